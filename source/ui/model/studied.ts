import type {Trouble} from '../../progress/journal.js';
import type {Ms} from '../../tcp/profile.js';
import type {Context} from '../context.js';
import type {Plan, Session, Shelf, Standing, Wish} from '../study.js';
import {beginStep} from './evening.js';
import {topOf, withTop} from './levels.js';
import {pastOf} from './past.js';
import {placeFor} from './place-for.js';
import type {Program} from './program.js';
import {clockOf, tick} from './round/clock.js';
import {openRound, type Round} from './round/round.js';

/** What the learner's own side of the program answers, and the clock of a drill. */
export type StudyEvent =
	| {readonly type: 'prepared'; readonly wish: Wish; readonly session: Session}
	| {readonly type: 'shelves'; readonly shelves: readonly Shelf[]}
	| {readonly type: 'planned'; readonly plan: Plan}
	| {readonly type: 'standing'; readonly standing: Standing}
	| {readonly type: 'written'; readonly count: number; readonly trouble: Trouble | null}
	| {readonly type: 'second'; readonly ms: Ms};

type Known = {readonly context: Context; readonly now: number};

export function roundFor({context, now}: Known, session: Session): Round {
	const {minutes, earlier} = session;
	const spent = earlier.reduce((sum, {seconds}) => sum + seconds, 0);
	return openRound(
		session,
		now,
		context.clock && minutes !== null ? clockOf(minutes, spent) : null,
	);
}

/** What comes too late is not wanted any more. */
export function studied(program: Program, event: StudyEvent): Program {
	const place = topOf(program);
	switch (event.type) {
		case 'prepared':
			if (place.type !== 'preparing' || place.wish !== event.wish) return program;
			if (event.wish.type === 'placement' && event.session.questions.length === 0) {
				return withTop(
					program,
					placeFor({...program, past: pastOf(program)}, 'quiz', event.wish.scenario),
				);
			}
			return beginStep(withTop(program, roundFor(program, event.session)), event.session);
		case 'shelves':
			return place.type === 'shelves'
				? withTop(program, {...place, shelves: event.shelves})
				: program;
		case 'planned': {
			if (place.type !== 'plan') return program;
			const {plan} = event;
			const next = Math.max(
				0,
				plan.steps.findIndex(({isDone}) => !isDone),
			);
			// Whoever chooses how long it takes stays on that line.
			const isChosen = place.minutes !== null && plan.minutes !== null;
			return withTop(program, {...place, plan, mark: isChosen ? plan.steps.length : next});
		}
		case 'standing':
			return {...program, standing: event.standing};
		case 'written':
			return {...program, handedOver: event.count, trouble: event.trouble};
		case 'second':
			if (place.type !== 'round' || place.clock === null) return program;
			return withTop(program, {...place, clock: tick(place.clock, event.ms)});
	}
}
