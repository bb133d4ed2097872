import type {Trace} from '../simulation/trace.js';
import {rightAnswer} from './answers.js';
import {openCalculationOf} from './calculation.js';
import {stepAsked} from './facts.js';
import type {ChoiceQuestion, Question} from './question.js';
import {answerText, optionText, situationOf, type Telling} from './words.js';

/** Every question has three rungs: where to look, what decides, then nearly the answer. */
export const RUNGS = 3;

/** A hint, rung by rung from 1. None of them is the answer. */
export function hintOf(trace: Trace, question: Question, rung: number, telling: Telling): string {
	const {hints} = telling.text.quiz;
	if (rung > RUNGS) return hints.noMore;
	if (rung === 1) return whereToLook(trace, question, telling);
	return rung === 2 ? whatDecides(trace, question, telling) : nearly(trace, question, telling);
}

function whereToLook(trace: Trace, question: Question, {text}: Telling): string {
	const {hints} = text.quiz;
	if (question.kind === 'number') return hints[question.field];
	if (question.kind === 'state') return hints.state[stepAsked(trace, question).input.type];
	return hints[question.kind];
}

/** What came or was called, for what is sent upon it; the place of the rule for what becomes of it. */
function whatDecides(trace: Trace, question: Question, telling: Telling): string {
	const {hints} = telling.text.quiz;
	if (question.kind === 'number' || question.kind === 'flags') {
		return hints.upon(situationOf(trace, stepAsked(trace, question), telling));
	}
	return hints.rule(question.rule);
}

function nearly(trace: Trace, question: Question, telling: Telling): string {
	if (question.kind === 'number') return openCalculationOf(trace, question, telling);
	if (question.kind === 'flags') return telling.text.quiz.hints.flagsCount(question.answer.length);
	return oneOfTwo(question, telling);
}

/** The right option beside the next one in the list; the list's order decides which stands first. */
function oneOfTwo(question: ChoiceQuestion, telling: Telling): string {
	const {text} = telling;
	const options: readonly string[] = question.options;
	const place = options.indexOf(question.answer);
	const other = options[(place + 1) % options.length] ?? '';
	const right = answerText(question, rightAnswer(question), telling);
	const pair = [optionText(question, question.answer, text), optionText(question, other, text)];
	const [one = right, two = ''] = place + 1 < options.length ? pair : pair.reverse();
	return text.quiz.hints.oneOf(one, two);
}
