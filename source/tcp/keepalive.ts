import {enterClosed} from './endings.js';
import type {Call} from './input.js';
import type {Ms} from './profile.js';
import {ctlOf} from './segment.js';
import {add} from './sequence.js';
import type {State} from './state-diagram.js';
import {start, stop} from './timers.js';
import {consult, refuse, signal, type Turn, transmit} from './turn.js';

const WATCHED: readonly State[] = [
	'ESTABLISHED',
	'FIN-WAIT-1',
	'FIN-WAIT-2',
	'CLOSE-WAIT',
	'CLOSING',
	'LAST-ACK',
];

/** The user switches keep-alive on or off, with its times (§3.8.4; the socket option SO_KEEPALIVE). */
export function keepalive(turn: Turn, call: Extract<Call, {type: 'KEEPALIVE'}>): void {
	const {tcb} = turn;
	consult(turn, 'RFC 9293 §3.8.4');
	const {on: wasOn, idle, interval, probes} = tcb.keepalive;
	tcb.keepalive = {
		on: call.on,
		idle: call.idle ?? idle,
		interval: call.interval ?? interval,
		probes: call.probes ?? probes,
		sent: 0,
	};
	if (!call.on) return stop(turn, 'KEEPALIVE');
	if (WATCHED.includes(tcb.state))
		start(turn, 'KEEPALIVE', wasOn ? restOf(turn) : tcb.keepalive.idle);
	else if (tcb.state === 'TIME-WAIT') refuse(turn, 'connection closing');
}

/** Linux takes off a new idle time what has passed in silence already (`tcp_sock_set_keepidle`). */
function restOf({tcb, now}: Turn): Ms {
	const {keepalive, profile, timing} = tcb;
	if (profile.keepaliveHearsAll) return keepalive.idle;
	return Math.max(0, timing.heardAt + keepalive.idle - now);
}

/** The connection was idle for so long: is the peer still there? */
export function keepaliveTimeout(turn: Turn): void {
	const {tcb} = turn;
	const {idle, interval, probes, sent} = tcb.keepalive;
	consult(turn, 'RFC 9293 §3.8.4');
	// With something outstanding the retransmission timer watches the peer (MUST-26), with something that
	// a closed window keeps back the persist timer does.
	if (tcb.snd.una !== tcb.snd.nxt || tcb.snd.queued > 0) return start(turn, 'KEEPALIVE', idle);
	if (sent >= probes) return giveUp(turn);

	tcb.keepalive = {...tcb.keepalive, sent: sent + 1};
	transmit(turn, {seq: add(tcb.snd.nxt, -1), ack: tcb.rcv.nxt}, 'probe');
	start(turn, 'KEEPALIVE', interval);
}

function giveUp(turn: Turn): void {
	const {tcb} = turn;
	turn.decision = 'reset';
	if (tcb.profile.resetAfterKeepalive) {
		const ack = tcb.profile.abortWithAck ? {ack: tcb.rcv.nxt} : {};
		transmit(turn, {seq: tcb.snd.nxt, ctl: ctlOf('RST'), ...ack});
	}

	signal(turn, 'connection timed out');
	enterClosed(turn);
}
