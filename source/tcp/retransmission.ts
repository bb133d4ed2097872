import type {Ms} from './profile.js';
import {type Ctl, ctlOf, len} from './segment.js';
import {add, distance, leq, lt, type Seq} from './sequence.js';
import type {TcbDraft, Unacknowledged} from './tcb.js';
import {isRunning, start, stop} from './timers.js';
import {type Turn, transmit} from './turn.js';

/** What takes sequence numbers: SYN, FIN, text. */
export type Reliable = {readonly ctl?: Ctl; readonly text?: number};

/** Sends what must be acknowledged: the next numbers, kept until their ACK comes (RFC 6298 §5.1). */
export function transmitReliably(turn: Turn, {ctl = ctlOf(), text = 0}: Reliable): void {
	const {tcb, now} = turn;
	const entry = {seq: tcb.snd.nxt, ctl, text, offset: tcb.snd.offset, sentAt: now, again: 0};
	const isFirst = tcb.retransmissions.length === 0;
	tcb.retransmissions = tcb.retransmissions.concat(entry);
	tcb.snd.nxt = add(entry.seq, len(entry));
	tcb.snd.offset += text;
	if (tcb.timedSeq === undefined) {
		tcb.timedSeq = tcb.snd.nxt;
		tcb.timedAt = now;
	}

	send(turn, entry);
	if (!isRunning(tcb, 'RTO')) start(turn, 'RTO', tcb.rto);
	if (isFirst) start(turn, 'USER', patience(tcb));
}

/** Sends the oldest unacknowledged segment once more (RFC 6298 §5.4). */
export function retransmit(turn: Turn): void {
	const [oldest, ...others] = turn.tcb.retransmissions;
	if (!oldest) return;

	turn.tcb.retransmissions = [{...oldest, again: oldest.again + 1}, ...others];
	// Karn: an ACK can no longer be told apart from one of the first transmission.
	turn.tcb.timedSeq = undefined;
	send(turn, oldest, true);
}

function send(turn: Turn, entry: Unacknowledged, again = false): void {
	const {tcb} = turn;
	const isSyn = entry.ctl.includes('SYN');
	const {seq, ctl, text, offset} = entry;
	transmit(
		turn,
		{
			seq,
			ctl,
			text,
			offset,
			...(tcb.state === 'SYN-SENT' ? {} : {ack: tcb.rcv.nxt}),
			...(isSyn ? {options: {mss: tcb.profile.mss, sack: true}} : {}),
		},
		again ? 'retransmission' : 'first',
	);
}

/** How long the user waits for an acknowledgment before the connection is given up (R2, §3.8.3). */
function patience(tcb: TcbDraft): Ms {
	if (tcb.state === 'SYN-SENT') return tcb.profile.synTimeout;
	// A half-open child is given up by count, not by time.
	if (tcb.state === 'SYN-RECEIVED') return Number.POSITIVE_INFINITY;
	return tcb.profile.userTimeout;
}

/** SND.UNA moves to `ack`: what it covers leaves the queue, timers follow (RFC 6298 §5.2, §5.3). */
export function acknowledge(turn: Turn, ack: Seq): void {
	const {tcb} = turn;
	const octets = distance(tcb.snd.una, ack);
	tcb.snd.una = ack;
	if (octets <= 0) return;

	tcb.retransmissions = remaining(tcb.retransmissions, ack);
	tcb.timeouts = 0;
	tcb.probed = false;
	takeSample(turn, ack);
	if (tcb.retransmissions.length === 0) {
		stop(turn, 'RTO');
		stop(turn, 'USER');
	} else {
		start(turn, 'RTO', tcb.rto);
		start(turn, 'USER', patience(tcb));
	}
}

const NONE: readonly Unacknowledged[] = [];

function remaining(queue: readonly Unacknowledged[], ack: Seq): readonly Unacknowledged[] {
	const first = queue.findIndex((entry) => lt(ack, add(entry.seq, len(entry))));
	const oldest = queue[first];
	if (oldest === undefined) return NONE;

	const rest = queue.slice(first);
	const covered = distance(oldest.seq, ack);
	// An ACK inside a segment: the front octets are done. SYN never has text before it here.
	if (covered > 0) rest[0] = withoutFront(oldest, covered);
	return rest;
}

function withoutFront(entry: Unacknowledged, octets: number): Unacknowledged {
	const {seq, text, offset} = entry;
	return {...entry, seq: add(seq, octets), text: text - octets, offset: offset + octets};
}

/** RFC 6298 §2.2 and §2.3; alpha is 1/8, beta is 1/4. */
function takeSample(turn: Turn, ack: Seq): void {
	const {tcb, now} = turn;
	if (tcb.timedSeq === undefined || !leq(tcb.timedSeq, ack)) return;

	const rtt = now - tcb.timedAt;
	if (tcb.srtt === undefined) {
		tcb.srtt = rtt;
		tcb.rttvar = rtt / 2;
	} else {
		tcb.rttvar = 0.75 * tcb.rttvar + 0.25 * Math.abs(tcb.srtt - rtt);
		tcb.srtt = 0.875 * tcb.srtt + 0.125 * rtt;
	}

	tcb.timedSeq = undefined;
	tcb.rto = timeoutFor(tcb, tcb.srtt);
}

function timeoutFor({profile, rttvar}: TcbDraft, srtt: Ms): Ms {
	const rto = profile.rtoFloorOnVariance
		? srtt + Math.max(4 * rttvar, profile.rtoMin)
		: Math.max(srtt + 4 * rttvar, profile.rtoMin);
	return Math.min(rto, profile.rtoMax);
}

/** RFC 6298 §5.5: each expiry doubles the timeout, up to a limit. */
export function backOff(tcb: TcbDraft): void {
	tcb.rto = Math.min(tcb.rto * 2, tcb.profile.rtoMax);
}

/** RFC 6298 §5.7: after a lost SYN the first data is given 3 s, since no round trip was measured. */
export function afterHandshake(tcb: TcbDraft): void {
	if (tcb.synAgain) tcb.rto = tcb.profile.rtoAfterSyn;
}
