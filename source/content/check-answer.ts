import {type Computed, compute} from '../quiz/ask/compute.js';
import {computeOfEvent, eventOf, withGiven} from '../quiz/ask/event.js';
import {canSwap, swapped, swappedAsk} from '../quiz/ask/fresh.js';
import {predicted} from '../quiz/ask/predicted.js';
import {type AboutEvent, type AboutRun, type Ask, isComputed} from '../quiz/ask/spec.js';
import {chanceOf} from '../quiz/chance.js';
import {numberWritten, stateNamed} from '../quiz/kinds/make-written.js';
import {readFlags} from '../quiz/read-flags.js';
import {Refusal} from '../quiz/whatif/refusal.js';
import {run} from '../simulation/run.js';
import type {Scenario} from '../simulation/scenario.js';
import type {Report} from './problem.js';
import type {PlacedQuestion} from './question.js';

/** What only the engine can tell: whether it has an answer, and whether the file agrees with it. */
export function checkAnswer(
	{spec, placeOf}: PlacedQuestion,
	scenario: Scenario | undefined,
	report: Report,
): void {
	if (!isComputed(spec)) return;

	const {findsNothing, lacksAnswer, answerCalledWrong, noAnswerAtAll} = report.say.questions;
	const computed = answerOf(spec, scenario, placeOf, report);
	if (computed === undefined) return;
	if (computed === null) return report.add(placeOf('ask'), findsNothing);

	const told = written(computed);
	const given = (text: string) => ('whatif' in spec ? withGiven(text, eventOf(spec)) : text);
	const isAnswer = (text: string) => readAs(computed.kind, text) === told;
	if (spec.choices && !spec.choices.some(isAnswer))
		report.add(placeOf('choices'), lacksAnswer(told));
	for (const {value} of spec.wrong) {
		if (isAnswer(given(value))) report.add(placeOf('wrong'), answerCalledWrong(told));
		// What nobody can answer would never be told of.
		if (readAs(computed.kind, given(value)) === undefined)
			report.add(placeOf('wrong'), noAnswerAtAll(value));
	}
}

/** Undefined, with a problem, where the event cannot be run. */
function answerOf(
	spec: AboutRun | AboutEvent,
	scenario: Scenario | undefined,
	placeOf: PlacedQuestion['placeOf'],
	report: Report,
): Computed | null | undefined {
	if ('run' in spec) {
		if (scenario === undefined) return undefined;
		// In half of the attempts the hosts have changed places; the answer must be there as well.
		const own = answerOfRun(scenario, spec.ask);
		return canSwap(scenario) ? answerOfRun(mirrorOf(scenario), swappedAsk(spec.ask)) && own : own;
	}

	try {
		return computeOfEvent(eventOf(spec), spec.ask);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const why = [error.message, ...error.advice].join(' ');
		return report.add(placeOf('whatif'), report.say.questions.badEvent(why));
	}
}

/** Many questions are about the same run, which is run once. */
function remembered<T>(make: (scenario: Scenario) => T): (scenario: Scenario) => T {
	const made = new WeakMap<Scenario, {readonly value: T}>();
	return (scenario) => {
		const known = made.get(scenario) ?? {value: make(scenario)};
		made.set(scenario, known);
		return known.value;
	};
}

const traceOf = remembered((scenario) => run(scenario, {seed: 1}));
const mirrorOf = remembered(swapped);

function answerOfRun(scenario: Scenario, ask: Ask): Computed | null {
	const trace = traceOf(scenario);
	const computed = compute(trace, ask);
	// A number can be falsified only in a segment that a host has sent.
	const isFound = computed?.kind !== 'bug' || predicted(trace, ask, computed, chanceOf(1)) !== null;
	return isFound ? computed : null;
}

/** An answer as files write it. */
function written(computed: Computed): string {
	switch (computed.kind) {
		case 'flags':
		case 'path':
			return computed.value.join(',');
		default:
			return String(computed.value);
	}
}

/** The same; undefined for what cannot be an answer of that kind. */
function readAs(kind: Computed['kind'], text: string): string | undefined {
	switch (kind) {
		case 'state':
			return stateNamed(text);
		case 'flags':
			return readFlags(text)?.join(',');
		case 'number':
		case 'bug': {
			const number = numberWritten(text) ?? Number.NaN;
			return Number.isNaN(number) ? undefined : String(number);
		}
		default:
			return text;
	}
}
