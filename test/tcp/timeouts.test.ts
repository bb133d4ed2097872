import {describe, expect, test} from 'vitest';
import type {TimerName} from '../../source/tcp/input.js';
import {LINUX, type Profile, profileWith, RFC9293} from '../../source/tcp/profile.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {arrive, sent, timer, told} from '../helpers/arrive.js';
import {call, connections, crossed} from '../helpers/states.js';

const fire = (tcb: Tcb, timer: TimerName) => step(tcb, {type: 'TIMEOUT', timer}, tcb.timers[timer]);
const sending = (profile: Profile) =>
	call(connections(profile).ESTABLISHED, {type: 'SEND', len: 10});
const withSack = (tcb: Tcb): Tcb => ({...tcb, timing: {...tcb.timing, sack: true}});

function blocked(profile = RFC9293): Tcb {
	const closed = arrive(connections(profile).ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK><WND=0>').tcb;
	return call(closed, {type: 'SEND', len: 50});
}

/** So many expiries were borne. */
const borne = (tcb: Tcb, timeouts: number): Tcb => ({...tcb, timing: {...tcb.timing, timeouts}});

describe('the rules of a timeout (§3.10.8)', () => {
	test.each<[string, () => Tcb, TimerName, readonly string[]]>([
		['RTO of a SYN', () => connections()['SYN-SENT'], 'RTO', ['§3.10.8', 'RFC 6298 §5']],
		['RTO of text', () => sending(RFC9293), 'RTO', ['§3.10.8', 'RFC 6298 §5']],
		[
			'RTO on Linux, where SACK is allowed',
			() => withSack(sending(LINUX)),
			'RTO',
			['§3.10.8', 'Linux tail loss probe'],
		],
		['RTO of nothing', () => connections().ESTABLISHED, 'RTO', []],
		['USER', () => sending(RFC9293), 'USER', ['§3.10.8']],
		['2MSL', () => connections()['TIME-WAIT'], '2MSL', ['§3.10.8']],
		['DELAYED-ACK', () => connections().ESTABLISHED, 'DELAYED-ACK', ['§3.8.6.3']],
		['FIN-WAIT-2', () => connections(LINUX)['FIN-WAIT-2'], 'FIN-WAIT-2', ['Linux tcp_fin_timeout']],
		['PERSIST', () => blocked(), 'PERSIST', ['§3.8.6.1']],
		['KEEPALIVE', () => connections().ESTABLISHED, 'KEEPALIVE', ['§3.8.4']],
	])('%s', (_, tcb, timer, rules) => {
		const found = fire(tcb(), timer).rules.map((rule) => rule.replace('RFC 9293 ', ''));
		expect(found).toEqual(rules);
	});
});

describe('giving up says which limit it was', () => {
	test.each<[string, () => Tcb, string, State]>([
		[
			'SYN on Linux',
			() => borne(connections(LINUX)['SYN-SENT'], 10),
			'Linux tcp_syn_retries',
			'CLOSED',
		],
		[
			'SYN,ACK on Linux',
			() => borne(connections(LINUX)['SYN-RECEIVED'], 5),
			'Linux tcp_synack_retries',
			'LISTEN',
		],
		['SYN,ACK', () => borne(connections()['SYN-RECEIVED'], 5), 'RFC 9293 §3.8.3', 'LISTEN'],
		[
			'SYN,ACK of a simultaneous open on Linux',
			() => borne(crossed(LINUX), 10),
			'Linux tcp_syn_retries',
			'CLOSED',
		],
		['text on Linux', () => borne(sending(LINUX), 15), 'Linux tcp_retries2', 'CLOSED'],
		[
			'FIN without an owner on Linux',
			() => borne(connections(LINUX)['FIN-WAIT-1'], 8),
			'Linux tcp_orphan_retries',
			'CLOSED',
		],
	])('%s', (_, tcb, rule, state) => {
		const {tcb: end, rules, effects} = fire(tcb(), 'RTO');
		expect([rules.at(-1), end.state]).toEqual([rule, state]);
		expect(sent(effects)).toEqual([]);
		expect(told(effects)).toEqual(state === 'LISTEN' ? [] : ['connection timed out']);
	});

	test.each<[string, () => Tcb]>([
		['SYN', () => borne(connections(LINUX)['SYN-SENT'], 9)],
		['SYN,ACK', () => borne(connections(LINUX)['SYN-RECEIVED'], 4)],
		['SYN,ACK of a simultaneous open', () => borne(crossed(LINUX), 9)],
		['text', () => borne(sending(LINUX), 14)],
		['FIN without an owner', () => borne(connections(LINUX)['FIN-WAIT-1'], 7)],
	])('one try before it is still one: %s', (_, tcb) => {
		expect(sent(fire(tcb(), 'RTO').effects)).toHaveLength(1);
	});

	test('a server that gives up an open connection does not listen again', () => {
		const open = arrive(connections(LINUX)['SYN-RECEIVED'], '<SEQ=301><ACK=101><CTL=ACK>').tcb;
		const {tcb} = fire(borne(call(open, {type: 'SEND', len: 10}), 15), 'RTO');
		expect(tcb.state).toBe('CLOSED');
	});

	test('the orphan has a limit of its own, whatever that of an owner is', () => {
		const profile = profileWith('linux', {dataRetries: 3});
		const orphan = connections(profile)['FIN-WAIT-1'];
		expect(fire(borne(orphan, 7), 'RTO').tcb.state).toBe('FIN-WAIT-1');
		expect(fire(borne(orphan, 8), 'RTO').rules.at(-1)).toBe('Linux tcp_orphan_retries');
	});
});

describe('RETRANSMISSION TIMEOUT', () => {
	test('only a SYN that was lost gives the first data three seconds', () => {
		expect(fire(connections()['SYN-SENT'], 'RTO').tcb.timing.synAgain).toBe(true);
		expect(fire(connections()['SYN-RECEIVED'], 'RTO').tcb.timing.synAgain).toBe(true);
		expect(fire(sending(RFC9293), 'RTO').tcb.timing.synAgain).toBe(false);
	});

	test('a probe is sent once, and again only for what is new', () => {
		const probed = fire(withSack(sending(LINUX)), 'RTO').tcb;
		expect(probed.timing).toMatchObject({probed: true, timeouts: 0});
		expect(fire(probed, 'RTO').tcb.timing.timeouts).toBe(1);
		const {tcb} = arrive(probed, '<SEQ=301><ACK=111><CTL=ACK>', 300);
		expect(tcb.timing.probed).toBe(false);
	});
});

describe('a zero-window probe', () => {
	test('is not sent where the window is open, or nothing waits', () => {
		const {snd, ...rest} = blocked();
		const opened = fire({...rest, snd: {...snd, wnd: 20}}, 'PERSIST');
		expect(sent(opened.effects)).toEqual(['<SEQ=101><ACK=301><CTL=ACK><DATA=20>']);
		const empty = fire({...rest, snd: {...snd, queued: 0}}, 'PERSIST');
		expect(sent(empty.effects)).toEqual([]);
		expect(empty.tcb.timing.persists).toBe(0);
	});

	test('leaves the wait for an answer as it began with the first', () => {
		const once = fire(blocked(), 'PERSIST').tcb;
		const twice = fire(once, 'PERSIST');
		expect(timer(twice.effects, 'USER')).toEqual([]);
		expect(twice.tcb.timers.USER).toBe(once.timers.USER);
	});
});
