import type {Flight, Step, Trace} from '../simulation/trace.js';
import {len} from '../tcp/segment.js';
import {distance} from '../tcp/sequence.js';
import {arrived, flightOf, stepAsked} from './facts.js';
import type {NumberQuestion} from './question.js';
import {shownNumber, type Telling} from './words.js';

/** How the right number comes about: `ack = 1 + len 0 + FIN 1 = 2`. */
export function calculationOf(trace: Trace, question: NumberQuestion, telling: Telling): string {
	const parts = partsOf(trace, question, telling);
	return [question.field, ...parts, show(question, question.answer, telling)].join(' = ');
}

/** The same with the result left open, for a hint. */
export function openCalculationOf(
	trace: Trace,
	question: NumberQuestion,
	telling: Telling,
): string {
	return [question.field, ...partsOf(trace, question, telling), '?'].join(' = ');
}

function show(question: NumberQuestion, value: number, {numbers}: Telling): string {
	return String(shownNumber(question, value, numbers));
}

/** A sum if it gives the answer, otherwise the variable that does. */
function partsOf(trace: Trace, question: NumberQuestion, telling: Telling): string[] {
	const step = stepAsked(trace, question);
	const flight = flightOf(trace, question.flight);
	const sum = question.field === 'ack' ? ackSum(trace, step) : seqSum(trace, flight);
	if (sum !== null && sum.total === question.answer) {
		return [[show(question, sum.from, telling), ...sum.added].join(' + ')];
	}

	return [question.field === 'ack' ? ackVariable(flight) : seqVariable(flight)];
}

type Sum = {readonly from: number; readonly added: readonly string[]; readonly total: number};

/** What arrived, and the numbers that it takes. */
function ackSum(trace: Trace, step: Step): Sum | null {
	const segment = arrived(step);
	const from = step.flight === null ? null : flightOf(trace, step.flight).relativeSeq;
	if (segment === null || from === null) return null;

	const flags = segment.ctl.filter((flag) => flag === 'SYN' || flag === 'FIN');
	const isBareSyn = flags.includes('SYN') && segment.text === 0;
	const added = [
		...(isBareSyn ? [] : [`len ${segment.text}`]),
		...flags.map((flag) => `${flag} 1`),
	];
	return {from, added, total: from + len(segment)};
}

/** What this end has sent before, and the numbers that it took. */
function seqSum(trace: Trace, {id, connection, segment}: Flight): Sum | null {
	const earlier = trace.flights
		.slice(0, id - 1)
		.filter((other) => other.connection === connection && connection !== null)
		.filter((other) => distance(other.segment.seq, segment.seq) > 0);
	const octets = Math.max(
		0,
		...earlier.map(({segment: sent}) => sent.text && sent.offset + sent.text),
	);
	const syn = earlier.some((sent) => sent.segment.ctl.includes('SYN'));
	const fin = earlier.some((sent) => sent.segment.ctl.includes('FIN'));
	const added = [
		...(syn ? ['SYN 1'] : []),
		...(octets > 0 ? [`len ${octets}`] : []),
		...(fin ? ['FIN 1'] : []),
	];
	if (added.length === 0) return null;

	return {from: 0, added, total: Number(syn) + octets + Number(fin)};
}

function ackVariable({segment}: Flight): string {
	return segment.ctl.includes('RST') ? 'SEG.SEQ + SEG.LEN' : 'RCV.NXT';
}

function seqVariable({segment, kind}: Flight): string {
	if (kind === 'probe') return 'SND.NXT - 1';
	if (kind === 'retransmission') return 'SND.UNA';
	if (segment.ctl.includes('RST')) return segment.ctl.includes('ACK') ? 'SND.NXT' : 'SEG.ACK';

	return 'SND.NXT';
}
