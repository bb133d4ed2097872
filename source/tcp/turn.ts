import type {CallError, Decision, Effect, Outcome, SegmentKind, Signal} from './effect.js';
import type {Ms} from './profile.js';
import {RULES, type Rule} from './rule.js';
import {type Ctl, ctlOf, type Options, withAck} from './segment.js';
import {add, type Seq} from './sequence.js';
import {copy, type Tcb, type TcbDraft} from './tcb.js';
import {stop} from './timers.js';

/** One input at work: a private copy of the TCB, and what has come of it so far. */
export type Turn = {
	tcb: TcbDraft;
	readonly now: Ms;
	readonly effects: Effect[];
	decision: Decision;
	/** Whether what arrived must be acknowledged when the turn ends, unless a segment has done so. */
	ackDue: boolean;
	/** Whether a FIN that was kept behind a gap is next in order now. */
	finDue: boolean;
};

export function begin(tcb: Tcb, now: Ms): Turn {
	return {tcb: copy(tcb), now, effects: [], decision: 'accepted', ackDue: false, finDue: false};
}

export function outcome({tcb, effects, decision}: Turn): Outcome {
	return {tcb, effects, decision};
}

/** One frozen effect a rule: a step cites several, and none is allocated. */
const consultations = new Map<Rule, Effect>(
	RULES.map((rule) => [rule, Object.freeze({type: 'consult', rule})]),
);

/** The rule that is looked at now; the last one of a turn is the one that decided. */
export function consult(turn: Turn, rule: Rule): void {
	turn.effects.push(consultations.get(rule) as Effect);
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
	readonly ack?: Seq;
	readonly ctl?: Ctl;
	readonly text?: number;
	readonly offset?: number;
	readonly options?: Options;
};

/** Hands a segment to the network, with the window that is open now. */
export function transmit(turn: Turn, out: Outgoing, kind: SegmentKind = 'first'): void {
	const {tcb} = turn;
	const {seq, ack, text = 0, offset = 0} = out;
	const ctl = withAck(out.ctl ?? ctlOf(), ack !== undefined);
	const isReset = ctl.includes('RST');
	const segment = {seq, ack, ctl, wnd: isReset ? 0 : tcb.rcv.wnd, text, offset};
	turn.effects.push({
		type: 'transmit',
		segment: out.options ? {...segment, options: out.options} : segment,
		kind,
	});
	if (ack === undefined || isReset) return;

	tcb.rcv.acked = ack;
	tcb.rcv.edge = add(tcb.rcv.nxt, tcb.rcv.wnd);
	tcb.unackedSegments = 0;
	turn.ackDue = false;
	stop(turn, 'DELAYED-ACK');
}

/** <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> */
export function transmitAck(turn: Turn): void {
	transmit(turn, {seq: turn.tcb.snd.nxt, ack: turn.tcb.rcv.nxt});
}
