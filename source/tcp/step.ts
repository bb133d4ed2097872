import {abort} from './abort.js';
import {close, shutdown} from './close.js';
import type {Outcome} from './effect.js';
import type {Input} from './input.js';
import {keepalive} from './keepalive.js';
import {open} from './open.js';
import type {Ms} from './profile.js';
import {receive} from './receive.js';
import {segmentArrives} from './segment-arrives/segment-arrives.js';
import {send} from './send.js';
import {status} from './status.js';
import type {Tcb} from './tcb.js';
import {timeout} from './timeouts.js';
import {begin, outcome, type Turn} from './turn.js';

/**
 * One event at one connection: the only way in (RFC 9293 §3.10). The TCB that is given stays as it is;
 * what comes out is a new one, and what the connection asks of the world, in the order of asking.
 * `now` is virtual time, milliseconds. A peer's bad segment is never an exception.
 */
export function step(tcb: Tcb, input: Input, now: Ms): Outcome {
	const turn = begin(tcb, now);
	process(turn, input);
	return outcome(turn);
}

function process(turn: Turn, input: Input): void {
	switch (input.type) {
		case 'SEGMENT ARRIVES':
			return segmentArrives(turn, input.segment);
		case 'TIMEOUT':
			return timeout(turn, input.timer);
		case 'OPEN':
			return open(turn, input);
		case 'SEND':
			return send(turn, input);
		case 'RECEIVE':
			return receive(turn, input);
		case 'CLOSE':
			return close(turn);
		case 'SHUTDOWN':
			return shutdown(turn, input.how);
		case 'ABORT':
			return abort(turn);
		case 'STATUS':
			return status(turn);
		case 'KEEPALIVE':
			return keepalive(turn, input);
	}
}
