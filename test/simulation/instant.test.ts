import {describe, expect, test} from 'vitest';
import {run} from '../../source/simulation/run.js';
import {at, call, handshake, once, scenario} from './script.js';

/** `A call`, `B segment`: what happened at one moment, in order. */
function at1000(script: Parameters<typeof scenario>[0]['script'], delay = 50): readonly string[] {
	const trace = run(scenario({script, network: {delay}, ends: 1000}));
	return trace.steps
		.filter((step) => step.at === 1000)
		.map(({host, input}) => `${host} ${input.type === 'call' ? input.name : input.type}`);
}

describe('things that fall on the same instant', () => {
	test('lines come before arrivals, arrivals before timers', () => {
		// A's SYN was sent at 0: its timer ends at 1000, when the SYN of B arrives.
		const script = [
			call(at(1000), 'A', 'SEND', {len: 1}),
			call(at(0), 'A', 'OPEN'),
			call(at(950), 'B', 'OPEN'),
			{type: 'lose', pick: {from: 'A', flags: ['SYN'], nth: 1}} as const,
		];
		expect(at1000(script)).toEqual(['A SEND', 'A segment', 'A timer']);
	});

	test('lines keep the order of the script', () => {
		expect(at1000([call(at(1000), 'B', 'LISTEN'), call(at(1000), 'A', 'OPEN')])).toEqual([
			'B LISTEN',
			'A OPEN',
		]);
		expect(at1000([call(at(1000), 'A', 'OPEN'), call(at(1000), 'B', 'LISTEN')])).toEqual([
			'A OPEN',
			'B LISTEN',
		]);
	});

	test('arrivals keep the order of sending', () => {
		const script = [
			...handshake,
			call(at(950), 'B', 'SEND', {len: 1}),
			call(at(950), 'A', 'SEND', {len: 1}),
		];
		expect(at1000(script)).toEqual(['A segment', 'B segment']);
	});

	test("A's timers come before B's", () => {
		const script = [
			call(at(0), 'B', 'OPEN'),
			call(at(0), 'A', 'OPEN'),
			{type: 'cut', when: at(0), direction: 'both'} as const,
		];
		expect(at1000([script[2], script[0], script[1]].flatMap((line) => line ?? []))).toEqual([
			'A timer',
			'B timer',
		]);
	});

	test('a line that waits for a step comes right behind it', () => {
		const script = [
			...handshake,
			call(at(950), 'A', 'CLOSE'),
			call(at(950), 'A', 'KEEPALIVE'),
			call(once('B', 'CLOSE-WAIT'), 'B', 'CLOSE'),
			call(at(950), 'B', 'SEND', {len: 1}),
		];
		expect(at1000(script)).toEqual(['B segment', 'B CLOSE', 'A segment']);
	});
});
