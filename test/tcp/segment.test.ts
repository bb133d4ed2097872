import {describe, expect, test} from 'vitest';
import {ctlOf, FLAGS, type Flag, len, sameControl, withAck} from '../../source/tcp/segment.js';

describe('SEG.LEN (§3.4)', () => {
	test.each<[flags: readonly Flag[], text: number, length: number]>([
		[[], 0, 0],
		[['ACK'], 10, 10],
		[['SYN'], 0, 1],
		[['FIN'], 0, 1],
		[['SYN', 'FIN'], 5, 7],
		[['SYN', 'ACK'], 3, 4],
		[['FIN', 'PSH', 'ACK'], 3, 4],
		[['RST', 'ACK'], 0, 0],
		[['PSH'], 1, 1],
	])('%j with %d octets takes %d numbers', (flags, text, length) => {
		expect(len({ctl: ctlOf(...flags), text})).toBe(length);
	});
});

describe('a set of flags', () => {
	test('is in one order, each flag once, and one object for all', () => {
		expect(ctlOf('ACK', 'SYN', 'ACK')).toEqual(['SYN', 'ACK']);
		expect(ctlOf(...FLAGS)).toEqual(['SYN', 'FIN', 'RST', 'PSH', 'ACK']);
		expect(ctlOf('ACK', 'SYN')).toBe(ctlOf('SYN', 'ACK'));
		expect(ctlOf()).toEqual([]);
	});

	test('with ACK, or without it, is that set', () => {
		expect(withAck(ctlOf('FIN'), true)).toBe(ctlOf('FIN', 'ACK'));
		expect(withAck(ctlOf('FIN', 'ACK'), true)).toBe(ctlOf('FIN', 'ACK'));
		expect(withAck(ctlOf('FIN', 'ACK'), false)).toBe(ctlOf('FIN'));
		expect(withAck(ctlOf(), false)).toBe(ctlOf());
	});

	test.each<[a: readonly Flag[], b: readonly Flag[], isSame: boolean]>([
		[[], [], true],
		[['ACK', 'SYN'], ['SYN', 'ACK'], true],
		[['PSH', 'ACK'], ['ACK'], true],
		[['FIN'], ['FIN', 'PSH'], true],
		[['SYN'], ['SYN', 'ACK'], false],
		[['FIN', 'ACK'], ['ACK'], false],
		[['RST'], ['PSH'], false],
	])('%j and %j: the same but for PSH is %s', (a, b, isSame) => {
		expect(sameControl(a, b)).toBe(isSame);
		expect(sameControl(b, a)).toBe(isSame);
	});
});
