import {dayAt, dayNumber} from './days.js';
import type {Entry, Instant} from './entry.js';
import {settingIn} from './setting.js';

/** How long the last evening may take. */
export const EVENINGS = [45, 25, 10] as const;
export type EveningMinutes = (typeof EVENINGS)[number];

/** Days from today to the day of an interview; negative when it is over, undefined when there is no such day. */
export function daysUntil(interview: string, now: Instant): number | undefined {
	const at = dayAt(interview);
	return at === undefined ? undefined : dayNumber(at) - dayNumber(now);
}

/** The name of the setting that keeps the day. */
export const INTERVIEW = 'interview';

/** The day of the interview that the learner has told, as long as it is not over. */
export function interviewIn(entries: readonly Entry[], now: Instant): string | undefined {
	const day = settingIn(entries, INTERVIEW) ?? '';
	return (daysUntil(day, now) ?? -1) >= 0 ? day : undefined;
}
