import {beforeAll, describe, expect, test} from 'vitest';
import {draw} from '../../source/chart/draw.js';
import {type Layout, layOut} from '../../source/chart/lay-out.js';
import {panel} from '../../source/chart/panel.js';
import {plain} from '../../source/chart/styled.js';
import {questionsOf} from '../../source/quiz/generate.js';
import type {Question} from '../../source/quiz/question.js';
import {promptOf} from '../../source/quiz/words.js';
import {altered} from '../../source/simulation/packed/view.js';
import {run} from '../../source/simulation/run.js';
import type {Flight, Step, Trace} from '../../source/simulation/trace.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {type Language, messages} from '../../source/text/language.js';
import {builtInScenarios} from './runs.js';

let asked: (readonly [Trace, Question])[] = [];

beforeAll(async () => {
	asked = (await builtInScenarios()).flatMap((scenario) => {
		const trace = run(scenario, {seed: 1});
		return questionsOf(trace, {seed: 1}).map((question) => [trace, question] as const);
	});
});

const SIZE = {columns: 100, rows: 24};

const layouts = new WeakMap<Trace, Map<Language, Layout>>();

/** A run is laid out once, and drawn for each of its questions. */
function layoutOf(trace: Trace, language: Language): Layout {
	const known = layouts.get(trace) ?? new Map<Language, Layout>();
	const options = {drawing: 'unicode', language, numbers: 'relative', width: SIZE.columns} as const;
	const layout = known.get(language) ?? layOut(trace, options);
	layouts.set(trace, known.set(language, layout));
	return layout;
}

/** The chart and the question. */
function seen(trace: Trace, question: Question, language: Language): string[] {
	const {moment, hide} = question;
	const lines = draw(layoutOf(trace, language), moment, SIZE, hide).map(plain);
	return [...lines, promptOf(trace, question, {text: messages(language), numbers: 'relative'})];
}

/** All that can be on the screen while a question is open. */
function shown(trace: Trace, question: Question, language: Language): string {
	const {moment, hide} = question;
	const below = panel(layoutOf(trace, language), moment, SIZE, hide).map(plain);
	return [...seen(trace, question, language), ...below].join('\n');
}

/** The same run with another outcome, as far as the question's answer goes. */
function withAnotherAnswer(trace: Trace, question: Question): Trace {
	const steps = trace.steps.map((step) =>
		step.n === question.n ? alteredStep(step, question) : step,
	);
	const flights = trace.flights.map((flight) => {
		const isAsked = 'flight' in question && flight.id === question.flight;
		return isAsked ? alteredFlight(flight, question) : flight;
	});
	return {...trace, steps, flights};
}

function alteredStep(step: Step, {kind}: Question): Step {
	const {after} = step;
	// A number says nothing about the state.
	if (kind === 'number') return altered(step, {rules: ['RFC 9293 §3.10.6']});

	const state: State = after?.state === 'LAST-ACK' ? 'CLOSING' : 'LAST-ACK';
	const end = after === null || !('rcv' in after) ? after : {...after, state};
	return altered(step, {after: end, rules: ['RFC 9293 §3.10.6'], timers: [], signals: []});
}

function alteredFlight(flight: Flight, question: Question): Flight {
	const {segment} = flight;
	if (question.kind === 'flags') {
		const ctl = segment.ctl.includes('RST') ? (['ACK'] as const) : (['RST'] as const);
		return altered(flight, {segment: {...segment, ctl, seq: 1, ack: undefined}, relativeSeq: 777});
	}

	if (question.kind !== 'number') return flight;
	if (question.field === 'seq') {
		return altered(flight, {segment: {...segment, seq: segment.seq + 5}, relativeSeq: 777});
	}

	return altered(flight, {segment: {...segment, ack: (segment.ack ?? 0) + 5}, relativeAck: 777});
}

test('the screen would be the same if the answer were another', () => {
	expect(asked.length).toBeGreaterThan(150);
	for (const [trace, question] of asked) {
		const name = `${trace.scenario.id}: ${question.id}`;
		const other = withAnotherAnswer(trace, question);
		expect(shown(other, question, 'en'), name).toBe(shown(trace, question, 'en'));
	}
});

describe.each(['en', 'zh'] as const)('while a question is open, in %s', (language) => {
	test('a state that was not there before is not named', () => {
		let searched = 0;
		for (const [trace, question] of asked) {
			if (question.kind !== 'state') continue;

			const been = trace.steps.slice(0, question.n - 1).flatMap(({before, after}) => {
				return [before?.state, after?.state];
			});
			if (been.includes(question.answer) || question.answer === 'CLOSED') continue;

			searched += 1;
			const screen = seen(trace, question, language).join('\n');
			expect(screen, `${trace.scenario.id}: ${question.id}`).not.toContain(question.answer);
		}

		expect(searched).toBeGreaterThan(40);
	});

	test('a number that is asked for is a question mark', () => {
		for (const [trace, question] of asked) {
			if (question.kind !== 'number') continue;

			const marked = seen(trace, question, language).filter((line) => {
				return line.includes(`${question.field}=?`);
			});
			expect(marked, `${trace.scenario.id}: ${question.id}`).toHaveLength(2);
		}
	});
});
