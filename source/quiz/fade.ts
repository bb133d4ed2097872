import type {Fade} from '../progress/fading.js';
import type {Moment, Step, Trace} from '../simulation/trace.js';
import {candidatesAt, flagsQuestion, numberQuestion} from './asking.js';
import {chanceOf} from './chance.js';
import {flightsSent, stepAsked} from './facts.js';
import type {Question} from './question.js';

/** A step that is explained instead of being asked about: what happens, and every field of what is sent. */
export type ShownStep = {
	readonly n: number;
	readonly moment: Moment;
	readonly fields: readonly Question[];
};

export type Faded = {
	readonly fade: Fade;
	/** The blanks. */
	readonly asked: readonly Question[];
	readonly shown: readonly ShownStep[];
};

type How = {
	readonly fade: Fade;
	/** Another one each time. */
	readonly turn: number;
	/** A step that is explained before it is ever asked about. */
	readonly isNew: (step: Step) => boolean;
};

const BLANKS: Readonly<Record<Fade, number>> = {example: 0, one: 1, two: 2, all: Infinity};

/**
 * Some of the questions as blanks, others each time; the steps of the rest are explained. Where every step
 * is new the run is a worked example.
 */
export function faded(trace: Trace, questions: readonly Question[], how: How): Faded {
	const {turn, isNew} = how;
	const met = questions.filter((question) => !isNew(stepAsked(trace, question)));
	const count = Math.min(BLANKS[how.fade], met.length);
	const places = Array.from(
		{length: count},
		(_, n) => (turn + Math.round((n * met.length) / Math.max(1, count))) % met.length,
	);
	const asked = met.filter((_, place) => places.includes(place));
	const fade = asked.length === 0 ? 'example' : how.fade;
	const blanks = new Set(asked.map(({n}) => n));
	const steps = new Set(questions.map(({n}) => n).filter((n) => !blanks.has(n)));
	return {fade, asked, shown: [...steps].map((n) => shownStep(trace, stepAsked(trace, {n})))};
}

function shownStep(trace: Trace, step: Step): ShownStep {
	const fields = fieldsOf(trace, step);
	const onItsWay = fields.find(({moment}) => moment.step === step.n);
	return {n: step.n, moment: onItsWay?.moment ?? {step: step.n, at: step.at}, fields};
}

/** What becomes of what came, the state, then the segments that leave, field by field. */
function fieldsOf(trace: Trace, step: Step): readonly Question[] {
	const all = candidatesAt(trace, step, chanceOf(step.n)).map(({question}) => question);
	const sent = flightsSent(trace, step).flatMap((flight) => [
		flagsQuestion(trace, step, flight),
		...(['seq', 'ack'] as const).flatMap(
			(field) => numberQuestion(trace, step, flight, field) ?? [],
		),
	]);
	const isOfStep = ({kind}: Question) => kind === 'fate' || kind === 'state';
	return [...all.filter(isOfStep), ...sent, ...all.filter(({kind}) => kind === 'timer')];
}
