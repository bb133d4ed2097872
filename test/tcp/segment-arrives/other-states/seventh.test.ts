import {describe, expect, test} from 'vitest';
import {arrive, delivered, sent} from '../../../helpers/arrive.js';
import {check, pureAck} from '../../../helpers/checks.js';
import {connections} from '../../../helpers/states.js';

describe('§3.10.7.4 seventh: the segment text', () => {
	const SEVENTH = '§3.10.7.4 seventh';
	check([
		[
			'SYN-RECEIVED',
			'<SEQ=301><ACK=101><CTL=ACK><DATA=9>',
			SEVENTH,
			'ESTABLISHED',
			[pureAck(101, 310)],
		],
		[
			'ESTABLISHED',
			'<SEQ=301><ACK=101><CTL=ACK><DATA=9>',
			SEVENTH,
			'ESTABLISHED',
			[pureAck(101, 310)],
		],
		[
			'ESTABLISHED',
			'<SEQ=305><ACK=101><CTL=ACK><DATA=9>',
			SEVENTH,
			'ESTABLISHED',
			[pureAck(101, 301)],
		],
		[
			'FIN-WAIT-1',
			'<SEQ=301><ACK=101><CTL=ACK><DATA=9>',
			SEVENTH,
			'FIN-WAIT-1',
			[pureAck(102, 310)],
		],
		[
			'FIN-WAIT-1',
			'<SEQ=301><ACK=102><CTL=ACK><DATA=9>',
			SEVENTH,
			'FIN-WAIT-2',
			[pureAck(102, 310)],
		],
		[
			'FIN-WAIT-2',
			'<SEQ=301><ACK=102><CTL=ACK><DATA=9>',
			SEVENTH,
			'FIN-WAIT-2',
			[pureAck(102, 310)],
		],
		['CLOSE-WAIT', '<SEQ=302><ACK=101><CTL=ACK><DATA=9>', SEVENTH, 'CLOSE-WAIT', []],
		['LAST-ACK', '<SEQ=302><ACK=101><CTL=ACK><DATA=9>', SEVENTH, 'LAST-ACK', []],
	]);

	test('every order of five segments delivers the same octets once', () => {
		const pieces = [301, 311, 321, 331, 341].map(
			(seq) => `<SEQ=${seq}><ACK=101><CTL=ACK><DATA=10>`,
		);
		for (const order of permutations(pieces)) {
			let tcb = connections().ESTABLISHED;
			let octets = 0;
			for (const piece of order) {
				const outcome = arrive(tcb, piece);
				octets += delivered(outcome.effects);
				tcb = outcome.tcb;
			}
			expect([octets, tcb.rcv.nxt, tcb.held]).toEqual([50, 351, []]);
		}
	});

	test('pieces that overlap are delivered once', () => {
		const {ESTABLISHED} = connections();
		const behind = arrive(ESTABLISHED, '<SEQ=311><ACK=101><CTL=ACK><DATA=20>').tcb;
		const both = arrive(behind, '<SEQ=301><ACK=101><CTL=ACK><DATA=15>');
		expect(delivered(both.effects)).toBe(30);
		expect(sent(both.effects)).toEqual([pureAck(101, 331)]);
	});
});

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
	if (items.length === 0) yield [];
	for (const [n, item] of items.entries()) {
		for (const rest of permutations(items.toSpliced(n, 1))) yield [item, ...rest];
	}
}
