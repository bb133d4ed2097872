import {ackNow, ackWithin} from '../acknowledgment.js';
import {enterTimeWait} from '../endings.js';
import type {Segment} from '../segment.js';
import {add} from '../sequence.js';
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
			ackNow(turn);
	}
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
