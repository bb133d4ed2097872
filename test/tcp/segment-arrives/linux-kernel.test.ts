import {describe, expect, test} from 'vitest';
import {LINUX, RFC9293} from '../../../source/tcp/profile.js';
import type {State} from '../../../source/tcp/state-diagram.js';
import {step} from '../../../source/tcp/step.js';
import type {Tcb} from '../../../source/tcp/tcb.js';
import {arrive, decidedBy, sent, timer} from '../../helpers/arrive.js';
import {call, connections, crossed} from '../../helpers/states.js';

/** What a kernel was recorded to do with odd segments, where it is not what the RFC says. */

type Row = readonly [segment: string, state: State, replies: readonly string[]];

function check(from: Tcb, rows: readonly Row[]): void {
	test.each(rows)('%s: %s', (segment, state, replies) => {
		const {tcb, effects} = arrive(from, segment, 1000);
		expect(tcb.state).toBe(state);
		expect(sent(effects)).toEqual(replies);
	});
}

describe('a request of a listener (tcp_check_req)', () => {
	const request = connections(LINUX)['SYN-RECEIVED'];
	check(request, [
		['<SEQ=300><CTL=SYN>', 'SYN-RECEIVED', ['<SEQ=100><ACK=301><CTL=SYN,ACK>']],
		['<SEQ=301><ACK=777><CTL=ACK>', 'SYN-RECEIVED', ['<SEQ=777><CTL=RST>']],
		['<SEQ=301><ACK=777><CTL=SYN,ACK>', 'SYN-RECEIVED', ['<SEQ=777><CTL=RST>']],
		['<SEQ=9999><ACK=777><CTL=ACK>', 'SYN-RECEIVED', ['<SEQ=777><CTL=RST>']],
		['<SEQ=310><CTL=SYN>', 'LISTEN', ['<SEQ=0><ACK=311><CTL=RST,ACK>']],
		['<SEQ=301><ACK=101><CTL=SYN,ACK>', 'LISTEN', ['<SEQ=101><CTL=RST>']],
		['<SEQ=100><CTL=SYN>', 'SYN-RECEIVED', ['<SEQ=101><ACK=301><CTL=ACK>']],
	]);

	test('a repeated SYN is answered no oftener than a limited ACK, and then arms the timer anew', () => {
		const first = arrive(request, '<SEQ=300><CTL=SYN>', 600);
		expect(timer(first.effects, 'RTO')).toEqual(['restart 1000']);
		const second = arrive(first.tcb, '<SEQ=300><CTL=SYN>', 1099);
		expect([sent(second.effects), timer(second.effects, 'RTO')]).toEqual([[], []]);
		expect(decidedBy(second.rules)).toBe('RFC 5961 §7');
		expect(sent(arrive(second.tcb, '<SEQ=300><CTL=SYN>', 1100).effects)).toHaveLength(1);
	});

	test('the SYN of a simultaneous open is asked about instead', () => {
		const repeated = '<SEQ=300><CTL=SYN>';
		expect(sent(arrive(crossed(LINUX), repeated).effects)).toEqual(['<SEQ=101><ACK=301><CTL=ACK>']);
	});
});

describe('a segment that ends where the window begins, or an ACK where it ends (tcp_sequence)', () => {
	const {ESTABLISHED, 'FIN-WAIT-1': closed, CLOSING} = connections(LINUX);
	const finWait1 = call(ESTABLISHED, {type: 'SHUTDOWN', how: 'write'});
	const old = '<SEQ=300><ACK=102><CTL=ACK><DATA=1>';

	test.each([
		['a socket with an owner answers it', finWait1, 'FIN-WAIT-2', 1],
		['one that becomes a minisocket does not', closed, 'FIN-WAIT-2', 0],
		['nor does CLOSING', CLOSING, 'TIME-WAIT', 0],
	] as const)('its ACK counts: %s', (_what, tcb, state, replies) => {
		const segment = state === 'TIME-WAIT' ? '<SEQ=301><ACK=102><CTL=FIN,ACK>' : old;
		const outcome = arrive(tcb, segment);
		expect(outcome.tcb.state).toBe(state);
		expect(sent(outcome.effects)).toHaveLength(replies);
	});

	test.each([
		['FIN-WAIT-1', closed, old.replace('102', '101')],
		['CLOSING', CLOSING, '<SEQ=301><ACK=101><CTL=FIN,ACK>'],
	] as const)(
		'%s answers one whose ACK is not that of our FIN, and stays',
		(state, tcb, segment) => {
			const outcome = arrive(tcb, segment);
			expect([outcome.tcb.state, sent(outcome.effects).length]).toEqual([state, 1]);
		},
	);

	test('a repeated FIN brings the ACK of ours that was lost, and by the RFC it does not', () => {
		const again = '<SEQ=301><ACK=102><CTL=FIN,ACK>';
		expect(arrive(CLOSING, again).tcb.state).toBe('TIME-WAIT');
		expect(arrive(connections(RFC9293).CLOSING, again).tcb.state).toBe('CLOSING');
	});

	check(ESTABLISHED, [
		['<SEQ=291><ACK=101><CTL=ACK><DATA=10>', 'ESTABLISHED', ['<SEQ=101><ACK=301><CTL=ACK>']],
		['<SEQ=4397><ACK=101><CTL=ACK>', 'ESTABLISHED', []],
		['<SEQ=4398><ACK=101><CTL=ACK>', 'ESTABLISHED', ['<SEQ=101><ACK=301><CTL=ACK>']],
	]);
});

