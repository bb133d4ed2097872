import {ackNow, challenge, isAsked, oldAcksTaken} from '../acknowledgment.js';
import {enterClosed, enterFinWait2, enterTimeWait, returnToListen} from '../endings.js';
import {enterEstablished} from '../established.js';
import {hearAnswer, segmentize} from '../output.js';
import {acknowledge} from '../retransmission.js';
import {ctlOf, len, type Segment} from '../segment.js';
import {add, leq, lt} from '../sequence.js';
import {isSynchronized} from '../state-diagram.js';
import type {Tcb} from '../tcb.js';
import {start} from '../timers.js';
import {consult, signal, type Turn, transmitAck} from '../turn.js';
import {isAcceptable, isInWindow, trim} from './acceptability.js';
import {drop, type NumberedCheck, notModelled, type Verdict} from './check.js';
import {isJustBelowFin, processFin, reachesOverFin, receiveFin} from './fin.js';
import {inMinisocket} from './minisocket.js';
import {isNewIncarnation, reopen} from './reopen.js';
import {resetAt} from './reset.js';
import {inSynReceived} from './syn-received.js';
import {deliverHeld, isHeldNext, processText, RECEIVING} from './text.js';
import {updateWindow} from './window.js';

/** Check sequence number. */
function first(turn: Turn, seg: Segment): Verdict {
	const {tcb} = turn;
	if (tcb.state === 'TIME-WAIT' && tcb.profile.twReuse && isNewIncarnation(turn, seg)) {
		consult(turn, 'RFC 9293 §3.6.1');
		reopen(turn, seg);
		return 'return';
	}

	const inOwnWay = tcb.state === 'SYN-RECEIVED' ? inSynReceived : inMinisocket;
	const verdict = inOwnWay(turn, seg);
	if (verdict !== 'next') return verdict;

	if (!isAcceptable(tcb, seg)) return refuseUnacceptable(turn, seg);
	if (isJudgedWhole(tcb, seg)) return 'next';
	if (!isOld(tcb, seg)) return trim(tcb, seg);

	turn.ackDue = !isLettingGo(tcb, seg);
	return {...seg, ctl: NOTHING, seq: tcb.rcv.nxt, text: 0};
}

const NOTHING = ctlOf('ACK');

/** A RST is judged by its own number (RFC 5961 §3.2), a SYN is asked about wherever it lies (§4.2). */
function isJudgedWhole(tcb: Tcb, seg: Segment): boolean {
	if (seg.ctl.includes('RST')) return true;
	if (!seg.ctl.includes('SYN')) return reachesOverFin(tcb, seg);
	return isSynchronized(tcb.state) || (tcb.profile.requestSocket && !tcb.user.passive);
}

/** An ACK of our FIN that makes a smaller record of the socket: what else the segment says is not answered. */
function isLettingGo({state, user, finSeq, snd}: Tcb, {ack, ctl}: Segment): boolean {
	const isAcked = ack !== undefined && finSeq !== undefined && lt(finSeq, ack) && leq(ack, snd.nxt);
	if (!isAcked) return false;
	return state === 'CLOSING' || (state === 'FIN-WAIT-1' && user.orphan && !ctl.includes('FIN'));
}

/** Nothing in it is new, and only its ACK counts. */
function isOld({rcv}: Tcb, seg: Segment): boolean {
	return len(seg) > 0 && leq(add(seg.seq, len(seg)), rcv.nxt);
}

function refuseUnacceptable(turn: Turn, seg: Segment): Verdict {
	const {tcb} = turn;
	// A closed window lets no text in, but a RST must be heard (§3.4, MUST-66).
	if (seg.ctl.includes('RST')) return isExact(tcb, seg) ? 'next' : drop(turn);
	if (seg.ctl.includes('SYN')) {
		consult(turn, 'RFC 5961 §4.2');
		challenge(turn);
		return 'return';
	}

	takeAckInZeroWindow(turn, seg);
	if (tcb.state === 'CLOSED') return 'return';
	if (isRepeatedFin(turn, seg)) {
		transmitAck(turn);
		start(turn, '2MSL', tcb.profile.timeWait);
		return 'return';
	}

	if (len(seg) === 0 && tcb.profile.challengeAckInterval > 0) challenge(turn);
	else transmitAck(turn);
	if (tcb.state === 'TIME-WAIT' && tcb.profile.timeWaitRestartsOnAny) {
		start(turn, '2MSL', tcb.profile.timeWait);
	}

	return drop(turn);
}

