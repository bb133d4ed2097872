import type {Ms} from '../../../tcp/profile.js';

/** The clock of a drill. It stands while an explanation is read. */
export type Clock = {readonly total: Ms; readonly left: Ms; readonly isPaused: boolean};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** With so many seconds of it gone in an earlier sitting. */
export const clockOf = (minutes: number, spent = 0): Clock => ({
	total: minutes * MINUTE,
	left: Math.max(0, minutes * MINUTE - spent * SECOND),
	isPaused: false,
});

export const tick = (clock: Clock, ms: Ms): Clock =>
	clock.isPaused ? clock : {...clock, left: Math.max(0, clock.left - ms)};

export const togglePause = (clock: Clock | null): Clock | null =>
	clock && {...clock, isPaused: !clock.isPaused};
