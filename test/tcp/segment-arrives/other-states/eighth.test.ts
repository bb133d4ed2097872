import {describe, expect, test} from 'vitest';
import {profileWith} from '../../../../source/tcp/profile.js';
import {arrive, delivered, sent, timer, told} from '../../../helpers/arrive.js';
import {check, pureAck} from '../../../helpers/checks.js';
import {call, connections} from '../../../helpers/states.js';

describe('§3.10.7.4 eighth: the FIN bit', () => {
	const EIGHTH = '§3.10.7.4 eighth';
	check([
		['SYN-RECEIVED', '<SEQ=301><ACK=101><CTL=FIN,ACK>', EIGHTH, 'CLOSE-WAIT', [pureAck(101, 302)]],
		['ESTABLISHED', '<SEQ=301><ACK=101><CTL=FIN,ACK>', EIGHTH, 'CLOSE-WAIT', [pureAck(101, 302)]],
		[
			'ESTABLISHED',
			'<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=9>',
			EIGHTH,
			'CLOSE-WAIT',
			[pureAck(101, 311)],
		],
		['ESTABLISHED', '<SEQ=305><ACK=101><CTL=FIN,ACK>', EIGHTH, 'ESTABLISHED', [pureAck(101, 301)]],
		['FIN-WAIT-1', '<SEQ=301><ACK=101><CTL=FIN,ACK>', EIGHTH, 'CLOSING', [pureAck(102, 302)]],
		['FIN-WAIT-1', '<SEQ=301><ACK=102><CTL=FIN,ACK>', EIGHTH, 'TIME-WAIT', [pureAck(102, 302)]],
		['FIN-WAIT-2', '<SEQ=301><ACK=102><CTL=FIN,ACK>', EIGHTH, 'TIME-WAIT', [pureAck(102, 302)]],
		['CLOSE-WAIT', '<SEQ=302><ACK=101><CTL=FIN,ACK>', EIGHTH, 'CLOSE-WAIT', [pureAck(101, 302)]],
	]);

	test('the user hears of it once, and TIME-WAIT runs on 2MSL alone', () => {
		const {tcb, effects} = arrive(connections()['FIN-WAIT-1'], '<SEQ=301><ACK=102><CTL=FIN,ACK>');
		expect(told(effects)).toEqual(['connection closing']);
		expect(timer(effects, 'RTO')).toEqual(['stop']);
		const {'2MSL': wait, ...others} = tcb.timers;
		expect(wait).toBe(240_000);
		expect(new Set(Object.values(others))).toEqual(new Set([Number.POSITIVE_INFINITY]));
	});

	test('a FIN behind a gap counts when the gap is filled', () => {
		const waiting = arrive(
			connections().ESTABLISHED,
			'<SEQ=311><ACK=101><CTL=FIN,ACK><DATA=5>',
		).tcb;
		expect(waiting.state).toBe('ESTABLISHED');

		const {tcb, effects} = arrive(waiting, '<SEQ=301><ACK=101><CTL=ACK><DATA=10>');
		expect(tcb.state).toBe('CLOSE-WAIT');
		expect(delivered(effects)).toBe(15);
		expect(sent(effects)).toEqual([pureAck(101, 317)]);
		expect(told(effects)).toEqual(['connection closing']);
	});

	test('where the ACK of a FIN is deferred, a CLOSE in time sends it along (Figure 5, note 2)', () => {
		const {ESTABLISHED} = connections(profileWith('rfc9293', {deferAck: true}));
		const {tcb, effects} = arrive(ESTABLISHED, '<SEQ=301><ACK=101><CTL=FIN,ACK>');
		expect(sent(effects)).toEqual([]);
		expect(tcb.state).toBe('CLOSE-WAIT');
		expect(call(tcb, {type: 'CLOSE'}).state).toBe('LAST-ACK');
	});
});
