import {freshLimiter} from './acknowledgment.js';
import {draft} from './tcb.js';
import {start, stop, stopAll} from './timers.js';
import type {Turn} from './turn.js';

/** Deletes the TCB: the connection does not exist any more (RFC 9293 §3.3.2, CLOSED). */
export function enterClosed(turn: Turn): void {
	stopAll(turn);
	turn.tcb.state = 'CLOSED';
	turn.tcb.retransmissions = [];
	turn.tcb.held = [];
	turn.tcb.snd.queued = 0;
	turn.ackDue = false;
}

/** A passive OPEN waits on: nothing of the attempt is kept (§3.10.7.4, second and fourth). */
export function returnToListen(turn: Turn): void {
	stopAll(turn);
	const {profile, iss, rcv, keepalive} = turn.tcb;
	turn.tcb = draft(profile, iss, rcv.buffer, rcv.reader);
	turn.tcb.state = 'LISTEN';
	turn.tcb.user = {...turn.tcb.user, passive: true};
	turn.tcb.keepalive = {...keepalive, sent: 0};
	turn.ackDue = false;
}

/** Both FINs are acknowledged: only 2MSL runs from now on. */
export function enterTimeWait(turn: Turn): void {
	for (const timer of ['RTO', 'PERSIST', 'KEEPALIVE', 'USER', 'FIN-WAIT-2'] as const) {
		stop(turn, timer);
	}

	const {user, profile} = turn.tcb;
	const isSameRecord = turn.tcb.state === 'FIN-WAIT-2' && user.orphan && profile.minisockets;
	if (!isSameRecord) freshLimiter(turn.tcb);
	turn.tcb.state = 'TIME-WAIT';
	start(turn, '2MSL', turn.tcb.profile.timeWait);
}

/** Our FIN is acknowledged. Without an owner, Linux waits for the peer's FIN only so long. */
export function enterFinWait2(turn: Turn): void {
	const {user, profile} = turn.tcb;
	turn.tcb.state = 'FIN-WAIT-2';
	if (!user.orphan) return;

	start(turn, 'FIN-WAIT-2', profile.finWait2);
	if (!profile.minisockets) return;

	freshLimiter(turn.tcb);
	stop(turn, 'KEEPALIVE');
}
