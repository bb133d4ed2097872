import type {Ms} from '../../../tcp/profile.js';

/** The clock of a drill. It stands while an explanation is read. */
export type Clock = {readonly total: Ms; readonly left: Ms; readonly isPaused: boolean};

const MINUTE = 60_000;

export const clockOf = (minutes: number): Clock => ({
	total: minutes * MINUTE,
	left: minutes * MINUTE,
	isPaused: false,
});

export const tick = (clock: Clock, ms: Ms): Clock =>
	clock.isPaused ? clock : {...clock, left: Math.max(0, clock.left - ms)};

export const togglePause = (clock: Clock | null): Clock | null =>
	clock && {...clock, isPaused: !clock.isPaused};
