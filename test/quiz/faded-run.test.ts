import {describe, expect, test} from 'vitest';
import {builtIn} from '../../source/content/built-in.js';
import type {Entry} from '../../source/progress/entry.js';
import {NO_PAST, type Past, pastWith} from '../../source/progress/past.js';
import {fadedRun, transitionsShown} from '../../source/quiz/faded-run.js';
import {plainQuiz} from '../../source/quiz/plain.js';
import {LANGUAGES, messages} from '../../source/text/language.js';
import {answer} from '../progress/entries.js';

const {entries: catalogue, load} = await builtIn();
const handshake = await load('handshake');
const synLost = await load('syn-lost');
const both = await load('simultaneous-open');

const pastAfter = (...entries: readonly Entry[]): Past =>
	pastWith(NO_PAST, entries, () => undefined);
const given = (past: Past) => ({past, catalogue, seed: 1});

/** The worked example of a run, as the journal is told of it. */
function exampleOf(scenario: typeof handshake): Entry {
	const steps = transitionsShown(fadedRun(scenario, given(NO_PAST)));
	return {type: 'example', at: 0, run: scenario.id, steps};
}

const right = (run: string): Entry =>
	answer({mode: 'predict', question: `${run} 3 ack`, kind: 'number', topics: []});
const rights = (run: string) => Array.from({length: 4}, () => right(run));

describe('how much of a run is left to the learner', () => {
	test('grows with the runs of its group, whichever they were', () => {
		expect(exampleOf(handshake)).toMatchObject({
			steps: expect.arrayContaining(['LISTEN>SYN-RECEIVED']),
		});
		expect(fadedRun(synLost, given(NO_PAST))).toMatchObject({fade: 'example', asked: []});
		const one = fadedRun(synLost, given(pastAfter(exampleOf(handshake))));
		expect([one.fade, one.asked.length]).toEqual(['one', 1]);
		const all = fadedRun(synLost, given(pastAfter(exampleOf(handshake), ...rights('handshake'))));
		expect([all.fade, all.shown]).toEqual(['all', []]);
		const other = pastAfter(exampleOf(handshake), ...rights('handshake'));
		expect(fadedRun({...synLost, group: 'close'}, given(other)).fade).toBe('example');
	});

	test('a change of state that is new is explained first, and asked when the run comes again', () => {
		const past = pastAfter(exampleOf(handshake), ...rights('handshake'));
		const first = fadedRun(both, given(past));
		const isNew = ({n}: {readonly n: number}) => {
			const {before, after: then} = first.trace.steps[n - 1] ?? {};
			return (
				[before, then].every((tcb) => tcb && 'state' in tcb) &&
				JSON.stringify([before, then].map((tcb) => tcb && 'state' in tcb && tcb.state)) ===
					'["SYN-SENT","SYN-RECEIVED"]'
			);
		};
		expect(first.fade).toBe('all');
		expect(first.shown.filter(isNew).length).toBeGreaterThan(0);
		expect(first.asked.filter(isNew)).toEqual([]);
		expect(first.asked.length).toBeGreaterThan(0);

		const again = fadedRun(
			both,
			given(pastAfter(exampleOf(handshake), ...rights('handshake'), right(both.id))),
		);
		expect(again.shown).toEqual([]);
		const transition = {...right('x'), transition: 'SYN-SENT>SYN-RECEIVED'} as Entry;
		const met = fadedRun(
			both,
			given(pastAfter(exampleOf(handshake), ...rights('handshake'), transition)),
		);
		expect(met.shown.filter(isNew)).toEqual([]);
	});

	test('whoever was placed with all right is explained nothing', () => {
		const placed = new Map([['open', {asked: 3, right: 3}]]);
		expect(fadedRun(both, given({...NO_PAST, placed}))).toMatchObject({fade: 'all', shown: []});
	});
});

describe('line by line', () => {
	async function* input(lines: readonly string[]): AsyncGenerator<string> {
		yield* lines;
	}

	async function ask(
		lines: readonly string[],
		language: 'en' | 'zh',
		known: readonly Entry[] = [],
	) {
		const out: string[] = [];
		const journal: Entry[] = [...known];
		const settings = {
			language,
			seed: 1,
			begin: (scenario: typeof handshake) => fadedRun(scenario, given(pastAfter(...journal))),
			explained: ({trace}: ReturnType<typeof fadedRun>) => {
				journal.push({type: 'example', at: 0, run: trace.scenario.id});
				return null;
			},
		};
		await plainQuiz(
			[handshake],
			settings,
			input(lines),
			(text) => void out.push(...text.split('\n')),
		);
		return {out, journal};
	}

	test.each(LANGUAGES)(
		'a worked example comes before the run with one blank (%s)',
		async (language) => {
			const {out, journal} = await ask([], language);
			const {fades} = messages(language).predict.shown;
			const [example, one] = [out.indexOf(fades.example), out.indexOf(fades.one)];
			expect(example).toBeGreaterThan(0);
			expect(one).toBeGreaterThan(example);
			expect(out.slice(0, one).filter((line) => line.startsWith('? '))).toEqual([]);
			expect(out.slice(0, one).filter((line) => /^ {2}ack {2}/.test(line)).length).toBeGreaterThan(
				1,
			);
			expect(out.filter((line) => line.startsWith('? '))).toHaveLength(1);
			expect(out.at(-1)).toBe('score: 0 of 1');
			expect(journal).toHaveLength(1);
		},
	);

	test('what is explained stands where it happens, and the score is the last line', async () => {
		const known = [exampleOf(handshake), right('handshake')];
		const {shown, asked} = fadedRun(handshake, given(pastAfter(...known)));
		const [blank] = asked.map(({n}) => n);
		const before = shown.filter(({n}) => n < (blank ?? 0));
		expect([before.length > 0, shown.length > before.length]).toEqual([true, true]);

		const {out} = await ask(['skip', 'skip'], 'en', known);
		const questions = out.flatMap((line, n) => (line.startsWith('? ') ? n : []));
		expect(questions).toHaveLength(2);
		const isField = (line: string) => /^ {2}(?:state|fate|flags|seq|ack|timer) {2}/.test(line);
		const fieldsOf = (steps: typeof shown) => steps.flatMap(({fields}) => fields).length;
		expect(out.slice(0, questions[0]).filter(isField)).toHaveLength(fieldsOf(before));
		// What was missed comes again after all that is explained.
		expect(out.slice(0, questions[1]).filter(isField)).toHaveLength(fieldsOf(shown));
		expect(out.at(-1)).toBe('score: 0 of 1');
	});
});
