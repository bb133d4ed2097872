import {describe, expect, test} from 'vitest';
import {run} from '../../source/simulation/run.js';
import type {Line} from '../../source/simulation/scenario.js';
import {at, call, forge, handshake, once, scenario} from './script.js';
import {flights, states} from './tell.js';

function runWith(...lines: readonly Line[]) {
	return run(scenario({script: [...handshake, ...lines], ends: 4000}));
}

describe('rules of the network', () => {
	test('lose takes the nth match, retransmissions counted; the flight ends when it would have arrived', () => {
		const trace = runWith(
			{type: 'lose', pick: {from: 'A', flags: ['SYN'], nth: 2}},
			{
				type: 'lose',
				pick: {from: 'A', flags: ['SYN']},
			},
		);
		expect(flights(trace, 'A').slice(0, 3)).toEqual([
			'A SYN 0 lost',
			'A SYN 0 lost retransmission',
			'A SYN 0 retransmission',
		]);
		expect(trace.flights[0]).toMatchObject({sentAt: 0, endsAt: 50, replaces: null});
		expect(trace.flights.slice(1, 3).map(({replaces}) => replaces)).toEqual([1, 2]);
	});

	test('flags match as a set, PSH left aside', () => {
		const trace = runWith(call(at(1000), 'A', 'SEND', {len: 10}), {
			type: 'lose',
			pick: {from: 'A', flags: ['ACK'], len: 10},
		});
		expect(trace.flights.find(({fate}) => fate === 'lost')?.segment.ctl).toEqual(['PSH', 'ACK']);
	});

	test('all takes every match', () => {
		const trace = runWith({type: 'lose', pick: {from: 'B', all: true}});
		expect(states(trace, 'A')).toEqual(['SYN-SENT']);
		expect(trace.flights.filter(({from}) => from === 'B').map(({fate}) => fate)).toEqual(
			trace.flights.filter(({from}) => from === 'B').map(() => 'lost'),
		);
	});

	test('duplicate sends a copy later', () => {
		const trace = runWith({type: 'duplicate', pick: {from: 'A', flags: ['SYN']}, by: 200});
		expect(trace.flights[1]).toMatchObject({kind: 'duplicate', copyOf: 1, sentAt: 0, endsAt: 250});
		expect(trace.flights[0]).toMatchObject({kind: 'first', copyOf: null, endsAt: 50});
	});

	test('delay adds time; later segments overtake', () => {
		const trace = runWith(call(at(1000), 'A', 'SEND', {len: 10}), call(at(1000), 'A', 'CLOSE'), {
			type: 'delay',
			pick: {from: 'A', len: 10},
			by: 100,
		});
		expect(trace.flights.find(({segment}) => segment.text === 10)?.endsAt).toBe(1150);
		expect(states(trace, 'B').at(-1)).toBe('CLOSE-WAIT');
	});

	test('hold keeps a segment until the release of the same pick', () => {
		const pick = {from: 'A', flags: ['SYN'] as const};
		const held = runWith({type: 'hold', pick});
		expect(held.flights[0]).toMatchObject({fate: 'in flight', endsAt: null});
		const released = runWith({type: 'hold', pick}, {type: 'release', when: at(700), pick});
		expect(released.flights[0]).toMatchObject({fate: 'delivered', endsAt: 700});
		const early = runWith({type: 'release', when: at(0), pick}, {type: 'hold', pick});
		expect(early.flights[0]).toMatchObject({fate: 'delivered', endsAt: 50});
	});

	test('replace changes one segment and not its sender', () => {
		const trace = runWith({
			type: 'replace',
			pick: {from: 'B', flags: ['SYN', 'ACK']},
			with: {ack: {plus: 5}},
		});
		// A's SND.UNA is 100, so the ACK acknowledges too much and is reset.
		expect(flights(trace).slice(0, 3)).toEqual(['A SYN 0', 'B SYN,ACK 0:5', 'A RST 5']);
		expect(trace.steps[2]?.after).toMatchObject({state: 'SYN-RECEIVED', rcv: {nxt: 101}});
	});

	test('a cut loses what is sent while it lasts; what is in flight arrives', () => {
		const trace = runWith(
			{type: 'cut', when: at(25), direction: 'A>B'},
			{type: 'heal', when: at(1100), direction: 'A>B'},
		);
		expect(flights(trace)[0]).toBe('A SYN 0');
		expect(flights(trace)).toContain('A ACK 1:1 lost');
		expect(states(trace, 'B').at(-1)).toBe('ESTABLISHED');
	});

	test('lines that picked nothing are told', () => {
		const trace = runWith(
			{type: 'lose', pick: {from: 'A', flags: ['RST']}},
			{type: 'release', when: at(10), pick: {from: 'B'}},
			call(once('B', 'CLOSING'), 'B', 'CLOSE'),
			{type: 'lose', pick: {from: 'B', flags: ['SYN', 'ACK']}},
		);
		expect(trace.idle).toEqual([2, 3, 4]);
	});
});

describe('forged segments', () => {
	test('take their numbers from the variables of the receiver', () => {
		const trace = runWith(
			forge(at(1000), 'A', 'B', ['RST'], {seq: {plus: 10}}),
			forge(at(1200), 'B', 'A', ['ACK'], {ack: {plus: 0}, len: 7}),
		);
		const forged = trace.flights.filter(({kind}) => kind === 'forged');
		expect(forged.map(({segment: {seq, ack}}) => [seq, ack])).toEqual([
			[111, undefined],
			[301, 101],
		]);
		expect(forged[0]).toMatchObject({connection: null, source: '10.0.0.1:40000', from: 'A'});
		// RFC 5961: a RST inside the window that is not exact is challenged.
		expect(trace.steps.find(({flight}) => flight === forged[0]?.id)?.decision).toBe('challenged');
	});

	test('may come from anywhere; the answer finds no such host', () => {
		const trace = runWith(forge(at(1000), '10.9.9.9:1234', 'B', ['SYN'], {seq: 5}));
		expect(trace.flights.slice(3, 5)).toMatchObject([
			{from: '10.9.9.9', source: '10.9.9.9:1234', destination: '10.0.0.2:80'},
			{from: 'B', to: '10.9.9.9', fate: 'no such host', relativeAck: 1},
		]);
	});
});

describe('chance', () => {
	const chancy = (loss: number, seed: number) =>
		run(
			scenario({
				script: [...handshake, call(at(1000), 'A', 'SEND', {len: 60_000})],
				network: {loss},
			}),
			{seed},
		);
	const fates = (from: string, seed: number) =>
		chancy(0.2, seed)
			.flights.filter((flight) => flight.from === from)
			.map(({fate}) => fate)
			.slice(0, 10)
			.join();

	test('comes from the seed alone', () => {
		expect(fates('A', 7)).toBe(fates('A', 7));
		expect(new Set([1, 2, 3, 4, 5].map((seed) => fates('A', seed))).size).toBeGreaterThan(1);
	});

	test('is as likely as it says', () => {
		const {flights: all} = chancy(0.2, 3);
		const lost = all.filter(({fate}) => fate === 'lost').length;
		expect(lost / all.length).toBeGreaterThan(0.1);
		expect(lost / all.length).toBeLessThan(0.35);
		expect(chancy(0, 3).flights.every(({fate}) => fate === 'delivered')).toBe(true);
	});
});
