import {ctlOf, len, type Segment} from '../segment.js';
import {add} from '../sequence.js';
import {type Turn, transmit} from '../turn.js';

const RST = ctlOf('RST');

/** <SEQ=SEG.ACK><CTL=RST>: what a segment with an ACK that fits nothing is answered (§3.5.2). */
export function resetAt(turn: Turn, ack: number): 'return' {
	turn.decision = 'reset';
	transmit(turn, {seq: ack, ctl: RST});
	return 'return';
}

/** The RST that the sender will believe, whatever it sent (§3.10.7.1). */
export function resetFor(turn: Turn, seg: Segment): 'return' {
	if (seg.ack !== undefined) return resetAt(turn, seg.ack);

	turn.decision = 'reset';
	transmit(turn, {seq: 0, ack: add(seg.seq, len(seg)), ctl: RST});
	return 'return';
}
