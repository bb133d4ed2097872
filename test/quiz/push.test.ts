import {expect, test} from 'vitest';
import {builtIn} from '../../source/content/built-in.js';
import {NO_PAST} from '../../source/progress/past.js';
import {explained} from '../../source/quiz/explain.js';
import {fadedRun} from '../../source/quiz/faded-run.js';
import {feedbackOf} from '../../source/quiz/feedback.js';
import {questionsOf} from '../../source/quiz/generate.js';
import {run} from '../../source/simulation/run.js';
import {messages} from '../../source/text/language.js';

const {entries: catalogue, load} = await builtIn();
const scenario = await load('fin-with-data');
const telling = {text: messages('en'), numbers: 'relative'} as const;

test('a worked example names the flags that its chart shows, PSH with a reason', () => {
	const {trace, shown} = fadedRun(scenario, {past: NO_PAST, catalogue, seed: 1});
	const flags = shown
		.flatMap((step) => explained(trace, step, telling))
		.filter(({name}) => name === telling.text.predict.board.kinds.flags);
	const pushed = flags.filter(({value}) => value.includes('PSH'));
	expect(pushed.map(({value}) => value)).toContain('FIN,PSH,ACK');
	for (const {why} of pushed) expect(why).toContain('PSH: the last octets');
});

test('a verdict on flags says that PSH does not count, where the segment carries it', () => {
	const trace = run(scenario, {seed: 1});
	const asides = questionsOf(trace, {seed: 1, most: 100}).map((question) => {
		const {aside} = feedbackOf(trace, question, null, telling);
		const ctl = question.kind === 'flags' ? trace.flights[question.flight - 1]?.segment.ctl : [];
		return [ctl?.includes('PSH') ?? false, aside] as const;
	});
	expect(asides.filter(([isPushed]) => isPushed)).toEqual([
		[true, 'The segment carries FIN,PSH,ACK; PSH does not count.'],
	]);
	expect(asides.filter(([isPushed, aside]) => !isPushed && aside !== null)).toEqual([]);
});
