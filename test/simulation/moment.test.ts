import {describe, expect, test} from 'vitest';
import {run} from '../../source/simulation/run.js';
import type {Line} from '../../source/simulation/scenario.js';
import {at, call, handshake, once, scenario} from './script.js';

function momentOf(name: string, ...lines: readonly Line[]): number | undefined {
	const trace = run(scenario({script: [...handshake, ...lines]}));
	return trace.steps.find(({input}) => input.type === 'call' && input.name === name)?.at;
}

describe('a line that waits', () => {
	test('for a state', () => {
		expect(momentOf('CLOSE', call(once('A', 'ESTABLISHED'), 'A', 'CLOSE'))).toBe(100);
		expect(momentOf('CLOSE', call(once('B', 'ESTABLISHED', 25), 'B', 'CLOSE'))).toBe(175);
		expect(momentOf('KEEPALIVE', call(once('B', 'LISTEN', 1), 'B', 'KEEPALIVE'))).toBe(1);
	});

	test('for a signal', () => {
		const lines = [
			call(at(1000), 'A', 'ABORT'),
			call({after: {host: 'B', signal: 'connection reset'}, plus: 10}, 'B', 'SHUTDOWN'),
		];
		expect(momentOf('SHUTDOWN', ...lines)).toBe(1060);
	});

	test('for a segment to be sent', () => {
		const sent = {from: 'A', flags: ['FIN', 'ACK'] as const, nth: 2};
		const lines = [
			call(at(1000), 'A', 'CLOSE'),
			call({after: {sent}, plus: 5}, 'B', 'CLOSE'),
			{type: 'lose', pick: {from: 'A', flags: ['FIN', 'ACK']}} as const,
		];
		const trace = run(scenario({script: [...handshake, ...lines]}));
		const closes = trace.steps.filter(({input}) => input.type === 'call' && input.name === 'CLOSE');
		expect(closes.map(({at: when}) => when)).toEqual([1000, 2005]);
	});

	test('happens once, however often its moment comes', () => {
		const lines = [call(at(0), 'A', 'OPEN'), call(at(1000), 'A', 'OPEN')];
		const waiting = call(once('A', 'CLOSED'), 'A', 'KEEPALIVE');
		const trace = run(scenario({script: [...lines, waiting]}));
		expect(trace.steps.filter(({after}) => after?.state === 'SYN-SENT')).toHaveLength(2);
		const calls = trace.steps.map(({input}) => (input.type === 'call' ? input.name : ''));
		expect(calls.filter((name) => name === 'KEEPALIVE')).toHaveLength(1);
	});

	test('for its own connection', () => {
		const lines = [
			call(at(0), 'A', 'OPEN', {connection: 'second'}),
			call(once('A', 'ESTABLISHED'), 'A', 'CLOSE', {connection: 'second'}),
		];
		const trace = run(scenario({script: [...handshake, ...lines]}));
		const closes = trace.steps.filter(({input}) => input.type === 'call' && input.name === 'CLOSE');
		expect(closes.map(({connection}) => connection)).toEqual(['A2']);
	});
});

describe('a run ends', () => {
	test('when nothing is left to happen: with the last thing that did', () => {
		expect(run(scenario({script: handshake})).endsAt).toBe(150);
	});

	test('where the scenario says', () => {
		const trace = run(scenario({script: handshake, ends: 60}));
		expect(trace).toMatchObject({endsAt: 60, stopped: null});
		expect(trace.flights.at(-1)).toMatchObject({fate: 'in flight', endsAt: null});
	});

	test('after a day at most', () => {
		const trace = run(scenario({script: [...handshake, call(at(1000), 'A', 'KEEPALIVE')]}));
		expect(trace.endsAt).toBeLessThanOrEqual(86_400_000);
		expect(trace.endsAt).toBeGreaterThan(75_000_000);
	});

	test('after so many steps, and says so', () => {
		const trace = run(scenario({script: handshake}), {maxSteps: 3});
		expect(trace).toMatchObject({stopped: 'too many steps', endsAt: 50});
		expect(trace.steps).toHaveLength(3);
	});
});
