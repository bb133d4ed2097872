import {describe, expect, test} from 'vitest';
import {profileWith} from '../../../../source/tcp/profile.js';
import type {State} from '../../../../source/tcp/state-diagram.js';
import {arrive, decidedBy, sent, told} from '../../../helpers/arrive.js';
import {check, pureAck} from '../../../helpers/checks.js';
import {connections, crossed} from '../../../helpers/states.js';

describe('§3.10.7.4 second: the RST bit', () => {
	check([
		['SYN-RECEIVED', '<SEQ=301><CTL=RST>', '§3.10.7.4 second', 'LISTEN', []],
		['ESTABLISHED', '<SEQ=301><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['ESTABLISHED', '<SEQ=301><ACK=9999><CTL=RST,ACK>', '§3.10.7.4 second', 'CLOSED', []],
		['FIN-WAIT-1', '<SEQ=301><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['FIN-WAIT-2', '<SEQ=301><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['CLOSE-WAIT', '<SEQ=302><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['CLOSING', '<SEQ=302><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['LAST-ACK', '<SEQ=302><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['TIME-WAIT', '<SEQ=302><CTL=RST>', '§3.10.7.4 second', 'CLOSED', []],
		['SYN-RECEIVED', '<SEQ=302><CTL=RST>', 'RFC 5961 §3.2', 'SYN-RECEIVED', [pureAck(101, 301)]],
		['ESTABLISHED', '<SEQ=302><CTL=RST>', 'RFC 5961 §3.2', 'ESTABLISHED', [pureAck(101, 301)]],
		['ESTABLISHED', '<SEQ=4396><CTL=RST>', 'RFC 5961 §3.2', 'ESTABLISHED', [pureAck(101, 301)]],
		['LAST-ACK', '<SEQ=303><CTL=RST>', 'RFC 5961 §3.2', 'LAST-ACK', [pureAck(102, 302)]],
		['TIME-WAIT', '<SEQ=303><CTL=RST>', 'RFC 5961 §3.2', 'TIME-WAIT', [pureAck(102, 302)]],
	]);

	describe('a RST is judged by its own number, whatever text it carries', () => {
		check([
			['SYN-RECEIVED', '<SEQ=300><CTL=RST><DATA=9>', 'RFC 5961 §3.2', 'SYN-RECEIVED', []],
			['ESTABLISHED', '<SEQ=291><CTL=RST><DATA=30>', 'RFC 5961 §3.2', 'ESTABLISHED', []],
			['ESTABLISHED', '<SEQ=300><CTL=SYN,RST><DATA=9>', 'RFC 5961 §3.2', 'ESTABLISHED', []],
			['TIME-WAIT', '<SEQ=301><CTL=RST><DATA=9>', 'RFC 5961 §3.2', 'TIME-WAIT', []],
			['ESTABLISHED', '<SEQ=301><CTL=RST><DATA=9>', '§3.10.7.4 second', 'CLOSED', []],
			[
				'ESTABLISHED',
				'<SEQ=302><CTL=RST><DATA=9>',
				'RFC 5961 §3.2',
				'ESTABLISHED',
				[pureAck(101, 301)],
			],
		]);
	});

	test('MUST-66: a closed window keeps out the text of a RST, not the RST', () => {
		const full = arrive(connections().ESTABLISHED, '<SEQ=301><ACK=101><CTL=ACK><DATA=4096>').tcb;
		const {tcb, effects} = arrive(full, '<SEQ=4397><CTL=RST><DATA=9>');
		expect(tcb.state).toBe('CLOSED');
		expect(told(effects)).toEqual(['connection reset']);
		expect(arrive(full, '<SEQ=4398><CTL=RST><DATA=9>').tcb.state).toBe('ESTABLISHED');
	});

	test.each<[State, string, string[]]>([
		['SYN-RECEIVED', '<SEQ=301><CTL=RST>', []],
		['ESTABLISHED', '<SEQ=301><CTL=RST>', ['connection reset']],
		['FIN-WAIT-1', '<SEQ=301><CTL=RST>', ['connection reset']],
		['FIN-WAIT-2', '<SEQ=301><CTL=RST>', ['connection reset']],
		['CLOSE-WAIT', '<SEQ=302><CTL=RST>', ['connection reset']],
		['CLOSING', '<SEQ=302><CTL=RST>', []],
		['LAST-ACK', '<SEQ=302><CTL=RST>', []],
		['TIME-WAIT', '<SEQ=302><CTL=RST>', []],
	])('%s: %s tells the user %j', (before, segment, words) => {
		expect(told(arrive(connections()[before], segment).effects)).toEqual(words);
	});

	test('an active open that is reset in SYN-RECEIVED was refused', () => {
		const {tcb, effects} = arrive(crossed(), '<SEQ=301><CTL=RST>');
		expect(tcb.state).toBe('CLOSED');
		expect(told(effects)).toEqual(['connection refused']);
	});

	test('RFC 1337: with the option no RST ends TIME-WAIT', () => {
		const {'TIME-WAIT': waiting} = connections(profileWith('rfc9293', {rfc1337: true}));
		const {tcb, rules, effects} = arrive(waiting, '<SEQ=302><CTL=RST>');
		expect(tcb.state).toBe('TIME-WAIT');
		expect(decidedBy(rules)).toBe('RFC 1337 §3');
		expect(sent(effects)).toEqual([]);
		const {ESTABLISHED} = connections(profileWith('rfc9293', {rfc1337: true}));
		expect(arrive(ESTABLISHED, '<SEQ=301><CTL=RST>').tcb.state).toBe('CLOSED');
	});
});
