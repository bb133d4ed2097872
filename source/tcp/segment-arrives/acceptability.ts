import {ctlOf, len, type Segment} from '../segment.js';
import {add, distance, leq, lt, type Seq} from '../sequence.js';
import type {Tcb} from '../tcb.js';

/** Whether any part of a segment lies in the receive window: the four cases of §3.4, Table 6. */
export function isAcceptable(tcb: Tcb, seg: Segment): boolean {
	const {rcv} = tcb;
	const length = len(seg);
	if (tcb.profile.touchingCounts && touches(tcb, seg)) return true;
	if (rcv.wnd === 0) return length === 0 && seg.seq === rcv.nxt;
	if (length === 0) return isInWindow(rcv, seg.seq);
	return isInWindow(rcv, seg.seq) || isInWindow(rcv, add(seg.seq, length - 1));
}

/** Whether it ends where the window begins, or is an ACK where the window ends. */
function touches({state, user, rcv}: Tcb, seg: Segment): boolean {
	if (state === 'TIME-WAIT') return false;
	if (len(seg) === 0) return rcv.wnd > 0 && seg.seq === add(rcv.nxt, rcv.wnd);

	const isRequest = state === 'SYN-RECEIVED' && user.passive;
	return !isRequest && add(seg.seq, len(seg)) === rcv.nxt;
}

/** RCV.NXT =< seq < RCV.NXT+RCV.WND */
export function isInWindow(rcv: Tcb['rcv'], seq: Seq): boolean {
	return leq(rcv.nxt, seq) && lt(seq, add(rcv.nxt, rcv.wnd));
}

/** The idealized segment that the RFC goes on with: what lies outside the window is cut off. */
export function trim({rcv}: Tcb, seg: Segment): Segment {
	const before = distance(seg.seq, rcv.nxt);
	const beyond = distance(add(rcv.nxt, rcv.wnd), add(seg.seq, len(seg)));
	return cutBack(cutFront(seg, before), beyond);
}

/** SYN comes before the first octet. */
function cutFront(seg: Segment, numbers: number): Segment {
	if (numbers <= 0) return seg;

	const syn = seg.ctl.includes('SYN') ? 1 : 0;
	const octets = Math.min(numbers - syn, seg.text);
	return {
		...seg,
		ctl: ctlOf(...seg.ctl.filter((flag) => flag !== 'SYN')),
		seq: add(seg.seq, syn + octets),
		text: seg.text - octets,
		offset: seg.offset + octets,
	};
}

/** FIN comes after the last octet. */
function cutBack(seg: Segment, numbers: number): Segment {
	if (numbers <= 0) return seg;

	const fin = seg.ctl.includes('FIN') ? 1 : 0;
	return {
		...seg,
		ctl: ctlOf(...seg.ctl.filter((flag) => flag !== 'FIN')),
		text: Math.max(0, seg.text - (numbers - fin)),
	};
}