describe('a RST that is not exact', () => {
	check(connections(LINUX).ESTABLISHED, [
		['<SEQ=295><CTL=RST><DATA=10>', 'ESTABLISHED', ['<SEQ=101><ACK=301><CTL=ACK>']],
		['<SEQ=300><CTL=RST>', 'ESTABLISHED', []],
	]);

	test.each(['CLOSE-WAIT', 'CLOSING', 'LAST-ACK'] as const)(
		'%s: just below the FIN that has come it is believed (tcp_reset_check)',
		(state) => {
			expect(arrive(connections(LINUX)[state], '<SEQ=301><CTL=RST>').tcb.state).toBe('CLOSED');
			expect(arrive(connections(LINUX)[state], '<SEQ=300><CTL=RST>').tcb.state).toBe(state);
			expect(arrive(connections(RFC9293)[state], '<SEQ=301><CTL=RST>').tcb.state).toBe(state);
		},
	);
});

test('an ACK below all that was ever acknowledged is asked about (tcp_ack)', () => {
	const {'SYN-RECEIVED': request} = connections(LINUX);
	const {tcb} = arrive(request, '<SEQ=301><ACK=101><CTL=ACK>');
	expect(arrive(tcb, '<SEQ=301><ACK=100><CTL=ACK>', 10).decision).toBe('challenged');
	const {tcb: sending} = step(tcb, {type: 'SEND', len: 20}, 10);
	const {tcb: done} = arrive(sending, '<SEQ=301><ACK=121><CTL=ACK>', 20);
	expect(arrive(done, '<SEQ=301><ACK=101><CTL=ACK>', 30).decision).toBe('accepted');
	expect(arrive(done, '<SEQ=301><ACK=100><CTL=ACK>', 30).decision).toBe('challenged');
});

test('what comes behind a FIN is ignored, a second FIN too', () => {
	const {'CLOSE-WAIT': closeWait} = connections(LINUX);
	const {tcb, effects} = arrive(closeWait, '<SEQ=302><ACK=101><CTL=FIN,ACK>');
	expect([tcb.rcv.nxt, sent(effects)]).toEqual([302, []]);
});

describe('FIN-WAIT-2 without an owner (tcp_timewait_state_process)', () => {
	const rows: readonly Row[] = [
		['<SEQ=305><CTL=RST>', 'CLOSED', []],
		['<SEQ=300><CTL=RST>', 'FIN-WAIT-2', ['<SEQ=102><ACK=301><CTL=ACK>']],
		['<SEQ=305><CTL=SYN>', 'CLOSED', ['<SEQ=0><ACK=306><CTL=RST,ACK>']],
		['<SEQ=301><ACK=9999><CTL=ACK>', 'FIN-WAIT-2', []],
		['<SEQ=4397><ACK=102><CTL=ACK>', 'FIN-WAIT-2', []],
		['<SEQ=301><CTL=FIN>', 'FIN-WAIT-2', []],
		['<SEQ=301><ACK=9999><CTL=FIN,ACK>', 'TIME-WAIT', ['<SEQ=102><ACK=302><CTL=ACK>']],
		['<SEQ=305><ACK=102><CTL=FIN,ACK>', 'CLOSED', ['<SEQ=102><CTL=RST>']],
		['<SEQ=301><ACK=102><CTL=ACK><DATA=5>', 'CLOSED', ['<SEQ=102><CTL=RST>']],
		['<SEQ=291><ACK=102><CTL=ACK><DATA=5>', 'FIN-WAIT-2', ['<SEQ=102><ACK=301><CTL=ACK>']],
	];
	check(connections(LINUX)['FIN-WAIT-2'], rows);

	test('has one limiter with its TIME-WAIT', () => {
		const old = '<SEQ=250><CTL=SYN>';
		const {tcb, effects} = arrive(connections(LINUX)['FIN-WAIT-2'], old, 1000);
		expect(sent(effects)).toHaveLength(1);
		const waiting = arrive(tcb, '<SEQ=301><ACK=102><CTL=FIN,ACK>', 1100).tcb;
		expect(sent(arrive(waiting, old, 1200).effects)).toEqual([]);
		expect(sent(arrive(waiting, old, 1500).effects)).toHaveLength(1);
	});
});

