import {describe, expect, test} from 'vitest';
import {RFC9293} from '../../source/tcp/profile.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {arrive, decidedBy, sent, timer, told} from '../helpers/arrive.js';
import {call, connections} from '../helpers/states.js';

const fire = (tcb: Tcb, now = tcb.timers.RTO) => step(tcb, {type: 'TIMEOUT', timer: 'RTO'}, now);

/** A connection that has measured no round trip yet. */
function unmeasured(): Tcb {
	const {ESTABLISHED} = connections();
	const timing = {srtt: undefined, rttvar: 0, rto: RFC9293.rtoInitial};
	return {...ESTABLISHED, timing: {...ESTABLISHED.timing, ...timing}};
}

/** Sends ten octets at `at` and has them acknowledged after `rtt`. */
function exchange(tcb: Tcb, at: number, rtt: number): Tcb {
	const sending = call(tcb, {type: 'SEND', len: 10}, at);
	return arrive(sending, `<SEQ=301><ACK=${sending.snd.nxt}><CTL=ACK>`, at + rtt).tcb;
}

describe('RFC 6298 §2: the timeout', () => {
	test('starts at one second', () => {
		expect(connections()['SYN-SENT'].timing.rto).toBe(1000);
	});

	test('is SRTT + 4 RTTVAR, where the first sample R gives R and R/2', () => {
		const {timing} = exchange(unmeasured(), 0, 800);
		expect(timing).toMatchObject({srtt: 800, rttvar: 400, rto: 2400});
	});

	test('follows later samples with 1/8 and 1/4, RTTVAR before SRTT', () => {
		const {timing} = exchange(exchange(unmeasured(), 0, 800), 5000, 600);
		expect(timing).toMatchObject({rttvar: 350, srtt: 775, rto: 2175});
	});

	test('is never below a second, never above a minute', () => {
		expect(exchange(unmeasured(), 0, 20).timing.rto).toBe(1000);
		expect(exchange(unmeasured(), 0, 50_000).timing.rto).toBe(60_000);
	});
});

describe('RFC 6298 §3: Karn', () => {
	test('a segment that was sent twice gives no sample', () => {
		const sending = call(unmeasured(), {type: 'SEND', len: 10}, 0);
		const again = fire(sending).tcb;
		const {tcb} = arrive(again, '<SEQ=301><ACK=111><CTL=ACK>', 1100);
		expect(tcb.timing).toMatchObject({srtt: undefined, rto: 2000});
	});

	test('the backed-off timeout holds until a clean sample (§5, end)', () => {
		const sending = call(unmeasured(), {type: 'SEND', len: 10}, 0);
		const acked = arrive(fire(sending).tcb, '<SEQ=301><ACK=111><CTL=ACK>', 1100).tcb;
		expect(call(acked, {type: 'SEND', len: 10}, 2000).timers.RTO).toBe(4000);
		expect(exchange(acked, 2000, 100).timing.rto).toBe(1000);
	});
});

