import {transmitReliably} from './retransmission.js';
import {ctlOf} from './segment.js';
import {distance} from './sequence.js';
import type {State} from './state-diagram.js';
import type {TcbDraft} from './tcb.js';
import {isRunning, start, stop} from './timers.js';
import type {Turn} from './turn.js';

const NEITHER = ctlOf();
const LAST = ctlOf('PSH');
const LAST_AND_FIN = ctlOf('FIN', 'PSH');

/** Where queued octets may leave: before our FIN, and after the handshake. */
const SENDING: readonly State[] = [
	'ESTABLISHED',
	'FIN-WAIT-1',
	'CLOSE-WAIT',
	'CLOSING',
	'LAST-ACK',
];

/** Sends what the window allows of what SEND has queued, then the FIN of a CLOSE that waits. */
export function segmentize(turn: Turn): void {
	const {tcb} = turn;
	if (!SENDING.includes(tcb.state) || tcb.finSeq !== undefined) return;

	if (tcb.snd.wnd > 0) stop(turn, 'PERSIST');
	while (tcb.snd.queued > 0 && sendNext(turn));
	if (tcb.user.closeCalled && tcb.snd.queued === 0 && tcb.finSeq === undefined) transmitFin(turn);
	watchWindow(turn);
}

function sendNext(turn: Turn): boolean {
	const {tcb} = turn;
	const text = Math.min(tcb.snd.queued, tcb.snd.mss, usableWindow(tcb));
	const isPartial = text < tcb.snd.mss;
	if (text <= 0 || (isPartial && tcb.snd.corked)) return false;

	tcb.snd.queued -= text;
	// Data that answers data: from now on Linux expects the ACK to ride on an answer.
	if (tcb.rcv.offset > 0) tcb.rcv.quickAcks = 0;
	const isLast = tcb.snd.queued === 0;
	const fin = isLast && tcb.user.closeCalled && tcb.profile.combineFin;
	if (fin) countFin(tcb, text);
	transmitReliably(turn, {ctl: fin ? LAST_AND_FIN : isLast ? LAST : NEITHER, text});
	return true;
}

/** What the peer still lets us send: SND.UNA + SND.WND - SND.NXT. */
function usableWindow({snd}: TcbDraft): number {
	return snd.wnd - distance(snd.una, snd.nxt);
}

/** FIN takes the number after the last octet sent (§3.6). It needs no room in the peer's window. */
function transmitFin(turn: Turn): void {
	countFin(turn.tcb, 0);
	transmitReliably(turn, {ctl: ctlOf('FIN')});
}

function countFin(tcb: TcbDraft, textBefore: number): void {
	tcb.finSeq = (tcb.snd.nxt + textBefore) >>> 0;
	if (tcb.state === 'CLOSE-WAIT') tcb.state = 'LAST-ACK';
	else if (tcb.state === 'ESTABLISHED' || tcb.state === 'SYN-RECEIVED') tcb.state = 'FIN-WAIT-1';
}

/** The persist timer runs while a closed window alone keeps octets back (§3.8.6.1). */
function watchWindow(turn: Turn): void {
	const {tcb} = turn;
	const isBlocked = tcb.snd.queued > 0 && tcb.snd.wnd === 0 && tcb.retransmissions.length === 0;
	if (!isBlocked) {
		stop(turn, 'PERSIST');
		tcb.timing.persists = 0;
	} else if (!isRunning(tcb, 'PERSIST')) {
		tcb.timing.persistFor = tcb.timing.rto;
		start(turn, 'PERSIST', tcb.timing.persistFor);
	}
}

/** The peer that keeps its window closed is there: it may keep it closed for ever (MUST-37). */
export function hearAnswer(turn: Turn): void {
	turn.tcb.timing.persistsUnanswered = 0;
	if (turn.tcb.retransmissions.length === 0) stop(turn, 'USER');
}

/** CLOSE in SYN-RECEIVED with nothing queued: the FIN follows the SYN,ACK at once (§3.10.4). */
export const closeInSynReceived = transmitFin;
