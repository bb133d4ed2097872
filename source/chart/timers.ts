import type {HostId} from '../simulation/scenario.js';
import type {Moment} from '../simulation/trace.js';
import {TIMERS, type TimerName} from '../tcp/input.js';
import type {Ms} from '../tcp/profile.js';
import {aliveAt, type Lives, tagAt, type View} from './life.js';

type RunningTimer = {
	readonly timer: TimerName;
	readonly left: Ms;
	/** How long it was armed for. */
	readonly whole: Ms;
};

/**
 * The timers that run in a connection. The user timeout runs whenever anything is
 * unacknowledged; it is told when it is the only one.
 */
function runningTimers({tcb, armed, state}: View, at: Ms): RunningTimer[] {
	if (tcb === null || state === 'CLOSED') return [];
	const running = TIMERS.filter((timer) => Number.isFinite(tcb.timers[timer]));
	return running
		.filter((timer) => timer !== 'USER' || running.length === 1)
		.map((timer) => {
			const left = Math.max(0, tcb.timers[timer] - at);
			return {timer, left, whole: Math.max(left, armed[timer] ?? left)};
		});
}

export type HostTimer = RunningTimer & {
	/** Whose timer it is, where the host has had several connections; else the host itself. */
	readonly owner: string;
	readonly tag: string | null;
};

/** The timers of all connections of a host, the next to fire first. */
export function timersOf(lives: Lives, host: HostId, {step, at}: Moment): HostTimer[] {
	return aliveAt(lives, host, step)
		.flatMap((view) => {
			const tag = tagAt(lives, host, view.connection, step);
			return runningTimers(view, at).map((one) => ({...one, tag, owner: tag ?? host}));
		})
		.sort((a, b) => a.left - b.left);
}
