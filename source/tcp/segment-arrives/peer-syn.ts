import type {Segment} from '../segment.js';
import {add} from '../sequence.js';
import type {TcbDraft} from '../tcb.js';

/** Takes the peer's numbers from its SYN, and what its options say. */
export function synchronize(tcb: TcbDraft, seg: Segment): void {
	tcb.irs = seg.seq;
	tcb.rcv.nxt = add(seg.seq, 1);
	tcb.rcv.edge = add(tcb.rcv.nxt, tcb.rcv.wnd);
	tcb.snd.wnd = seg.wnd;
	tcb.snd.maxWnd = seg.wnd;
	tcb.snd.wl1 = seg.seq;
	tcb.snd.wl2 = seg.ack ?? tcb.iss;
	tcb.snd.mss = Math.min(tcb.profile.mss, seg.options?.mss ?? tcb.profile.mssDefault);
	tcb.timing.sack = seg.options?.sack ?? false;
}

/** Keeps text and FIN that came with the SYN until the handshake has proved the SYN (§3.10.7.2 third). */
export function keepForLater(tcb: TcbDraft, seg: Segment): void {
	const fin = seg.ctl.includes('FIN');
	if (!tcb.profile.textOnSyn || (seg.text === 0 && !fin)) return;

	const text = Math.min(seg.text, tcb.rcv.wnd);
	const isWhole = text === seg.text;
	tcb.held = [{seq: tcb.rcv.nxt, text, offset: seg.offset, fin: fin && isWhole}];
}
