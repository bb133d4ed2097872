import {drop, type NumberedCheck} from './check.js';
import {resetFor} from './reset.js';

/** SEGMENT ARRIVES in CLOSED (§3.10.7.1): a RST is discarded, everything else is answered by one. */
export const closed: readonly NumberedCheck[] = [
	{
		rule: 'RFC 9293 §3.10.7.1',
		check: (turn, seg) => (seg.ctl.includes('RST') ? drop(turn) : resetFor(turn, seg)),
	},
];
