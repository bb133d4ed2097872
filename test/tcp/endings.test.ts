import {describe, expect, test} from 'vitest';
import {TIMERS, type TimerName} from '../../source/tcp/input.js';
import {LINUX, profileWith, RFC9293} from '../../source/tcp/profile.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {arrive, sent, timer, told} from '../helpers/arrive.js';
import {call, connections, crossed} from '../helpers/states.js';

const never = Number.POSITIVE_INFINITY;

/** Every timer runs. */
function ticking(tcb: Tcb): Tcb {
	const timers = Object.fromEntries(TIMERS.map((name) => [name, 9000])) as Record<
		TimerName,
		number
	>;
	return {...tcb, timers};
}

const running = ({timers}: Tcb) => TIMERS.filter((name) => timers[name] !== never);

describe('a connection that ends', () => {
	test('keeps nothing: no queue, no timer, no ACK to be sent', () => {
		const closed = arrive(connections().ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK><WND=10>').tcb;
		const sending = call(call(closed, {type: 'SEND', len: 30}), {type: 'CLOSE'});
		const waiting = arrive(sending, '<SEQ=320><ACK=101><CTL=ACK><WND=10><DATA=9>').tcb;
		expect([waiting.retransmissions.length, waiting.held.length]).toEqual([1, 1]);
		expect(waiting.snd.queued).toBe(20);
		const {tcb, effects} = arrive(ticking(waiting), '<SEQ=301><CTL=RST>');
		expect(tcb).toMatchObject({state: 'CLOSED', retransmissions: [], held: []});
		expect(tcb.snd.queued).toBe(0);
		expect(running(tcb)).toEqual([]);
		expect(sent(effects)).toEqual([]);
	});

	test('is closed by 2MSL in silence', () => {
		const {tcb, rules} = step(
			connections()['TIME-WAIT'],
			{type: 'TIMEOUT', timer: '2MSL'},
			240_000,
		);
		expect(rules).toEqual(['RFC 9293 §3.10.8']);
		expect(tcb.state).toBe('CLOSED');
	});
});

describe('SYN-RECEIVED after a passive OPEN', () => {
	test('returns to the LISTEN that it came from (§3.10.7.4 second)', () => {
		const {LISTEN, 'SYN-RECEIVED': child} = connections();
		const {tcb, effects} = arrive(child, '<SEQ=301><CTL=RST>');
		expect(tcb).toEqual(LISTEN);
		expect(timer(effects, 'RTO')).toEqual(['stop']);
		// And again: it is a listener like the first.
		const second = arrive(arrive(tcb, '<SEQ=900><CTL=SYN>').tcb, '<SEQ=901><CTL=RST>');
		expect(second.tcb).toEqual(LISTEN);
	});

	test('keeps what the user wants of keep-alive', () => {
		const wish = {type: 'KEEPALIVE', on: true, idle: 50, interval: 20, probes: 2} as const;
		const listening = call(connections().LISTEN, wish);
		const child = arrive(listening, '<SEQ=300><CTL=SYN>').tcb;
		const probed = {...child, keepalive: {...child.keepalive, sent: 1}};
		const {tcb} = arrive(probed, '<SEQ=301><CTL=RST>');
		expect(tcb.keepalive).toEqual({on: true, idle: 50, interval: 20, probes: 2, sent: 0});
	});
});

describe('TIME-WAIT', () => {
	test('is entered with no timer but 2MSL', () => {
		const {tcb} = arrive(ticking(connections()['FIN-WAIT-2']), '<SEQ=301><ACK=102><CTL=FIN,ACK>');
		expect(tcb.state).toBe('TIME-WAIT');
		expect(running(tcb)).toEqual(['2MSL']);
	});
});

describe('FIN-WAIT-2', () => {
	const finAcked = '<SEQ=301><ACK=102><CTL=ACK>';

	test.each([
		['an orphan on Linux for 60 s', LINUX, {type: 'CLOSE'}, ['start 60000']],
		['with an owner for ever', LINUX, {type: 'SHUTDOWN', how: 'write'}, []],
		['by the RFC for ever', RFC9293, {type: 'CLOSE'}, []],
	] as const)('waits: %s', (_, profile, input, timers) => {
		const closing = call(connections(profile).ESTABLISHED, input);
		expect(timer(arrive(closing, finAcked).effects, 'FIN-WAIT-2')).toEqual(timers);
	});

	test('loses its owner by a CLOSE after SHUTDOWN, which is no second end of sending', () => {
		const shut = call(connections(LINUX).ESTABLISHED, {type: 'SHUTDOWN', how: 'write'});
		const {tcb, effects} = step(arrive(shut, finAcked).tcb, {type: 'CLOSE'}, 0);
		expect(timer(effects, 'FIN-WAIT-2')).toEqual(['start 60000']);
		expect([tcb.state, told(effects), sent(effects)]).toEqual(['FIN-WAIT-2', [], []]);
	});
});

describe('a connection that is established', () => {
	test('watches its peer when the user wanted that before', () => {
		const wish = {type: 'KEEPALIVE', on: true, idle: 7000} as const;
		const opening = call(call(connections().CLOSED, wish), {
			type: 'OPEN',
			mode: 'active',
			iss: 100,
		});
		const {effects} = arrive(opening, '<SEQ=300><ACK=101><CTL=SYN,ACK>');
		expect(timer(effects, 'KEEPALIVE')).toEqual(['start 7000']);
		const unwatched = arrive(connections()['SYN-SENT'], '<SEQ=300><ACK=101><CTL=SYN,ACK>');
		expect(timer(unwatched.effects, 'KEEPALIVE')).toEqual([]);
	});

	test('has the limiter of the request on Linux only where there was no request', () => {
		const forged = '<SEQ=310><CTL=RST>';
		const asked = arrive(crossed(LINUX), forged, 1000).tcb;
		const {tcb} = arrive(asked, '<SEQ=301><ACK=101><CTL=ACK>', 1001);
		expect(tcb.state).toBe('ESTABLISHED');
		expect(sent(arrive(tcb, forged, 1002).effects)).toEqual([]);
	});

	test('takes two segments where a SYN alone is believed', () => {
		const {LISTEN} = connections(profileWith('rfc9293', {twoWayHandshake: true}));
		const {tcb, rules, effects} = arrive(LISTEN, '<SEQ=300><CTL=SYN>');
		expect(tcb).toMatchObject({state: 'ESTABLISHED', snd: {una: 101, nxt: 101}});
		expect(tcb.retransmissions).toEqual([]);
		expect(rules.at(-1)).toBe('scenario');
		expect(sent(effects)).toEqual(['<SEQ=100><ACK=301><CTL=SYN,ACK>']);
		expect(timer(effects, 'RTO')).toEqual(['start 1000', 'stop']);
	});
});
