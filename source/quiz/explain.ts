import type {Trace} from '../simulation/trace.js';
import {rightAnswer} from './answers.js';
import {calculationOf} from './calculation.js';
import type {ShownStep} from './fade.js';
import {ruleSays} from './feedback.js';
import type {Question} from './question.js';
import {answerText, type Telling} from './words.js';

/** One field of a step that is explained: its name, what it is, and why. */
export type Explained = {readonly name: string; readonly value: string; readonly why: string};

function whyOf(trace: Trace, question: Question, telling: Telling): string {
	const {text} = telling;
	switch (question.kind) {
		case 'number':
			return calculationOf(trace, question, telling);
		case 'flags':
			return question.answer
				.flatMap((flag) => text.predict.shown.flags[flag] ?? [])
				.join(text.predict.shown.between);
		case 'timer':
			return text.quiz.runs[question.answer];
		default:
			return text.quiz.rule(question.rule, ruleSays(trace, question, text));
	}
}

const nameOf = (question: Question, {text}: Telling): string =>
	question.kind === 'number' ? question.field : text.predict.board.kinds[question.kind];

/** Every field of a step, with its reason. */
export function explained(
	trace: Trace,
	{fields}: ShownStep,
	telling: Telling,
): readonly Explained[] {
	return fields.map((question) => ({
		name: nameOf(question, telling),
		value: answerText(question, rightAnswer(question), telling),
		why: whyOf(trace, question, telling),
	}));
}
