import type {Segment} from '../tcp/segment.js';
import {add, lt, type Seq} from '../tcp/sequence.js';
import {step} from '../tcp/step.js';
import type {Tcb} from '../tcp/tcb.js';
import type {Endpoint} from './endpoint.js';
import type {Host} from './host.js';
import type {FlightDraft} from './packed/flights.js';

/** How far beyond the old numbers a new incarnation begins when the host's own choice lies below. */
const GAP = 65_537;

/** A SYN that asks for a connection, whatever else it carries. */
export function isOpening({ctl}: Segment): boolean {
	return ctl.includes('SYN') && !ctl.includes('ACK') && !ctl.includes('RST');
}

/** A newer SYN may open a pair in TIME-WAIT anew (RFC 9293 §3.6.1, MAY-2), if somebody listens. */
export function isReopening({state, profile, rcv}: Tcb, {segment}: FlightDraft): boolean {
	return state === 'TIME-WAIT' && profile.twReuse && isOpening(segment) && lt(rcv.nxt, segment.seq);
}

/** Ends the old incarnation without a word; the listener then meets the SYN. */
export function clearTimeWait(host: Host, endpoint: Endpoint, flight: FlightDraft): void {
	const {tcb} = step(endpoint.tcb, {type: 'TIMEOUT', timer: '2MSL'}, host.world.clock.now);
	const stopped = {type: 'timer', timer: '2MSL', op: 'stop'} as const;
	host.settle(
		endpoint,
		{tcb, rules: ['RFC 9293 §3.10.7.4 first'], effects: [stopped], decision: 'accepted'},
		{
			input: {type: 'segment', segment: flight.segment},
			flight,
		},
	);
}

/** MAY-2 (1): above the largest number that the old incarnation has used. */
export function issAbove(iss: Seq, old: Tcb): Seq {
	return lt(old.snd.nxt, iss) ? iss : add(old.snd.nxt, GAP);
}

/** The TCB of a pair that nobody would open anew: a repeated SYN is only answered by an ACK. */
export function withoutReuse(tcb: Tcb): Tcb {
	return {...tcb, profile: Object.freeze({...tcb.profile, twReuse: false})};
}
