import type {Ms} from './profile.js';
import type {Segment} from './segment.js';
import type {Seq} from './sequence.js';

export const TIMERS = [
	'RTO',
	'DELAYED-ACK',
	'PERSIST',
	'KEEPALIVE',
	'USER',
	'FIN-WAIT-2',
	'2MSL',
] as const;

/** FIN-WAIT-2 is Linux's limit for orphans; the others are the RFC's. */
export type TimerName = (typeof TIMERS)[number];

/** What the user asks (RFC 9293 §3.9.1), and what a socket adds to it: SHUTDOWN and KEEPALIVE. */
export type Call =
	| {
			readonly type: 'OPEN';
			readonly mode: 'active' | 'passive';
			/** The number that this connection starts from; chosen by the host (§3.4.1). */
			readonly iss: Seq;
			/** False for a passive OPEN that has named no peer. Default true. */
			readonly remoteSpecified?: boolean;
	  }
	| {readonly type: 'SEND'; readonly len: number; readonly more?: boolean}
	/** `len` is the most to take; all that is there when absent. */
	| {readonly type: 'RECEIVE'; readonly len?: number}
	| {readonly type: 'CLOSE'}
	| {readonly type: 'SHUTDOWN'; readonly how: 'write' | 'read'}
	| {readonly type: 'ABORT'}
	| {readonly type: 'STATUS'}
	| {
			readonly type: 'KEEPALIVE';
			readonly on: boolean;
			readonly idle?: Ms;
			readonly interval?: Ms;
			readonly probes?: number;
	  };

export type Input =
	| Call
	| {readonly type: 'SEGMENT ARRIVES'; readonly segment: Segment}
	| {readonly type: 'TIMEOUT'; readonly timer: TimerName};