describe('RFC 6298 §5: the timer', () => {
	test('§5.1: runs from the first segment on, and is left alone by the second', () => {
		const first = call(unmeasured(), {type: 'SEND', len: 10}, 0);
		const {tcb, effects} = step(first, {type: 'SEND', len: 10}, 300);
		expect(tcb.timers.RTO).toBe(1000);
		expect(timer(effects, 'RTO')).toEqual([]);
	});

	test('a second segment changes neither what is measured nor how long the user waits', () => {
		const first = call(unmeasured(), {type: 'SEND', len: 10}, 0);
		const {tcb, effects} = step(first, {type: 'SEND', len: 20}, 300);
		expect(timer(effects, 'USER')).toEqual([]);
		expect(tcb.timing).toMatchObject({timedSeq: 111, timedAt: 0});
		expect(arrive(tcb, '<SEQ=301><ACK=131><CTL=ACK>', 1000).tcb.timing.srtt).toBe(1000);
	});

	test('what is acknowledged is not sent again, what is behind it is', () => {
		const two = call(call(unmeasured(), {type: 'SEND', len: 10}), {type: 'SEND', len: 20});
		const {tcb} = arrive(two, '<SEQ=301><ACK=111><CTL=ACK>');
		expect(tcb.retransmissions).toMatchObject([{seq: 111, text: 20, offset: 10}]);
		expect(sent(fire(tcb).effects)).toEqual(['<SEQ=111><ACK=301><CTL=ACK><DATA=20>']);
		const part = arrive(tcb, '<SEQ=301><ACK=115><CTL=ACK>').tcb;
		expect(part.retransmissions).toMatchObject([{seq: 115, text: 16, offset: 14}]);
	});

	test('§5.4 to §5.6: sends the oldest segment again, doubles, starts anew', () => {
		const two = call(call(unmeasured(), {type: 'SEND', len: 10}), {type: 'SEND', len: 20});
		const {tcb, rules, effects} = fire(two);
		expect(decidedBy(rules)).toBe('RFC 6298 §5');
		expect(sent(effects)).toEqual(['<SEQ=101><ACK=301><CTL=ACK><DATA=10>']);
		expect(effects).toContainEqual(
			expect.objectContaining({type: 'transmit', kind: 'retransmission'}),
		);
		expect(timer(effects, 'RTO')).toEqual(['fire', 'restart 2000']);
		expect(tcb.snd).toMatchObject({una: 101, nxt: 131});
	});

	test('§5.5: doubles up to a minute', () => {
		let tcb = call(unmeasured(), {type: 'SEND', len: 10});
		const waits: number[] = [];
		for (let n = 0; n < 8; n += 1) {
			tcb = fire(tcb).tcb;
			waits.push(tcb.timing.rto);
		}

		expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
	});

	test('a retransmission acknowledges what has arrived since', () => {
		const sending = call(unmeasured(), {type: 'SEND', len: 10});
		const heard = arrive(sending, '<SEQ=301><ACK=101><CTL=ACK><DATA=7>').tcb;
		expect(sent(fire(heard).effects)).toEqual(['<SEQ=101><ACK=308><CTL=ACK><DATA=10>']);
	});

	test('an ACK inside a segment leaves its rest to be sent again', () => {
		const sending = call(unmeasured(), {type: 'SEND', len: 10});
		const part = arrive(sending, '<SEQ=301><ACK=105><CTL=ACK>').tcb;
		expect(sent(fire(part).effects)).toEqual(['<SEQ=105><ACK=301><CTL=ACK><DATA=6>']);
	});

	test.each([
		['SYN-SENT', '<SEQ=100><CTL=SYN>'],
		['SYN-RECEIVED', '<SEQ=100><ACK=301><CTL=SYN,ACK>'],
		['FIN-WAIT-1', '<SEQ=101><ACK=301><CTL=FIN,ACK>'],
		['CLOSING', '<SEQ=101><ACK=302><CTL=FIN,ACK>'],
		['LAST-ACK', '<SEQ=101><ACK=302><CTL=FIN,ACK>'],
	] as const)('%s sends again %s', (state, segment) => {
		expect(sent(fire(connections()[state]).effects)).toEqual([segment]);
	});

	test('§5.7: after a SYN that was lost the first data is given three seconds', () => {
		const again = fire(connections()['SYN-SENT']).tcb;
		const {tcb} = arrive(again, '<SEQ=300><ACK=101><CTL=SYN,ACK>', 1100);
		expect(tcb.timing.rto).toBe(3000);
	});
});

describe('giving up (§3.8.3, §3.10.8)', () => {
	test('a SYN is repeated for three minutes (MUST-23)', () => {
		expect(connections()['SYN-SENT'].timers.USER).toBe(180_000);
		// A half-open child is given up by count.
		expect(connections()['SYN-RECEIVED'].timers.USER).toBe(Number.POSITIVE_INFINITY);
	});

	test('USER TIMEOUT deletes the connection in silence and tells the user', () => {
		const sending = call(connections().ESTABLISHED, {type: 'SEND', len: 10});
		expect(sending.timers.USER).toBe(300_000);
		const {tcb, effects} = step(sending, {type: 'TIMEOUT', timer: 'USER'}, 300_000);
		expect(tcb.state).toBe('CLOSED');
		expect(sent(effects)).toEqual([]);
		expect(told(effects)).toEqual(['connection aborted due to user timeout']);
		expect(timer(effects, 'RTO')).toEqual(['stop']);
	});

	test('progress starts the user timer anew', () => {
		const two = call(call(connections().ESTABLISHED, {type: 'SEND', len: 10}), {
			type: 'SEND',
			len: 10,
		});
		const {tcb} = arrive(two, '<SEQ=301><ACK=111><CTL=ACK>', 1000);
		expect(tcb.timers.USER).toBe(301_000);
	});

	test('a listener forgets a half-open connection after five repeated SYN,ACKs', () => {
		let tcb = connections()['SYN-RECEIVED'];
		for (let n = 0; n < 5; n += 1) tcb = fire(tcb).tcb;
		const {tcb: end, effects} = fire(tcb);
		expect(end.state).toBe('LISTEN');
		expect([sent(effects), told(effects)]).toEqual([[], []]);
	});

	test('TIME-WAIT TIMEOUT closes in silence (§3.10.8)', () => {
		const {tcb, effects} = step(
			connections()['TIME-WAIT'],
			{type: 'TIMEOUT', timer: '2MSL'},
			240_000,
		);
		expect(tcb.state).toBe('CLOSED');
		expect([sent(effects), told(effects)]).toEqual([[], []]);
	});
});
