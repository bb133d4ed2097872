import type {Call} from './input.js';
import {distance} from './sequence.js';
import {FIN_RECEIVED} from './state-diagram.js';
import {consult, refuse, type Turn, transmitAck} from './turn.js';

type Receive = Extract<Call, {type: 'RECEIVE'}>;

/** RECEIVE (§3.10.3). One that finds nothing waits, and takes the octets that come next. */
export function receive(turn: Turn, {len = Number.POSITIVE_INFINITY}: Receive): void {
	consult(turn, 'RFC 9293 §3.10.3');
	const {tcb} = turn;
	switch (tcb.state) {
		case 'CLOSED':
			return refuse(turn, 'connection does not exist');
		case 'LISTEN':
			if (tcb.profile.socketCalls) return refuse(turn, 'not connected');
			tcb.rcv.wanted = len;
			return;
		case 'SYN-SENT':
		case 'SYN-RECEIVED':
			tcb.rcv.wanted = len;
			return;
		case 'ESTABLISHED':
		case 'FIN-WAIT-1':
		case 'FIN-WAIT-2':
			if (tcb.rcv.unread > 0) take(turn, len);
			else tcb.rcv.wanted = len;
			return;
		case 'CLOSE-WAIT':
			return takeRest(turn, len);
		default:
			if (tcb.profile.socketCalls) return takeRest(turn, len);
			return refuse(turn, 'connection closing');
	}
}

/** After the peer's FIN only what has arrived can be had. */
function takeRest(turn: Turn, len: number): void {
	if (turn.tcb.rcv.unread === 0) return refuse(turn, 'connection closing');
	take(turn, len);
}

function take(turn: Turn, len: number): void {
	const {rcv} = turn.tcb;
	const octets = Math.min(rcv.unread, len);
	rcv.unread -= octets;
	turn.effects.push({type: 'read', octets});
	openWindow(turn);
}

/**
 * The window is told anew when it has grown by what is worth a segment, so that no silly small windows
 * are offered (§3.8.6.2.2). After a FIN nobody needs it.
 */
function openWindow(turn: Turn): void {
	const {tcb} = turn;
	const {rcv} = tcb;
	const offered = Math.max(0, distance(rcv.nxt, rcv.edge));
	const open = rcv.buffer - rcv.unread;
	const isWorthIt = open - offered >= Math.min(rcv.buffer / 2, tcb.snd.mss);
	if (!isWorthIt) return;

	rcv.wnd = open;
	const canCome = !FIN_RECEIVED.includes(tcb.state);
	if (canCome && isNarrow(turn, offered, open)) transmitAck(turn);
}

/** Linux tells only a window that has at least doubled (`tcp_cleanup_rbuf`). */
function isNarrow({tcb}: Turn, offered: number, open: number): boolean {
	return !tcb.profile.socketCalls || open >= 2 * offered;
}
