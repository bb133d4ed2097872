import {ackNow, ackWithin} from '../acknowledgment.js';
import {enterTimeWait} from '../endings.js';
import type {Segment} from '../segment.js';
import {add, lt} from '../sequence.js';
import type {State} from '../state-diagram.js';
import type {Tcb} from '../tcb.js';
import {start} from '../timers.js';
import {signal, type Turn} from '../turn.js';

/** Check the FIN bit (§3.10.7.4 eighth): counts only when everything before it has arrived. */
export function processFin(turn: Turn, seg: Segment): void {
	const {tcb} = turn;
	if (!seg.ctl.includes('FIN')) return;
	if (add(seg.seq, seg.text) === tcb.rcv.nxt) receiveFin(turn);
}

/** The peer sends no more: its FIN is the next number in order. */
export function receiveFin(turn: Turn): void {
	const {tcb} = turn;
	switch (tcb.state) {
		case 'ESTABLISHED':
			countFin(turn);
			acknowledgeFinOfPeer(turn);
			tcb.state = 'CLOSE-WAIT';
			return;
		case 'FIN-WAIT-1':
			// Our FIN is not acknowledged: the fifth check would have led to FIN-WAIT-2.
			countFin(turn);
			ackNow(turn);
			tcb.state = 'CLOSING';
			return;
		case 'FIN-WAIT-2':
			countFin(turn);
			ackNow(turn);
			enterTimeWait(turn);
			return;
		case 'TIME-WAIT':
			ackNow(turn);
			start(turn, '2MSL', tcb.profile.timeWait);
			return;
		default:
			// A second FIN beyond the first is no FIN of this peer: it is told again what was received.
			if (tcb.profile.ackBehindFin) ackNow(turn);
	}
}

const HAS_FIN: readonly State[] = ['CLOSE-WAIT', 'CLOSING', 'LAST-ACK'];

/** Text that begins before a FIN already received and goes on behind it: two stories of one stream. */
export function reachesOverFin({state, profile, rcv}: Tcb, seg: Segment): boolean {
	if (!HAS_FIN.includes(state) || !profile.resetOnTextOverFin || seg.ctl.includes('RST')) {
		return false;
	}

	return seg.text > 0 && lt(seg.seq, rcv.nxt) && lt(rcv.nxt, add(seg.seq, seg.text));
}

/** The RST of a peer that does not count the FIN it has sent. */
export function isJustBelowFin({state, profile, rcv}: Tcb, {seq}: Segment): boolean {
	return HAS_FIN.includes(state) && profile.resetBelowFin && add(seq, 1) === rcv.nxt;
}

function countFin(turn: Turn): void {
	const {tcb} = turn;
	tcb.rcv.nxt = add(tcb.rcv.nxt, 1);
	tcb.held = [];
	signal(turn, 'connection closing');
}

/** In ESTABLISHED the user may close soon; then ACK and FIN share a segment (Figure 5, note 2). */
function acknowledgeFinOfPeer(turn: Turn): void {
	const {profile, rcv} = turn.tcb;
	if (profile.delayedAck === 0) {
		if (profile.deferAck) ackWithin(turn, profile.deferredAck);
		else ackNow(turn);
		return;
	}

	const delay = rcv.offset > 0 ? profile.delayedAck : profile.delayedAckOfFin;
	if (rcv.offset > 0) turn.ackDue = false;
	ackWithin(turn, delay);
}
