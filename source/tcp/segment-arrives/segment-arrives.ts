import type {Segment} from '../segment.js';
import {start} from '../timers.js';
import type {Turn} from '../turn.js';
import {runChecks} from './check.js';
import {closed} from './closed.js';
import {listen} from './listen.js';
import {afterSegment, otherStates} from './other-states.js';
import {synSent} from './syn-sent.js';

/** SEGMENT ARRIVES (§3.10.7): the state chooses the checks. */
export function segmentArrives(turn: Turn, seg: Segment): void {
	switch (turn.tcb.state) {
		case 'CLOSED':
			return runChecks(turn, seg, closed);
		case 'LISTEN':
			return runChecks(turn, seg, listen);
		case 'SYN-SENT':
			return runChecks(turn, seg, synSent);
		default:
			runChecks(turn, seg, otherStates);
			afterSegment(turn);
			hearPeer(turn);
	}
}

/** What comes from the peer shows that it lives: keep-alive counts anew (§3.8.4). */
function hearPeer(turn: Turn): void {
	const {tcb} = turn;
	const {keepalive, timers} = tcb;
	if (!tcb.profile.keepaliveHearsAll) {
		if (turn.decision !== 'accepted') return;
		tcb.timing.heardAt = turn.now;
	}
	if (!keepalive.on || timers.KEEPALIVE === Number.POSITIVE_INFINITY) return;

	if (keepalive.sent > 0) tcb.keepalive = {...keepalive, sent: 0};
	start(turn, 'KEEPALIVE', keepalive.idle);
}
