import type {Input} from '../../tcp/input.js';
import type {Profile} from '../../tcp/profile.js';
import type {Messages} from '../../text/language.js';
import {tcbIn} from './given.js';
import {happeningOf} from './input.js';
import type {Note} from './notes.js';
import {settleNumbers} from './numbers.js';
import type {Asked} from './parse.js';
import {impossible} from './refusal.js';
import {type Result, resultOf} from './result.js';
import {canRun, statesOf, timersIn} from './timers.js';

export type Answer = {
	readonly input: Input;
	readonly notes: readonly Note[];
	readonly main: Result;
	/** What the other profile does; undefined where it has no such timer. */
	readonly other: Result | undefined;
};

/** What becomes of a connection in both profiles, the one that was asked for first. */
export function answer(
	asked: Asked,
	[profile, otherProfile]: readonly [Profile, Profile],
	say: Messages['whatif'],
): Answer {
	const {state, event, manners} = asked;
	const timer = event.type === 'timeout' ? event.timer : undefined;
	if (timer && !statesOf(timer).includes(state)) {
		throw impossible(
			say.cannotRun(timer, state),
			say.runsIn(timer, statesOf(timer)),
			say.runningHere(state, timersIn(state)),
		);
	}

	const numbers = settleNumbers(asked, say);
	const passive = state === 'SYN-RECEIVED' && !manners.has('active');
	const isTaken = passive && !manners.has('passive');
	const {input, notes} = happeningOf(asked, numbers, say);
	const given = (each: Profile) => tcbIn(each, {state, numbers, passive, timer});
	if (timer && !canRun(timer, given(profile))) {
		if (!canRun(timer, given(otherProfile))) throw impossible(say.cannotRunHere(timer));
		throw impossible(say.notInProfile(timer, profile.name), say.tryProfile(otherProfile.name));
	}

	const isShared = !timer || canRun(timer, given(otherProfile));
	return {
		input,
		notes: [...(isTaken ? (['passive open'] as const) : []), ...numbers.notes, ...notes],
		main: resultOf(given(profile), input),
		other: isShared ? resultOf(given(otherProfile), input) : undefined,
	};
}
