import {copy} from './copy.js';
import type {CallError, Decision, Effect, Outcome, SegmentKind, Signal} from './effect.js';
import type {Ms} from './profile.js';
import type {Rule} from './rule.js';
import {NO_RULES, type RuleList} from './rule-list.js';
import {type Ctl, ctlOf, type Options, type Segment, withAck} from './segment.js';
import {add, type Seq} from './sequence.js';
import type {Tcb, TcbDraft} from './tcb.js';
import {stop} from './timers.js';

/** One input at work: a private copy of the TCB, and what has come of it so far. */
export type Turn = {
	tcb: TcbDraft;
	readonly now: Ms;
	/** The rules that were looked at; the last one is the one that decided. */
	rules: RuleList;
	readonly effects: Effect[];
	decision: Decision;
	/** Whether what arrived must be acknowledged when the turn ends, unless a segment has done so. */
	ackDue: boolean;
	/** Whether a FIN that was kept behind a gap is next in order now. */
	finDue: boolean;
};

export function begin(tcb: Tcb, now: Ms): Turn {
	return {
		tcb: copy(tcb),
		now,
		rules: NO_RULES,
		effects: [],
		decision: 'accepted',
		ackDue: false,
		finDue: false,
	};
}

export function outcome({tcb, rules, effects, decision}: Turn): Outcome {
	return {tcb, rules: rules.rules, effects, decision};
}

/** The rule that is looked at now. */
export function consult(turn: Turn, rule: Rule): void {
	turn.rules = turn.rules.with(rule);
}

export function signal(turn: Turn, what: Signal): void {
	turn.effects.push({type: 'signal', signal: what});
}

/** The call cannot be done. Nothing else happens in this turn. */
export function refuse(turn: Turn, error: CallError): void {
	turn.decision = 'dropped';
	turn.effects.push({type: 'error', error});
}

/** What a segment says; `ack` sets the ACK bit. */
export type Outgoing = {
	readonly seq: Seq;
	readonly ack?: Seq | undefined;
	readonly ctl?: Ctl;
	readonly text?: number;
	readonly offset?: number;
	readonly options?: Options | undefined;
};

/** Hands a segment to the network, with the window that is open now. */
export function transmit(turn: Turn, out: Outgoing, kind: SegmentKind = 'first'): Segment {
	const {tcb} = turn;
	const {seq, ack, text = 0, offset = 0, options} = out;
	const ctl = withAck(out.ctl ?? ctlOf(), ack !== undefined);
	const isReset = ctl.includes('RST');
	const plain = {seq, ack, ctl, wnd: isReset ? 0 : tcb.rcv.wnd, text, offset};
	const segment = options === undefined ? plain : {...plain, options};
	turn.effects.push({type: 'transmit', segment, kind});
	if (ack !== undefined && !isReset) hasAcknowledged(turn);
	return segment;
}

/** A segment has told the peer what was received, and the window. */
function hasAcknowledged(turn: Turn): void {
	const {rcv} = turn.tcb;
	rcv.edge = add(rcv.nxt, rcv.wnd);
	rcv.unackedSegments = 0;
	turn.ackDue = false;
	stop(turn, 'DELAYED-ACK');
}

/** <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> */
export function transmitAck(turn: Turn): void {
	transmit(turn, {seq: turn.tcb.snd.nxt, ack: turn.tcb.rcv.nxt});
}

// As in `copy.ts`: numbers that need no box of their own in each segment.
transmit({tcb: {rcv: {}}, effects: []} as unknown as Turn, {} as Outgoing);
