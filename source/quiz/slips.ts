import type {Flight, Step, Trace} from '../simulation/trace.js';
import {len} from '../tcp/segment.js';
import {distance} from '../tcp/sequence.js';
import type {Messages} from '../text/language.js';
import {arrived, flightOf, relative, stepAsked, tcbOf} from './facts.js';
import type {NumberQuestion} from './question.js';

export type SlipId = keyof Messages['slips'];

/** A slip, and the number that exactly this slip gives. */
export type NumberSlip = {readonly id: SlipId; readonly value: number; readonly octets: number};

/** The numbers that known slips give for a question, the most telling first; each number once. */
export function numberSlips(trace: Trace, question: NumberQuestion): NumberSlip[] {
	const step = stepAsked(trace, question);
	const flight = flightOf(trace, question.flight);
	const slips =
		question.field === 'ack'
			? ackSlips(trace, step, flight, question.answer)
			: seqSlips(trace, flight, question.answer);
	return slips.filter(
		({value}, i) =>
			value >= 0 &&
			value !== question.answer &&
			slips.findIndex((other) => other.value === value) === i,
	);
}

/** The slip that gives exactly this number. */
export function numberSlip(
	trace: Trace,
	question: NumberQuestion,
	given: number,
): NumberSlip | undefined {
	return numberSlips(trace, question).find(({value}) => value === given);
}

function ackSlips(trace: Trace, step: Step, flight: Flight, answer: number): NumberSlip[] {
	const segment = arrived(step);
	const from = step.flight === null ? null : flightOf(trace, step.flight).relativeSeq;
	const own: NumberSlip = {id: 'own-number', value: flight.relativeSeq ?? -1, octets: 0};
	if (segment === null || from === null) return [...oldNumber(step, 0), own];

	const {text, ctl} = segment;
	const end = from + len(segment);
	const slip = (id: SlipId, value: number): NumberSlip => ({id, value, octets: text});
	return [
		...(end > answer ? [slip('past-the-gap', end)] : []),
		...(ctl.includes('SYN') ? [slip('syn-not-counted', answer - 1)] : []),
		...(ctl.includes('FIN') ? [slip('fin-not-counted', answer - 1)] : []),
		...(text > 1 ? [slip('payload-not-counted', from + 1)] : []),
		...(text > 0 ? [slip('last-octet', answer - 1), slip('length-only', text)] : []),
		...(text > 0 ? [slip('old-number', from)] : []),
		...oldNumber(step, text),
		own,
		slip('ack-counted', answer + 1),
	];
}

/** What RCV.NXT was before the step. */
function oldNumber(step: Step, octets: number): NumberSlip[] {
	const before = tcbOf(step.before);
	if (before === null || before.irs === undefined) return [];

	return [{id: 'old-number', value: relative(before.irs, before.rcv.nxt), octets}];
}

function seqSlips(trace: Trace, flight: Flight, answer: number): NumberSlip[] {
	const earlier = trace.flights.slice(0, flight.id - 1).filter(isSameStream(flight));
	const {segment, kind, relativeAck} = flight;
	const octets = earlier.reduce((most, {segment: sent}) => {
		return Math.max(most, sent.text === 0 ? 0 : sent.offset + sent.text);
	}, 0);
	const finSent = earlier.some((sent) => {
		return sent.segment.ctl.includes('FIN') && distance(sent.segment.seq, segment.seq) > 0;
	});
	const slip = (id: SlipId, value: number): NumberSlip => ({id, value, octets});
	return [
		...(kind === 'probe' ? [slip('probe-next', answer + 1)] : []),
		...(finSent ? [slip('own-fin-not-counted', answer - 1)] : []),
		...(octets > 0 && !finSent
			? [slip('own-payload-not-counted', answer - octets), slip('own-last-octet', answer - 1)]
			: []),
		...(octets === 0 && !finSent ? [slip('own-syn-not-counted', answer - 1)] : []),
		...(segment.ctl.includes('FIN') ? [slip('starts-anew', 0)] : []),
		...(len(segment) > 0 ? [slip('end-of-segment', answer + len(segment))] : []),
		...(relativeAck === null ? [] : [slip('peer-number', relativeAck)]),
		...(earlier.some((sent) => len(sent.segment) === 0) ? [slip('ack-counted', answer + 1)] : []),
	];
}

function isSameStream(flight: Flight): (other: Flight) => boolean {
	return ({connection, copyOf}) => connection === flight.connection && copyOf === null;
}
