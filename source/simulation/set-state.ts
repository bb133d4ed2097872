import {copy} from '../tcp/copy.js';
import type {Ms} from '../tcp/profile.js';
import {ctlOf} from '../tcp/segment.js';
import {add} from '../tcp/sequence.js';
import type {State} from '../tcp/state-diagram.js';
import {createTcb, type Tcb, type TcbDraft} from '../tcp/tcb.js';

const off = Number.POSITIVE_INFINITY;

/** Our FIN is sent, our FIN is acknowledged, the peer's FIN has come (Figure 5). */
const FIN_SENT: readonly State[] = ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'];
const FIN_ACKNOWLEDGED: readonly State[] = ['FIN-WAIT-2', 'TIME-WAIT'];
const FIN_RECEIVED: readonly State[] = ['CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'];
const OPENING: readonly State[] = ['SYN-SENT', 'SYN-RECEIVED'];

/**
 * The TCB as it would be if its host believed to be in another state: a learner's wrong answer, run as
 * a branch. Numbers and timers are made to fit, so that the host acts as that state would.
 */
export function believing(tcb: Tcb, state: State, now: Ms): Tcb {
	const draft = copy(tcb);
	draft.state = state;
	fitPeersFin(draft, tcb.state);
	if (OPENING.includes(state)) fitSyn(draft);
	else fitOwnFin(draft);
	draft.timers = {
		...createTcb(tcb.profile).timers,
		KEEPALIVE: tcb.timers.KEEPALIVE,
		RTO: draft.retransmissions.length > 0 ? now + draft.timing.rto : off,
		'2MSL': state === 'TIME-WAIT' ? now + draft.profile.timeWait : off,
	};
	return draft;
}

function fitPeersFin(draft: TcbDraft, was: State): void {
	const had = FIN_RECEIVED.includes(was) ? 1 : 0;
	const has = FIN_RECEIVED.includes(draft.state) ? 1 : 0;
	draft.rcv.nxt = add(draft.rcv.nxt, has - had);
}

function fitSyn(draft: TcbDraft): void {
	const {iss, state, snd} = draft;
	snd.una = iss;
	snd.nxt = add(iss, 1);
	if (state === 'SYN-SENT') draft.irs = undefined;
	draft.retransmissions = [{seq: iss, ctl: ctlOf('SYN'), text: 0, offset: 0}];
}

function fitOwnFin(draft: TcbDraft): void {
	const {state, snd} = draft;
	const closeCalled = FIN_SENT.includes(state);
	draft.user = {...draft.user, closeCalled};
	draft.retransmissions = draft.retransmissions.filter(
		({ctl}) => !ctl.includes('SYN') && !ctl.includes('FIN'),
	);
	if (!closeCalled) {
		draft.finSeq = undefined;
		if (draft.retransmissions.length === 0) snd.una = snd.nxt;
		return;
	}

	if (draft.finSeq === undefined) {
		draft.finSeq = snd.nxt;
		snd.nxt = add(snd.nxt, 1);
	}

	if (FIN_ACKNOWLEDGED.includes(state)) {
		draft.retransmissions = [];
		snd.una = snd.nxt;
		return;
	}

	const fin = {
		seq: draft.finSeq,
		ctl: ctlOf('FIN'),
		text: 0,
		offset: snd.offset,
	};
	draft.retransmissions = [...draft.retransmissions, fin];
	snd.una = draft.retransmissions[0]?.seq ?? draft.finSeq;
}
