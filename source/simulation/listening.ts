import type {Outcome} from '../tcp/effect.js';
import {ctlOf, type Segment} from '../tcp/segment.js';
import {add} from '../tcp/sequence.js';
import {step} from '../tcp/step.js';
import type {Tcb} from '../tcp/tcb.js';
import type {Host} from './host.js';
import type {Listener} from './listener.js';
import type {FlightDraft} from './packed/flights.js';
import {isOpening, issAbove} from './reopen.js';
import type {Step} from './trace.js';
import type {Way} from './ways.js';
import type {Deed} from './world.js';

/**
 * SEGMENT ARRIVES at a listener, `way` being the direction of its answers; `old` is the incarnation in
 * TIME-WAIT that it takes the place of.
 */
export function arriveAtListener(
	host: Host,
	listener: Listener,
	flight: FlightDraft,
	way: Way,
	old?: Tcb,
): void {
	const {segment} = flight;
	if (isOpening(segment) && listener.room === 0) overflow(host, listener, flight, way);
	else if (isCookie(host, listener, segment, way)) completeFromCookie(host, listener, flight, way);
	else answer(host, listener, flight, way, old);
}

/** A full queue: the SYN gets a cookie and no record, or nothing at all (RFC 4987 §2, §3.6). */
export function overflow(
	host: Host,
	listener: Listener,
	flight: FlightDraft,
	way: Way,
	count = 1,
): void {
	const before = listener.counts();
	if (!host.options.profile.synCookies || listener.isAcceptQueueFull) {
		listener.overflows += count;
		report(host, listener, flight, way, {
			before,
			effects: [],
			decision: 'dropped',
			count,
			rules: [listener.isAcceptQueueFull ? 'Linux accept queue' : 'RFC 4987 §2'],
		});
		return;
	}

	listener.cookies += count;
	const {effects} = openFrom(host, listener, flight.segment, host.options.cookie(way));
	way.isn = host.options.cookie(way);
	report(host, listener, flight, way, {
		before,
		count,
		// What it sends is all that is kept of this half-open connection: no timer, no options.
		effects: effects.flatMap((effect) =>
			effect.type === 'transmit' ? [{...effect, segment: withoutSack(effect.segment)}] : [],
		),
		decision: 'accepted',
		rules: ['RFC 4987 §3.6'],
	});
}

/** Whether this ACK brings back a number that the cookie function would have given. */
function isCookie(host: Host, listener: Listener, {ctl, ack}: Segment, way: Way): boolean {
	return (
		listener.cookies > 0 &&
		ack !== undefined &&
		!ctl.includes('SYN') &&
		!ctl.includes('RST') &&
		ack === add(host.options.cookie(way), 1)
	);
}

/** The TCB is built from the third segment, as if the SYN had been kept. */
function completeFromCookie(host: Host, listener: Listener, flight: FlightDraft, way: Way): void {
	const {segment} = flight;
	if (listener.isAcceptQueueFull) {
		overflow(host, listener, flight, way);
		return;
	}

	const syn: Segment = {
		...segment,
		seq: add(segment.seq, -1),
		ack: undefined,
		ctl: ctlOf('SYN'),
		text: 0,
	};
	const {tcb} = openFrom(host, listener, syn, host.options.cookie(way));
	listener.halfOpen += 1;
	const child = host.give(way, tcb, listener);
	host.feed(
		child,
		{type: 'SEGMENT ARRIVES', segment},
		{
			input: {type: 'segment', segment},
			flight,
			rules: ['RFC 4987 §3.6'],
		},
	);
}

/** A child for a SYN that opens; everything else is answered by the listener itself. */
function answer(
	host: Host,
	listener: Listener,
	flight: FlightDraft,
	way: Way,
	old: Tcb | undefined,
): void {
	const {segment} = flight;
	const chosen = isOpening(segment) ? host.options.chooseIss() : 0;
	const tcb = listener.tcb(old ? issAbove(chosen, old) : chosen);
	const outcome = step(tcb, {type: 'SEGMENT ARRIVES', segment}, host.world.clock.now);
	if (outcome.tcb.state === 'LISTEN') {
		report(host, listener, flight, way, {
			before: listener.counts(),
			rules: outcome.rules,
			effects: outcome.effects,
			decision: outcome.decision,
		});
		return;
	}

	const child = host.give(way, tcb, listener);
	host.settle(child, outcome, {input: {type: 'segment', segment}, flight});
}

function openFrom(host: Host, listener: Listener, segment: Segment, iss: number): Outcome {
	return step(listener.tcb(iss), {type: 'SEGMENT ARRIVES', segment}, host.world.clock.now);
}

function withoutSack({options, ...segment}: Segment): Segment {
	return options?.mss === undefined ? segment : {...segment, options: {mss: options.mss}};
}

/** Records a segment that the listener itself has answered, or dropped. */
export function report(
	host: Host,
	listener: Listener,
	flight: FlightDraft,
	way: Way,
	result: Pick<Deed, 'before' | 'effects' | 'decision' | 'rules'> & {readonly count?: number},
): Step {
	const {segment, count} = flight;
	return host.world.record({
		host: host.options.id,
		endpoint: null,
		way,
		input: {type: 'segment', segment},
		flight,
		after: listener.counts(),
		count,
		...result,
	});
}
