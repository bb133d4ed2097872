import fc from 'fast-check';
import {expect, test} from 'vitest';
import {run} from '../../source/simulation/run.js';
import type {HostId, Line, Scenario} from '../../source/simulation/scenario.js';
import type {Flight, Trace} from '../../source/simulation/trace.js';
import {traceJson} from '../../source/simulation/trace-json.js';
import {EDGES, type State} from '../../source/tcp/state-diagram.js';
import {at, call, handshake, once, scenario} from './script.js';

const sends = fc.array(
	fc.record({
		host: fc.constantFrom('A', 'B'),
		ms: fc.nat(3000),
		len: fc.integer({min: 1, max: 9000}),
	}),
	{maxLength: 5},
);

/** Two users who talk and then close, over a network that loses, copies and reorders. */
const conversations: fc.Arbitrary<Scenario> = fc
	.record({
		sends,
		loss: fc.double({min: 0, max: 0.3, noNaN: true}),
		duplicate: fc.double({min: 0, max: 0.2, noNaN: true}),
		reorder: fc.double({min: 0, max: 0.3, noNaN: true}),
		delay: fc.integer({min: 0, max: 300}),
		profile: fc.constantFrom('rfc9293', 'linux'),
		iss: fc.constantFrom(0, 100, 2 ** 31 - 5, 2 ** 32 - 3),
	})
	.map(({sends: list, loss, duplicate, reorder, delay, profile, iss}) =>
		scenario({
			profile,
			A: {iss},
			network: {loss, duplicate, reorder, delay},
			script: [
				...handshake,
				...list.map(({host, ms, len}): Line => call(at(ms), host, 'SEND', {len})),
				call(at(4000), 'A', 'CLOSE'),
				call(once('B', 'CLOSE-WAIT', 100), 'B', 'CLOSE'),
			],
		}),
	);

const seeds = fc.integer({min: 1, max: 1000});

/** The octets that a host's only connection has sent, and those that the other's has delivered. */
function octets(trace: Trace, from: HostId): {readonly sent: number; readonly delivered: number} {
	const ends = trace.flights
		.filter((flight) => flight.from === from)
		.map(({segment}) => segment.offset + segment.text);
	const steps = trace.steps.filter(({host, connection}) => host !== from && connection !== null);
	const delivered = steps.reduce((sum, step) => sum + step.delivered, 0);
	const last = steps.at(-1)?.after;
	// Each octet once and none left out: their number is how far the stream has been read.
	if (last && 'rcv' in last) expect(delivered).toBe(last.rcv.offset);
	return {sent: Math.max(0, ...ends), delivered};
}

/** Reset, or given up: somebody's user was told that it is over. */
function isBroken({flights, steps}: Trace): boolean {
	return (
		flights.some(({segment}) => segment.ctl.includes('RST')) ||
		steps.some(({signals}) => signals.some((signal) => signal !== 'connection closing'))
	);
}

test('what is delivered is the beginning of what was sent; all of it, unless it is broken off', () => {
	fc.assert(
		fc.property(conversations, seeds, (talk, seed) => {
			const trace = run(talk, {seed});
			for (const host of ['A', 'B'] as const) {
				const {sent, delivered} = octets(trace, host);
				expect(delivered).toBeLessThanOrEqual(sent);
				if (!isBroken(trace) && trace.connections.length === 2) expect(delivered).toBe(sent);
			}
		}),
		{numRuns: 60},
	);
});

test('both ends finish; where one gives up and says so, the other may wait for ever', () => {
	fc.assert(
		fc.property(conversations, seeds, (talk, seed) => {
			const trace = run(talk, {seed});
			expect(trace.stopped).toBeNull();
			if (isBroken(trace)) return;

			for (const {id} of trace.connections) {
				const last = trace.steps.findLast(({connection}) => connection === id);
				expect(last?.after?.state).toMatch(/^(CLOSED|LISTEN)$/);
			}
		}),
		{numRuns: 60},
	);
});

test('every change of state is an edge of Figure 5, or an end', () => {
	// One segment may be ACK and FIN at once, and so pass two edges.
	const next = (from: State) => EDGES.filter((edge) => edge.from === from).map(({to}) => to);
	const isPath = (from: State, to: State) =>
		next(from).some((middle) => middle === to || next(middle).includes(to));
	fc.assert(
		fc.property(conversations, seeds, (talk, seed) => {
			for (const {connection, before, after} of run(talk, {seed}).steps) {
				if (connection === null || !before || !after) continue;
				if (before.state === after.state || after.state === 'CLOSED') continue;

				expect(isPath(before.state, after.state), `${before.state} > ${after.state}`).toBe(true);
			}
		}),
		{numRuns: 60},
	);
});

test('the same scenario and seed give the same bytes', () => {
	fc.assert(
		fc.property(conversations, seeds, (talk, seed) => {
			expect(traceJson(run(talk, {seed}))).toBe(traceJson(run(talk, {seed})));
		}),
		{numRuns: 15},
	);
});

test('a retransmission repeats the numbers of the flight that it replaces', () => {
	const range = ({segment: {seq, text}}: Flight) => [seq, text];
	fc.assert(
		fc.property(conversations, seeds, (talk, seed) => {
			const {flights} = run(talk, {seed});
			for (const flight of flights) {
				const earlier = flight.replaces === null ? undefined : flights[flight.replaces - 1];
				if (earlier) expect(range(flight)).toEqual(range(earlier));
			}
		}),
		{numRuns: 15},
	);
});
