import type {Call} from './input.js';
import {transmitSyn} from './open.js';
import {segmentize} from './output.js';
import {consult, refuse, type Turn} from './turn.js';

type Send = Extract<Call, {type: 'SEND'}>;

/** SEND (§3.10.2). */
export function send(turn: Turn, call: Send): void {
	consult(turn, 'RFC 9293 §3.10.2');
	const {tcb} = turn;
	if (tcb.state === 'CLOSED') return refuse(turn, 'connection does not exist');
	if (tcb.state === 'LISTEN') return sendListening(turn, call);
	if (tcb.user.closeCalled) return refuse(turn, 'connection closing');

	switch (tcb.state) {
		case 'SYN-SENT':
		case 'SYN-RECEIVED':
			enqueue(turn, call);
			return;
		case 'ESTABLISHED':
		case 'CLOSE-WAIT':
			enqueue(turn, call);
			segmentize(turn);
			return;
		default:
			return refuse(turn, 'connection closing');
	}
}

/** The RFC lets a listener that knows its peer become the caller; no socket interface does. */
function sendListening(turn: Turn, call: Send): void {
	const {tcb} = turn;
	if (tcb.profile.socketCalls) return refuse(turn, 'not connected');
	if (!tcb.user.remoteSpecified) return refuse(turn, 'remote socket unspecified');

	transmitSyn(turn, tcb.iss);
	enqueue(turn, call);
}

function enqueue({tcb}: Turn, {len, more = false}: Send): void {
	tcb.snd.queued += len;
	tcb.snd.corked = more;
}
