import {describe, expect, test} from 'vitest';
import {LINUX, profileWith} from '../../source/tcp/profile.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {step} from '../../source/tcp/step.js';
import {arrive, decidedBy, sent, timer, told} from '../helpers/arrive.js';
import {call, connections} from '../helpers/states.js';

const close = {type: 'CLOSE'} as const;
const fin = (seq: number, ack: number) => `<SEQ=${seq}><ACK=${ack}><CTL=FIN,ACK>`;

describe('CLOSE (§3.10.4)', () => {
	test.each<[State, State, string[], string[]]>([
		['CLOSED', 'CLOSED', [], ['connection does not exist']],
		['LISTEN', 'CLOSED', [], []],
		['SYN-SENT', 'CLOSED', [], []],
		['SYN-RECEIVED', 'FIN-WAIT-1', [fin(101, 301)], []],
		['ESTABLISHED', 'FIN-WAIT-1', [fin(101, 301)], []],
		['CLOSE-WAIT', 'LAST-ACK', [fin(101, 302)], []],
		['FIN-WAIT-1', 'FIN-WAIT-1', [], ['connection closing']],
		['FIN-WAIT-2', 'FIN-WAIT-2', [], ['connection closing']],
		['CLOSING', 'CLOSING', [], ['connection closing']],
		['LAST-ACK', 'LAST-ACK', [], ['connection closing']],
		['TIME-WAIT', 'TIME-WAIT', [], ['connection closing']],
	])('%s goes to %s', (before, after, segments, words) => {
		const {tcb, rules, effects} = step(connections()[before], close, 0);
		expect(decidedBy(rules)).toBe('§3.10.4');
		expect(tcb.state).toBe(after);
		expect(sent(effects)).toEqual(segments);
		expect(told(effects)).toEqual(words);
	});

	test('what has ended does not exist, closed or not, with octets unread or not', () => {
		const refused = call(connections()['SYN-SENT'], close);
		expect(told(step(refused, close, 0).effects)).toEqual(['connection does not exist']);

		const {ESTABLISHED} = connections(LINUX);
		const unread = arrive(ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK><DATA=9>').tcb;
		const {tcb} = arrive(unread, '<SEQ=310><CTL=RST>');
		const {effects} = step(tcb, close, 0);
		expect(told(effects)).toEqual(['connection does not exist']);
		expect(sent(effects)).toEqual([]);
	});

	test('the FIN takes a number and is timed like text', () => {
		const {tcb, effects} = step(connections().ESTABLISHED, close, 0);
		expect(tcb).toMatchObject({finSeq: 101, snd: {una: 101, nxt: 102}});
		expect(timer(effects, 'RTO')).toEqual(['start 1000']);
	});

	test('ESTABLISHED: the state changes at once, the FIN waits for the queued octets', () => {
		const {ESTABLISHED} = connections();
		const narrow = {...ESTABLISHED, snd: {...ESTABLISHED.snd, wnd: 10}};
		const queued = call(narrow, {type: 'SEND', len: 30});
		const {tcb, effects} = step(queued, close, 0);
		expect(tcb).toMatchObject({state: 'FIN-WAIT-1', finSeq: undefined});
		expect(sent(effects)).toEqual([]);

		const opened = arrive(tcb, '<SEQ=301><ACK=111><CTL=ACK><WND=4096>');
		expect(sent(opened.effects)).toEqual(['<SEQ=111><ACK=301><CTL=ACK><DATA=20>', fin(131, 301)]);
	});

	test('CLOSE-WAIT: the state changes when the FIN is sent', () => {
		const {'CLOSE-WAIT': waiting} = connections();
		const narrow = {...waiting, snd: {...waiting.snd, wnd: 10}};
		const queued = call(narrow, {type: 'SEND', len: 30});
		expect(call(queued, close).state).toBe('CLOSE-WAIT');
		expect(call({...queued, profile: LINUX}, close).state).toBe('LAST-ACK');
	});

	test('SYN-RECEIVED: with octets queued, CLOSE waits for the handshake', () => {
		const queued = call(connections()['SYN-RECEIVED'], {type: 'SEND', len: 10});
		const closing = call(queued, close);
		expect(closing.state).toBe('SYN-RECEIVED');

		const {tcb, effects} = arrive(closing, '<SEQ=301><ACK=101><CTL=ACK>');
		expect(tcb.state).toBe('FIN-WAIT-1');
		expect(sent(effects)).toEqual(['<SEQ=101><ACK=301><CTL=ACK><DATA=10>', fin(111, 301)]);
	});

	test('the FIN rides on the last octets where the profile combines them', () => {
		const {ESTABLISHED} = connections(profileWith('rfc9293', {combineFin: true}));
		const shut = {...ESTABLISHED, snd: {...ESTABLISHED.snd, queued: 20}};
		const {tcb, effects} = step(shut, close, 0);
		expect(sent(effects)).toEqual(['<SEQ=101><ACK=301><CTL=FIN,ACK><DATA=20>']);
		expect(tcb).toMatchObject({finSeq: 121, snd: {nxt: 122}});
	});

	test('Linux resets when octets are left unread (§3.6.1)', () => {
		const unread = arrive(
			connections(LINUX).ESTABLISHED,
			'<SEQ=301><ACK=101><CTL=ACK><DATA=9>',
		).tcb;
		const {tcb, rules, effects} = step(unread, close, 0);
		expect(tcb.state).toBe('CLOSED');
		expect(sent(effects)).toEqual(['<SEQ=101><ACK=310><CTL=RST,ACK>']);
		expect(rules).toEqual(['RFC 9293 §3.10.4', 'Linux tcp_close']);
	});
});

describe('SHUTDOWN, the half of CLOSE that a socket has', () => {
	test('for writing it sends the FIN and still reads', () => {
		const {tcb, effects} = step(connections().ESTABLISHED, {type: 'SHUTDOWN', how: 'write'}, 0);
		expect(tcb.state).toBe('FIN-WAIT-1');
		expect(sent(effects)).toEqual([fin(101, 301)]);
		expect(told(step(tcb, {type: 'RECEIVE'}, 0).effects)).toEqual([]);
	});

	test('for reading it sends nothing', () => {
		const {tcb, effects} = step(connections().ESTABLISHED, {type: 'SHUTDOWN', how: 'read'}, 0);
		expect(tcb.state).toBe('ESTABLISHED');
		expect(sent(effects)).toEqual([]);
		expect(tcb.user).toEqual({...connections().ESTABLISHED.user, readShut: true});
	});

	test.each<[State, 'write' | 'read', string[]]>([
		['CLOSED', 'write', ['connection does not exist']],
		['CLOSED', 'read', ['connection does not exist']],
		['ESTABLISHED', 'write', []],
		['ESTABLISHED', 'read', []],
		['FIN-WAIT-1', 'write', ['connection closing']],
		['LAST-ACK', 'write', ['connection closing']],
		['TIME-WAIT', 'write', ['connection closing']],
		['TIME-WAIT', 'read', []],
	])('%s, %s: %j', (state, how, words) => {
		const {rules, effects} = step(connections()[state], {type: 'SHUTDOWN', how}, 0);
		expect(decidedBy(rules)).toBe('§3.10.4');
		expect(told(effects)).toEqual(words);
	});
});
