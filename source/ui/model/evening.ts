import type {Entry, Instant} from '../../progress/entry.js';
import {watchedStep} from '../../progress/last-day.js';
import type {PlanStep, Session} from '../study.js';
import {topOf} from './levels.js';
import {hasEnded} from './live.js';
import {loading, type Place} from './place.js';

type Evening = {
	readonly places: readonly [Place, ...Place[]];
	readonly outbox: readonly Entry[];
	readonly now: Instant;
};

/** For the journal: a step is done, or its run was watched. */
const planEntry = ({interview, minutes}: PlanStep, step: string, at: Instant): Entry => ({
	type: 'plan',
	at,
	plan: 'evening',
	interview,
	minutes,
	step,
});

/**
 * A step of which nothing is left is done at once: a page, which is there to be read, or what was left after its
 * last answer. A run that is to be watched first lies above its questions: leaving it leads to them.
 */
export function beginStep<E extends Evening>(program: E, {step, watch, questions}: Session): E {
	const place = topOf(program);
	if (step === null) return program;
	if (place.type === 'round' && place.phase.type === 'ended') {
		return {...program, outbox: [...program.outbox, planEntry(step, step.name, program.now)]};
	}
	if (watch === null || questions.length === 0) return program;
	const [lowest, ...above] = program.places;
	const run = {...loading('live', watch), before: step};
	return {...program, places: [lowest, ...above, run]};
}

/** A run that was seen to its end, or left for the questions that come after it, is not watched a second time. */
export function watchedFirst<E extends Evening>(before: E, after: E): E {
	const [place, here] = [topOf(before), topOf(after)];
	if (place.type !== 'live' || place.before === null) return after;
	const isOver = here.type === 'round' || (here.type === 'live' && hasEnded(here));
	const name = watchedStep(place.before.name);
	const isTold = after.outbox.some((entry) => entry.type === 'plan' && entry.step === name);
	if (!isOver || isTold) return after;
	return {...after, outbox: [...after.outbox, planEntry(place.before, name, after.now)]};
}
