import type {HostId} from '../../simulation/scenario.js';
import type {Step, Trace} from '../../simulation/trace.js';
import type {CallError, Decision, Signal} from '../../tcp/effect.js';
import type {TimerName} from '../../tcp/input.js';
import type {Ms} from '../../tcp/profile.js';
import type {Ctl} from '../../tcp/segment.js';
import {distance} from '../../tcp/sequence.js';
import type {State} from '../../tcp/state-diagram.js';
import type {Tcb} from '../../tcp/tcb.js';
import {fateOf} from '../asking.js';
import {tcbOf, withoutPush} from '../facts.js';
import {
	flightOfPick,
	flightsOf,
	lastStepOf,
	pathOf,
	receiverStep,
	stateOfHost,
	stepAt,
} from './find.js';
import type {Ask, VariableName} from './spec.js';

export type Unit = 'number' | 'octets' | 'segments' | 'seconds';

/** Which host passes through a state. */
export type Which = HostId | 'both' | 'neither';

/** What a run answers. */
export type Computed =
	| {readonly kind: 'state'; readonly value: State}
	| {readonly kind: 'flags'; readonly value: Ctl}
	| {readonly kind: 'number'; readonly value: number; readonly unit: Unit}
	| {readonly kind: 'timer'; readonly value: TimerName | 'none'}
	| {readonly kind: 'fate'; readonly value: Decision}
	| {readonly kind: 'host'; readonly value: Which}
	| {
			readonly kind: 'signal';
			readonly value: Signal | CallError | 'nothing';
			/** It is what a call answers, and no news of the peer: the same words mean another thing then. */
			readonly ofCall?: boolean;
	  }
	| {readonly kind: 'reply'; readonly value: string}
	| {readonly kind: 'path'; readonly value: readonly State[]}
	| {readonly kind: 'bug'; readonly flight: number; readonly value: number};

/** An answer that is not looked for in a chart. */
export type Plain = Exclude<Computed, {readonly kind: 'bug'}>;

/** The answer to a question about a run; null when the run has nothing of the kind. */
export function compute(trace: Trace, ask: Ask): Computed | null {
	switch (ask.what) {
		case 'state': {
			const step = stepAt(trace, ask.when);
			return step ? {kind: 'state', value: stateOfHost(trace, ask.host, step.n)} : null;
		}
		case 'final':
			return {kind: 'state', value: stateOfHost(trace, ask.host, trace.steps.length)};
		case 'timer':
			return timerStarted(trace, ask);
		case 'variable': {
			const step = stepAt(trace, ask.when);
			const tcb = step && tcbOf(lastStepOf(trace, ask.host, step.n)?.after ?? null);
			// A record that is deleted has no variables.
			return tcb && tcb.state !== 'CLOSED' ? variableOf(tcb, ask.name) : null;
		}
		case 'count': {
			const flights = flightsOf(trace, ask.of);
			const count = flights.reduce((sum, flight) => sum + flight.count, 0);
			return count > 0 ? number(count, 'segments') : null;
		}
		case 'wait': {
			const [from, to] = [flightOfPick(trace, ask.from), flightOfPick(trace, ask.to)];
			return from && to && to.sentAt > from.sentAt ? seconds(to.sentAt - from.sentAt) : null;
		}
		case 'duration':
			return durationIn(trace, ask.host, ask.state);
		case 'path': {
			const [first, ...rest] = pathOf(trace, ask.host).map(({state}) => state);
			// A life that ends as it began would have two items that read the same.
			const path = first === undefined || rest.includes(first) ? rest : [first, ...rest];
			return path.length > 2 ? {kind: 'path', value: path} : null;
		}
		case 'signal':
			return {kind: 'signal', value: signalTo(trace, ask.host)};
		case 'delivered': {
			const own = trace.steps.filter(({host}) => host === ask.host);
			return number(
				own.reduce((sum, step) => sum + step.delivered, 0),
				'octets',
			);
		}
		case 'host':
			return {kind: 'host', value: whichPasses(trace, ask.state)};
		default:
			return ofSegment(trace, ask);
	}
}

