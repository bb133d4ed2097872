import {describe, expect, test} from 'vitest';
import type {TimerName} from '../../source/tcp/input.js';
import {LINUX} from '../../source/tcp/profile.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {arrive, decidedBy, sent, timer, told} from '../helpers/arrive.js';
import {call, connections} from '../helpers/states.js';

/** Where Linux 6.18 goes its own way; the recordings of whole connections are in test/conformance. */

const linux = () => connections(LINUX);

function fire(tcb: Tcb, name: TimerName) {
	return step(tcb, {type: 'TIMEOUT', timer: name}, tcb.timers[name]);
}

function allowingSack(tcb: Tcb, sack: boolean): Tcb {
	return {...tcb, timing: {...tcb.timing, sack}};
}

/** More than any host tries. */
const MANY = 50;

/** The moments, in seconds, at which what is outstanding is sent until the connection is given up. */
function schedule(tcb: Tcb): {readonly seconds: number[]; readonly end: number} {
	const seconds: number[] = [];
	let now = tcb;
	while (seconds.length < MANY) {
		const at = now.timers.RTO;
		const {tcb: next, effects} = fire(now, 'RTO');
		if (sent(effects).length === 0) return {seconds, end: at / 1000};
		seconds.push(at / 1000);
		now = next;
	}

	return {seconds, end: Number.POSITIVE_INFINITY};
}

describe('giving up', () => {
	test('a SYN is sent five times a second apart, then at doubled times: 11 in all, 131 s', () => {
		expect(schedule(linux()['SYN-SENT'])).toEqual({
			seconds: [1, 2, 3, 4, 5, 7, 11, 19, 35, 67],
			end: 131,
		});
	});

	test('a SYN,ACK is sent again five times, 63 s', () => {
		expect(schedule(linux()['SYN-RECEIVED'])).toEqual({seconds: [1, 3, 7, 15, 31], end: 63});
	});

	test('text is sent again sixteen times, the first as a probe, a FIN without owner nine times', () => {
		const sack = allowingSack(linux().ESTABLISHED, true);
		expect(schedule(call(sack, {type: 'SEND', len: 10})).seconds).toHaveLength(16);
		expect(schedule(call(sack, {type: 'CLOSE'})).seconds).toHaveLength(9);
	});

	test('the probe leaves the timeout as it is; without SACK there is none', () => {
		const {ESTABLISHED} = linux();
		const withSack = call(allowingSack(ESTABLISHED, true), {type: 'SEND', len: 10});
		expect(schedule(withSack).seconds.slice(0, 4)).toEqual([0.2, 0.4, 0.8, 1.6]);
		const without = call(allowingSack(ESTABLISHED, false), {type: 'SEND', len: 10});
		expect(schedule(without).seconds.slice(0, 4)).toEqual([0.2, 0.6, 1.4, 3]);
	});
});

describe('FIN-WAIT-2', () => {
	test('without an owner it ends after 60 s and leaves no TIME-WAIT', () => {
		const {'FIN-WAIT-2': orphan} = linux();
		expect(orphan.timers['FIN-WAIT-2']).toBe(60_000);
		const {tcb, effects} = fire(orphan, 'FIN-WAIT-2');
		expect(tcb.state).toBe('CLOSED');
		expect([sent(effects), told(effects)]).toEqual([[], []]);
	});

	test('text that nobody can read any more is answered by RST', () => {
		const late = '<SEQ=301><ACK=102><CTL=ACK><DATA=9>';
		const {tcb, effects} = arrive(linux()['FIN-WAIT-2'], late);
		expect(tcb.state).toBe('CLOSED');
		expect(sent(effects)).toEqual(['<SEQ=102><CTL=RST>']);
	});

	test('after SHUTDOWN there is an owner, who waits and reads', () => {
		const shut = call(linux().ESTABLISHED, {type: 'SHUTDOWN', how: 'write'});
		const {tcb} = arrive(shut, '<SEQ=301><ACK=102><CTL=ACK>');
		expect(tcb.timers['FIN-WAIT-2']).toBe(Number.POSITIVE_INFINITY);
		expect(arrive(tcb, '<SEQ=301><ACK=102><CTL=ACK><DATA=9>').tcb.state).toBe('FIN-WAIT-2');
	});
});

