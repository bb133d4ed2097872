import {type HiddenField, NOTHING_HIDDEN} from '../chart/hide.js';
import type {Flight, Step, Trace} from '../simulation/trace.js';
import type {Decision} from '../tcp/effect.js';
import {len} from '../tcp/segment.js';
import {EDGES, isSynchronized} from '../tcp/state-diagram.js';
import type {Chance} from './chance.js';
import {
	arrived,
	decidedBy,
	flightsSent,
	stateAfter,
	stateBefore,
	tcbOf,
	withoutPush,
} from './facts.js';
import {fateOptions, stateOptions, timerOptions} from './options.js';
import type {Question} from './question.js';

/** A question that could be asked. */
export type Candidate = {
	readonly question: Question;
	/** How much there is to learn from it: 1 to 9. */
	readonly weight: number;
	/** Questions that are alike in this are asked once. */
	readonly likeness: string;
};

/** Every question that a step could be asked about, in the order in which they would be asked. */
export function candidatesAt(trace: Trace, step: Step, chance: Chance): Candidate[] {
	if (step.connection === null && step.sent.length === 0) return [];
	// What only a counterfactual rule does is there to be watched, not to be learnt.
	if (step.rules.includes('scenario')) return [];

	const candidates = [
		...fateCandidates(trace, step),
		...stateCandidates(trace, step, chance),
		...flightsSent(trace, step).flatMap((flight) => segmentCandidates(trace, step, flight)),
		...timerCandidates(trace, step, chance),
	];
	if (trace.scenario.group === 'open' || !isOpening(trace, step)) return candidates;

	// Every run begins with a handshake; where it is not the matter, it is asked about last.
	return candidates.map((candidate) => ({...candidate, weight: candidate.weight / 4}));
}

/** Whether a step does its part in an ordinary opening. */
function isOpening(trace: Trace, step: Step): boolean {
	const before = stateBefore(trace, step);
	return !isSynchronized(before) && before !== stateAfter(step) && step.decision === 'accepted';
}

/** What every question about a step has. */
export function asked(trace: Trace, step: Step, what: string) {
	return {
		id: `${step.n} ${what}`,
		scenario: trace.scenario.id,
		n: step.n,
		host: step.host,
		connection: step.connection,
		moment: {step: step.n - 1, at: step.at},
		hide: NOTHING_HIDDEN,
		rule: decidedBy(step),
	};
}

function stateCandidates(trace: Trace, step: Step, chance: Chance): Candidate[] {
	const before = stateBefore(trace, step);
	const answer = stateAfter(lastOfFlight(trace, step));
	// A host that crashes is not asked: nothing of TCP decides there.
	if (step.connection === null || isOfScenario(step) || isHandedOn(trace, step)) return [];
	if (before === answer && !isTrap(step)) return [];

	const question: Question = {
		...asked(trace, step, 'state'),
		kind: 'state',
		before,
		options: stateOptions(before, answer, chance),
		answer,
	};
	return [{question, weight: stateWeight(step, question), likeness: `${before} > ${answer}`}];
}

/** A SYN that ends TIME-WAIT is handed on to the listener: two steps, one decision. */
function lastOfFlight(trace: Trace, step: Step): Step {
	const next = trace.steps[step.n];
	return next !== undefined && isHandedOn(trace, next) ? next : step;
}

function isHandedOn(trace: Trace, {n, flight, host}: Step): boolean {
	const previous = trace.steps[n - 2];
	return flight !== null && previous?.flight === flight && previous.host === host;
}

function isOfScenario({input}: Step): boolean {
	return input.type === 'call' && ['CRASH', 'BOOT', 'SET', 'ACCEPT'].includes(input.name);
}

/** A segment that looks as if it changed the state, and does not. */
function isTrap(step: Step): boolean {
	const segment = arrived(step);
	if (segment === null || tcbOf(step.before) === null) return false;

	return ['SYN', 'FIN', 'RST'].some((flag) => segment.ctl.some((bit) => bit === flag));
}

function stateWeight(step: Step, {before, answer}: {before: string; answer: string}): number {
	if (before === answer) return 5;
	if (step.input.type === 'timer') return 4;
	if (before === 'CLOSED' || answer === 'LISTEN') return 2;
	// Off the diagram of Figure 5: a reset, or giving up.
	if (!EDGES.some((edge) => edge.from === before && edge.to === answer)) return 8;

	return step.input.type === 'call' ? 6 : 7;
}

function fateCandidates(trace: Trace, step: Step): Candidate[] {
	const segment = arrived(step);
	if (segment === null || tcbOf(step.before) === null || step.decision === 'accepted') return [];

	const answer = fateOf(step);
	const question: Question = {
		...asked(trace, step, 'fate'),
		kind: 'fate',
		before: stateBefore(trace, step),
		options: fateOptions(),
		answer,
	};
	return [{question, weight: 7, likeness: `${answer} ${segment.ctl}`}];
}

/** As the peer could tell: an ACK that answers a dropped segment looks like a challenge ACK. */
export function fateOf({decision, sent}: Step): Decision {
	if (decision === 'accepted' || decision === 'reset') return decision;

	return sent.length > 0 ? 'challenged' : 'dropped';
}

