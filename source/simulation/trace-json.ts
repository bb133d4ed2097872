import type {Ms} from '../tcp/profile.js';
import type {Segment} from '../tcp/segment.js';
import type {Tcb} from '../tcp/tcb.js';
import type {Flight, ListenerCounts, Step, StepInput, Trace} from './trace.js';

/** A trace as JSON, for other programs. No text in it depends on a language or a terminal. */
export function traceJson(trace: Trace): string {
	const {hosts} = trace;
	return JSON.stringify({
		version: trace.version,
		scenario: trace.scenario.id,
		profile: trace.profile,
		seed: trace.seed,
		hosts: {A: hosts.A, B: hosts.B},
		endsAt: trace.endsAt,
		stopped: trace.stopped,
		idle: trace.idle,
		connections: trace.connections.map(({id, host, local, remote, iss, irs, parent, name}) => ({
			id,
			host,
			local,
			remote,
			iss,
			irs,
			parent,
			name,
		})),
		steps: trace.steps.map(stepJson),
		flights: trace.flights.map(flightJson),
	});
}

function stepJson(step: Step) {
	return {
		n: step.n,
		at: step.at,
		host: step.host,
		connection: step.connection,
		input: inputJson(step.input),
		flight: step.flight,
		rules: step.rules,
		decision: step.decision,
		before: endJson(step.before),
		after: endJson(step.after),
		timers: step.timers.map(({timer, op, ms}) => ({timer, op, ms: ms ?? null})),
		signals: step.signals,
		error: step.error,
		delivered: step.delivered,
		sent: step.sent,
	};
}

function inputJson(input: StepInput) {
	switch (input.type) {
		case 'call': {
			const {name, line, call, port, backlog} = input;
			const len = call && 'len' in call ? call.len : undefined;
			const how = call && 'how' in call ? call.how : undefined;
			return {type: 'call', name, line, port, backlog, len, how};
		}
		case 'segment':
			return {type: 'segment', segment: segmentJson(input.segment)};
		case 'timer':
			return {type: 'timer', timer: input.timer};
	}
}

export function segmentJson({ctl, seq, ack, text, wnd}: Segment) {
	return {flags: ctl, seq, ack: ack ?? null, len: text, wnd};
}

/** The state and the RFC's variables; what only the engine needs stays inside. */
export function endJson(end: Tcb | ListenerCounts | null) {
	if (end === null || !('snd' in end)) return end;

	const {snd, rcv} = end;
	return {
		state: end.state,
		iss: end.iss,
		irs: end.irs ?? null,
		snd: {
			una: snd.una,
			nxt: snd.nxt,
			wnd: snd.wnd,
			wl1: snd.wl1 ?? null,
			wl2: snd.wl2 ?? null,
			queued: snd.queued,
			mss: snd.mss,
		},
		rcv: {nxt: rcv.nxt, wnd: rcv.wnd, unread: rcv.unread},
		rto: end.timing.rto,
		srtt: end.timing.srtt ?? null,
		rttvar: end.timing.rttvar,
		unacknowledged: end.retransmissions.length,
		held: end.held.length,
		timers: deadlines(end.timers),
	};
}

/** Running timers with their deadlines; one that is off is left out, since JSON knows no Infinity. */
function deadlines(timers: Tcb['timers']): Readonly<Record<string, Ms>> {
	return Object.fromEntries(Object.entries(timers).filter(([, at]) => Number.isFinite(at)));
}

function flightJson(flight: Flight) {
	return {
		id: flight.id,
		from: flight.from,
		to: flight.to,
		connection: flight.connection,
		source: flight.source,
		destination: flight.destination,
		segment: segmentJson(flight.segment),
		relativeSeq: flight.relativeSeq,
		relativeAck: flight.relativeAck,
		sentAt: flight.sentAt,
		endsAt: flight.endsAt,
		fate: flight.fate,
		kind: flight.kind,
		replaces: flight.replaces,
		copyOf: flight.copyOf,
		count: flight.count,
	};
}