describe('limits and delays', () => {
	test('of two ACKs that a stranger provokes within 500 ms, one is sent', () => {
		const forged = '<SEQ=310><CTL=RST>';
		const first = arrive(linux().ESTABLISHED, forged, 1000);
		expect(sent(first.effects)).toHaveLength(1);
		const second = arrive(first.tcb, forged, 1499);
		expect(decidedBy(second.rules)).toBe('RFC 5961 §7');
		expect(sent(second.effects)).toEqual([]);
		expect(sent(arrive(second.tcb, forged, 1500).effects)).toHaveLength(1);
	});

	test('a request, its connection and TIME-WAIT are limited each by itself', () => {
		const forged = '<SEQ=310><CTL=RST>';
		const asked = arrive(linux()['SYN-RECEIVED'], forged, 1000).tcb;
		const established = arrive(asked, '<SEQ=301><ACK=101><CTL=ACK>', 1001).tcb;
		expect(sent(arrive(established, forged, 1002).effects)).toHaveLength(1);

		const old = '<SEQ=250><CTL=SYN>';
		const owned = call(linux().ESTABLISHED, {type: 'SHUTDOWN', how: 'write'});
		const finWait2 = arrive(owned, '<SEQ=301><ACK=102><CTL=ACK>').tcb;
		const closing = arrive(finWait2, old, 1000).tcb;
		const waiting = arrive(closing, '<SEQ=301><ACK=102><CTL=FIN,ACK>', 1001).tcb;
		const answered = arrive(waiting, old, 1002);
		expect(sent(answered.effects)).toHaveLength(1);
		expect(sent(arrive(answered.tcb, old, 1003).effects)).toEqual([]);
	});

	test('the ACK of a FIN waits 5 ms, so that a CLOSE can ride along', () => {
		const {tcb, effects} = arrive(linux().ESTABLISHED, '<SEQ=301><ACK=101><CTL=FIN,ACK>');
		expect(sent(effects)).toEqual([]);
		expect(timer(effects, 'DELAYED-ACK')).toEqual(['start 5']);
		const closing = step(tcb, {type: 'CLOSE'}, 1);
		expect(sent(closing.effects)).toEqual(['<SEQ=101><ACK=302><CTL=FIN,ACK>']);
		expect(timer(closing.effects, 'DELAYED-ACK')).toEqual(['stop']);
	});

	test('a SYN whose answer was wrong is sent again after 8 ms, once', () => {
		const wrong = '<SEQ=300><ACK=777><CTL=ACK>';
		const refused = arrive(linux()['SYN-SENT'], wrong, 100);
		expect(sent(refused.effects)).toEqual(['<SEQ=777><CTL=RST>']);
		expect(refused.tcb.timers.RTO).toBe(108);
		const again = fire(refused.tcb, 'RTO').tcb;
		expect(arrive(again, wrong, 200).tcb.timers.RTO).toBe(again.timers.RTO);
	});

	test.each(['<SEQ=310><CTL=RST>', '<SEQ=302><ACK=103><CTL=ACK>'])(
		'TIME-WAIT does not ask about %s',
		(segment) => {
			const {tcb, effects} = arrive(linux()['TIME-WAIT'], segment);
			expect(tcb.state).toBe('TIME-WAIT');
			expect(sent(effects)).toEqual([]);
		},
	);

	test('TIME-WAIT takes 60 s, anew with every segment that draws an ACK', () => {
		const {'TIME-WAIT': waiting} = linux();
		expect(waiting.timers['2MSL']).toBe(60_000);
		const {tcb} = arrive(waiting, '<SEQ=290><ACK=102><CTL=ACK><DATA=5>', 1000);
		expect(tcb.timers['2MSL']).toBe(61_000);
	});
});
