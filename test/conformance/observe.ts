import type {Outcome} from '../../source/tcp/effect.js';
import {TIMERS, type TimerName} from '../../source/tcp/input.js';
import type {Ms} from '../../source/tcp/profile.js';
import type {Segment} from '../../source/tcp/segment.js';
import type {Tcb} from '../../source/tcp/tcb.js';

export type TimerEvent = {
	readonly timer: TimerName;
	readonly op: 'start' | 'restart' | 'stop' | 'fire';
	readonly ms?: Ms;
};

/** What an outcome says to the outside, in the words of the formats. */
export type Observed = {
	readonly out: readonly Segment[];
	/** The answer to a call, or the word that ends a connection. */
	readonly error: string | undefined;
	/** Notices that end nothing. */
	readonly signals: readonly string[];
	/** Octets handed to the user or made readable. */
	readonly deliver: number;
	readonly timerEvents: readonly TimerEvent[];
};

export function observe(outcome: Outcome): Observed {
	const out: Segment[] = [];
	const errors: string[] = [];
	const signals: string[] = [];
	const timerEvents: TimerEvent[] = [];
	let deliver = 0;
	for (const effect of outcome.effects) {
		if (effect.type === 'transmit') out.push(effect.segment);
		if (effect.type === 'deliver' || effect.type === 'read') deliver += effect.octets;
		if (effect.type === 'timer') timerEvents.push(effect);
		if (effect.type === 'error') errors.push(effect.error);
		if (effect.type === 'signal') {
			(effect.signal === 'connection closing' ? signals : errors).push(effect.signal);
		}
	}
	return {out, error: errors.at(-1), signals, deliver, timerEvents};
}

/** What became of each timer from before to after, as the transitions name it. */
export function timerChanges(
	before: Tcb,
	after: Tcb,
	events: readonly TimerEvent[],
): ReadonlyMap<TimerName, 'start' | 'restart' | 'stop'> {
	const changes = new Map<TimerName, 'start' | 'restart' | 'stop'>();
	for (const timer of TIMERS) {
		const ran = before.timers[timer] !== Number.POSITIVE_INFINITY;
		const runs = after.timers[timer] !== Number.POSITIVE_INFINITY;
		const armed = events.some(
			(event) => event.timer === timer && (event.op === 'start' || event.op === 'restart'),
		);
		if (!ran && runs) changes.set(timer, 'start');
		if (ran && !runs) changes.set(timer, 'stop');
		if (ran && runs && armed) changes.set(timer, 'restart');
	}
	return changes;
}
