import {describe, expect, test} from 'vitest';
import {LINUX, RFC9293} from '../../source/tcp/profile.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {arrive, sent} from '../helpers/arrive.js';
import {call, connections} from '../helpers/states.js';

/** An active opener on Linux whose SYN took `rtt`, and whose peer allows SACK. */
function opened(rtt: number): Tcb {
	const {tcb} = arrive(connections(LINUX)['SYN-SENT'], '<SEQ=300><ACK=101><CTL=SYN,ACK>', rtt);
	return {...tcb, timing: {...tcb.timing, sack: true}};
}

/** Sends 10 octets and hears of them one round trip later. */
function exchange(tcb: Tcb, at: number, rtt: number): Tcb {
	const out = call(tcb, {type: 'SEND', len: 10}, at);
	return arrive(out, `<SEQ=301><ACK=${out.snd.nxt}><CTL=ACK>`, at + rtt).tcb;
}

describe('the RTO on Linux (tcp_rtt_estimator)', () => {
	test('a first sample gives three round trips, and 200 ms more than one at least', () => {
		expect(opened(300).timing.rto).toBe(900);
		expect(opened(20).timing.rto).toBe(220);
	});

	test('a steady round trip shrinks the deviation by a quarter a round trip at most', () => {
		const first = opened(300);
		const second = exchange(first, 1000, 300);
		const third = exchange(second, 2000, 300);
		expect([first, second, third].map(({timing}) => timing.rttvar)).toEqual([150, 150, 133.59375]);
		expect(third.timing.rto).toBe(834.375);
	});

	test('a sample that is much longer counts at once, one that is much shorter hardly', () => {
		const longer = exchange(opened(20), 1000, 420);
		expect(longer.timing.rttvar).toBe(107.5);
		const shorter = exchange(opened(420), 1000, 20);
		expect(shorter.timing.mdev).toBeCloseTo(210 + (400 - 210) / 32);
	});

	test('the RFC takes every sample alike', () => {
		const {tcb} = arrive(connections(RFC9293)['SYN-SENT'], '<SEQ=300><ACK=101><CTL=SYN,ACK>', 300);
		expect(exchange(tcb, 1000, 300).timing.rttvar).toBe(112.5);
	});
});

describe('the tail loss probe leaves', () => {
	test.each([
		['at the RTO, where that is earlier', 20, 220],
		['after two round trips and 200 ms, where the RTO is later', 300, 800],
	])('%s', (_what, rtt, after) => {
		expect(call(opened(rtt), {type: 'SEND', len: 10}, 1000).timers.RTO).toBe(1000 + after);
	});

	test('after 1 s while no round trip is known, and the RTO 3 s later', () => {
		const lost = step(connections(LINUX)['SYN-SENT'], {type: 'TIMEOUT', timer: 'RTO'}, 1000).tcb;
		const {tcb} = arrive(lost, '<SEQ=300><ACK=101><CTL=SYN,ACK>', 1020);
		const known = {...tcb, timing: {...tcb.timing, sack: true}};
		const out = call(known, {type: 'SEND', len: 10}, 2000);
		expect(out.timers.RTO).toBe(3000);
		const probed = step(out, {type: 'TIMEOUT', timer: 'RTO'}, 3000);
		expect(sent(probed.effects)).toHaveLength(1);
		expect(probed.tcb.timers.RTO).toBe(6000);
	});

	test('never without SACK', () => {
		const plain = {...opened(300), timing: {...opened(300).timing, sack: false}};
		expect(call(plain, {type: 'SEND', len: 10}, 1000).timers.RTO).toBe(1900);
	});
});
