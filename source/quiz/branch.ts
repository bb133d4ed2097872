import {run} from '../simulation/run.js';
import type {Bilingual, ForgedFields, Line, Moment as When} from '../simulation/scenario.js';
import type {Flight, Moment, Trace} from '../simulation/trace.js';
import {messages} from '../text/language.js';
import {isRight} from './answers.js';
import {type Cost, costOf} from './cost.js';
import {costSentence} from './cost-sentence.js';
import {flightOf, stateAfter, stateBefore, stepAsked} from './facts.js';
import type {Answer, Question, StateQuestion} from './question.js';

/** A wrong answer, run: what would have happened if the learner were right. */
export type Branch = {
	readonly trace: Trace;
	/** Where the two runs part. Up to there they are the same, step by step. */
	readonly from: Moment;
	/** The line that was added to the script. */
	readonly line: Line;
	readonly cost: Cost;
	/** What it cost, or that nobody would notice. */
	readonly sentence: Bilingual;
};

/** A branch may go on for ever; it is shown as far as this. */
const STEPS_MORE = 400;

/** Runs a wrong answer. Null when the answer is right, or when nothing would come of it. */
export function branchOf(trace: Trace, question: Question, answer: Answer): Branch | null {
	const line = isRight(question, answer) ? null : lineFor(trace, question, answer);
	if (line === null) return null;

	const scenario = {...trace.scenario, script: [...trace.scenario.script, line]};
	const maxSteps = trace.steps.length + STEPS_MORE;
	const branch = run(scenario, {seed: trace.seed, maxSteps});
	if (branch.idle.includes(scenario.script.length - 1)) return null;

	const cost = costOf(trace, branch, question, answer);
	const tell = (language: 'en' | 'zh') => costSentence(cost, messages(language));
	const from = {step: question.n - 1, at: stepAsked(trace, question).at};
	return {trace: branch, from, line, cost, sentence: {en: tell('en'), zh: tell('zh')}};
}

/** The answer as a line of the script. */
function lineFor(trace: Trace, question: Question, answer: Answer): Line | null {
	switch (answer.kind) {
		case 'flags':
			return replacing(trace, question, {flags: answer.value});
		case 'number': {
			if (question.kind !== 'number') return null;

			const number = (question.absolute - question.answer + answer.value) >>> 0;
			return replacing(trace, question, {[question.field]: number});
		}

		case 'state':
			return question.kind === 'state' ? believing(trace, question, answer.value) : null;
		case 'fate': {
			// Only that it was dropped can be forced: then it might as well have been lost on its way.
			const {flight} = stepAsked(trace, question);
			if (flight === null || answer.value !== 'dropped') return null;

			return {type: 'lose', pick: pickOf(trace, flightOf(trace, flight))};
		}

		case 'timer':
			return null;
	}
}

/** That one segment leaves with other contents; its sender's variables stay true. */
function replacing(trace: Trace, question: Question, fields: Partial<ForgedFields>): Line | null {
	if (question.kind !== 'flags' && question.kind !== 'number') return null;

	const pick = pickOf(trace, flightOf(trace, question.flight));
	return {type: 'replace', pick, with: fields};
}

/** A host's segments are counted over all flags and connections, so that exactly this one is meant. */
function pickOf(trace: Trace, flight: Flight) {
	const before = trace.flights.slice(0, flight.id);
	const own = before.filter(({from, kind, copyOf}) => {
		return from === flight.from && kind !== 'forged' && copyOf === null;
	});
	return {from: flight.from, nth: own.length};
}

/** The host is put into the chosen state right behind the step, and meets what follows. */
function believing(trace: Trace, question: StateQuestion, state: StateQuestion['answer']): Line {
	const born = trace.connections.find(({id}) => id === question.connection);
	return {
		type: 'set',
		when: rightBehind(trace, question),
		host: question.host,
		connection: born?.name ?? 'main',
		state,
	};
}

/** A hair: later than the instant, earlier than anything that happens next. */
const HAIR = 0.001;

/** A line that waits for the state comes first of all that follows; it can only wait for the first time. */
function rightBehind(trace: Trace, {n, host, before, answer}: StateQuestion): When {
	const wasThere = trace.steps
		.slice(0, n - 1)
		.some((step) => step.host === host && entered(trace, step) === answer);
	if (before !== answer && !wasThere) return {after: {host, state: answer}, plus: 0};

	return {at: stepAsked(trace, {n}).at + HAIR};
}

function entered(trace: Trace, step: Trace['steps'][number]) {
	const after = stateAfter(step);
	return stateBefore(trace, step) === after ? null : after;
}
