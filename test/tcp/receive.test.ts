import {describe, expect, test} from 'vitest';
import {LINUX} from '../../source/tcp/profile.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {arrive, decidedBy, sent, told} from '../helpers/arrive.js';
import {call, connections} from '../helpers/states.js';

const receive = {type: 'RECEIVE'} as const;

/** 4096 octets have filled the buffer. */
const full = (): Tcb =>
	arrive(connections().ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK><DATA=4096>').tcb;

describe('RECEIVE (§3.10.3)', () => {
	test.each<[State, string[]]>([
		['CLOSED', ['connection does not exist']],
		['LISTEN', []],
		['SYN-SENT', []],
		['SYN-RECEIVED', []],
		['ESTABLISHED', []],
		['FIN-WAIT-1', []],
		['FIN-WAIT-2', []],
		['CLOSE-WAIT', ['connection closing']],
		['CLOSING', ['connection closing']],
		['LAST-ACK', ['connection closing']],
		['TIME-WAIT', ['connection closing']],
	])('%s with nothing to read: %j', (state, words) => {
		const {tcb, rules, effects} = step(connections()[state], receive, 0);
		expect(decidedBy(rules)).toBe('§3.10.3');
		expect(tcb.state).toBe(state);
		expect(told(effects)).toEqual(words);
		expect(sent(effects)).toEqual([]);
	});

	test('what arrived before the FIN can still be read in CLOSE-WAIT', () => {
		const {tcb} = arrive(connections().ESTABLISHED, '<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=9>');
		const read = step(tcb, receive, 0);
		expect(read.effects).toContainEqual({type: 'read', octets: 9});
		expect(told(step(read.tcb, receive, 0).effects)).toEqual(['connection closing']);
	});

	test('unread octets narrow the window, and its right edge never moves left', () => {
		const {tcb} = arrive(connections().ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK><DATA=1000>');
		expect(tcb.rcv).toMatchObject({nxt: 1301, unread: 1000, wnd: 3096});
		expect(tcb.rcv.nxt + tcb.rcv.wnd).toBe(301 + 4096);
	});

	test('a window that opens again is told to the peer, a little one is not (§3.8.6.2.2)', () => {
		expect(full().rcv.wnd).toBe(0);
		const little = step(full(), {type: 'RECEIVE', len: 100}, 0);
		expect(sent(little.effects)).toEqual([]);
		expect(little.tcb.rcv.wnd).toBe(0);

		const all = step(full(), receive, 0);
		expect(sent(all.effects)).toEqual(['<SEQ=101><ACK=4397><CTL=ACK>']);
		expect(all.tcb.rcv).toMatchObject({unread: 0, wnd: 4096});
	});

	test.each(['LISTEN', 'SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'FIN-WAIT-1'] as const)(
		'%s: a RECEIVE that finds nothing waits',
		(state) => {
			const {rcv} = call(connections()[state], {type: 'RECEIVE', len: 70});
			expect(rcv.wanted).toBe(70);
		},
	);

	test('a listening socket has nothing to receive from', () => {
		const {tcb, effects} = step(connections(LINUX).LISTEN, receive, 0);
		expect(told(effects)).toEqual(['not connected']);
		expect(tcb.rcv.wanted).toBe(0);
	});

	test('what is worth a segment is the smaller of half the buffer and a full segment', () => {
		const {snd} = full();
		expect(snd.mss).toBe(536);
		const told = (len: number, tcb = full()) =>
			sent(step(tcb, {type: 'RECEIVE', len}, 0).effects).length;
		expect([told(535), told(536)]).toEqual([0, 1]);
		const large = {...full(), snd: {...snd, mss: 9000}};
		expect([told(2047, large), told(2048, large)]).toEqual([0, 1]);
	});

	test('after the FIN of the peer no window is told', () => {
		const filled = '<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=4000>';
		const {tcb, effects} = step(arrive(connections().ESTABLISHED, filled).tcb, receive, 0);
		expect([tcb.state, sent(effects)]).toEqual(['CLOSE-WAIT', []]);
	});

	test('nor when this end has sent its own FIN since, where a socket still reads', () => {
		const filled = '<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=4000>';
		const shut = {type: 'SHUTDOWN', how: 'write'} as const;
		const passive = call(arrive(connections(LINUX).ESTABLISHED, filled).tcb, shut);
		const active = arrive(call(connections(LINUX).ESTABLISHED, shut), filled).tcb;
		expect([passive.state, active.state]).toEqual(['LAST-ACK', 'CLOSING']);
		for (const tcb of [passive, active]) {
			const {effects} = step(tcb, receive, 0);
			expect(effects).toContainEqual({type: 'read', octets: 4000});
			expect(sent(effects)).toEqual([]);
		}
	});

	test.each([
		[1000, []],
		[2047, []],
		[2048, ['<SEQ=101><ACK=2349><CTL=ACK>']],
		[3000, ['<SEQ=101><ACK=3301><CTL=ACK>']],
	])('Linux tells only a window that has doubled: %d octets read', (octets, segments) => {
		const text = `<SEQ=301><ACK=101><CTL=ACK><DATA=${octets}>`;
		const {tcb} = arrive(connections(LINUX).ESTABLISHED, text);
		expect(sent(step(tcb, receive, 0).effects)).toEqual(segments);
	});

	test('a RECEIVE that waits takes octets as they come, up to its length', () => {
		const waiting = call(connections().ESTABLISHED, {type: 'RECEIVE', len: 100});
		const {tcb} = arrive(waiting, '<SEQ=301><ACK=101><CTL=ACK><DATA=150>');
		expect(tcb.rcv).toMatchObject({unread: 50, wanted: 0});
	});
});
