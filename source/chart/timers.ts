import {TIMERS, type TimerName} from '../tcp/input.js';
import type {Ms} from '../tcp/profile.js';
import type {View} from './life.js';

export type RunningTimer = {
	readonly timer: TimerName;
	readonly left: Ms;
	/** How long it was armed for. */
	readonly whole: Ms;
};

/**
 * The timers that run in a connection, the next to fire first. The user timeout runs whenever anything is
 * unacknowledged; it is told when it is the only one.
 */
export function runningTimers({tcb, armed, state}: View, at: Ms): RunningTimer[] {
	if (tcb === null || state === 'CLOSED') return [];
	const running = TIMERS.filter((timer) => Number.isFinite(tcb.timers[timer]));
	return running
		.filter((timer) => timer !== 'USER' || running.length === 1)
		.map((timer) => {
			const left = Math.max(0, tcb.timers[timer] - at);
			return {timer, left, whole: Math.max(left, armed[timer] ?? left)};
		})
		.sort((a, b) => a.left - b.left);
}
