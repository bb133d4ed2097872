import type {Scenario} from '../../simulation/scenario.js';
import type {Start} from '../context.js';
import {home, SHELVES} from './menu.js';
import {needsPlacement, ownGroup, pastOf} from './past.js';
import {type Place, planFor} from './place.js';
import {placeFor} from './place-for.js';
import type {Program} from './program.js';
import {roundFor} from './studied.js';

/** Whoever is new to a group of runs first answers a few questions that find out where to begin. */
export function quizPlace(program: Program, scenario: Scenario): Place {
	const {entries} = program.context.content;
	const {group} = scenario;
	const own = ownGroup(program.given, entries);
	if (!needsPlacement(pastOf(program), scenario, own ?? entries)) {
		return placeFor(knownTo(program), 'quiz', scenario);
	}
	return {type: 'preparing', wish: {type: 'placement', group, scenario, ...(own && {own})}};
}

export const knownTo = (program: Program) => ({...program, past: pastOf(program)});

/** What the program opens with. */
export function firstPlace(program: Program, start: Start): Place {
	switch (start.type) {
		case 'home':
			return home;
		case 'round':
			return roundFor(program, start.session);
		case 'study':
			return {type: 'preparing', wish: start.wish};
		case 'shelves':
			return SHELVES;
		case 'plan':
			return planFor(start.interview);
		case 'live':
		case 'quiz': {
			const [first] = start.scenarios;
			if (first === undefined) return {type: 'picker', purpose: start.type, mark: 0};
			// One run that was named is what is wanted; a group is begun where the learner stands.
			return start.type === 'quiz' && start.scenarios.length > 1
				? quizPlace(program, first)
				: placeFor(knownTo(program), start.type, first);
		}
		case 'lab': {
			const [first] = start.scenarios;
			return first === undefined
				? {type: 'goals', mark: 0}
				: placeFor(knownTo(program), 'lab', first);
		}
	}
}
