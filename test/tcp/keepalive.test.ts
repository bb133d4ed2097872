import {describe, expect, test} from 'vitest';
import {LINUX, profileWith, RFC9293} from '../../source/tcp/profile.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {arrive, decidedBy, sent, timer, told} from '../helpers/arrive.js';
import {call, connections} from '../helpers/states.js';

const HOUR = 3_600_000;
const probe = '<SEQ=100><ACK=301><CTL=ACK>';
const fire = (tcb: Tcb, now: number) => step(tcb, {type: 'TIMEOUT', timer: 'KEEPALIVE'}, now);
const watched = (profile = RFC9293): Tcb =>
	call(connections(profile).ESTABLISHED, {type: 'KEEPALIVE', on: true});

describe('keep-alive (§3.8.4)', () => {
	test('is off unless the user wants it (MUST-25), and waits two hours (MUST-28)', () => {
		expect(connections().ESTABLISHED.timers.KEEPALIVE).toBe(Number.POSITIVE_INFINITY);
		expect(watched().timers.KEEPALIVE).toBe(2 * HOUR);
	});

	test('a probe is an ACK one below SND.NXT, and SND.NXT stays', () => {
		const {tcb, rules, effects} = fire(watched(), 2 * HOUR);
		expect(decidedBy(rules)).toBe('§3.8.4');
		expect(sent(effects)).toEqual([probe]);
		expect(effects).toContainEqual(expect.objectContaining({type: 'transmit', kind: 'probe'}));
		expect(tcb.snd.nxt).toBe(101);
		expect(timer(effects, 'KEEPALIVE')).toEqual(['fire', 'restart 75000']);
	});

	test('whatever the peer answers starts the idle time anew', () => {
		const probed = fire(watched(), 2 * HOUR).tcb;
		const {tcb, effects} = arrive(probed, '<SEQ=301><ACK=101><CTL=ACK>', 2 * HOUR + 50);
		expect(timer(effects, 'KEEPALIVE')).toEqual([`restart ${2 * HOUR}`]);
		expect(tcb.keepalive.sent).toBe(0);
	});

	test('nine probes without an answer end the connection', () => {
		let tcb = watched();
		for (let probes = 1; probes <= 9; probes += 1) {
			const outcome = fire(tcb, tcb.timers.KEEPALIVE);
			expect(sent(outcome.effects)).toEqual([probe]);
			tcb = outcome.tcb;
		}

		expect(tcb.timers.KEEPALIVE).toBe(2 * HOUR + 9 * 75_000);
		const end = fire(tcb, tcb.timers.KEEPALIVE);
		expect(end.tcb.state).toBe('CLOSED');
		expect(sent(end.effects)).toEqual(['<SEQ=101><CTL=RST>']);
		expect(told(end.effects)).toEqual(['connection timed out']);
	});

	test('nothing is probed while something is outstanding (MUST-26)', () => {
		const sending = call(watched(), {type: 'SEND', len: 10});
		const {effects} = fire(sending, 2 * HOUR);
		expect(sent(effects)).toEqual([]);
		expect(timer(effects, 'KEEPALIVE')).toEqual(['fire', `restart ${2 * HOUR}`]);
	});

	test('nothing is probed while a closed window keeps octets back: that has probes of its own', () => {
		const closed = arrive(watched(), '<SEQ=301><ACK=101><CTL=ACK><WND=0>').tcb;
		const {tcb, effects} = fire(call(closed, {type: 'SEND', len: 10}), 2 * HOUR);
		expect(sent(effects)).toEqual([]);
		expect(tcb.keepalive.sent).toBe(0);
	});

	test('its times can be chosen, and it can be switched off', () => {
		const quick = call(connections().ESTABLISHED, {
			type: 'KEEPALIVE',
			on: true,
			idle: 2000,
			interval: 1000,
			probes: 1,
		});
		expect(quick.timers.KEEPALIVE).toBe(2000);
		const probed = fire(quick, 2000).tcb;
		expect(probed.timers.KEEPALIVE).toBe(3000);
		expect(fire(probed, 3000).tcb.state).toBe('CLOSED');
		expect(call(quick, {type: 'KEEPALIVE', on: false}).timers.KEEPALIVE).toBe(
			Number.POSITIVE_INFINITY,
		);
	});

	test.each<[State, string[], string[]]>([
		['CLOSED', [], []],
		['LISTEN', [], []],
		['SYN-SENT', [], []],
		['SYN-RECEIVED', [], []],
		['ESTABLISHED', ['start 7200000'], []],
		['FIN-WAIT-1', ['start 7200000'], []],
		['FIN-WAIT-2', ['start 7200000'], []],
		['CLOSE-WAIT', ['start 7200000'], []],
		['CLOSING', ['start 7200000'], []],
		['LAST-ACK', ['start 7200000'], []],
		['TIME-WAIT', [], ['connection closing']],
	])('switched on in %s: %j %j', (state, timers, words) => {
		const {rules, effects} = step(connections()[state], {type: 'KEEPALIVE', on: true}, 0);
		expect(decidedBy(rules)).toBe('§3.8.4');
		expect(timer(effects, 'KEEPALIVE')).toEqual(timers);
		expect(told(effects)).toEqual(words);
	});

	test('may end in silence', () => {
		const silent = watched(profileWith('rfc9293', {resetAfterKeepalive: false}));
		const {tcb, effects} = fire({...silent, keepalive: {...silent.keepalive, sent: 9}}, 2 * HOUR);
		expect([tcb.state, sent(effects)]).toEqual(['CLOSED', []]);
	});

	test('Linux ends with RST,ACK', () => {
		const impatient = {...watched(LINUX), keepalive: {...watched(LINUX).keepalive, sent: 9}};
		expect(sent(fire(impatient, 2 * HOUR).effects)).toEqual(['<SEQ=101><ACK=301><CTL=RST,ACK>']);
	});
});