/** In TIME-WAIT the peer's FIN again: our last ACK was lost. It is left of the window by its nature. */
function isRepeatedFin({tcb}: Turn, seg: Segment): boolean {
	return (
		tcb.state === 'TIME-WAIT' && seg.ctl.includes('FIN') && add(seg.seq, len(seg)) === tcb.rcv.nxt
	);
}

/** "Special allowance" (§3.4): with a closed window, the ACK of the next segment in order still counts. */
function takeAckInZeroWindow(turn: Turn, seg: Segment): void {
	const {tcb} = turn;
	if (tcb.rcv.wnd > 0 || seg.seq !== tcb.rcv.nxt || seg.ack === undefined) return;
	if (!isSynchronized(tcb.state) || tcb.state === 'TIME-WAIT') return;
	if (lt(tcb.snd.una, seg.ack) && leq(seg.ack, tcb.snd.nxt)) takeAck(turn, seg, seg.ack);
}

/** Check the RST bit. Only a RST at exactly RCV.NXT is believed (RFC 5961 §3.2). */
function second(turn: Turn, seg: Segment): Verdict {
	if (!seg.ctl.includes('RST')) return 'next';

	const {tcb} = turn;
	if (tcb.state === 'TIME-WAIT' && tcb.profile.rfc1337) {
		consult(turn, 'RFC 1337 §3');
		return drop(turn);
	}

	if (!isExact(tcb, seg)) {
		consult(turn, 'RFC 5961 §3.2');
		// Its text may reach into the window; the number by which it is believed lies before it.
		const isOutside = !tcb.profile.askWholeRst && !isInWindow(tcb.rcv, seg.seq);
		if (isOutside || !isAsked(tcb)) return drop(turn);

		challenge(turn);
		return 'return';
	}

	turn.decision = 'reset';
	return beReset(turn);
}

function isExact(tcb: Tcb, seg: Segment): boolean {
	return seg.seq === tcb.rcv.nxt || isJustBelowFin(tcb, seg);
}

function beReset(turn: Turn): 'return' {
	switch (turn.tcb.state) {
		case 'SYN-RECEIVED':
			if (turn.tcb.user.passive) {
				returnToListen(turn);
				return 'return';
			}

			signal(turn, 'connection refused');
			break;
		case 'CLOSING':
		case 'LAST-ACK':
		case 'TIME-WAIT':
			break;
		default:
			signal(turn, 'connection reset');
	}

	enterClosed(turn);
	return 'return';
}

/** Check the SYN bit: it cannot be ours, so the peer is asked (RFC 5961 §4.2). */
function fourth(turn: Turn, seg: Segment): Verdict {
	if (!seg.ctl.includes('SYN')) return 'next';

	if (turn.tcb.state === 'SYN-RECEIVED' && turn.tcb.user.passive) {
		turn.decision = 'reset';
		returnToListen(turn);
		return 'return';
	}

	consult(turn, 'RFC 5961 §4.2');
	challenge(turn);
	return 'return';
}

/** Check the ACK field. */
function fifth(turn: Turn, seg: Segment): Verdict {
	const {tcb} = turn;
	if (seg.ack === undefined) return drop(turn);

	if (tcb.state === 'SYN-RECEIVED') {
		if (!lt(tcb.snd.una, seg.ack) || !leq(seg.ack, tcb.snd.nxt)) return resetAt(turn, seg.ack);

		enterEstablished(turn);
		tcb.snd.wl1 = undefined;
	}

	countProbedOctet(turn, seg.ack);
	const oldest = add(tcb.snd.una, -oldAcksTaken(tcb));
	if (isAsked(tcb) && (!leq(oldest, seg.ack) || !leq(seg.ack, tcb.snd.nxt))) {
		consult(turn, 'RFC 5961 §5.2');
		challenge(turn);
		return 'return';
	}

	if (tcb.state === 'TIME-WAIT') return acknowledgeAgain(turn, seg);

	const wasClosing = tcb.state === 'CLOSING';
	takeAck(turn, seg, seg.ack);
	const isWaiting = tcb.state === 'CLOSING' && tcb.finSeq !== undefined;
	const isHandedOver = wasClosing && tcb.profile.minisockets;
	return tcb.state === 'CLOSED' || isWaiting || isHandedOver ? 'return' : 'next';
}

