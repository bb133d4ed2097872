import {enterClosed} from '../endings.js';
import {enterEstablished} from '../established.js';
import {segmentize} from '../output.js';
import {acknowledge} from '../retransmission.js';
import type {Segment} from '../segment.js';
import {ctlOf} from '../segment.js';
import {leq, lt} from '../sequence.js';
import {start} from '../timers.js';
import {consult, signal, type Turn, transmit, transmitAck} from '../turn.js';
import {trim} from './acceptability.js';
import {
	type Check,
	drop,
	type NumberedCheck,
	notModelled,
	runChecks,
	type Verdict,
} from './check.js';
import {afterSegment, otherStates} from './other-states.js';
import {keepForLater, synchronize} from './peer-syn.js';
import {resetAt} from './reset.js';

/** Check the ACK bit: ISS < SEG.ACK =< SND.NXT, or somebody answers a connection that is not ours. */
function first(turn: Turn, seg: Segment): Verdict {
	const {tcb} = turn;
	if (seg.ack === undefined || (lt(tcb.iss, seg.ack) && leq(seg.ack, tcb.snd.nxt))) return 'next';
	const isReset = seg.ctl.includes('RST');
	if (!isReset) resetAt(turn, seg.ack);
	sendSynAgainSoon(turn);
	return isReset ? drop(turn) : 'return';
}

/** Linux expects that its RST has cleared the way, and does not wait for the RTO. */
function sendSynAgainSoon(turn: Turn): void {
	const {tcb} = turn;
	if (tcb.profile.synAgainAfterReset === Number.POSITIVE_INFINITY || tcb.timing.synAgain) return;

	consult(turn, 'Linux SYN after RST');
	start(turn, 'RTO', tcb.profile.synAgainAfterReset);
}

/** Check the RST bit: believed only when it acknowledges our SYN. */
function second(turn: Turn, seg: Segment): Verdict {
	if (!seg.ctl.includes('RST')) return 'next';
	if (seg.ack === undefined) return drop(turn);

	turn.decision = 'reset';
	signal(turn, turn.tcb.profile.socketCalls ? 'connection refused' : 'connection reset');
	enterClosed(turn);
	return 'return';
}

/** Check the SYN bit: with our SYN acknowledged the connection stands, without it both opened at once. */
function fourth(turn: Turn, seg: Segment): Verdict {
	if (!seg.ctl.includes('SYN')) return 'next';

	synchronize(turn.tcb, seg);
	if (seg.ack === undefined) openSimultaneously(turn, seg);
	else completeOpen(turn, seg, seg.ack);
	return 'return';
}

/** Text and FIN that came with the SYN,ACK are looked at from the sixth check of the other states on. */
const fromSixth = otherStates.slice(5);

function completeOpen(turn: Turn, seg: Segment, ack: number): void {
	const {tcb} = turn;
	acknowledge(turn, ack);
	enterEstablished(turn);
	const carriesMore = tcb.profile.textOnSyn && (seg.text > 0 || seg.ctl.includes('FIN'));
	if (carriesMore && tcb.profile.combineSynackText) turn.ackDue = true;
	else acknowledgeSyn(turn);

	if (!carriesMore) return;
	runChecks(turn, trim(tcb, seg), fromSixth);
	afterSegment(turn);
}

/** Octets that SEND has queued ride on the third segment; otherwise it is a bare ACK. */
function acknowledgeSyn(turn: Turn): void {
	turn.ackDue = true;
	segmentize(turn);
	if (turn.ackDue) transmitAck(turn);
}

/** Our SYN goes out once more, now with the ACK of theirs; its timer runs on (Figure 7). */
function openSimultaneously(turn: Turn, seg: Segment): void {
	const {tcb} = turn;
	keepForLater(tcb, seg);
	tcb.state = 'SYN-RECEIVED';
	const options = {mss: tcb.profile.mss, sack: true};
	transmit(turn, {seq: tcb.iss, ack: tcb.rcv.nxt, ctl: ctlOf('SYN'), options});
}

/** Neither SYN nor RST. */
const fifth: Check = (turn) => drop(turn);

/** SEGMENT ARRIVES in SYN-SENT (§3.10.7.3). */
export const synSent: readonly NumberedCheck[] = [
	{rule: 'RFC 9293 §3.10.7.3 first', check: first},
	{rule: 'RFC 9293 §3.10.7.3 second', check: second},
	{rule: 'RFC 9293 §3.10.7.3 third', check: notModelled},
	{rule: 'RFC 9293 §3.10.7.3 fourth', check: fourth},
	{rule: 'RFC 9293 §3.10.7.3 fifth', check: fifth},
];
