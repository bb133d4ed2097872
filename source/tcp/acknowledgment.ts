import {add, distance} from './sequence.js';
import type {Tcb, TcbDraft} from './tcb.js';
import {isRunning, start} from './timers.js';
import {consult, type Turn, transmitAck} from './turn.js';

/** Must be acknowledged when this turn ends, unless a segment that leaves does it. */
export function ackNow(turn: Turn): void {
	turn.ackDue = true;
}

/** May be acknowledged a little later, on a segment that leaves anyway (§3.8.6.3). */
export function ackWithin(turn: Turn, ms: number): void {
	if (ms === 0) return ackNow(turn);
	if (!isRunning(turn.tcb, 'DELAYED-ACK')) start(turn, 'DELAYED-ACK', ms);
}

/** Acknowledges text that came in order: at once, or every second full segment, or after a while. */
export function ackText(turn: Turn, octets: number): void {
	const {tcb} = turn;
	if (octets >= tcb.snd.mss) tcb.rcv.unackedSegments += 1;
	if (tcb.rcv.quickAcks > 0) {
		tcb.rcv.quickAcks -= 1;
		return ackNow(turn);
	}

	if (tcb.rcv.unackedSegments >= 2) ackNow(turn);
	else ackWithin(turn, tcb.profile.delayedAck);
}

/** An ACK that a stranger could provoke: no more than one an interval (RFC 5961 §7). */
export function challenge(turn: Turn): void {
	if (isLimited(turn)) return;

	turn.decision = 'challenged';
	transmitAck(turn);
}

/** Whether an answer that a stranger could provoke must not leave now; if it may, it counts as given. */
export function isLimited(turn: Turn): boolean {
	const {tcb, now} = turn;
	if (now - tcb.challengedAt >= tcb.profile.challengeAckInterval) {
		tcb.challengedAt = now;
		return false;
	}

	consult(turn, 'RFC 5961 §7');
	turn.decision = 'dropped';
	return true;
}

/** Whether a RST or an ACK that is not exact draws a challenge ACK here. */
export function isAsked({state, profile}: Tcb): boolean {
	return state !== 'TIME-WAIT' || profile.challengeInTimeWait;
}

/** On Linux a request, a connection and a TIME-WAIT are objects with a limiter each. */
export function freshLimiter(tcb: TcbDraft): void {
	tcb.challengedAt = Number.NEGATIVE_INFINITY;
}

/** How far below SND.UNA an ACK may lie before it is asked about (RFC 5961 §5.2). */
export function oldAcksTaken({iss, snd, user, profile}: Tcb): number {
	if (!profile.oldAcksWithinSent) return snd.maxWnd;

	// An ACK below the first number that was ever acknowledged here is nobody's.
	return Math.min(snd.maxWnd, distance(add(iss, user.passive ? 1 : 0), snd.una));
}
