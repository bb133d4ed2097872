import {describe, expect, test} from 'vitest';
import {readDay} from '../../source/progress/read-day.js';

/** A Friday. */
const NOW = new Date(2026, 10, 27, 18, 30).getTime();

describe('a day as people write it', () => {
	test.each([
		['2026-12-01', '2026-12-01'],
		[' 2026/12/1 ', '2026-12-01'],
		['2026年12月1日', '2026-12-01'],
		['２０２６－１２－０１', '2026-12-01'],
		['12-01', '2026-12-01'],
		['12/1', '2026-12-01'],
		['12月1日', '2026-12-01'],
		['12 月 1 号', '2026-12-01'],
		['11-27', '2026-11-27'],
		['Dec 1', '2026-12-01'],
		['1 December', '2026-12-01'],
		['december 1st, 2027', '2027-12-01'],
		['today', '2026-11-27'],
		['Tomorrow', '2026-11-28'],
		['the day after tomorrow', '2026-11-29'],
		['in 5 days', '2026-12-02'],
		['5 days', '2026-12-02'],
		['5d', '2026-12-02'],
		['in a week', '2026-12-04'],
		['in 2 weeks', '2026-12-11'],
		['friday', '2026-12-04'],
		['next Monday', '2026-11-30'],
		['今天', '2026-11-27'],
		['明天', '2026-11-28'],
		['后天', '2026-11-29'],
		['大后天', '2026-11-30'],
		['5天后', '2026-12-02'],
		['五天后', '2026-12-02'],
		['再过 3 天', '2026-11-30'],
		['一周后', '2026-12-04'],
		['两个星期后', '2026-12-11'],
		['周一', '2026-11-30'],
		['周日', '2026-11-29'],
		['下周五', '2026-12-04'],
		['下周日', '2026-12-06'],
		['下下周一', '2026-12-07'],
	])('%j is %s', (text, day) => {
		expect(readDay(text, NOW)).toBe(day);
	});

	test('a day without a year is the next such day', () => {
		expect(readDay('1-15', NOW)).toBe('2027-01-15');
		expect(readDay('2-29', NOW)).toBeUndefined();
	});

	test('a year that was given stands, though it is over', () => {
		expect(readDay('2025-01-15', NOW)).toBe('2025-01-15');
	});

	test.each(['', 'soon', '13-01', '2026-02-30', 'in days', '32 dec', '星期八', 'foo 12', '5'])(
		'%j is no day',
		(text) => {
			expect(readDay(text, NOW)).toBeUndefined();
		},
	);
});
