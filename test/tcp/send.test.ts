import {describe, expect, test} from 'vitest';
import {LINUX} from '../../source/tcp/profile.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {step} from '../../source/tcp/step.js';
import {arrive, decidedBy, sent, timer, told} from '../helpers/arrive.js';
import {call, connections} from '../helpers/states.js';

const ten = {type: 'SEND', len: 10} as const;

describe('SEND (§3.10.2)', () => {
	test.each<[State, State, string[], string[]]>([
		['CLOSED', 'CLOSED', [], ['connection does not exist']],
		['LISTEN', 'SYN-SENT', ['<SEQ=100><CTL=SYN>'], []],
		['SYN-SENT', 'SYN-SENT', [], []],
		['SYN-RECEIVED', 'SYN-RECEIVED', [], []],
		['ESTABLISHED', 'ESTABLISHED', ['<SEQ=101><ACK=301><CTL=ACK><DATA=10>'], []],
		['CLOSE-WAIT', 'CLOSE-WAIT', ['<SEQ=101><ACK=302><CTL=ACK><DATA=10>'], []],
		['FIN-WAIT-1', 'FIN-WAIT-1', [], ['connection closing']],
		['FIN-WAIT-2', 'FIN-WAIT-2', [], ['connection closing']],
		['CLOSING', 'CLOSING', [], ['connection closing']],
		['LAST-ACK', 'LAST-ACK', [], ['connection closing']],
		['TIME-WAIT', 'TIME-WAIT', [], ['connection closing']],
	])('%s goes to %s', (before, after, segments, words) => {
		const {tcb, rules, effects} = step(connections()[before], ten, 0);
		expect(decidedBy(rules)).toBe('§3.10.2');
		expect(tcb.state).toBe(after);
		expect(sent(effects)).toEqual(segments);
		expect(told(effects)).toEqual(words);
	});

	test('LISTEN: a listener that knows no peer cannot send', () => {
		const {LISTEN} = connections();
		const unknowing = {...LISTEN, user: {...LISTEN.user, remoteSpecified: false}};
		const {effects} = step(unknowing, ten, 0);
		expect(told(effects)).toEqual(['remote socket unspecified']);
	});

	test('LISTEN: a socket cannot send there at all', () => {
		const {tcb, effects} = step(connections(LINUX).LISTEN, ten, 0);
		expect(tcb.state).toBe('LISTEN');
		expect(told(effects)).toEqual(['not connected']);
	});

	test('what was queued during the handshake leaves when it is done', () => {
		const waiting = call(connections()['SYN-RECEIVED'], ten);
		expect(waiting.snd.queued).toBe(10);
		const {effects} = arrive(waiting, '<SEQ=301><ACK=101><CTL=ACK>');
		expect(sent(effects)).toEqual(['<SEQ=101><ACK=301><CTL=ACK><DATA=10>']);
	});

	test('text is cut into segments of at most the MSS, and stops at the window', () => {
		const {ESTABLISHED} = connections();
		const roomy = {...ESTABLISHED, snd: {...ESTABLISHED.snd, mss: 1000, wnd: 2500}};
		const {tcb, effects} = step(roomy, {type: 'SEND', len: 4000}, 0);
		expect(sent(effects)).toEqual([
			'<SEQ=101><ACK=301><CTL=ACK><DATA=1000>',
			'<SEQ=1101><ACK=301><CTL=ACK><DATA=1000>',
			'<SEQ=2101><ACK=301><CTL=ACK><DATA=500>',
		]);
		expect(tcb.snd).toMatchObject({nxt: 2601, queued: 1500});
		expect(timer(effects, 'RTO')).toEqual(['start 1000']);
	});

	test('text that waits behind segments in flight needs no persist timer', () => {
		const {ESTABLISHED} = connections();
		const narrow = {...ESTABLISHED, snd: {...ESTABLISHED.snd, wnd: 10}};
		const full = step(narrow, {type: 'SEND', len: 30}, 0);
		expect(sent(full.effects)).toEqual(['<SEQ=101><ACK=301><CTL=ACK><DATA=10>']);
		expect(timer(full.effects, 'PERSIST')).toEqual([]);
	});
});
