import type {Numbers} from '../chart/label.js';
import type {Confidence} from '../progress/entry.js';
import type {Trace} from '../simulation/trace.js';
import {type AskAgain, judge, type Reading, readAnswer} from './answers.js';
import type {Answer, Question} from './question.js';

/** What came of one question. `answer` is null when it was skipped. */
export type Result = {
	readonly question: Question;
	readonly answer: Answer | null;
	readonly right: boolean;
	/** How many hints were asked for. */
	readonly hints: number;
	/** How sure the answer was, where that was said. */
	readonly confidence?: Confidence;
};

/** Where a sitting is: a question is open, its feedback is read, or all is over. */
export type Phase = 'asked' | 'told' | 'over';

/** Questions about one run, asked one after the other. It never changes; each act makes a new one. */
export type Sitting = {
	readonly trace: Trace;
	readonly questions: readonly Question[];
	/** So many are asked; what comes again is not counted. */
	readonly count: number;
	/** What has been answered, in order. The question after these is the open one. */
	readonly results: readonly Result[];
	readonly phase: Phase;
	/** Hints shown for the open question, from 0. */
	readonly hints: number;
	/** Why the last line was not judged. */
	readonly reply: Reply | null;
};

/** A line that was no answer yet: it is asked again, once, or was not understood. */
export type Reply =
	| {readonly type: 'ask again'; readonly why: AskAgain}
	| {readonly type: 'not understood'};

export function beginSitting(trace: Trace, questions: readonly Question[]): Sitting {
	const phase = questions.length > 0 ? 'asked' : 'over';
	const count = questions.length;
	return {trace, questions, count, results: [], phase, hints: 0, reply: null};
}

/** The question that is open, or whose feedback is read. */
export function currentQuestion({questions, results, phase}: Sitting): Question | undefined {
	if (phase === 'over') return undefined;

	return questions[phase === 'told' ? results.length - 1 : results.length];
}

/** What came of the question whose feedback is read. */
export function lastResult({results, phase}: Sitting): Result | undefined {
	return phase === 'told' ? results.at(-1) : undefined;
}

/** How sure the answer was whose feedback is read. */
export function sureOf(sitting: Sitting, confidence: Confidence | undefined): Sitting {
	const result = lastResult(sitting);
	if (result === undefined || confidence === undefined) return sitting;
	return {...sitting, results: [...sitting.results.slice(0, -1), {...result, confidence}]};
}

/** Certain, and not so: such an error is told apart, and comes back. */
export const isSureAndWrong = ({confidence, right, answer}: Result): boolean =>
	confidence === 'sure' && !right && answer !== null;

/** A typed line. */
export function answerLine(sitting: Sitting, line: string, numbers: Numbers = 'relative'): Sitting {
	const question = currentQuestion(sitting);
	if (sitting.phase !== 'asked' || question === undefined) return sitting;

	return take(sitting, question, readAnswer(sitting.trace, question, line, numbers));
}

/** An answer that was chosen or toggled, so that there is nothing to read. */
export function answerWith(sitting: Sitting, answer: Answer): Sitting {
	const question = currentQuestion(sitting);
	if (sitting.phase !== 'asked' || question === undefined) return sitting;

	return take(sitting, question, judge(question, answer));
}

function take(sitting: Sitting, question: Question, reading: Reading): Sitting {
	if (reading.type === 'right' || reading.type === 'wrong') {
		return tell(sitting, question, reading.answer, reading.type === 'right');
	}

	if (reading.type === 'not understood') return {...sitting, reply: reading};

	// Asked back once: whoever says the same again means it.
	if (sitting.reply?.type === 'ask again' && reading.answer !== null) {
		const {type} = judge(question, reading.answer);
		return tell(sitting, question, reading.answer, type === 'right');
	}

	return {...sitting, reply: {type: 'ask again', why: reading.why}};
}

export function skip(sitting: Sitting): Sitting {
	const question = currentQuestion(sitting);
	if (sitting.phase !== 'asked' || question === undefined) return sitting;

	return tell(sitting, question, null, false);
}

function tell(
	sitting: Sitting,
	question: Question,
	answer: Answer | null,
	right: boolean,
): Sitting {
	const result = {question, answer, right, hints: sitting.hints};
	return {...sitting, results: [...sitting.results, result], phase: 'told', reply: null};
}

/** One rung more; the rungs themselves are in `hintOf`. */
export function hint(sitting: Sitting): Sitting {
	return sitting.phase === 'asked' ? {...sitting, hints: sitting.hints + 1, reply: null} : sitting;
}

/**
 * No sitting ends on an error: what was not right in the end is asked again, after the others. Whoever
 * skips it then has seen the answer twice, and is let go.
 */
function withMissed({questions, results, count}: Sitting): readonly Question[] {
	if (results.length < questions.length) return questions;

	const last = new Map(results.map((result, n) => [result.question.id, {...result, n}]));
	const uncorrected = [...last.values()].filter(
		({right, answer, n}) => !right && (answer !== null || n < count),
	);
	return [...questions, ...uncorrected.map(({question}) => question)];
}

/** Whether the open question was asked before and missed. */
export const comesAgain = ({results, count, phase}: Sitting): boolean =>
	results.length - (phase === 'told' ? 1 : 0) >= count;

/** From the feedback to the next question, or to the end. */
export function goOn(sitting: Sitting): Sitting {
	if (sitting.phase !== 'told') return sitting;

	const questions = withMissed(sitting);
	const phase = sitting.results.length < questions.length ? 'asked' : 'over';
	return {...sitting, questions, phase, hints: 0};
}

export type Score = {readonly right: number; readonly wrong: number; readonly of: number};

/** What came of each question when it was asked first. */
export const firstResults = ({results, count}: Sitting): readonly Result[] =>
	results.slice(0, count);

/** `of` counts all questions of the sitting, also those not reached. */
export function scoreOf(sitting: Sitting): Score {
	const results = firstResults(sitting);
	const right = results.filter((result) => result.right).length;
	return {right, wrong: results.length - right, of: sitting.count};
}

/** The questions that were not answered right at first, in order. */
export function missed(sitting: Sitting): Question[] {
	return firstResults(sitting)
		.filter(({right}) => !right)
		.map(({question}) => question);
}

/** Those once more, in a sitting of their own. */
export function missedAgain(sitting: Sitting): Sitting {
	return beginSitting(sitting.trace, missed(sitting));
}
