import {run} from '../../simulation/run.js';
import type {Bilingual, Scenario} from '../../simulation/scenario.js';
import type {Trace} from '../../simulation/trace.js';
import {messages} from '../../text/language.js';
import type {Plain} from '../ask/compute.js';
import {withFreshIsns} from '../ask/fresh.js';
import {candidatesAt} from '../asking.js';
import {calculationOf} from '../calculation.js';
import type {Chance} from '../chance.js';
import type {Question} from '../question.js';
import {promptOf, type Telling} from '../words.js';
import type {Exercise} from './exercise.js';
import {both, chanceFor} from './fill.js';
import {computedExercise} from './make-computed.js';

/** A question that predict mode has asked about a run, to be asked again by itself. */
export type Predicted = {
	/** Its name in the journal, and what is asked, for a list of what went wrong. */
	readonly spec: {readonly id: string; readonly prompt: Bilingual};
	readonly scenario: Scenario;
};

/** `handshake 3 state`: the run, the step that decides, and what is asked of it. */
const NAME = /^(\S+) (\d{1,4}) (state|flags|seq|ack|timer|fate)$/;

/** The run that a question of predict mode is about; undefined for a question from a file. */
export const runOfPredicted = (id: string): string | undefined => NAME.exec(id)?.[1];

const telling = (language: 'en' | 'zh'): Telling => ({
	text: messages(language),
	numbers: 'relative',
});

/** The same step with other initial numbers. Where chance loses segments only the usual seed tells the same story. */
function runFor(scenario: Scenario, seed: number, chance: Chance): Trace {
	const {loss, duplicate, reorder} = scenario.network;
	if (loss + duplicate + reorder > 0) return run(scenario, {seed: 1});
	return run(withFreshIsns(scenario, chance), {seed});
}

function questionIn(trace: Trace, id: string, chance: Chance): Question | undefined {
	const [, , n, what] = NAME.exec(id) ?? [];
	const step = trace.steps[Number(n) - 1];
	const found = step && candidatesAt(trace, step, chance);
	return found?.find(({question}) => question.id === `${n} ${what}`)?.question;
}

/** The question with that name; null when the run has none such, as after a change of the scenario. */
export function predictedOf(id: string, scenario: Scenario): Predicted | null {
	const chance = chanceFor(id, 1);
	const trace = runFor(scenario, 1, chance);
	const question = questionIn(trace, id, chance);
	if (question === undefined) return null;
	const prompt = both((language) => promptOf(trace, question, telling(language)));
	return {spec: {id, prompt}, scenario};
}

/** Ready to be asked, with the numbers of one attempt. */
export function aboutStep({spec: {id}, scenario}: Predicted, seed: number): Exercise {
	const chance = chanceFor(id, seed);
	const trace = runFor(scenario, seed, chance);
	const question = questionIn(trace, id, chance);
	if (question === undefined) throw new Error(`The run of ${id} has no such step.`);

	const {moment, hide} = question;
	const title = scenario.title;
	const asked = {
		id,
		topics: [],
		seed,
		isSwapped: false,
		prompt: both((language) => promptOf(trace, question, telling(language))),
		explanation: both((language) => explanationOf(trace, question, title, language)),
		source: question.rule,
		scope: scenario.profile === 'linux' ? ('linux' as const) : ('rfc' as const),
		hints: [],
		trap: null,
		shows: {type: 'chart', trace, moment, hide} as const,
		run: trace,
	};
	const fill = (text: Bilingual) => text;
	const parts = {asked, question, fill, chance, isSwapped: false};
	return computedExercise({wrong: []}, answerOf(question), parts);
}

function explanationOf(
	trace: Trace,
	question: Question,
	title: Bilingual,
	language: 'en' | 'zh',
): string {
	const from = messages(language).exercise.fromRun(title[language]);
	if (question.kind !== 'number') return from;
	return [calculationOf(trace, question, telling(language)), from].join('\n');
}

function answerOf(question: Question): Plain {
	switch (question.kind) {
		case 'state':
			return {kind: 'state', value: question.answer};
		case 'flags':
			return {kind: 'flags', value: question.answer};
		case 'number':
			return {kind: 'number', value: question.answer, unit: 'number'};
		case 'timer':
			return {kind: 'timer', value: question.answer};
		case 'fate':
			return {kind: 'fate', value: question.answer};
	}
}
