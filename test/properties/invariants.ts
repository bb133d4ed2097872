import type {Outcome} from '../../source/tcp/effect.js';
import {type Input, TIMERS, type TimerName} from '../../source/tcp/input.js';
import {len, type Segment} from '../../source/tcp/segment.js';
import {isAcceptable} from '../../source/tcp/segment-arrives/acceptability.js';
import {add, distance, leq, type Seq} from '../../source/tcp/sequence.js';
import {
	FIN_RECEIVED,
	isSynchronized,
	isTransition,
	type State,
} from '../../source/tcp/state-diagram.js';
import type {Tcb} from '../../source/tcp/tcb.js';

/** One step of one connection. */
export type Turn = {readonly before: Tcb; readonly input: Input; readonly outcome: Outcome};

/** True when the step is as it must be. */
type Holds = (turn: Turn) => boolean;

/** What holds in every step, whatever arrives and whatever the user does. */
export const INVARIANTS: Readonly<Record<string, Holds>> = {
	'a RST is never answered by a RST (§3.5.2)': ({input, outcome}) =>
		!arrived(input)?.ctl.includes('RST') || sent(outcome).every(({ctl}) => !ctl.includes('RST')),

	'RCV.NXT and SND.UNA never move back (§3.4)': (turn) =>
		!goesOn(turn) ||
		(leq(turn.before.rcv.nxt, turn.outcome.tcb.rcv.nxt) &&
			leq(turn.before.snd.una, turn.outcome.tcb.snd.una)),

	'SND.UNA =< SND.NXT, no further ahead than the largest window, SYN and FIN': ({outcome}) => {
		const {snd} = outcome.tcb;
		const ahead = distance(snd.una, snd.nxt);
		return ahead >= 0 && ahead <= snd.maxWnd + 2;
	},

	'the right edge of the receive window never moves left (§3.8.6)': (turn) =>
		!goesOn(turn) || leq(edge(turn.before), edge(turn.outcome.tcb)),

	'a state changes along an edge of Figure 5, two at once, or falls to CLOSED': ({
		before,
		outcome: {tcb},
	}) => isTransition(before.state, tcb.state) || isReuse(before, tcb),

	'what waits to be acknowledged lies between SND.UNA and SND.NXT, without gaps': ({
		outcome: {tcb},
	}) => isGone(tcb) || tcb.retransmissions.reduce(follow, tcb.snd.una) === tcb.snd.nxt,

	'a FIN that is sent is the last number': ({outcome: {tcb}}) =>
		isGone(tcb) || tcb.finSeq === undefined || add(tcb.finSeq, 1) === tcb.snd.nxt,

	'no timer runs where it has nothing to wait for': ({outcome: {tcb}}) =>
		TIMERS.every((timer) => !Number.isFinite(tcb.timers[timer]) || MAY_RUN[timer](tcb)),

	'what must be waited for has its timer': ({outcome: {tcb}}) =>
		(tcb.retransmissions.length === 0 || Number.isFinite(tcb.timers.RTO)) &&
		(tcb.state !== 'TIME-WAIT' || Number.isFinite(tcb.timers['2MSL'])) &&
		(!isBlocked(tcb) || Number.isFinite(tcb.timers.PERSIST)),

	'an unacceptable segment draws exactly one ACK <SND.NXT, RCV.NXT> (§3.10.7.4 first)': (turn) =>
		!isPlainlyUnacceptable(turn) || isOneAck(sent(turn.outcome), turn.outcome.tcb),

	'a challenge is one ACK and changes nothing (RFC 5961)': ({before, outcome}) =>
		outcome.decision !== 'challenged' ||
		(isOneAck(sent(outcome), before) && isSameStory(before, outcome.tcb)),

	'what is dropped changes neither state nor numbers': ({before, outcome}) =>
		outcome.decision !== 'dropped' ||
		isSameStory(before, outcome.tcb) ||
		// Its ACK may count all the same (§3.4).
		before.rcv.wnd === 0,

	'the user is given each octet once, in order': ({before, outcome}) => {
		let next = before.rcv.offset;
		for (const effect of outcome.effects) {
			if (effect.type !== 'deliver') continue;
			if (effect.offset !== next || effect.octets <= 0) return false;
			next += effect.octets;
		}
		return next === before.rcv.offset || next === outcome.tcb.rcv.offset;
	},

	'a SYN on a synchronized connection draws one ACK (RFC 5961 §4.2)': (turn) =>
		!isStraySyn(turn) ||
		(isOneAck(sent(turn.outcome), turn.before) && isSameStory(turn.before, turn.outcome.tcb)),

	'nothing is taken from the peer after its FIN': ({before, outcome}) =>
		!FIN_RECEIVED.includes(before.state) || outcome.effects.every(({type}) => type !== 'deliver'),

	'what leaves is numbered within the connection, and acknowledges what has come': (turn) =>
		!goesOn(turn) || sent(turn.outcome).every((seg) => isInStory(turn, seg)),

	'every step cites a rule': ({outcome}) => outcome.rules.length > 0,
};

