import {describe, expect, test} from 'vitest';
import {run} from '../../source/simulation/run.js';
import {traceJson} from '../../source/simulation/trace-json.js';
import {at, call, handshake, scenario} from './script.js';

const lossy = scenario({
	script: [...handshake, call(at(1000), 'A', 'SEND', {len: 9000}), call(at(2000), 'A', 'CLOSE')],
	network: {loss: 0.1, duplicate: 0.1, reorder: 0.1},
});

describe('a trace as JSON', () => {
	const json = JSON.parse(traceJson(run(scenario({script: handshake}))));

	test('has the members of the contract', () => {
		expect(json).toMatchObject({version: 1, scenario: 'test', profile: 'rfc9293', endsAt: 150});
		expect(json.connections[1]).toEqual({
			id: 'B1',
			host: 'B',
			local: '10.0.0.2:80',
			remote: '10.0.0.1:40000',
			iss: 300,
			irs: 100,
			parent: 'B:80',
			name: 'main',
		});
		expect(json.flights[1]).toEqual({
			id: 2,
			from: 'B',
			to: 'A',
			connection: 'B1',
			source: '10.0.0.2:80',
			destination: '10.0.0.1:40000',
			segment: {flags: ['SYN', 'ACK'], seq: 300, ack: 101, len: 0, wnd: 65_535},
			relativeSeq: 0,
			relativeAck: 1,
			sentAt: 50,
			endsAt: 100,
			fate: 'delivered',
			kind: 'first',
			replaces: null,
			copyOf: null,
			count: 1,
		});
	});

	test('gives a step with the variables of the RFC before and after', () => {
		expect(json.steps[3]).toMatchObject({
			n: 4,
			at: 100,
			host: 'A',
			connection: 'A1',
			input: {type: 'segment', segment: {flags: ['SYN', 'ACK']}},
			flight: 2,
			decision: 'accepted',
			before: {state: 'SYN-SENT', irs: null, snd: {una: 100, nxt: 101}, timers: {RTO: 1000}},
			after: {state: 'ESTABLISHED', irs: 300, snd: {una: 101, nxt: 101}, timers: {}},
			timers: [
				{timer: 'RTO', op: 'stop', ms: null},
				{timer: 'USER', op: 'stop', ms: null},
			],
			signals: [],
			sent: [3],
		});
		expect(json.steps[3].rules.at(-1)).toBe('RFC 9293 §3.10.7.3 fourth');
	});

	test('gives the counts of a listener for its own steps', () => {
		expect(json.steps[0]).toMatchObject({
			connection: null,
			input: {type: 'call', name: 'LISTEN', port: 80, backlog: 128},
			before: {state: 'CLOSED', port: 80},
			after: {state: 'LISTEN', port: 80, halfOpen: 0},
		});
	});

	test('is the same for the same seed, byte for byte, and another for another', () => {
		const once = traceJson(run(lossy, {seed: 4}));
		expect(traceJson(run(lossy, {seed: 4}))).toBe(once);
		expect(traceJson(run(lossy, {seed: 5}))).not.toBe(once);
	});

	test('numbers without iss come from the seed', () => {
		const unnumbered = {
			...lossy,
			hosts: {A: {...lossy.hosts.A}, B: {...lossy.hosts.B}},
		};
		delete (unnumbered.hosts.A as {iss?: number}).iss;
		const iss = (seed: number) => run(unnumbered, {seed}).connections[0]?.iss;
		expect(iss(1)).toBe(iss(1));
		expect(iss(1)).not.toBe(iss(2));
	});
});
