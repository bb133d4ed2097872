import {run} from '../../simulation/run.js';
import type {Scenario} from '../../simulation/scenario.js';
import type {Trace} from '../../simulation/trace.js';
import {type Computed, compute} from '../ask/compute.js';
import {canSwap, swapped, swappedAsk, withFreshIsns} from '../ask/fresh.js';
import {predicted} from '../ask/predicted.js';
import type {AboutRun, Ask, Common} from '../ask/spec.js';
import type {Chance} from '../chance.js';
import {bugExercise} from './bug.js';
import type {Exercise} from './exercise.js';
import {fillingHosts} from './fill.js';
import {computedExercise} from './make-computed.js';
import {askedOf} from './make-written.js';

/** A run with the numbers and roles of one attempt, and what it answers. */
export type Attempt = {
	readonly trace: Trace;
	readonly ask: Ask;
	readonly isSwapped: boolean;
	readonly computed: Computed | null;
};

/** Runs the scenario of a question for one attempt. */
export function attempt(ask: Ask, scenario: Scenario, seed: number, chance: Chance): Attempt {
	const isSwapped = chance(1) === 1 && canSwap(scenario);
	const story = withFreshIsns(isSwapped ? swapped(scenario) : scenario, chance);
	const {loss, duplicate, reorder} = scenario.network;
	// Where chance loses segments, another seed would be another story than the one that is told.
	const isSure = loss + duplicate + reorder === 0;
	const trace = run(story, {seed: isSure ? seed : 1});
	const asked = isSwapped ? swappedAsk(ask) : ask;
	return {trace, ask: asked, isSwapped, computed: compute(trace, asked)};
}

/** A question that the engine answers from a run. */
export function aboutRun(
	spec: Common & AboutRun,
	scenario: Scenario,
	seed: number,
	chance: Chance,
): Exercise {
	const {trace, ask, isSwapped, computed} = attempt(spec.ask, scenario, seed, chance);
	if (computed === null) throw new Error(`The run of ${spec.id} has no answer.`);

	const question = predicted(trace, ask, computed, chance);
	const fill = fillingHosts(trace.scenario, isSwapped);
	const asked = {...askedOf(spec, seed, fill), isSwapped, run: trace};
	if (computed.kind === 'bug') return bugExercise(asked, trace, question, chance);

	const {moment, hide} = question ?? {};
	// What may be seen without seeing the answer.
	const shows = moment && hide ? ({type: 'chart', trace, moment, hide} as const) : null;
	return computedExercise(spec, computed, {
		asked: {...asked, shows},
		question,
		fill,
		chance,
		isSwapped,
	});
}
