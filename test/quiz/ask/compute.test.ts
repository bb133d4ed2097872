import {describe, expect, test} from 'vitest';
import {compute} from '../../../source/quiz/ask/compute.js';
import {canSwap, swapped, swappedAsk, withFreshIsns} from '../../../source/quiz/ask/fresh.js';
import type {Ask, When} from '../../../source/quiz/ask/spec.js';
import {chanceOf} from '../../../source/quiz/chance.js';
import {run} from '../../../source/simulation/run.js';
import {HOSTS} from '../../../source/simulation/ways.js';
import {STATES} from '../../../source/tcp/state-diagram.js';
import {builtInScenarios, CLOSE_FOUR, call, runOf} from '../runs.js';
import {numberOf, secondsIn, variablesAtEnd, type Wire, wireOf} from './oracle.js';

const FIN = {from: 'A', flags: ['FIN', 'ACK']} as const;
const SYN = {from: 'A', flags: ['SYN']} as const;

/** A opens at 0 s, sends 300 octets at 0.2 s and closes at 2 s; B closes at 2.25 s; 50 ms one way. */
describe('a close with four segments', () => {
	const trace = runOf(CLOSE_FOUR);
	const sent = (pick: Extract<When, {type: 'sent'}>['pick']): When => ({type: 'sent', pick});
	const arrives = (pick: Extract<When, {type: 'sent'}>['pick']): When => ({type: 'arrives', pick});

	test.each<[Ask, unknown]>([
		[{what: 'state', host: 'A', when: sent(SYN)}, 'SYN-SENT'],
		[{what: 'state', host: 'B', when: sent(SYN)}, 'LISTEN'],
		[{what: 'state', host: 'B', when: arrives(SYN)}, 'SYN-RECEIVED'],
		[{what: 'state', host: 'A', when: sent(FIN)}, 'FIN-WAIT-1'],
		[{what: 'state', host: 'B', when: arrives(FIN)}, 'CLOSE-WAIT'],
		[
			{what: 'state', host: 'B', when: {type: 'call', call: 'CLOSE', host: 'B', nth: 1}},
			'LAST-ACK',
		],
		[{what: 'state', host: 'A', when: {type: 'timer', timer: '2MSL', host: 'A', nth: 1}}, 'CLOSED'],
		[{what: 'state', host: 'A', when: {type: 'end'}}, 'CLOSED'],
		[{what: 'state', host: 'A', when: sent({from: 'A', flags: ['RST']})}, null],
		[{what: 'state', host: 'A', when: {type: 'call', call: 'CLOSE', host: 'A', nth: 2}}, null],
		[{what: 'final', host: 'B'}, 'CLOSED'],
		[{what: 'flags', of: {from: 'B', nth: 1}}, ['SYN', 'ACK']],
		[{what: 'seq', of: FIN}, 301],
		[{what: 'ack', of: {from: 'B', flags: ['ACK'], nth: 1}}, 301],
		[{what: 'ack', of: {from: 'B', flags: ['ACK'], nth: 2}}, 302],
		[{what: 'ack', of: SYN}, null],
		[{what: 'len', of: {from: 'A', len: 300}}, 300],
		[{what: 'count', of: {from: 'A', all: true}}, 5],
		[{what: 'count', of: {flags: ['RST'], all: true}}, null],
		[{what: 'time', of: FIN}, 2],
		[{what: 'wait', from: SYN, to: FIN}, 2],
		[{what: 'wait', from: FIN, to: SYN}, null],
		[{what: 'duration', host: 'A', state: 'TIME-WAIT'}, 240],
		[{what: 'duration', host: 'B', state: 'CLOSE-WAIT'}, 0.2],
		[{what: 'duration', host: 'B', state: 'TIME-WAIT'}, null],
		[{what: 'timer', host: 'A', when: arrives({from: 'B', flags: ['FIN', 'ACK']})}, '2MSL'],
		[{what: 'timer', host: 'B', when: arrives(FIN)}, 'none'],
		[{what: 'timer', host: 'A', when: sent(SYN)}, 'RTO'],
		[{what: 'fate', of: FIN}, 'accepted'],
		[{what: 'host', state: 'TIME-WAIT'}, 'A'],
		[{what: 'host', state: 'ESTABLISHED'}, 'both'],
		[{what: 'host', state: 'CLOSING'}, 'neither'],
		[{what: 'host', state: 'LISTEN'}, 'B'],
		[
			{what: 'path', host: 'A'},
			['SYN-SENT', 'ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'TIME-WAIT', 'CLOSED'],
		],
		[
			{what: 'path', host: 'B'},
			['LISTEN', 'SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT', 'LAST-ACK', 'CLOSED'],
		],
		[{what: 'signal', host: 'B'}, 'connection closing'],
		[{what: 'delivered', host: 'B'}, 300],
		[{what: 'delivered', host: 'A'}, 0],
		[{what: 'variable', host: 'A', name: 'SND.UNA', when: arrives({from: 'B', nth: 2})}, 301],
		[{what: 'variable', host: 'B', name: 'RCV.NXT', when: arrives(FIN)}, 302],
		[{what: 'variable', host: 'A', name: 'SND.WND', when: {type: 'end'}}, null],
		[{what: 'bug', of: FIN, field: 'seq'}, 301],
	])('%j: %j', (ask, expected) => {
		const computed = compute(trace, ask);
		expect(computed?.value ?? null).toEqual(expected);
	});
});

test('what a user is told of a reset comes before what it was told of a close', () => {
	const trace = runOf([...CLOSE_FOUR.slice(0, 3), call(500, 'A', 'ABORT')]);
	expect(compute(trace, {what: 'signal', host: 'B'})).toMatchObject({value: 'connection reset'});
	expect(compute(trace, {what: 'signal', host: 'A'})).toMatchObject({value: 'nothing'});
});

const scenarios = await builtInScenarios();
const runs = scenarios
	.filter(({script}) => script.every(({type}) => type !== 'flood'))
	.flatMap((scenario) => (canSwap(scenario) ? [scenario, swapped(scenario)] : [scenario]))
	.flatMap((scenario) =>
		[1, 2].map((seed) => {
			const trace = run(withFreshIsns(scenario, chanceOf(seed)), {seed});
			return {trace, wire: wireOf(trace)};
		}),
	);

/** Every number that could be asked about a run, with the answer that the oracle gives. */
function numbersOf(wire: Wire): Array<readonly [Ask, number | null]> {
	const flights = wire.flights.filter(({copyOf}) => copyOf === null);
	const ofSegments = flights.slice(0, 40).flatMap((flight) => {
		const own = flights.filter(({from}) => from === flight.from);
		const of = {from: flight.from, nth: own.indexOf(flight) + 1};
		const fields = (['seq', 'ack'] as const).flatMap((what) => {
			const number = flight.kind === 'forged' ? null : numberOf(wire, flight, what);
			// A number before the SYN's own belongs to an older connection.
			return number === null || number > 2 ** 31 ? [] : [[{what, of}, number] as const];
		});
		return [
			...fields,
			[{what: 'len', of}, flight.segment.len] as const,
			[{what: 'time', of}, Math.round(flight.sentAt) / 1000] as const,
		];
	});
	const ofHosts = HOSTS.flatMap((host) => {
		const seconds = STATES.filter((state) => state !== 'CLOSED' && state !== 'LISTEN')
			.map((state) => [state, secondsIn(wire, host, state)] as const)
			.filter(([, value]) => value > 0)
			.map(([state, value]) => [{what: 'duration', host, state}, value] as const);
		const variables = Object.entries(variablesAtEnd(wire, host) ?? {}).map(
			([name, value]) =>
				[{what: 'variable', host, name, when: {type: 'end'}} as Ask, value] as const,
		);
		const count = flights.filter(({from}) => from === host).length;
		const all = count > 0 ? [[{what: 'count', of: {from: host, all: true}}, count] as const] : [];
		return [...seconds, ...variables, ...all];
	});
	return [...ofSegments, ...ofHosts];
}

test('a second computation gives the same numbers, for more than a thousand questions', () => {
	const wrong: unknown[] = [];
	let count = 0;
	for (const {trace, wire} of runs) {
		for (const [ask, expected] of numbersOf(wire)) {
			const computed = compute(trace, ask);
			const value = computed?.kind === 'number' ? computed.value : null;
			const isSame =
				value !== null && expected !== null
					? Math.abs(value - expected) < 0.0011
					: value === expected;
			if (!isSame) wrong.push({scenario: trace.scenario.id, ask, value, expected});
			count += 1;
		}
	}
	expect(wrong.slice(0, 5)).toEqual([]);
	expect(count).toBeGreaterThan(1000);
});

test('a swapped story gives the swapped answers', () => {
	const story = runOf(CLOSE_FOUR).scenario;
	const ask: Ask = {what: 'path', host: 'A'};
	expect(compute(run(swapped(story)), swappedAsk(ask))).toEqual(compute(run(story), ask));
	expect(swapped(swapped(story))).toEqual(story);
});
