import {isLimited} from '../acknowledgment.js';
import {returnToListen} from '../endings.js';
import {retransmit} from '../retransmission.js';
import type {Segment} from '../segment.js';
import {leq, lt} from '../sequence.js';
import {start} from '../timers.js';
import {consult, type Turn} from '../turn.js';
import {isAcceptable, trim} from './acceptability.js';
import type {Verdict} from './check.js';
import {resetAt, resetFor} from './reset.js';

/** What comes before the sequence number is checked in SYN-RECEIVED. */
export function inSynReceived(turn: Turn, seg: Segment): Verdict {
	const {tcb} = turn;
	if (seg.ctl.includes('RST')) return 'next';
	if (tcb.user.passive) return tcb.profile.requestSocket ? checkRequest(turn, seg) : 'next';
	return tcb.profile.simopenFix && crosses(turn, seg) ? completeCrossing(turn, seg) : 'next';
}

/** A SYN,ACK of the peer that has seen our SYN, as we have seen its own (Figure 7). */
function crosses({tcb}: Turn, {ctl, seq, ack}: Segment): boolean {
	if (!ctl.includes('SYN') || seq !== tcb.irs || ack === undefined) return false;
	return lt(tcb.snd.una, ack) && leq(ack, tcb.snd.nxt);
}

/** What is left of the SYN,ACK is an ACK at RCV.NXT, with the text that came along. */
function completeCrossing(turn: Turn, seg: Segment): Verdict {
	turn.ackDue = turn.tcb.profile.ackCrossingSynAck;
	return trim(turn.tcb, seg);
}

/** A half-open child on Linux is a request, no socket, with an order of checks of its own. */
function checkRequest(turn: Turn, seg: Segment): Verdict {
	const {tcb} = turn;
	if (isPeersSyn(turn, seg)) return repeatSynAck(turn);
	if (seg.ack !== undefined && seg.ack !== tcb.snd.nxt) {
		consult(turn, 'Linux request');
		return resetAt(turn, seg.ack);
	}

	const isOther = seg.ctl.includes('SYN') && seg.seq !== tcb.irs && isAcceptable(tcb, seg);
	if (!isOther) return 'next';

	consult(turn, 'Linux request');
	resetFor(turn, seg);
	returnToListen(turn);
	return 'return';
}

function isPeersSyn({tcb}: Turn, {ctl, seq, ack}: Segment): boolean {
	return ctl.includes('SYN') && seq === tcb.irs && ack === undefined;
}

/** The same SYN,ACK at once, and its timer anew: as often as a limited ACK, and no oftener. */
function repeatSynAck(turn: Turn): Verdict {
	const {tcb} = turn;
	consult(turn, 'Linux tcp_check_req');
	if (isLimited(turn)) return 'return';

	retransmit(turn);
	start(turn, 'RTO', tcb.timing.rto);
	return 'return';
}
