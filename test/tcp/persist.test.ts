import {describe, expect, test} from 'vitest';
import {LINUX, RFC9293} from '../../source/tcp/profile.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {arrive, decidedBy, sent, timer, told} from '../helpers/arrive.js';
import {call, connections} from '../helpers/states.js';

const fire = (tcb: Tcb) => step(tcb, {type: 'TIMEOUT', timer: 'PERSIST'}, tcb.timers.PERSIST);

/** The peer has closed its window before 50 octets were to be sent. */
function blocked(profile = RFC9293): Tcb {
	const closed = arrive(connections(profile).ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK><WND=0>').tcb;
	return call(closed, {type: 'SEND', len: 50});
}

describe('a closed window (§3.8.6.1)', () => {
	test('keeps octets back and starts the persist timer with the RTO', () => {
		const {tcb, effects} = step(
			arrive(connections().ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK><WND=0>').tcb,
			{type: 'SEND', len: 50},
			0,
		);
		expect(sent(effects)).toEqual([]);
		expect(tcb.snd.queued).toBe(50);
		expect(timer(effects, 'PERSIST')).toEqual(['start 1000']);
	});

	test('is probed with one octet, at intervals that double up to a limit', () => {
		let tcb = blocked();
		const intervals: number[] = [];
		for (let probes = 0; probes < 8; probes += 1) {
			const outcome = fire(tcb);
			expect(decidedBy(outcome.rules)).toBe('§3.8.6.1');
			expect(sent(outcome.effects)).toEqual(['<SEQ=101><ACK=301><CTL=ACK><DATA=1>']);
			intervals.push(outcome.tcb.timers.PERSIST - tcb.timers.PERSIST);
			tcb = outcome.tcb;
		}

		expect(intervals).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
	});

	test('never ends a connection whose peer goes on answering (MUST-37)', () => {
		let tcb = blocked();
		for (let probes = 0; probes < 100; probes += 1) {
			const {timers} = tcb;
			tcb = arrive(fire(tcb).tcb, '<SEQ=301><ACK=101><CTL=ACK><WND=0>', timers.PERSIST).tcb;
		}

		expect(tcb).toMatchObject({state: 'ESTABLISHED', snd: {una: 101, nxt: 101, queued: 50}});
	});

	test('of a peer that is silent is given up after the user timeout, counted from its last answer', () => {
		const probed = fire(blocked()).tcb;
		expect(probed.timers.USER).toBe(301_000);
		const answered = arrive(probed, '<SEQ=301><ACK=101><CTL=ACK><WND=0>', 1100).tcb;
		expect(answered.timers.USER).toBe(Number.POSITIVE_INFINITY);
		const again = fire(answered).tcb;
		expect(again.timers.USER).toBe(303_000);
		const {tcb, effects} = step(again, {type: 'TIMEOUT', timer: 'USER'}, 303_000);
		expect(tcb.state).toBe('CLOSED');
		expect(told(effects)).toEqual(['connection aborted due to user timeout']);
	});

	test('of a silent peer is given up by Linux when tcp_retries2 probes were not answered', () => {
		const probe = (start: Tcb) => {
			let [tcb, probes] = [start, 0];
			for (; tcb.state !== 'CLOSED' && probes < 50; probes += 1) tcb = fire(tcb).tcb;
			return probes;
		};
		expect(probe(blocked(LINUX))).toBe(16);
		const heard = arrive(fire(blocked(LINUX)).tcb, '<SEQ=301><ACK=101><CTL=ACK><WND=0>', 300).tcb;
		expect(probe(heard)).toBe(16);
		const start = blocked(LINUX);
		const last = {...start, timing: {...start.timing, persistsUnanswered: 15}};
		const {rules, effects} = fire(last);
		expect(told(effects)).toEqual(['connection timed out']);
		expect(decidedBy(rules)).toBe('Linux tcp_retries2');
		expect(sent(effects)).toEqual([]);
	});

	test('that opens lets everything go and stops the timer', () => {
		const {tcb, effects} = arrive(fire(blocked()).tcb, '<SEQ=301><ACK=101><CTL=ACK><WND=100>');
		expect(sent(effects)).toEqual(['<SEQ=101><ACK=301><CTL=ACK><DATA=50>']);
		expect(timer(effects, 'PERSIST')).toEqual(['stop']);
		expect(timer(effects, 'RTO')).toEqual(['start 1000']);
		expect(tcb.timing.persists).toBe(0);
	});

	test('whose peer takes the probed octet has moved by it', () => {
		const {tcb, effects} = arrive(fire(blocked()).tcb, '<SEQ=301><ACK=102><CTL=ACK><WND=100>');
		expect(sent(effects)).toEqual(['<SEQ=102><ACK=301><CTL=ACK><DATA=49>']);
		expect(tcb.snd).toMatchObject({una: 102, nxt: 151, queued: 0});
	});

	test('is probed by Linux with an empty segment one number low', () => {
		expect(sent(fire(blocked(LINUX)).effects)).toEqual(['<SEQ=100><ACK=301><CTL=ACK>']);
	});
});
