import {describe, expect, test} from 'vitest';
import {readFlags} from '../../source/quiz/read-flags.js';
import {readNumber} from '../../source/quiz/read-number.js';
import {readState} from '../../source/quiz/read-state.js';

describe('a state is read kindly', () => {
	test.each([
		['TIME-WAIT', 'TIME-WAIT'],
		['time_wait', 'TIME-WAIT'],
		['  Time Wait ', 'TIME-WAIT'],
		['TIMEWAIT', 'TIME-WAIT'],
		['ＴＩＭＥ－ＷＡＩＴ', 'TIME-WAIT'],
		['SYN_RECV', 'SYN-RECEIVED'],
		['SYN-RCVD', 'SYN-RECEIVED'],
		['SYN_RECEIVED', 'SYN-RECEIVED'],
		['ESTAB', 'ESTABLISHED'],
		['FIN_WAIT1', 'FIN-WAIT-1'],
		['fin-wait-2', 'FIN-WAIT-2'],
		['CLOSE_WAIT', 'CLOSE-WAIT'],
		['LAST_ACK', 'LAST-ACK'],
		['LISTENING', 'LISTEN'],
		['UNCONN', 'CLOSED'],
	])('%j is %s', (text, state) => {
		expect(readState(text)).toEqual({type: 'state', state});
	});

	test.each([
		['SYN_SEND', ['SYN-SENT']],
		['CLOSED_WAIT', ['CLOSE-WAIT']],
		['ESTABLISH', ['ESTABLISHED']],
		['SYN_REVD', ['SYN-RECEIVED']],
		['FIN_WAIT', ['FIN-WAIT-1', 'FIN-WAIT-2']],
		['TIME-WIAT', ['TIME-WAIT']],
		['LASTACKK', ['LAST-ACK']],
	])('%j is nearly %j', (text, states) => {
		expect(readState(text)).toEqual({type: 'near', states});
	});

	test.each(['', '7', 'WAITING', 'SYN', 'constructor', 'ESTABLISHED CLOSED'])(
		'%j is no state',
		(text) => {
			expect(readState(text)).toEqual({type: 'none'});
		},
	);
});

describe('flags are read kindly', () => {
	test.each([
		['SYN,ACK', ['SYN', 'ACK']],
		['ack syn', ['SYN', 'ACK']],
		['SYN+ACK', ['SYN', 'ACK']],
		['ＳＹＮ，ＡＣＫ', ['SYN', 'ACK']],
		['SYN、ACK', ['SYN', 'ACK']],
		['SYN-ACK', ['SYN', 'ACK']],
		['synack', ['SYN', 'ACK']],
		['SA', ['SYN', 'ACK']],
		['S.', ['SYN', 'ACK']],
		['[S.]', ['SYN', 'ACK']],
		['.', ['ACK']],
		['A', ['ACK']],
		['FA', ['FIN', 'ACK']],
		['F.', ['FIN', 'ACK']],
		['[FIN, ACK]', ['FIN', 'ACK']],
		['PSH,ACK', ['ACK']],
		['R', ['RST']],
		['RST|ACK', ['RST', 'ACK']],
		['ACK,ACK', ['ACK']],
		['none', []],
		['无', []],
	])('%j is %j', (text, flags) => {
		expect(readFlags(text)).toEqual(flags);
	});

	test.each(['', ' ', 'SYNC', 'ACK=2', 'X', 'SYN,URGE', '1,3'])('%j are no flags', (text) => {
		expect(readFlags(text)).toBeUndefined();
	});
});

describe('a number is read kindly', () => {
	test.each([
		['2', 2, null, false],
		['  302 ', 302, null, false],
		['３０２', 302, null, false],
		['ack=2', 2, null, false],
		['ACK 2', 2, null, false],
		['seq: 301', 301, null, false],
		['确认号=2', 2, null, false],
		['x+1', 1, 'x', true],
		['ack=y+300', 300, 'y', true],
		['Ｘ＋１', 1, 'x', true],
		['x', 0, 'x', true],
		['u + 1', 1, null, true],
		['ISN+1', 1, null, true],
		['+1', 1, null, true],
		['1+300+1', 302, null, false],
		['302-1', 301, null, false],
		['4294967295', 4_294_967_295, null, false],
	])('%j', (text, value, letter, fromIsn) => {
		expect(readNumber(text)).toEqual({value, letter, fromIsn});
	});

	test.each(['', '-1', 'x-1', 'x+', '1e9', '0x10', 'two', '1,000', '9'.repeat(40), 'x+y'])(
		'%j is no number',
		(text) => {
			expect(readNumber(text)).toBeUndefined();
		},
	);
});
