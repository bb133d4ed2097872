import type {Trace} from '../simulation/trace.js';
import {rightAnswer} from './answers.js';
import {openCalculationOf} from './calculation.js';
import {stepAsked} from './facts.js';
import type {ChoiceQuestion, Question} from './question.js';
import {answerText, optionText, type Telling} from './words.js';

/** Every question has two rungs: where to look, then nearly the answer. */
export const RUNGS = 2;

/** A hint, rung by rung from 1. None of them is the answer. */
export function hintOf(trace: Trace, question: Question, rung: number, telling: Telling): string {
	const {hints} = telling.text.quiz;
	if (rung > RUNGS) return hints.noMore;

	switch (question.kind) {
		case 'number':
			return rung === 1 ? hints[question.field] : openCalculationOf(trace, question, telling);
		case 'flags':
			return rung === 1 ? hints.flags : hints.flagsCount(question.answer.length);
		case 'state':
			return rung === 1
				? hints.state[stepAsked(trace, question).input.type]
				: oneOfTwo(question, telling);
		default:
			return rung === 1 ? hints[question.kind] : oneOfTwo(question, telling);
	}
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
