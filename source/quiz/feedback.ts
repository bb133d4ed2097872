import type {Trace} from '../simulation/trace.js';
import type {Rule} from '../tcp/rule.js';
import type {State} from '../tcp/state-diagram.js';
import type {Messages} from '../text/language.js';
import {isRight, rightAnswer} from './answers.js';
import {calculationOf} from './calculation.js';
import {flightOf, stateBefore, stepAsked} from './facts.js';
import type {Answer, Question} from './question.js';
import {numberSlip, type SlipId} from './slips.js';
import {flagsSlip, stateSlip} from './slips-of-choice.js';
import {answerText, type Telling} from './words.js';

/** What is said after an answer, in one language; null parts have nothing to say. */
export type Feedback = {
	readonly verdict: 'right' | 'wrong' | 'skipped';
	/** `Not 1. The answer is 2.` */
	readonly headline: string;
	/** What was forgotten or mixed up, in a few words. */
	readonly slip: string | null;
	readonly whyItLooksRight: string | null;
	readonly whyItIsNot: string | null;
	/** `ack = 1 + len 0 + FIN 1 = 2` */
	readonly calculation: string | null;
	/** That the segment carries PSH as well, which no answer needs. */
	readonly aside: string | null;
	readonly rule: {readonly cite: Rule; readonly says: string};
};

/** Verdict, reason and rule. `answer` is null when the question was skipped. */
export function feedbackOf(
	trace: Trace,
	question: Question,
	answer: Answer | null,
	telling: Telling,
): Feedback {
	const {quiz} = telling.text;
	const right = answerText(question, rightAnswer(question), telling);
	const said = {
		slip: null,
		whyItLooksRight: null,
		whyItIsNot: null,
		calculation: question.kind === 'number' ? calculationOf(trace, question, telling) : null,
		aside: asideOf(trace, question, telling.text),
		rule: {cite: question.rule, says: ruleSays(trace, question, telling.text)},
	};
	if (answer === null) return {...said, verdict: 'skipped', headline: quiz.skipped(right)};
	if (isRight(question, answer)) return {...said, verdict: 'right', headline: quiz.right(right)};

	const given = answerText(question, answer, telling);
	return {
		...said,
		...reasonsOf(trace, question, answer, telling),
		verdict: 'wrong',
		headline: quiz.wrong(given, right),
	};
}

/** What the chart shows of flags and the answer leaves out. */
export function asideOf(trace: Trace, question: Question, {quiz}: Messages): string | null {
	if (question.kind !== 'flags') return null;
	const {ctl} = flightOf(trace, question.flight).segment;
	return ctl.includes('PSH') ? quiz.withPush(ctl.join()) : null;
}

/** The sentence of the rule that decided, as sharp as the state allows. */
export function ruleSays(trace: Trace, question: Question, text: Messages): string {
	const sharper: {readonly [S in State]?: string} | undefined = text.rules.in[question.rule];
	const state = stateBefore(trace, stepAsked(trace, question));
	return sharper?.[state] ?? text.rules.of[question.rule];
}

/** The feedback as lines, in the order in which it is read. */
export function feedbackLines(feedback: Feedback, text: Messages): string[] {
	const {headline, slip, whyItLooksRight, whyItIsNot, calculation, aside, rule} = feedback;
	return [
		headline,
		slip && text.quiz.slip(slip),
		whyItLooksRight,
		whyItIsNot,
		calculation,
		aside,
		text.quiz.rule(rule.cite, rule.says),
	].filter((line) => line !== null);
}

type Reasons = Pick<Feedback, 'slip' | 'whyItLooksRight' | 'whyItIsNot'>;

function reasonsOf(trace: Trace, question: Question, answer: Answer, telling: Telling): Reasons {
	const slip = slipOf(trace, question, answer);
	if (slip === undefined) {
		const whyItIsNot = fallback(question, answer, telling);
		return {slip: null, whyItLooksRight: null, whyItIsNot};
	}

	const words = telling.text.slips[slip.id];
	const {from, to} = question.kind === 'number' ? flightOf(trace, question.flight) : ends(question);
	const given = {
		host: from,
		peer: to,
		before: stateBefore(trace, stepAsked(trace, question)),
		given: answerText(question, answer, telling),
		answer: answerText(question, rightAnswer(question), telling),
		octets: slip.octets,
	};
	return {slip: words.name, whyItLooksRight: words.looks(given), whyItIsNot: words.but(given)};
}

function ends({host}: Question): {readonly from: string; readonly to: string} {
	return {from: host, to: host === 'A' ? 'B' : 'A'};
}

/** The slip behind a wrong answer, if it is a known one. */
export function slipOf(
	trace: Trace,
	question: Question,
	answer: Answer,
): {readonly id: SlipId; readonly octets: number} | undefined {
	if (question.kind === 'number' && answer.kind === 'number') {
		return numberSlip(trace, question, answer.value);
	}

	const id =
		question.kind === 'state' && answer.kind === 'state'
			? stateSlip(trace, question, answer.value)
			: question.kind === 'flags' && answer.kind === 'flags'
				? flagsSlip(trace, question, answer.value)
				: undefined;
	return id === undefined ? undefined : {id, octets: 0};
}

/** What can be said of an answer that no known slip explains. */
function fallback(question: Question, answer: Answer, telling: Telling): string {
	const {quiz} = telling.text;
	const given = answerText(question, answer, telling);
	const right = answerText(question, rightAnswer(question), telling);
	if (question.kind === 'state') {
		const {host, before} = question;
		if (before === question.answer) return quiz.fallback.stays(host, before);
		return quiz.fallback.state(host, before, right, given);
	}

	if (question.kind === 'number' && answer.kind === 'number') {
		return quiz.fallback.number(given, answer.value - question.answer);
	}

	if (question.kind === 'flags' && answer.kind === 'flags') {
		const missing = question.answer.filter((flag) => !answer.value.includes(flag));
		const surplus = answer.value.filter((flag) => !question.answer.includes(flag));
		return quiz.fallback.flags(missing.join(','), surplus.join(','));
	}

	if (answer.kind === 'timer') return quiz.runs[answer.value];

	return quiz.fallback.fate(right);
}
