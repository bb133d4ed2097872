import {NOTHING_HIDDEN} from '../../chart/hide.js';
import {altered} from '../../simulation/packed/view.js';
import type {Trace} from '../../simulation/trace.js';
import {add} from '../../tcp/sequence.js';
import {messages} from '../../text/language.js';
import type {Chance} from '../chance.js';
import {flightOf, stateBefore, stepAsked} from '../facts.js';
import type {NumberQuestion, Question} from '../question.js';
import {numberSlips} from '../slips.js';
import type {Asked, BugExercise} from './exercise.js';
import {both} from './fill.js';

/** A chart in which one number of one segment is what a slip would make of it. */
export function bugExercise(
	asked: Asked,
	trace: Trace,
	question: Question | null,
	chance: Chance,
): BugExercise {
	if (question?.kind !== 'number') throw new Error(`The bug of ${asked.id} is in no segment.`);

	const slips = numberSlips(trace, question);
	const slip = slips[chance(Math.max(0, slips.length - 1))];
	const shown = slip?.value ?? question.answer + 1;
	const {from, to} = flightOf(trace, question.flight);
	const why = both((language) => {
		const words = messages(language).slips[slip?.id ?? 'ack-counted'];
		const given = {
			host: from,
			peer: to,
			before: stateBefore(trace, stepAsked(trace, question)),
			given: String(shown),
			answer: String(question.answer),
			octets: slip?.octets ?? 0,
		};
		return `${words.looks(given)} ${words.but(given)}`;
	});
	const chart = falsified(trace, question, shown);
	const moment = {step: trace.steps.length, at: trace.endsAt};
	return {
		...asked,
		kind: 'bug',
		shows: {type: 'chart', trace: chart, moment, hide: NOTHING_HIDDEN},
		asked: question,
		flights: trace.flights.filter(({copyOf}) => copyOf === null).map(({id}) => id),
		answer: {flight: question.flight, value: question.answer},
		shown,
		why,
	};
}

/** The run as it was, but for one number that is told wrongly. */
function falsified(trace: Trace, question: NumberQuestion, shown: number): Trace {
	const {flight: id, field, answer, absolute} = question;
	const number = add(absolute, shown - answer);
	const flights = trace.flights.map((flight) => {
		if (flight.id !== id && flight.copyOf !== id) return flight;
		const relative = field === 'seq' ? {relativeSeq: shown} : {relativeAck: shown};
		return altered(flight, {...relative, segment: {...flight.segment, [field]: number}});
	});
	const steps = trace.steps.map((step) =>
		step.input.type === 'segment' && step.flight === id
			? altered(step, {input: {...step.input, segment: {...step.input.segment, [field]: number}}})
			: step,
	);
	return {...trace, flights, steps};
}
