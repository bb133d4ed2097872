import {labelOf, type Numbers} from '../chart/label.js';
import {callText} from '../chart/notes.js';
import type {Step, Trace} from '../simulation/trace.js';
import type {Messages} from '../text/language.js';
import {flightOf, stepAsked} from './facts.js';
import type {Answer, Question} from './question.js';

/** In which words a question is told: one language, and relative or absolute numbers. */
export type Telling = {readonly text: Messages; readonly numbers: Numbers};

/** What happens at a step, up to the decision: the input, and nothing of the outcome. */
export function situationOf(trace: Trace, step: Step, {text, numbers}: Telling): string {
	const {situation} = text.quiz;
	switch (step.input.type) {
		case 'call':
			return situation.call(step.host, callText(step.input, text.chart));
		case 'timer':
			return situation.timer(step.host, step.input.timer);
		case 'segment': {
			if (step.flight === null) return '';

			const flight = flightOf(trace, step.flight);
			return situation.segment(step.host, flight.from, labelOf(flight, numbers, []));
		}
	}
}

/** The question in words. It tells the input of the decision and never its outcome. */
export function promptOf(trace: Trace, question: Question, telling: Telling): string {
	const situation = situationOf(trace, stepAsked(trace, question), telling);
	return telling.text.quiz.prompt(situation, askOf(trace, question, telling));
}

function askOf(trace: Trace, question: Question, {text, numbers}: Telling): string {
	const {ask} = text.quiz;
	const {host} = question;
	switch (question.kind) {
		case 'state':
			return ask.state(host, question.before);
		case 'flags':
			return ask.flags(host);
		case 'number': {
			const {field, flight, hide} = question;
			return ask[field](host, labelOf(flightOf(trace, flight), numbers, hide.fields));
		}

		case 'timer':
			return ask.timer(host, question.before);
		case 'fate':
			return ask.fate(host, question.before);
	}
}

/** An option of a question, as a choice list shows it. */
export function optionText(question: Question, option: string, text: Messages): string {
	const {fates, timers} = text.quiz;
	if (question.kind === 'fate') return fates[option as keyof typeof fates];
	if (question.kind === 'timer') return timers[option as keyof typeof timers];

	return option;
}

/** An answer as it is said back. */
export function answerText(question: Question, answer: Answer, {text, numbers}: Telling): string {
	switch (answer.kind) {
		case 'flags':
			return answer.value.join(',') || text.quiz.none;
		case 'number':
			return String(shownNumber(question, answer.value, numbers));
		case 'fate':
			return text.quiz.fates[answer.value];
		default:
			return answer.value;
	}
}

/** A relative number, in the numbers that are shown. */
export function shownNumber(question: Question, value: number, numbers: Numbers): number {
	if (numbers === 'relative' || question.kind !== 'number') return value;

	return (question.absolute - question.answer + value) >>> 0;
}