describe('TIME-WAIT (tcp_timewait_state_process)', () => {
	const ack = '<SEQ=102><ACK=302><CTL=ACK>';
	check(connections(LINUX)['TIME-WAIT'], [
		['<SEQ=302><ACK=102><CTL=ACK>', 'TIME-WAIT', []],
		['<SEQ=303><ACK=102><CTL=ACK>', 'TIME-WAIT', [ack]],
		['<SEQ=302><CTL=FIN>', 'TIME-WAIT', [ack]],
		['<SEQ=302><CTL=><DATA=5>', 'TIME-WAIT', [ack]],
		['<SEQ=302><ACK=9999><CTL=FIN,ACK>', 'TIME-WAIT', [ack]],
		['<SEQ=303><CTL=RST>', 'TIME-WAIT', []],
		['<SEQ=302><CTL=RST>', 'CLOSED', []],
	]);

	test('begins anew with an ACK beyond RCV.NXT, and with nothing that has none', () => {
		const {'TIME-WAIT': waiting} = connections(LINUX);
		const beyond = arrive(waiting, '<SEQ=303><ACK=102><CTL=ACK>', 1000);
		expect(timer(beyond.effects, '2MSL')).toEqual(['restart 60000']);
		expect(decidedBy(beyond.rules)).toBe('Linux tcp_timewait_state_process');
		const without = arrive(waiting, '<SEQ=302><CTL=FIN>', 1000);
		expect(timer(without.effects, '2MSL')).toEqual([]);
	});

	test('close and abort leave it alone, with octets unread as well', () => {
		const {'TIME-WAIT': waiting} = connections(LINUX);
		expect(step(waiting, {type: 'ABORT'}, 0).tcb.state).toBe('TIME-WAIT');
		const unread = {
			...waiting,
			user: {...waiting.user, orphan: false},
			rcv: {...waiting.rcv, unread: 5},
		};
		const {tcb, effects} = step(unread, {type: 'CLOSE'}, 0);
		expect([tcb.state, sent(effects)]).toEqual(['TIME-WAIT', []]);
	});
});

describe('keep-alive on Linux', () => {
	const on = {type: 'KEEPALIVE', on: true, idle: 2000} as const;

	test('hears only what is accepted (rcv_tstamp)', () => {
		const {ESTABLISHED} = connections(LINUX);
		const idle = call(ESTABLISHED, on);
		expect(arrive(idle, '<SEQ=301><ACK=101><CTL=ACK>', 500).tcb.timers.KEEPALIVE).toBe(2500);
		expect(arrive(idle, '<SEQ=300><ACK=101><CTL=ACK>', 500).tcb.timers.KEEPALIVE).toBe(2000);
		expect(arrive(idle, '<SEQ=310><CTL=SYN>', 500).tcb.timers.KEEPALIVE).toBe(2000);
		const rfc = call(connections(RFC9293).ESTABLISHED, on);
		expect(arrive(rfc, '<SEQ=310><CTL=SYN>', 500).tcb.timers.KEEPALIVE).toBe(2500);
	});

	test('a new idle time counts from when the peer was last heard (tcp_sock_set_keepidle)', () => {
		const {ESTABLISHED} = connections(LINUX);
		const heard = arrive(ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK>', 300).tcb;
		const started = call(heard, {type: 'KEEPALIVE', on: true}, 700);
		expect(started.timers.KEEPALIVE).toBe(7_200_700);
		expect(call(started, on, 700).timers.KEEPALIVE).toBe(2300);
		expect(call(started, on, 5000).timers.KEEPALIVE).toBe(5000);
		const rfc = call(connections(RFC9293).ESTABLISHED, {type: 'KEEPALIVE', on: true}, 700);
		expect(call(rfc, on, 700).timers.KEEPALIVE).toBe(2700);
	});

	test('ends where FIN-WAIT-2 has no owner', () => {
		const closed = call(call(connections(LINUX).ESTABLISHED, on), {type: 'CLOSE'});
		expect(closed.timers.KEEPALIVE).toBe(2000);
		const {tcb} = arrive(closed, '<SEQ=301><ACK=102><CTL=ACK>', 500);
		expect(tcb.timers.KEEPALIVE).toBe(Number.POSITIVE_INFINITY);
	});
});

describe('shutdown before the connection stands', () => {
	test('of reading ends SYN-SENT on Linux', () => {
		const read = {type: 'SHUTDOWN', how: 'read'} as const;
		expect(call(connections(LINUX)['SYN-SENT'], read).state).toBe('CLOSED');
		expect(call(connections(RFC9293)['SYN-SENT'], read).state).toBe('SYN-SENT');
	});

	test('of writing waits in SYN-RECEIVED on Linux, a close does not', () => {
		const shut = step(crossed(LINUX), {type: 'SHUTDOWN', how: 'write'}, 0);
		expect([shut.tcb.state, sent(shut.effects)]).toEqual(['SYN-RECEIVED', []]);
		const opened = arrive(shut.tcb, '<SEQ=301><ACK=101><CTL=ACK>');
		expect(opened.tcb.state).toBe('FIN-WAIT-1');
		expect(sent(opened.effects)).toEqual(['<SEQ=101><ACK=301><CTL=FIN,ACK>']);
		expect(call(shut.tcb, {type: 'CLOSE'}).state).toBe('FIN-WAIT-1');
	});
});
