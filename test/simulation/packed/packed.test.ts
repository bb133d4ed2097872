import {isDeepStrictEqual} from 'node:util';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {type FlightDraft, Flights} from '../../../source/simulation/packed/flights.js';
import {Steps} from '../../../source/simulation/packed/steps.js';
import {altered} from '../../../source/simulation/packed/view.js';
import {run} from '../../../source/simulation/run.js';
import type {Scenario} from '../../../source/simulation/scenario.js';
import type {Flight, Step, Trace} from '../../../source/simulation/trace.js';
import type {Tcb} from '../../../source/tcp/tcb.js';
import {BUILT_IN} from '../../chart/built-in.js';
import {at, call, handshake, scenario} from '../script.js';

// All is packed here, and nothing kept whole.
vi.mock('../../../source/simulation/packed/whole.js', () => ({WHOLE: 0}));

/** More steps than are unpacked at once, and more than lie between two TCBs that are kept whole. */
const long = scenario({
	script: [
		...handshake,
		call(at(1000), 'A', 'SEND', {len: 220_000}),
		call(at(1500), 'B', 'SEND', {len: 140_000}),
		call(at(900_000), 'A', 'CLOSE'),
	],
	network: {loss: 0.05, duplicate: 0.05, reorder: 0.1},
});

afterEach(() => {
	vi.restoreAllMocks();
});

/** A run, and what it was made of before it was packed. */
function recorded(scenario: Scenario): {
	readonly trace: Trace;
	readonly steps: readonly Step[];
	readonly flights: readonly FlightDraft[];
} {
	const steps: Step[] = [];
	const flights: FlightDraft[] = [];
	const add = vi.spyOn(Steps.prototype, 'add');
	const end = vi.spyOn(Flights.prototype, 'end');
	const trace = run(scenario);
	for (const [step] of add.mock.calls) steps.push(step);
	for (const [flight] of end.mock.calls) flights.push(flight);
	vi.restoreAllMocks();
	return {trace, steps, flights};
}

/** All that a step or a flight shows, as a plain object. */
function plain<T extends object>(thing: T): T {
	return 'toJSON' in thing ? (thing as T & {toJSON(): T}).toJSON() : thing;
}

function plainStep(step: Step): Step {
	const shown = plain(step);
	return {...shown, before: plainEnd(shown.before), after: plainEnd(shown.after)};
}

/** Of what waits for an ACK only what takes numbers is recorded. */
function plainEnd(end: Step['after']): Step['after'] {
	if (end === null || !('rcv' in end)) return end;

	const retransmissions = end.retransmissions.map(({seq, ctl, text, offset}) => {
		return {seq, ctl, text, offset};
	});
	return {...end, retransmissions};
}

/** As `toEqual`, which takes its time with what is equal. */
function expectSame<T>(show: (thing: T) => unknown, a: T | undefined, b: T): void {
	if (a === undefined || !isDeepStrictEqual(show(a), show(b)))
		expect(a && show(a)).toEqual(show(b));
}

describe('a run is read as it was recorded', () => {
	const scenarios = [...BUILT_IN.map((trace) => trace.scenario), {...long, id: 'a long run'}];

	test.each(scenarios.map((each) => [each.id, each] as const))('%s', (_, given) => {
		const {trace, steps, flights} = recorded(given);
		for (const [n, step] of steps.entries()) expectSame(plainStep, trace.steps[n], step);
		for (const [n, step] of [...steps.entries()].toReversed()) {
			expectSame(plainStep, trace.steps[n], step);
		}
		for (const flight of flights) expectSame<Flight>(plain, trace.flights[flight.id - 1], flight);
		const ended = trace.flights.filter(({fate}) => fate !== 'in flight');
		expect(ended).toHaveLength(flights.length);
	});
});

test('a step that is read out of order is the same', () => {
	const inOrder = run(long).steps.map((step) => plainEnd(step.after));
	const {steps} = run(long);
	expect(steps.length).toBeGreaterThan(1024);
	for (let n = 1; n < steps.length; n += 31) {
		const place = (n * 7919) % steps.length;
		expect(plainEnd(steps[place]?.after ?? null)).toEqual(inOrder[place]);
	}
});

test('before is the very object of the previous after', () => {
	const own = run(long).steps.filter(({connection}) => connection === 'A1');
	for (const [n, step] of own.slice(1).entries()) expect(step.before).toBe(own[n]?.after);
});

test('a part that a step has not touched is shared with the step before', () => {
	const step = run(long).steps.findLast(({delivered}) => delivered > 0);
	const {before, after} = step ?? {};
	expect(after).toHaveProperty('user', (before as Tcb).user);
	expect((after as Tcb).keepalive).toBe((before as Tcb).keepalive);
	expect((after as Tcb).timing).toBe((before as Tcb).timing);
	expect((after as Tcb).rcv).not.toBe((before as Tcb).rcv);
});

test('one field is altered, the others are still read', () => {
	const [step] = run(long).steps;
	const other = altered(step as Step, {at: 7});
	expect(other).toMatchObject({n: 1, at: 7, host: step?.host});
	expect(step?.at).toBe(0);
	expect(JSON.parse(JSON.stringify(other))).toMatchObject({n: 1, at: 7});
	expect(other).not.toEqual(step);
});

test('two steps are equal when what they show is, and only then', () => {
	const [a, b] = [run(long).steps, run(long).steps];
	expect(a[5]).toEqual(b[5]);
	expect(a[5]).not.toEqual(b[6]);
	expect(a[5]).toEqual(plain(b[5] as Step));
	expect(a[5]).not.toEqual(plain(b[6] as Step));
	expect(JSON.parse(JSON.stringify(a[5]))).toMatchObject({n: 6});
});