/** Where each timer has something to wait for. */
const MAY_RUN: Record<TimerName, (tcb: Tcb) => boolean> = {
	RTO: ({retransmissions}) => retransmissions.length > 0,
	USER: (tcb) => tcb.retransmissions.length > 0 || isBlocked(tcb),
	PERSIST: (tcb) => isBlocked(tcb),
	KEEPALIVE: ({keepalive, state}) => keepalive.on && isSynchronized(state) && state !== 'TIME-WAIT',
	'DELAYED-ACK': ({state}) => isSynchronized(state),
	'FIN-WAIT-2': ({state, user}) => state === 'FIN-WAIT-2' && user.orphan,
	'2MSL': ({state}) => state === 'TIME-WAIT',
};

const CAN_SEND: readonly State[] = [
	'ESTABLISHED',
	'FIN-WAIT-1',
	'CLOSE-WAIT',
	'CLOSING',
	'LAST-ACK',
];

/** Octets wait, and only a closed window keeps them back. */
function isBlocked({state, snd, retransmissions}: Tcb): boolean {
	const isAlone = retransmissions.length === 0;
	return CAN_SEND.includes(state) && snd.queued > 0 && snd.wnd === 0 && isAlone;
}

function arrived(input: Input): Segment | undefined {
	return input.type === 'SEGMENT ARRIVES' ? input.segment : undefined;
}

function sent({effects}: Outcome): readonly Segment[] {
	return effects.flatMap((effect) => (effect.type === 'transmit' ? [effect.segment] : []));
}

/** The same connection before and after: not born, deleted or begun anew in this step. */
function goesOn({before, outcome: {tcb}}: Turn): boolean {
	return isSynchronized(before.state) && isSynchronized(tcb.state);
}

function isGone({state}: Tcb): boolean {
	return state === 'CLOSED' || state === 'LISTEN';
}

/** A newer SYN in TIME-WAIT ends one connection and begins another (MAY-2). */
function isReuse(before: Tcb, after: Tcb): boolean {
	return before.profile.twReuse && before.state === 'TIME-WAIT' && after.state === 'SYN-RECEIVED';
}

function edge({rcv}: Tcb): Seq {
	return add(rcv.nxt, rcv.wnd);
}

/** The number behind an entry of the queue; none that begins elsewhere than at `at` can follow. */
function follow(at: Seq, entry: Tcb['retransmissions'][number]): Seq {
	return entry.seq === at && len(entry) > 0 ? add(at, len(entry)) : Number.NaN;
}

function isSameStory(before: Tcb, after: Tcb): boolean {
	return (
		before.state === after.state &&
		before.rcv.nxt === after.rcv.nxt &&
		before.snd.una === after.snd.una &&
		before.snd.nxt === after.snd.nxt
	);
}

function isOneAck([ack, ...others]: readonly Segment[], {snd, rcv}: Tcb): boolean {
	if (ack === undefined || others.length > 0) return false;
	return ack.ctl.join() === 'ACK' && ack.text === 0 && ack.seq === snd.nxt && ack.ack === rcv.nxt;
}

/** Unacceptable, neither SYN nor RST, and not the ACK that still counts in a closed window (§3.4). */
function isPlainlyUnacceptable({before, input}: Turn): boolean {
	const seg = arrived(input);
	if (seg === undefined || before.profile.name !== 'rfc9293') return false;
	if (!isSynchronized(before.state) || isAcceptable(before, seg)) return false;
	if (seg.ctl.includes('RST') || seg.ctl.includes('SYN')) return false;
	return before.rcv.wnd > 0 || seg.seq !== before.rcv.nxt;
}

function isStraySyn({before, input}: Turn): boolean {
	const ctl = arrived(input)?.ctl ?? [];
	const isPlain = before.profile.name === 'rfc9293' && isSynchronized(before.state);
	return isPlain && ctl.includes('SYN') && !ctl.includes('RST');
}

/** Numbers that both ends know; a keep-alive or an empty probe is one before SND.NXT on purpose. */
function isInStory({before, outcome: {tcb}}: Turn, {seq, ack, text, ctl}: Segment): boolean {
	if (ctl.includes('RST')) return true;
	const isOurs = leq(add(before.snd.una, -1), seq) && leq(add(seq, text), add(tcb.snd.nxt, 1));
	return isOurs && ack !== undefined && leq(before.rcv.nxt, ack) && leq(ack, tcb.rcv.nxt);
}
