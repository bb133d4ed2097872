import {describe, expect, test} from 'vitest';
import {arrive, sent} from '../../../helpers/arrive.js';
import {check, pureAck} from '../../../helpers/checks.js';
import {crossed} from '../../../helpers/states.js';

describe('§3.10.7.4 fourth: the SYN bit', () => {
	check([
		['SYN-RECEIVED', '<SEQ=310><CTL=SYN>', '§3.10.7.4 fourth', 'LISTEN', []],
		['ESTABLISHED', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'ESTABLISHED', [pureAck(101, 301)]],
		['ESTABLISHED', '<SEQ=300><CTL=SYN>', 'RFC 5961 §4.2', 'ESTABLISHED', [pureAck(101, 301)]],
		[
			'ESTABLISHED',
			'<SEQ=300><ACK=101><CTL=SYN,ACK>',
			'RFC 5961 §4.2',
			'ESTABLISHED',
			[pureAck(101, 301)],
		],
		['FIN-WAIT-1', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'FIN-WAIT-1', [pureAck(102, 301)]],
		['FIN-WAIT-2', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'FIN-WAIT-2', [pureAck(102, 301)]],
		['CLOSE-WAIT', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'CLOSE-WAIT', [pureAck(101, 302)]],
		['CLOSING', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'CLOSING', [pureAck(102, 302)]],
		['LAST-ACK', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'LAST-ACK', [pureAck(102, 302)]],
		['TIME-WAIT', '<SEQ=310><CTL=SYN>', 'RFC 5961 §4.2', 'TIME-WAIT', [pureAck(102, 302)]],
	]);

	test('an active open in SYN-RECEIVED asks back instead of listening', () => {
		const {tcb, effects} = arrive(crossed(), '<SEQ=310><CTL=SYN>');
		expect(tcb.state).toBe('SYN-RECEIVED');
		expect(sent(effects)).toEqual([pureAck(101, 301)]);
	});
});
