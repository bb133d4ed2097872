import {describe, expect, test} from 'vitest';
import {run} from '../../source/simulation/run.js';
import type {Line} from '../../source/simulation/scenario.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {at, call, handshake, once, scenario} from './script.js';
import {flights, ownSteps, states} from './tell.js';

const closing: readonly Line[] = [
	...handshake,
	call(at(1000), 'A', 'CLOSE'),
	call(at(1500), 'B', 'CLOSE'),
];

function believing(when: Line & {type: 'set'}, script: readonly Line[] = closing) {
	return run(scenario({script: [...script, when], ends: 300_000}));
}

const set = (ms: number, host: 'A' | 'B', state: State): Line & {type: 'set'} => ({
	type: 'set',
	when: at(ms),
	host,
	connection: 'main',
	state,
});

describe('a host that is put into a wrong state', () => {
	test('CLOSED for FIN-WAIT-2: the FIN of the peer is reset', () => {
		const trace = believing(set(1200, 'A', 'CLOSED'));
		expect(flights(trace).slice(-2)).toEqual(['B FIN,ACK 1:2', 'A RST 2']);
	});

	test('TIME-WAIT for FIN-WAIT-2: the peer does not notice', () => {
		const trace = believing(set(1200, 'A', 'TIME-WAIT'));
		expect(flights(trace).slice(-2)).toEqual(['B FIN,ACK 1:2', 'A ACK 2:2']);
		expect(states(trace, 'A').slice(-2)).toEqual(['TIME-WAIT', 'CLOSED']);
	});

	test('FIN-WAIT-2 for TIME-WAIT: it never ends', () => {
		const trace = believing(set(1600, 'A', 'FIN-WAIT-2'));
		expect(states(trace, 'A').at(-1)).toBe('FIN-WAIT-2');
	});

	test('ESTABLISHED for CLOSE-WAIT: it waits for a FIN that has come', () => {
		const trace = believing(set(1060, 'B', 'ESTABLISHED'), closing.slice(0, 3));
		expect(states(trace, 'B').at(-1)).toBe('ESTABLISHED');
		expect(states(trace, 'A').at(-1)).toBe('FIN-WAIT-2');
	});

	test('LAST-ACK for CLOSE-WAIT: it sends the FIN that it believes lost', () => {
		const trace = believing(set(1060, 'B', 'LAST-ACK'), closing.slice(0, 3));
		expect(flights(trace, 'B').at(-1)).toBe('B FIN,ACK 1:2 retransmission');
		expect(states(trace, 'B').at(-1)).toBe('CLOSED');
	});

	test('SYN-RECEIVED for ESTABLISHED: it sends its SYN,ACK again', () => {
		const trace = believing(set(200, 'B', 'SYN-RECEIVED'), handshake);
		expect(flights(trace, 'B')).toContain('B SYN,ACK 0:1 retransmission');
		const closed = believing(set(200, 'B', 'SYN-RECEIVED'), [
			...handshake,
			call(at(5000), 'B', 'CLOSE', {connection: 'listener'}),
		]);
		expect(ownSteps(closed, 'B').at(-1)?.before).toMatchObject({halfOpen: 0, acceptable: 0});
	});

	test('a connection that is not there makes the line idle', () => {
		expect(believing(set(1, 'B', 'CLOSED'), handshake).idle).toEqual([2]);
	});
});

test('a replaced segment leaves its sender as it was', () => {
	const script: readonly Line[] = [
		...handshake,
		call(once('A', 'ESTABLISHED', 100), 'A', 'CLOSE'),
		{type: 'replace', pick: {from: 'A', flags: ['FIN', 'ACK']}, with: {flags: ['ACK']}},
	];
	const trace = run(scenario({script, ends: 600}));
	expect(states(trace, 'A').at(-1)).toBe('FIN-WAIT-1');
	expect(states(trace, 'B').at(-1)).toBe('ESTABLISHED');
});
