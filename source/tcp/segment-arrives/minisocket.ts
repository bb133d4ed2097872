import {challenge} from '../acknowledgment.js';
import {enterClosed, enterTimeWait} from '../endings.js';
import {len, type Segment} from '../segment.js';
import {add, leq, lt} from '../sequence.js';
import type {Tcb} from '../tcb.js';
import {start} from '../timers.js';
import {consult, signal, type Turn, transmitAck} from '../turn.js';
import {isAcceptable} from './acceptability.js';
import {drop, type Verdict} from './check.js';
import {resetFor} from './reset.js';

/** TIME-WAIT on Linux is a small record, and so is FIN-WAIT-2 when it has no owner. */
export function inMinisocket(turn: Turn, seg: Segment): Verdict {
	const {state, user, profile} = turn.tcb;
	if (!profile.minisockets) return 'next';
	if (state === 'TIME-WAIT') return inTimeWait(turn, seg);
	return state === 'FIN-WAIT-2' && user.orphan ? inFinWait2(turn, seg) : 'next';
}

/** Of what lies in the window, a bare ACK or a RST at RCV.NXT is left to the checks; all else is answered. */
function inTimeWait(turn: Turn, seg: Segment): Verdict {
	const {tcb} = turn;
	const isLeft = seg.ctl.includes('RST') || (len(seg) === 0 && seg.seq === tcb.rcv.nxt);
	if (isLeft || !isAcceptable(tcb, seg)) return 'next';

	consult(turn, 'Linux tcp_timewait_state_process');
	if (seg.ack !== undefined) start(turn, '2MSL', tcb.profile.timeWait);
	// A SYN that would open the connection anew, and finds no listener.
	const isNew = seg.ctl.includes('SYN') && seg.ack === undefined && lt(tcb.rcv.nxt, seg.seq);
	return isNew ? answer(turn) : answerLimited(turn, seg);
}

/** It waits for a FIN and nothing else: no ACK field is looked at, and every RST in the window is believed. */
function inFinWait2(turn: Turn, seg: Segment): Verdict {
	const {tcb} = turn;
	consult(turn, 'Linux tcp_timewait_state_process');
	if (!isInside(tcb, seg)) return answerLimited(turn, seg);

	if (seg.ctl.includes('RST')) {
		turn.decision = 'reset';
		enterClosed(turn);
		return 'return';
	}

	const end = add(seg.seq, len(seg));
	if (seg.ctl.includes('SYN') && leq(tcb.rcv.nxt, seg.seq)) return resetAndForget(turn, seg);
	if (seg.ack === undefined || len(seg) === 0 || leq(end, tcb.rcv.nxt)) return drop(turn);
	if (!seg.ctl.includes('FIN') || end !== add(tcb.rcv.nxt, 1)) {
		consult(turn, 'Linux tcp_close');
		return resetAndForget(turn, seg);
	}

	tcb.rcv.nxt = end;
	signal(turn, 'connection closing');
	transmitAck(turn);
	enterTimeWait(turn);
	return 'return';
}

/** `tcp_in_window` */
function isInside({rcv}: Tcb, seg: Segment): boolean {
	const right = add(rcv.nxt, rcv.wnd);
	if (seg.seq === rcv.nxt) return true;
	if (len(seg) === 0 && seg.seq === right) return true;
	return lt(rcv.nxt, add(seg.seq, len(seg))) && lt(seg.seq, right);
}

/** Text and FIN are no part of a loop of ACKs. */
function answerLimited(turn: Turn, seg: Segment): 'return' {
	if (len(seg) > 0 && !seg.ctl.includes('SYN')) return answer(turn);

	challenge(turn);
	return 'return';
}

function answer(turn: Turn): 'return' {
	transmitAck(turn);
	return drop(turn);
}

function resetAndForget(turn: Turn, seg: Segment): 'return' {
	resetFor(turn, seg);
	enterClosed(turn);
	return 'return';
}
