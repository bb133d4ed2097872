import type {TimerName} from './input.js';
import type {Ms} from './profile.js';
import type {Rule} from './rule.js';
import type {Segment} from './segment.js';
import type {Tcb} from './tcb.js';

/** What the user is told without having asked, in the RFC's words. */
export type Signal =
	| 'connection closing'
	| 'connection reset'
	| 'connection refused'
	| 'connection aborted due to user timeout'
	| 'connection timed out';

/** What a call is answered when it cannot be done (RFC 9293 §3.10.1 to §3.10.6). */
export type CallError =
	| 'connection already exists'
	| 'connection does not exist'
	| 'connection closing'
	| 'connection reset'
	| 'remote socket unspecified'
	| 'not connected';

export type TimerOp = 'start' | 'restart' | 'stop' | 'fire';

/** Why a segment leaves: `probe` is a keep-alive or a zero-window probe. */
export type SegmentKind = 'first' | 'retransmission' | 'probe';

/**
 * What became of an input. `accepted`: it did its work; `dropped`: it changed nothing, be it answered
 * by an ACK or by silence; `challenged`: it was answered by a challenge ACK (RFC 5961) and otherwise
 * ignored; `reset`: it was answered by a RST, or it ended the connection.
 */
export type Decision = 'accepted' | 'dropped' | 'challenged' | 'reset';

/** What a connection asks of the world. It never acts by itself. */
export type Effect =
	| {readonly type: 'transmit'; readonly segment: Segment; readonly kind: SegmentKind}
	/** Octets that arrived in order, as a range of the peer's stream; each octet is delivered once. */
	| {readonly type: 'deliver'; readonly offset: number; readonly octets: number}
	/** Octets that waited, handed to a RECEIVE. */
	| {readonly type: 'read'; readonly octets: number}
	| {readonly type: 'signal'; readonly signal: Signal}
	| {readonly type: 'error'; readonly error: CallError}
	/** `ms` is how long the timer was armed for; absent for `stop` and `fire`. */
	| {readonly type: 'timer'; readonly timer: TimerName; readonly op: TimerOp; readonly ms?: Ms};

export type Outcome = {
	readonly tcb: Tcb;
	/** The rules that were looked at, in order; the last one decided. */
	readonly rules: readonly Rule[];
	readonly effects: readonly Effect[];
	readonly decision: Decision;
};
