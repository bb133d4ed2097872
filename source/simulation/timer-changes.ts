import type {Effect} from '../tcp/effect.js';
import type {TimerChange} from './trace.js';

/** What happened to timers, among all that a step has led to. */
export function timerChanges(effects: readonly Effect[]): readonly TimerChange[] {
	return effects.flatMap((effect): readonly TimerChange[] => {
		if (effect.type !== 'timer') return [];
		const {timer, op, ms} = effect;
		return [ms === undefined ? {timer, op} : {timer, op, ms}];
	});
}

/** Whether just these are the timers among the effects. */
export function areTimerChanges(
	changes: readonly TimerChange[],
	effects: readonly Effect[],
): boolean {
	let n = 0;
	for (const effect of effects) {
		if (effect.type !== 'timer') continue;

		const change = changes[n];
		n += 1;
		if (change?.timer !== effect.timer || change.op !== effect.op || change.ms !== effect.ms) {
			return false;
		}
	}
	return n === changes.length;
}
