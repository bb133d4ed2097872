import type {SegmentKind} from './effect.js';
import type {Ms} from './profile.js';
import {measure} from './round-trip.js';
import {type Ctl, ctlOf, len, type Segment} from './segment.js';
import {add, distance, leq, lt, type Seq} from './sequence.js';
import type {TcbDraft, Unacknowledged} from './tcb.js';
import {isRunning, start, stop} from './timers.js';
import {type Turn, transmit} from './turn.js';

/** What takes sequence numbers: SYN, FIN, text. */
export type Reliable = {readonly ctl?: Ctl; readonly text?: number};

/** Sends what must be acknowledged: the next numbers, kept until their ACK comes (RFC 6298 §5.1). */
export function transmitReliably(turn: Turn, {ctl = ctlOf(), text = 0}: Reliable): void {
	const {tcb, now} = turn;
	const {timing, snd} = tcb;
	const segment = send(turn, {seq: snd.nxt, ctl, text, offset: snd.offset}, 'first');
	const isFirst = tcb.retransmissions.length === 0;
	// Unlike a literal with `...`, this leaves no room for more.
	tcb.retransmissions = tcb.retransmissions.concat(segment);
	snd.nxt = add(snd.nxt, len(segment));
	snd.offset += text;
	if (timing.timedSeq === undefined) {
		timing.timedSeq = snd.nxt;
		timing.timedAt = now;
	}

	if (!isRunning(tcb, 'RTO')) start(turn, 'RTO', firstTimeout(tcb));
	if (isFirst) start(turn, 'USER', patience(tcb));
}

/** Whether the first retransmission is a tail loss probe. */
export function isProbed({state, profile, timing}: TcbDraft): boolean {
	if (state === 'SYN-SENT' || state === 'SYN-RECEIVED') return false;
	return profile.tailLossProbe && timing.sack && !timing.probed;
}

/** That probe leaves after two round trips and 200 ms, if the RTO is not earlier (RFC 8985 §7.2). */
function firstTimeout(tcb: TcbDraft): Ms {
	const {profile, timing} = tcb;
	if (!isProbed(tcb)) return timing.rto;

	const {srtt} = timing;
	const probe = srtt === undefined ? profile.rtoInitial : 2 * srtt + profile.rtoMin;
	return Math.min(timing.rto, probe);
}

/** Sends the oldest unacknowledged segment once more (RFC 6298 §5.4). */
export function retransmit(turn: Turn): void {
	const [oldest] = turn.tcb.retransmissions;
	if (!oldest) return;

	// Karn: an ACK can no longer be told apart from one of the first transmission.
	turn.tcb.timing.timedSeq = undefined;
	send(turn, oldest, 'retransmission');
}

/** With the acknowledgment and the window of now, whatever they were before. */
function send(turn: Turn, {seq, ctl, text, offset}: Unacknowledged, kind: SegmentKind): Segment {
	const {tcb} = turn;
	const ack = tcb.state === 'SYN-SENT' ? undefined : tcb.rcv.nxt;
	const options = ctl.includes('SYN') ? {mss: tcb.profile.mss, sack: true} : undefined;
	return transmit(turn, {seq, ack, ctl, text, offset, options}, kind);
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
	tcb.timing.timeouts = 0;
	tcb.timing.probed = false;
	takeSample(turn, ack);
	if (tcb.retransmissions.length === 0) {
		stop(turn, 'RTO');
		stop(turn, 'USER');
	} else {
		start(turn, 'RTO', firstTimeout(tcb));
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

/** RFC 6298 §2.2 and §2.3. */
function takeSample(turn: Turn, ack: Seq): void {
	const {tcb, now} = turn;
	if (tcb.timing.timedSeq === undefined || !leq(tcb.timing.timedSeq, ack)) return;

	measure(tcb, now - tcb.timing.timedAt);
	tcb.timing.timedSeq = undefined;
}

/** RFC 6298 §5.5: each expiry doubles the timeout, up to a limit. */
export function backOff(tcb: TcbDraft): void {
	tcb.timing.rto = Math.min(tcb.timing.rto * 2, tcb.profile.rtoMax);
}

/** RFC 6298 §5.7: after a lost SYN the first data is given 3 s, since no round trip was measured. */
export function afterHandshake(tcb: TcbDraft): void {
	if (tcb.timing.synAgain) tcb.timing.rto = tcb.profile.rtoAfterSyn;
}
