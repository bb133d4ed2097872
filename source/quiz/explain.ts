import type {Trace} from '../simulation/trace.js';
import {rightAnswer} from './answers.js';
import {calculationOf} from './calculation.js';
import {flightOf} from './facts.js';
import type {ShownStep} from './fade.js';
import {ruleSays} from './feedback.js';
import type {FlagsQuestion, Question} from './question.js';
import {answerText, type Telling} from './words.js';

/** One field of a step that is explained: its name, what it is, and why. */
export type Explained = {readonly name: string; readonly value: string; readonly why: string};

function whyOf(trace: Trace, question: Question, telling: Telling): string {
	const {text} = telling;
	switch (question.kind) {
		case 'number':
			return calculationOf(trace, question, telling);
		case 'flags':
			return flagsOn(trace, question)
				.flatMap((flag) => text.predict.shown.flags[flag] ?? [])
				.join(text.predict.shown.between);
		case 'timer':
			return text.quiz.runs[question.answer];
		default:
			return text.quiz.rule(question.rule, ruleSays(trace, question, text));
	}
}

/** As the chart shows them: with PSH, which a question leaves aside. */
const flagsOn = (trace: Trace, {flight}: FlagsQuestion) => flightOf(trace, flight).segment.ctl;

function saidOf(trace: Trace, question: Question, telling: Telling): string {
	const value = question.kind === 'flags' ? flagsOn(trace, question) : null;
	return answerText(question, value ? {kind: 'flags', value} : rightAnswer(question), telling);
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
		value: saidOf(trace, question, telling),
		why: whyOf(trace, question, telling),
	}));
}
