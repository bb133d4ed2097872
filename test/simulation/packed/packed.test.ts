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

/** All its fields, as a plain object. Of what waits for an ACK only what takes numbers is recorded. */
function plainStep(step: Step) {
	const {n, at: moment, host, connection, input, flight, rules, decision, before, after} = step;
	const {timers, signals, error, delivered, sent} = step;
	const told = {n, moment, host, connection, input, flight, rules, decision};
	const outcome = {timers, signals, error, delivered, sent};
	return {...told, ...outcome, before: plainEnd(before), after: plainEnd(after)};
}

function plainEnd(end: Step['after']) {
	if (end === null || !('rcv' in end)) return end;

	const waiting = end.retransmissions.map(({seq, ctl, text, offset}) => ({seq, ctl, text, offset}));
	return {...end, retransmissions: waiting};
}

function plainFlight(flight: Flight) {
	const {id, from, to, connection, source, destination, segment, relativeSeq, relativeAck} = flight;
	const {sentAt, endsAt, fate, kind, replaces, copyOf, count} = flight;
	const ends = {id, from, to, connection, source, destination};
	return {
		...ends,
		segment,
		relativeSeq,
		relativeAck,
		sentAt,
		endsAt,
		fate,
		kind,
		replaces,
		copyOf,
		count,
	};
}

/** As `toEqual`, which takes its time with what is equal. */
function expectSame<T>(plain: (thing: T) => unknown, a: T | undefined, b: T): void {
	if (a === undefined || !isDeepStrictEqual(plain(a), plain(b)))
		expect(a && plain(a)).toEqual(plain(b));
}

describe('a run is read as it was recorded', () => {
	const scenarios = [...BUILT_IN.map((trace) => trace.scenario), {...long, id: 'a long run'}];

	test.each(scenarios.map((each) => [each.id, each] as const))('%s', (_, given) => {
		const {trace, steps, flights} = recorded(given);
		for (const [n, step] of steps.entries()) expectSame(plainStep, trace.steps[n], step);
		for (const [n, step] of [...steps.entries()].toReversed()) {
			expectSame(plainStep, trace.steps[n], step);
		}
		for (const flight of flights) expectSame(plainFlight, trace.flights[flight.id - 1], flight);
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
});