/** In TIME-WAIT nothing new can come: text is told what was received, a FIN is left to its check. */
function acknowledgeAgain(turn: Turn, seg: Segment): Verdict {
	const {profile} = turn.tcb;
	if (profile.timeWaitRestartsOnAny) start(turn, '2MSL', profile.timeWait);
	if (seg.text > 0) ackNow(turn);
	return 'next';
}

/** A zero-window probe is not counted as sent until the peer takes its octet. */
function countProbedOctet({tcb}: Turn, ack: number): void {
	const isTaken = tcb.timing.persists > 0 && tcb.snd.queued > 0 && ack === add(tcb.snd.nxt, 1);
	if (!isTaken || tcb.profile.persistProbe !== 'octet') return;

	tcb.snd.nxt = ack;
	tcb.snd.offset += 1;
	tcb.snd.queued -= 1;
}

function takeAck(turn: Turn, seg: Segment, ack: number): void {
	const {tcb} = turn;
	if (lt(tcb.snd.una, ack)) acknowledge(turn, ack);
	if (tcb.timing.persistsUnanswered > 0) hearAnswer(turn);
	if (leq(tcb.snd.una, ack)) updateWindow(tcb, seg, ack);

	const isFinAcked = tcb.finSeq !== undefined && lt(tcb.finSeq, tcb.snd.una);
	if (!isFinAcked) return;
	if (tcb.state === 'FIN-WAIT-1') enterFinWait2(turn);
	else if (tcb.state === 'CLOSING') enterTimeWait(turn);
	else if (tcb.state === 'LAST-ACK') enterClosed(turn);
}

/** Process the segment text. After the peer's FIN there should be none, and it is ignored. */
function seventh(turn: Turn, seg: Segment): Verdict {
	const {tcb} = turn;
	if (reachesOverFin(tcb, seg)) {
		signal(turn, 'connection reset');
		return resetLate(turn, seg);
	}

	if (!RECEIVING.includes(tcb.state)) return 'next';

	if (isLate(tcb, seg)) return resetLate(turn, seg);

	processText(turn, seg);
	turn.finDue = deliverHeld(turn);
	return 'next';
}

/** Text, or a FIN behind a gap, that nobody is going to read. */
function isLate({state, user, profile, rcv}: Tcb, seg: Segment): boolean {
	const isShut = user.orphan || (user.readShut && state !== 'ESTABLISHED');
	return isShut && profile.resetOnLateText && lt(rcv.nxt, add(seg.seq, seg.text));
}

function resetLate(turn: Turn, seg: Segment): 'return' {
	consult(turn, 'Linux tcp_close');
	resetAt(turn, seg.ack ?? turn.tcb.snd.nxt);
	enterClosed(turn);
	return 'return';
}

/** Check the FIN bit, that of this segment or one that was kept behind a gap. */
function eighth(turn: Turn, seg: Segment): Verdict {
	if (turn.finDue) receiveFin(turn);
	else processFin(turn, seg);
	return 'return';
}

/** SEGMENT ARRIVES in SYN-RECEIVED and the synchronized states (§3.10.7.4). */
export const otherStates: readonly NumberedCheck[] = [
	{rule: 'RFC 9293 §3.10.7.4 first', check: first},
	{rule: 'RFC 9293 §3.10.7.4 second', check: second},
	{rule: 'RFC 9293 §3.10.7.4 third', check: notModelled},
	{rule: 'RFC 9293 §3.10.7.4 fourth', check: fourth},
	{rule: 'RFC 9293 §3.10.7.4 fifth', check: fifth},
	{rule: 'RFC 9293 §3.10.7.4 sixth', check: notModelled},
	{
		rule: 'RFC 9293 §3.10.7.4 seventh',
		check: seventh,
		looksAt: (turn, seg) => len(seg) > 0 || isHeldNext(turn.tcb),
	},
	{
		rule: 'RFC 9293 §3.10.7.4 eighth',
		check: eighth,
		looksAt: (turn, seg) => turn.finDue || seg.ctl.includes('FIN'),
	},
];

/** What every segment leads to once it is checked: queued octets, a FIN that waited, the ACK owed. */
export function afterSegment(turn: Turn): void {
	segmentize(turn);
	if (turn.ackDue) transmitAck(turn);
}