function number(value: number, unit: Unit): Plain {
	return {kind: 'number', value, unit};
}

/** To the millisecond. */
function seconds(ms: Ms): Plain {
	return number(Math.round(ms) / 1000, 'seconds');
}

function ofSegment(trace: Trace, ask: Extract<Ask, {readonly of: unknown}>): Computed | null {
	const flight = flightOfPick(trace, ask.of);
	if (flight === undefined) return null;

	const {segment, relativeSeq, relativeAck} = flight;
	switch (ask.what) {
		case 'flags':
			return {kind: 'flags', value: withoutPush(segment.ctl)};
		case 'seq':
			return relativeSeq === null ? null : number(relativeSeq, 'number');
		case 'ack':
			return relativeAck === null ? null : number(relativeAck, 'number');
		case 'len':
			return number(segment.text, 'octets');
		case 'time':
			return seconds(flight.sentAt);
		case 'fate': {
			const step = receiverStep(trace, flight);
			return step ? {kind: 'fate', value: fateOf(step)} : null;
		}
		case 'bug': {
			const value = ask.field === 'seq' ? relativeSeq : relativeAck;
			return value === null ? null : {kind: 'bug', flight: flight.id, value};
		}
		case 'count':
			return null;
	}
}

/** Of several timers that start at once none would be the answer. */
function timerStarted(trace: Trace, ask: Extract<Ask, {readonly when: unknown}>): Computed | null {
	const step = stepAt(trace, ask.when);
	if (step === undefined || step.host !== ask.host) return null;

	return timerOf(step.timers);
}

export function timerOf(changes: Step['timers']): Plain | null {
	const started = changes.filter(({op}) => op === 'start' || op === 'restart');
	// The user timeout runs beside every retransmission timer; it is the answer only where it is alone.
	const telling = started.filter(({timer}) => timer !== 'USER');
	const [only, ...others] = telling.length > 0 ? telling : started;
	if (others.length > 0) return null;
	return {kind: 'timer', value: only?.timer ?? 'none'};
}

/** Counted from the initial numbers, as the chart shows it. */
export function variableOf(tcb: Tcb, name: VariableName): Computed | null {
	const {iss, irs, snd, rcv, timing} = tcb;
	switch (name) {
		case 'SND.UNA':
			return number(distance(iss, snd.una), 'number');
		case 'SND.NXT':
			return number(distance(iss, snd.nxt), 'number');
		case 'RCV.NXT':
			return irs === undefined ? null : number(distance(irs, rcv.nxt), 'number');
		case 'SND.WND':
			return number(snd.wnd, 'octets');
		case 'RCV.WND':
			return number(rcv.wnd, 'octets');
		case 'RTO':
			return seconds(timing.rto);
	}
}

/** How long a host's first connection is in a state, up to the end of the run. */
function durationIn(trace: Trace, host: HostId, state: State): Computed | null {
	const path = pathOf(trace, host);
	const spans = path.map((each, i) => ({...each, until: path[i + 1]?.at ?? trace.endsAt}));
	const inIt = spans.filter((span) => span.state === state);
	if (inIt.length === 0) return null;

	return seconds(inIt.reduce((sum, {at, until}) => sum + until - at, 0));
}

/** The news that ends a connection, before the news that the peer has closed. */
function signalTo(trace: Trace, host: HostId): Signal | 'nothing' {
	const own = trace.steps.filter((step) => step.host === host);
	return newsOf(own.flatMap(({signals}) => signals));
}

export function newsOf(told: readonly Signal[]): Signal | 'nothing' {
	return told.find((signal) => signal !== 'connection closing') ?? told[0] ?? 'nothing';
}

function whichPasses(trace: Trace, state: State): Which {
	const passes = (host: HostId) =>
		trace.steps.some((step) => step.host === host && step.after?.state === state);
	if (passes('A')) return passes('B') ? 'both' : 'A';
	return passes('B') ? 'B' : 'neither';
}
