import type {Segment} from '../segment.js';
import {leq, lt, type Seq} from '../sequence.js';
import type {TcbDraft} from '../tcb.js';

/** SND.WND from a segment that is not older than the last one that set it (§3.10.7.4 fifth). */
export function updateWindow({snd}: TcbDraft, seg: Segment, ack: Seq): void {
	const isNewer =
		snd.wl1 === undefined ||
		snd.wl2 === undefined ||
		lt(snd.wl1, seg.seq) ||
		(snd.wl1 === seg.seq && leq(snd.wl2, ack));
	if (!isNewer) return;

	snd.wnd = seg.wnd;
	snd.wl1 = seg.seq;
	snd.wl2 = ack;
	snd.maxWnd = Math.max(snd.maxWnd, seg.wnd);
}
