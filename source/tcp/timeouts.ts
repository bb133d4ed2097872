import {enterClosed, returnToListen} from './endings.js';
import type {TimerName} from './input.js';
import {keepaliveTimeout} from './keepalive.js';
import {segmentize} from './output.js';
import {backOff, isProbed, retransmit} from './retransmission.js';
import type {Rule} from './rule.js';
import {add} from './sequence.js';
import type {TcbDraft} from './tcb.js';
import {fire, isRunning, start} from './timers.js';
import {consult, signal, type Turn, transmit, transmitAck} from './turn.js';

/** A timer runs out (§3.10.8). One that is not running is armed by a world that knows better: it acts. */
export function timeout(turn: Turn, timer: TimerName): void {
	fire(turn, timer);
	switch (timer) {
		case 'RTO':
			return retransmissionTimeout(turn);
		case '2MSL':
			consult(turn, 'RFC 9293 §3.10.8');
			return enterClosed(turn);
		case 'USER':
			consult(turn, 'RFC 9293 §3.10.8');
			turn.decision = 'reset';
			signal(turn, 'connection aborted due to user timeout');
			return enterClosed(turn);
		case 'KEEPALIVE':
			return keepaliveTimeout(turn);
		case 'PERSIST':
			return persistTimeout(turn);
		case 'DELAYED-ACK':
			consult(turn, 'RFC 9293 §3.8.6.3');
			return transmitAck(turn);
		case 'FIN-WAIT-2':
			consult(turn, 'Linux tcp_fin_timeout');
			return enterClosed(turn);
	}
}

/** RFC 6298 §5.4 to §5.6, unless the peer has been silent for too long (§3.8.3). */
function retransmissionTimeout(turn: Turn): void {
	const {tcb} = turn;
	if (tcb.retransmissions.length === 0) return;
	if (tcb.timing.timeouts >= patience(tcb)) return giveUp(turn);

	consult(turn, 'RFC 9293 §3.10.8');
	const isSyn = tcb.state === 'SYN-SENT' || tcb.state === 'SYN-RECEIVED';
	if (isProbed(tcb)) {
		consult(turn, 'Linux tail loss probe');
		tcb.timing.probed = true;
		retransmit(turn);
		return start(turn, 'RTO', tcb.timing.rto);
	}

	consult(turn, 'RFC 6298 §5');
	tcb.timing.timeouts += 1;
	if (isSyn) tcb.timing.synAgain = true;
	retransmit(turn);
	const isLinear = tcb.state === 'SYN-SENT' && tcb.timing.timeouts <= tcb.profile.synLinearTimeouts;
	if (!isLinear) backOff(tcb);
	start(turn, 'RTO', tcb.timing.rto);
}

/** How many expiries are borne before the connection is given up (R2, counted in tries). */
function patience({state, user, profile}: TcbDraft): number {
	if (state === 'SYN-SENT') return profile.synRetries + profile.synLinearTimeouts;
	if (state === 'SYN-RECEIVED') {
		return user.passive ? profile.synackRetries : profile.synRetries + profile.synLinearTimeouts;
	}

	return user.orphan ? profile.orphanRetries : profile.dataRetries;
}

function giveUp(turn: Turn): void {
	const {tcb} = turn;
	turn.decision = 'reset';
	consult(turn, limitOf(tcb));
	if (tcb.state === 'SYN-RECEIVED' && tcb.user.passive) return returnToListen(turn);

	signal(turn, 'connection timed out');
	enterClosed(turn);
}

/** Where the number of tries is written. */
function limitOf({state, user, profile}: TcbDraft): Rule {
	if (profile.name === 'rfc9293') return 'RFC 9293 §3.8.3';
	if (state === 'SYN-RECEIVED' && user.passive) return 'Linux tcp_synack_retries';
	if (state === 'SYN-SENT' || state === 'SYN-RECEIVED') return 'Linux tcp_syn_retries';
	return user.orphan ? 'Linux tcp_orphan_retries' : 'Linux tcp_retries2';
}

/**
 * A probe into the closed window, at growing intervals (§3.8.6.1). As long as the peer answers, the window
 * may stay closed (MUST-37); one that is silent is given up like any other (§3.8.3).
 */
function persistTimeout(turn: Turn): void {
	const {tcb} = turn;
	consult(turn, 'RFC 9293 §3.8.6.1');
	if (tcb.snd.queued === 0 || tcb.snd.wnd > 0) return segmentize(turn);
	if (tcb.timing.persistsUnanswered >= patience(tcb)) return giveUp(turn);

	tcb.timing.persists += 1;
	tcb.timing.persistsUnanswered += 1;
	const {nxt, offset} = tcb.snd;
	if (tcb.profile.persistProbe === 'octet') {
		transmit(turn, {seq: nxt, ack: tcb.rcv.nxt, text: 1, offset}, 'probe');
	} else {
		transmit(turn, {seq: add(nxt, -1), ack: tcb.rcv.nxt}, 'probe');
	}

	tcb.timing.persistFor = Math.min(tcb.timing.persistFor * 2, tcb.profile.rtoMax);
	start(turn, 'PERSIST', tcb.timing.persistFor);
	if (!isRunning(tcb, 'USER')) start(turn, 'USER', tcb.profile.userTimeout);
}
