import type {Segment} from '../segment.js';
import {add, lt} from '../sequence.js';
import {draft} from '../tcb.js';
import {stopAll} from '../timers.js';
import type {Turn} from '../turn.js';
import {acceptSyn} from './listen.js';

/** MAY-2: a SYN above everything that the old connection has used. */
export function isNewIncarnation(turn: Turn, seg: Segment): boolean {
	const isSyn = seg.ctl.includes('SYN') && !seg.ctl.includes('RST') && seg.ack === undefined;
	return isSyn && lt(turn.tcb.rcv.nxt, seg.seq);
}

/** TIME-WAIT is left for SYN-RECEIVED, with numbers above the old ones. */
export function reopen(turn: Turn, seg: Segment): void {
	const {profile, nextIss, snd, rcv} = turn.tcb;
	stopAll(turn);
	turn.tcb = draft(profile, nextIss ?? add(snd.nxt, profile.reuseIssGap), rcv.buffer, rcv.reader);
	acceptSyn(turn, seg);
}
