import {consult, refuse, type Turn} from './turn.js';

/** STATUS (§3.10.6): the answer is the TCB itself, which every step shows. */
export function status(turn: Turn): void {
	consult(turn, 'RFC 9293 §3.10.6');
	if (turn.tcb.state === 'CLOSED') refuse(turn, 'connection does not exist');
}
