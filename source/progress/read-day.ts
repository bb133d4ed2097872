import {dayAt, dayName, startOfDay} from './days.js';
import type {Instant} from './entry.js';

/** Numbers as they are said in Chinese, as far as days and weeks need them. */
const SAID: Readonly<Record<string, number>> = {
	...{一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7, 七: 7, 八: 8, 九: 9, 十: 10},
	...{a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8},
};

const LATER: Readonly<Record<string, number>> = {
	...{today: 0, tonight: 0, tomorrow: 1, 'the day after tomorrow': 2, 'day after tomorrow': 2},
	...{今天: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3},
};

const UNITS: Readonly<Record<string, number>> = {d: 1, day: 1, 天: 1, 日: 1, w: 7, week: 7, 周: 7};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const named = (names: readonly string[], word: string) =>
	names.indexOf(word.toLowerCase().slice(0, 3)) + 1;

const numberOf = (word: string) => SAID[word] ?? Number(word);

const written = (year: number, month: number, day: number) =>
	[
		String(year).padStart(4, '0'),
		...[month, day].map((each) => String(each).padStart(2, '0')),
	].join('-');

/** A day of a year; without one the next such day. */
function onDay(now: Instant, month: number, day: number, year?: number): string | undefined {
	const today = dayName(now);
	const thisYear = Number(today.slice(0, 4));
	const years = year === undefined ? [thisYear, thisYear + 1] : [year];
	const days = years.map((each) => written(each, month, day)).filter((each) => dayAt(each));
	return days.find((each) => each >= today) ?? days[0];
}

/** The next day of that name; in Chinese 下周 is the week that begins with the next Monday. */
function onWeekday(now: Instant, weekday: number, weeks: number | undefined): string {
	const today = ((new Date(now).getDay() + 6) % 7) + 1;
	const ahead = weeks === undefined ? ((weekday - today + 6) % 7) + 1 : weekday - today + 7 * weeks;
	return dayName(startOfDay(now, ahead));
}

type Reader = readonly [
	pattern: RegExp,
	read: (found: string[], now: Instant) => string | undefined,
];

const READERS: readonly Reader[] = [
	[
		/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/,
		([year, month, day], now) => onDay(now, Number(month), Number(day), Number(year)),
	],
	[
		/^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/,
		([month, day], now) => onDay(now, Number(month), Number(day)),
	],
	[
		/^(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?(?:\s+(\d{4}))?$/,
		([day, month = '', year], now) =>
			onDay(now, named(MONTHS, month), Number(day), year === undefined ? year : Number(year)),
	],
	[
		/^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?$/,
		([month = '', day, year], now) =>
			onDay(now, named(MONTHS, month), Number(day), year === undefined ? year : Number(year)),
	],
	[
		/^(?:in\s+)?(\d{1,3}|an?|one|two|three|four|five|six|seven|eight)\s*(d|days?|w|weeks?)$/,
		([count = '', unit = ''], now) => later(now, numberOf(count), unit.replace(/(?<=.)s$/, '')),
	],
	[
		/^(?:再?过)?\s*(\d{1,3}|[一二两三四五六七八九十])\s*个?(天|日|周|星期|礼拜)\s*(?:以?后|之后)?$/,
		([count = '', unit = ''], now) =>
			later(now, numberOf(count), unit === '星期' || unit === '礼拜' ? '周' : unit),
	],
	[
		/^(?:on\s+|this\s+|next\s+)?(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/,
		([day = ''], now) => onWeekday(now, named(WEEKDAYS, day), undefined),
	],
	[
		/^(下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天])$/,
		([week, day = ''], now) => {
			const weeks = week === '下下' ? 2 : week === '下' ? 1 : week === undefined ? undefined : 0;
			return onWeekday(now, numberOf(day), weeks);
		},
	],
];

const later = (now: Instant, count: number, unit: string) =>
	dayName(startOfDay(now, count * (UNITS[unit] ?? 1)));

/** A day as people write it: `2026-12-01`, `12-01`, `tomorrow`, `in 5 days`, `明天`, `12月1日`. */
export function readDay(text: string, now: Instant): string | undefined {
	const line = text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
	const days = LATER[line];
	if (days !== undefined) return dayName(startOfDay(now, days));
	for (const [pattern, read] of READERS) {
		const found = pattern.exec(line);
		const day = found && read(found.slice(1), now);
		if (day) return day;
	}
	return undefined;
}
