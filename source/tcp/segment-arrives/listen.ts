import {enterEstablished} from '../established.js';
import {acknowledge, transmitReliably} from '../retransmission.js';
import {ctlOf, type Segment} from '../segment.js';
import {consult, type Turn} from '../turn.js';
import {drop, type NumberedCheck, type Verdict} from './check.js';
import {keepForLater, synchronize} from './peer-syn.js';
import {resetAt} from './reset.js';

/** Check for a RST. */
function first(turn: Turn, seg: Segment): Verdict {
	return seg.ctl.includes('RST') ? drop(turn) : 'next';
}

/** Check for an ACK: nothing has been sent that it could acknowledge. */
function second(turn: Turn, seg: Segment): Verdict {
	return seg.ack === undefined ? 'next' : resetAt(turn, seg.ack);
}

/** Check for a SYN. */
function third(turn: Turn, seg: Segment): Verdict {
	if (!seg.ctl.includes('SYN')) return 'next';

	const {tcb} = turn;
	if (tcb.profile.dropSynFin && seg.ctl.includes('FIN')) {
		consult(turn, 'Linux tcp_flags');
		return drop(turn);
	}

	acceptSyn(turn, seg);
	if (tcb.profile.twoWayHandshake) believeSyn(turn);
	return 'return';
}

/** Takes the peer's word for it that our SYN,ACK arrives. No rule allows this. */
function believeSyn(turn: Turn): void {
	const {tcb} = turn;
	consult(turn, 'scenario');
	acknowledge(turn, tcb.snd.nxt);
	enterEstablished(turn);
}

/** SYN-RECEIVED with the ISS that the TCB holds; also how TIME-WAIT is left for a new incarnation. */
export function acceptSyn(turn: Turn, seg: Segment): void {
	const {tcb} = turn;
	synchronize(tcb, seg);
	keepForLater(tcb, seg);
	tcb.snd.una = tcb.iss;
	tcb.snd.nxt = tcb.iss;
	tcb.state = 'SYN-RECEIVED';
	tcb.user = {...tcb.user, passive: true};
	transmitReliably(turn, {ctl: ctlOf('SYN')});
}

/** Other data or control: nothing here can be right. */
function fourth(turn: Turn): Verdict {
	return drop(turn);
}

/** SEGMENT ARRIVES in LISTEN (§3.10.7.2). */
export const listen: readonly NumberedCheck[] = [
	{rule: 'RFC 9293 §3.10.7.2 first', check: first},
	{rule: 'RFC 9293 §3.10.7.2 second', check: second},
	{rule: 'RFC 9293 §3.10.7.2 third', check: third},
	{rule: 'RFC 9293 §3.10.7.2 fourth', check: fourth},
];
