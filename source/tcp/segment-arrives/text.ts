import {ackNow, ackText} from '../acknowledgment.js';
import {len, type Segment} from '../segment.js';
import {add, distance, leq, lt} from '../sequence.js';
import type {State} from '../state-diagram.js';
import type {Held, TcbDraft} from '../tcb.js';
import type {Turn} from '../turn.js';

/** Where text of the peer can still come: before its FIN. */
export const RECEIVING: readonly State[] = ['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2'];

/** Takes text that is next in order, keeps what lies behind a gap (§3.10.7.4 seventh, SHLD-31). */
export function processText(turn: Turn, seg: Segment): void {
	const {tcb} = turn;
	if (seg.seq !== tcb.rcv.nxt) return keepBehindGap(turn, seg);

	if (seg.text === 0) return;
	const filledGap = tcb.held.length > 0;
	deliver(turn, seg.offset, seg.text);
	if (filledGap) ackNow(turn);
	else ackText(turn, seg.text);
}

/** Hands octets on in order: to a RECEIVE that waits, or into the buffer, which narrows the window. */
export function deliver(turn: Turn, offset: number, octets: number): void {
	const {rcv} = turn.tcb;
	rcv.nxt = add(rcv.nxt, octets);
	rcv.offset += octets;
	turn.effects.push({type: 'deliver', offset, octets});

	const taken = rcv.reader ? octets : Math.min(rcv.wanted, octets);
	if (rcv.wanted > 0) rcv.wanted = 0;
	rcv.unread += octets - taken;
	rcv.wnd = Math.max(distance(rcv.nxt, rcv.edge), rcv.buffer - rcv.unread, 0);
}

/** A gap is acknowledged at once, with the number that is still awaited. */
function keepBehindGap(turn: Turn, seg: Segment): void {
	if (len(seg) === 0) return;

	ackNow(turn);
	const fin = seg.ctl.includes('FIN');
	turn.tcb.held = insert(turn.tcb.held, {seq: seg.seq, text: seg.text, offset: seg.offset, fin});
}

function insert(held: readonly Held[], piece: Held): readonly Held[] {
	if (held.some((other) => covers(other, piece))) return held;

	const others = held.filter((other) => !covers(piece, other));
	const place = others.findIndex((other) => lt(piece.seq, other.seq));
	return place < 0 ? [...others, piece] : others.toSpliced(place, 0, piece);
}

function covers(a: Held, b: Held): boolean {
	return leq(a.seq, b.seq) && leq(end(b), end(a));
}

function end({seq, text, fin}: Held): number {
	return add(seq, text + (fin ? 1 : 0));
}

/** Whether something that was kept is next in order now. */
export function isHeldNext({held, rcv}: TcbDraft): boolean {
	const [piece] = held;
	return piece !== undefined && leq(piece.seq, rcv.nxt);
}

/**
 * Takes from what was kept all that is next in order now. Returns whether a kept FIN has come up.
 */
export function deliverHeld(turn: Turn): boolean {
	const {tcb} = turn;
	let [piece] = tcb.held;
	while (piece && leq(piece.seq, tcb.rcv.nxt)) {
		tcb.held = tcb.held.slice(1);
		if (deliverPiece(turn, piece)) return true;
		[piece] = tcb.held;
	}

	return false;
}

function deliverPiece(turn: Turn, piece: Held): boolean {
	const {tcb} = turn;
	const known = distance(piece.seq, tcb.rcv.nxt);
	if (known < piece.text) {
		deliver(turn, piece.offset + known, piece.text - known);
		ackNow(turn);
	}

	return piece.fin && isFinNext(tcb, piece);
}

function isFinNext(tcb: TcbDraft, piece: Held): boolean {
	return add(piece.seq, piece.text) === tcb.rcv.nxt;
}
