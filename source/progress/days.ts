import type {Instant} from './entry.js';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** The midnight that begins the day of a moment, where the learner is. */
export function startOfDay(at: Instant, daysLater = 0): Instant {
	const date = new Date(at);
	return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();
}

/** Days have numbers, so that they can be counted across months and changes of the clock. */
export function dayNumber(at: Instant): number {
	const date = new Date(at);
	return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}

/** `2026-11-20`, where the learner is. */
export function dayName(at: Instant): string {
	return new Date(dayNumber(at) * DAY).toISOString().slice(0, 10);
}

/** The beginning of a day that is written as `2026-11-20`; undefined when there is no such day. */
export function dayAt(name: string): Instant | undefined {
	const [year, month, day] = /^\d{4}-\d\d-\d\d$/.test(name) ? name.split('-').map(Number) : [];
	if (year === undefined || month === undefined || day === undefined) return undefined;

	const at = new Date(year, month - 1, day).getTime();
	return dayName(at) === name ? at : undefined;
}