function timerCandidates(trace: Trace, step: Step, chance: Chance): Candidate[] {
	const started = step.timers.filter(({op}) => op === 'start');
	const [only] = started;
	// With two timers started there would be two right answers.
	if (only === undefined || step.timers.some(({op}) => op === 'restart') || started.length > 1) {
		return [];
	}

	const question: Question = {
		...asked(trace, step, 'timer'),
		kind: 'timer',
		before: stateBefore(trace, step),
		options: timerOptions(only.timer, chance),
		answer: only.timer,
	};
	return [{question, weight: only.timer === 'RTO' ? 3 : 6, likeness: only.timer}];
}

function segmentCandidates(trace: Trace, step: Step, flight: Flight): Candidate[] {
	return [
		...flagsCandidates(trace, step, flight),
		...numberCandidates(trace, step, flight, 'seq'),
		...numberCandidates(trace, step, flight, 'ack'),
	];
}

/** The segment is on its way; its fields are covered, and what sending it did to its host. */
export function onItsWay(trace: Trace, step: Step, flight: Flight, fields: readonly HiddenField[]) {
	const until = Math.min(trace.steps[step.n]?.at ?? Infinity, flight.endsAt ?? Infinity);
	const halfway = until === Infinity ? step.at : Math.floor((step.at + until) / 2);
	return {
		moment: {step: step.n, at: halfway},
		hide: {flight: flight.id, fields, state: {host: step.host, step: step.n}},
		flight: flight.id,
	};
}

/** Numbers are hidden too: an `ack=` would betray the ACK bit, and the window of 0 a RST. */
export function flagsQuestion(trace: Trace, step: Step, flight: Flight): Question {
	return {
		...asked(trace, step, 'flags'),
		...onItsWay(trace, step, flight, ['flags', 'seq', 'ack', 'wnd']),
		kind: 'flags',
		answer: withoutPush(flight.segment.ctl),
	};
}

/** Null where the segment has no such number, or an old one, from before the connection. */
export function numberQuestion(
	trace: Trace,
	step: Step,
	flight: Flight,
	field: 'seq' | 'ack',
): Question | null {
	const answer = field === 'seq' ? flight.relativeSeq : flight.relativeAck;
	const absolute = flight.segment[field];
	if (answer === null || answer < 0 || absolute === undefined) return null;
	return {
		...asked(trace, step, field),
		...onItsWay(trace, step, flight, [field]),
		kind: 'number',
		field,
		answer,
		absolute,
	};
}

function flagsCandidates(trace: Trace, step: Step, flight: Flight): Candidate[] {
	const answer = withoutPush(flight.segment.ctl);
	// Octets that leave say little by their flags; of two segments the question would not tell which.
	const isPlain = flight.segment.text > 0 && answer.length === 1;
	if (flight.kind !== 'first' || isPlain || step.sent.length > 1) return [];

	const question = flagsQuestion(trace, step, flight);
	const weight = answer.includes('RST') ? 8 : answer.length > 1 ? 7 : answer[0] === 'SYN' ? 2 : 3;
	return [{question, weight, likeness: `flags ${answer}`}];
}

function numberCandidates(
	trace: Trace,
	step: Step,
	flight: Flight,
	field: 'seq' | 'ack',
): Candidate[] {
	const question = numberQuestion(trace, step, flight, field);
	if (question?.kind !== 'number') return [];

	const {answer} = question;
	const earlier = sentBefore(trace, flight);
	const likeness = `${field} ${field === 'ack' ? ackOf(step) : seqOf(flight, earlier)}`;
	if (isTold(flight, field, answer, earlier)) return [];

	return [{question, weight: NUMBER_WEIGHTS[likeness] ?? 4, likeness}];
}

const NUMBER_WEIGHTS: Readonly<Record<string, number>> = {
	'ack FIN': 9,
	'ack text,FIN': 9,
	'ack SYN': 7,
	'ack text': 7,
	'seq probe': 9,
	'seq FIN after text': 9,
	'seq FIN': 6,
	'seq text': 5,
	'seq RST': 6,
};

/** What this host sent before on the same connection, newest first. */
function sentBefore(trace: Trace, flight: Flight): Flight[] {
	return trace.flights
		.slice(0, flight.id - 1)
		.filter(({connection, kind}) => connection === flight.connection && kind !== 'duplicate')
		.reverse();
}

/**
 * Whether the chart has shown the answer already: the same number again. Only the number after a pure ACK
 * is worth a question though it repeats: an ACK takes none.
 */
function isTold(
	flight: Flight,
	field: 'seq' | 'ack',
	answer: number,
	earlier: readonly Flight[],
): boolean {
	if (flight.kind === 'probe') return field === 'ack';
	if (field === 'ack') return earlier.some(({relativeAck}) => relativeAck === answer);
	if (answer === 0 && flight.segment.ctl.includes('SYN')) return true;

	return earlier.some(({segment, relativeSeq}) => relativeSeq === answer && len(segment) > 0);
}

/** What the acknowledged segment takes numbers for. */
function ackOf(step: Step): string {
	const segment = arrived(step);
	if (segment === null) return 'again';

	const text = segment.text > 0 ? ['text'] : [];
	return [...text, ...segment.ctl.filter((flag) => flag === 'SYN' || flag === 'FIN')].join();
}

function seqOf(flight: Flight, earlier: readonly Flight[]): string {
	const {ctl, text} = flight.segment;
	if (flight.kind === 'probe') return 'probe';
	if (ctl.includes('RST')) return 'RST';
	if (ctl.includes('FIN')) {
		return earlier.some(({segment}) => segment.text > 0) ? 'FIN after text' : 'FIN';
	}

	return text > 0 ? 'text' : 'ACK';
}
