import {beforeAll, describe, expect, test} from 'vitest';
import {NOTHING_HIDDEN} from '../../source/chart/hide.js';
import {questionsOf} from '../../source/quiz/generate.js';
import type {Question} from '../../source/quiz/question.js';
import {run} from '../../source/simulation/run.js';
import type {Trace} from '../../source/simulation/trace.js';
import {sameControl} from '../../source/tcp/segment.js';
import {EDGES} from '../../source/tcp/state-diagram.js';
import {expectedAck, expectedFlags, expectedSeq, expectedState} from './oracle.js';
import {builtInScenarios, CLOSE_FOUR, everyQuestion, runOf} from './runs.js';

const SEEDS = [1, 2, 3];
let traces: Trace[] = [];

beforeAll(async () => {
	traces = (await builtInScenarios()).map((scenario) => run(scenario, {seed: 1}));
});

/** Every chosen question of every built-in run. */
function everyChosen(): (readonly [Trace, Question])[] {
	return traces.flatMap((trace) =>
		SEEDS.flatMap((seed) =>
			questionsOf(trace, {seed}).map((question) => [trace, question] as const),
		),
	);
}

const nameOf = (trace: Trace, {id}: Question) => `${trace.scenario.id}: ${id}`;

describe('a set of questions', () => {
	test('is there for every built-in run, varied and in order', () => {
		for (const trace of traces) {
			for (const seed of SEEDS) {
				const questions = questionsOf(trace, {seed});
				const {id} = trace.scenario;
				const kinds = new Set(questions.map(({kind}) => kind));
				expect(questions.length, id).toBeGreaterThanOrEqual(3);
				expect(questions.length, id).toBeLessThanOrEqual(8);
				expect(kinds.size, id).toBeGreaterThanOrEqual(2);
				expect(new Set(questions.map((each) => each.id)).size, id).toBe(questions.length);
				const steps = questions.map(({n}) => n);
				expect(steps, id).toEqual(steps.toSorted((a, b) => a - b));
			}
		}
	});

	test('is the same for the same seed, and another for some other', () => {
		const [trace = runOf(CLOSE_FOUR)] = traces;
		const ids = (seed: number) =>
			questionsOf(trace, {seed}).map(({id, ...question}) => ({
				id,
				options: 'options' in question ? question.options : [],
			}));
		expect(ids(7)).toEqual(ids(7));
		expect(new Set([1, 2, 3, 4, 5].map((seed) => JSON.stringify(ids(seed)))).size).toBeGreaterThan(
			1,
		);
	});

	test('is as long as asked for', () => {
		const trace = runOf(CLOSE_FOUR);
		expect(questionsOf(trace, {seed: 1, most: 3})).toHaveLength(3);
		expect(questionsOf(trace, {seed: 1, most: 0})).toEqual([]);
		expect(questionsOf(runOf([]), {seed: 1})).toEqual([]);
	});

	test('asks each thing once', () => {
		for (const trace of traces) {
			const edges = questionsOf(trace, {seed: 1}).flatMap((question) =>
				question.kind === 'state' ? [`${question.before} ${question.answer}`] : [],
			);
			expect(new Set(edges).size, trace.scenario.id).toBe(edges.length);
		}
	});
});

describe('an answer is reproduced by other means', () => {
	test('states: by the edges of Figure 5, a reset, a timeout or nothing', () => {
		for (const [trace, question] of everyChosen()) {
			if (question.kind !== 'state') continue;

			const {before, answer} = question;
			const isEdge = EDGES.some((edge) => edge.from === before && edge.to === answer);
			const expected = expectedState(trace, question);
			expect(isEdge || expected === answer, `${nameOf(trace, question)} ${before} ${answer}`).toBe(
				true,
			);
			if (expected !== null) expect(answer, nameOf(trace, question)).toBe(expected);
		}
	});

	test('flags: by the state before and what happens', () => {
		for (const [trace, question] of everyChosen()) {
			if (question.kind !== 'flags') continue;

			const expected = expectedFlags(trace, question);
			const isRight = sameControl(question.answer, expected);
			expect(isRight, `${nameOf(trace, question)}: ${question.answer} or ${expected}`).toBe(true);
		}
	});

	test('numbers: by adding up octets, SYN and FIN of all that was sent or has arrived', () => {
		let checked = 0;
		for (const trace of [...traces, runOf(CLOSE_FOUR)]) {
			for (const question of everyQuestion(trace)) {
				if (question.kind !== 'number') continue;

				const expected =
					question.field === 'ack' ? expectedAck(trace, question) : expectedSeq(trace, question);
				if (expected === null) continue;

				checked += 1;
				expect(question.answer, nameOf(trace, question)).toBe(expected);
			}
		}

		expect(checked).toBeGreaterThan(100);
	});
});

describe('a question', () => {
	test('offers its answer once, among others', () => {
		for (const [trace, question] of everyChosen()) {
			if (!('options' in question)) continue;

			const options: readonly string[] = question.options;
			expect(options.filter((option) => option === question.answer)).toHaveLength(1);
			expect(new Set(options).size, nameOf(trace, question)).toBe(options.length);
			expect(options.length, nameOf(trace, question)).toBe(4);
		}
	});

	test('puts the answer in every place', () => {
		const places = everyChosen().flatMap(([, question]) =>
			question.kind === 'state' ? [question.options.indexOf(question.answer)] : [],
		);
		for (const place of [0, 1, 2, 3]) {
			const share = places.filter((each) => each === place).length / places.length;
			expect(share).toBeGreaterThan(0.12);
			expect(share).toBeLessThan(0.4);
		}
	});

	test('stands before its decision, or covers it', () => {
		for (const [trace, question] of everyChosen()) {
			const {n, moment, hide, host} = question;
			if (moment.step < n) {
				expect(hide).toEqual(NOTHING_HIDDEN);
				continue;
			}

			expect(moment.step).toBe(n);
			expect(hide.state).toEqual({host, step: n});
			expect(trace.steps[n]?.at ?? Infinity).toBeGreaterThanOrEqual(moment.at);
		}
	});

	test('asks about both ends', () => {
		const hosts = everyChosen().map(([, {host}]) => host);
		expect(hosts.filter((host) => host === 'A').length / hosts.length).toBeGreaterThan(0.3);
		expect(hosts.filter((host) => host === 'B').length / hosts.length).toBeGreaterThan(0.3);
	});
});
