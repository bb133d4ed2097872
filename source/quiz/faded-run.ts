import {fadeOf, isNewTo} from '../progress/fading.js';
import {type Past, turnOf} from '../progress/past.js';
import {run} from '../simulation/run.js';
import type {Scenario} from '../simulation/scenario.js';
import type {Step, Trace} from '../simulation/trace.js';
import {canSwap, swapped, withFreshIsns} from './ask/fresh.js';
import {chanceOf} from './chance.js';
import {type Faded, faded} from './fade.js';
import {questionsOf} from './generate.js';
import type {Question} from './question.js';

type Run = {readonly id: string; readonly group: string};

/** What decides how much of a run is left to somebody. */
type Known = {
	readonly past: Pick<Past, 'path' | 'met' | 'placed'>;
	readonly catalogue: readonly Run[];
	readonly seed: number;
};

export type FadedRun = Faded & {
	readonly trace: Trace;
	/** Every question about it. */
	readonly all: readonly Question[];
};

/**
 * A run with as many blanks as somebody has come to in its group, by what he answered about any run of it;
 * changes of state that are new to him are explained. Each time it has other numbers and roles.
 */
export function fadedRun(scenario: Scenario, {past, catalogue, seed}: Known): FadedRun {
	const {id, group} = scenario;
	const turn = turnOf(past, id);
	const trace = run(turn === 0 ? scenario : refreshed(scenario, turn), {seed});
	const all = questionsOf(trace, {seed});
	const own = catalogue.filter((entry) => entry.group === group);
	const runs = new Set([id, ...own.map((entry) => entry.id)]);
	const isNew = isNewTo(past, scenario);
	return {
		trace,
		all,
		...faded(trace, all, {
			fade: fadeOf(past, {group, runs}),
			turn,
			isNew: (step) => transitionsOf(step).some(isNew),
		}),
	};
}

/** The change of state that a step is, if it is one. */
function transitionsOf({before, after}: Step): readonly string[] {
	if (before === null || after === null || !('state' in before) || !('state' in after)) return [];
	return before.state === after.state ? [] : [`${before.state}>${after.state}`];
}

/** All changes of state that the explained steps of a run show. */
export const transitionsShown = ({trace, shown}: Pick<FadedRun, 'trace' | 'shown'>) => [
	...new Set(shown.flatMap(({n}) => trace.steps.slice(n - 1, n).flatMap(transitionsOf))),
];

/** Hosts that a text calls by their letters cannot change places. */
const isAboutLetters = ({title, story, lesson}: Scenario) =>
	[title, story, lesson].some(
		(text) => text !== undefined && /\b[AB]\b/.test(`${text.en} ${text.zh}`),
	);

function refreshed(scenario: Scenario, turn: number): Scenario {
	const chance = chanceOf(turn);
	const swaps = chance(1) === 1 && canSwap(scenario) && !isAboutLetters(scenario);
	return withFreshIsns(swaps ? swapped(scenario) : scenario, chance);
}
