import type {Past} from '../../progress/past.js';
import {fadedRun} from '../../quiz/faded-run.js';
import {questionsOf} from '../../quiz/generate.js';
import type {GoalId} from '../../quiz/goals/goals.js';
import type {Question} from '../../quiz/question.js';
import {beginSitting} from '../../quiz/sitting.js';
import {run} from '../../simulation/run.js';
import type {Scenario} from '../../simulation/scenario.js';
import type {Trace} from '../../simulation/trace.js';
import type {Context} from '../context.js';
import {guide} from './guide.js';
import {type Bench, labFor} from './lab/bench.js';
import {watch} from './live.js';
import type {Settings} from './order.js';
import type {Place, Purpose} from './place.js';
import {type Predict, predict} from './predict.js';

/** What is known when a run is opened. */
type Known = {
	readonly context: Context;
	readonly settings: Settings;
	readonly past: Past;
	readonly opened: ReadonlySet<string>;
	readonly aside: ReadonlyMap<string, Predict>;
	readonly bench: Bench;
};

/** Enough to find one of each kind among them. */
const ALL = 100;

/** The three questions of a first visit, a step after the other: a state, flags, an acknowledgment number. */
function firstQuestions(trace: Trace, seed: number): Question[] {
	const all = questionsOf(trace, {seed, most: ALL});
	const chosen: Question[] = [];
	for (const isWanted of [isState, isFlags, isAck]) {
		const after = chosen.at(-1)?.n ?? 0;
		const wanted = all.filter(isWanted);
		const question = wanted.find(({n}) => n > after) ?? wanted.find(({n}) => n === after);
		if (question !== undefined) chosen.push(question);
	}
	return chosen;
}

const isState = ({kind}: Question) => kind === 'state';
const isFlags = ({kind}: Question) => kind === 'flags';
const isAck = (question: Question) => question.kind === 'number' && question.field === 'ack';

/** The place that shows a run for a purpose. */
export function placeFor(
	known: Known,
	purpose: Purpose,
	scenario: Scenario,
	goal: GoalId | null = null,
): Place {
	const {context, settings, past, opened, aside} = known;
	const {seed, profile} = context;
	const chosen = profile === undefined ? scenario : {...scenario, profile};
	if (purpose === 'lab') return labFor(known.bench, chosen, seed, goal);
	const trace = run(chosen, {seed});
	const isNew = (id: string) => !opened.has(id) && !past.seen.has(id);
	switch (purpose) {
		case 'live':
			return watch(trace, settings, isNew(scenario.id), context.present);
		case 'guide':
			return guide(trace, settings);
		case 'first':
			return predict(beginSitting(trace, firstQuestions(trace, seed)), 'first', settings);
		case 'quiz': {
			const kept = aside.get(scenario.id);
			return kept ?? quizOn(known, chosen);
		}
	}
}

/** How much of the run is asked follows from how it went before. */
function quizOn({context, settings, past}: Known, scenario: Scenario): Predict {
	const catalogue = context.content.entries;
	const {trace, asked, ...rest} = fadedRun(scenario, {past, catalogue, seed: context.seed});
	return predict(beginSitting(trace, asked), 'quiz', settings, rest);
}
