import {add, distance, type Seq} from '../../tcp/sequence.js';
import {FIN_ACKNOWLEDGED, FIN_RECEIVED, FIN_SENT, type State} from '../../tcp/state-diagram.js';
import type {Messages} from '../../text/language.js';
import type {Note} from './notes.js';
import type {Asked} from './parse.js';
import {misuse} from './refusal.js';
import {SOME_OCTETS, VARIABLES, type Variable} from './words.js';

/** The RFC's variables of one connection, all filled in. */
export type Numbers = {
	readonly iss: Seq;
	/** The peer's first number; where the peer is still unknown, the one it would choose. */
	readonly irs: Seq;
	readonly una: Seq;
	readonly nxt: Seq;
	readonly sndWnd: number;
	readonly rcvNxt: Seq;
	readonly rcvWnd: number;
	readonly queued: number;
	readonly unread: number;
	/** Whether our FIN has left; its number is then the last before SND.NXT. */
	readonly finSent: boolean;
	/** Octets sent and not acknowledged. */
	readonly text: number;
	readonly notes: readonly Note[];
};

export const ISS = 100;
export const IRS = 300;
export const WINDOW = 4096;

const OPENING: readonly State[] = ['SYN-SENT', 'SYN-RECEIVED'];
const UNKNOWN_PEER: readonly State[] = ['CLOSED', 'LISTEN', 'SYN-SENT'];

/** Where octets can wait to be sent. */
const CAN_QUEUE: readonly State[] = [...OPENING, 'ESTABLISHED', 'FIN-WAIT-1', 'CLOSE-WAIT'];

/** Fills in what was not given, and refuses what cannot be. */
export function settleNumbers(asked: Asked, say: Messages['whatif']): Numbers {
	const {state, numbers} = asked;
	refuseAbsent(asked, say);
	const given = (name: Variable) => {
		const value = numbers.get(name);
		return typeof value === 'number' ? value : undefined;
	};

	const {notes, queued, sndWnd, assumedText} = assume(asked, given);
	const finSent = FIN_SENT.includes(state) && queued === 0;
	const finWaits = finSent && !FIN_ACKNOWLEDGED.includes(state);
	const control = OPENING.includes(state) || finWaits ? 1 : 0;
	const iss = given('iss') ?? ISS;
	const irs = given('irs') ?? IRS;
	const text = given('snd.una') !== undefined && given('snd.nxt') !== undefined ? 0 : assumedText;

	const end = given('snd.nxt');
	const una =
		given('snd.una') ??
		(end === undefined ? firstUnacknowledged(state, iss, finSent) : add(end, -control - text));
	const nxt = end ?? add(una, control + text);
	const numbersNow: Numbers = {
		iss,
		irs,
		una,
		nxt,
		sndWnd,
		rcvNxt: given('rcv.nxt') ?? add(irs, FIN_RECEIVED.includes(state) ? 2 : 1),
		rcvWnd: given('rcv.wnd') ?? WINDOW,
		queued,
		unread: given('unread') ?? 0,
		finSent,
		text: distance(una, nxt) - control,
		notes,
	};
	refuseImpossible(state, numbersNow, say);
	return numbersNow;
}

function firstUnacknowledged(state: State, iss: Seq, finSent: boolean): Seq {
	if (state === 'CLOSED' || state === 'LISTEN' || OPENING.includes(state)) return iss;
	return add(iss, finSent && FIN_ACKNOWLEDGED.includes(state) ? 2 : 1);
}

/** What a timer needs in order to run, where it was not said. */
function assume({state, event, numbers}: Asked, given: (name: Variable) => number | undefined) {
	const timer = event.type === 'timeout' ? event.timer : undefined;
	const waits = timer === 'PERSIST' && CAN_QUEUE.includes(state);
	const isQuiet = state === 'ESTABLISHED' || state === 'CLOSE-WAIT';
	const isKnown = numbers.has('snd.una') && numbers.has('snd.nxt');
	const owes = (timer === 'RTO' || timer === 'USER') && isQuiet && !isKnown;
	const notes: Note[] = [];
	if (waits && given('queued') === undefined) notes.push('queued');
	if (waits && given('snd.wnd') === undefined) notes.push('closed window');
	if (owes) notes.push('outstanding');
	if (timer === 'KEEPALIVE') notes.push('keepalive');
	return {
		notes,
		queued: given('queued') ?? (waits ? SOME_OCTETS : 0),
		sndWnd: given('snd.wnd') ?? (waits || state === 'SYN-SENT' ? 0 : WINDOW),
		assumedText: owes ? SOME_OCTETS : 0,
	};
}

/** A variable that has no value yet in this state. */
function refuseAbsent({state, numbers}: Asked, say: Messages['whatif']): void {
	const absent = VARIABLES.filter((name) => numbers.has(name) && !has(state, name));
	if (absent[0]) throw misuse(say.noVariable(state, absent[0].toUpperCase()));
}

function has(state: State, name: Variable): boolean {
	switch (name) {
		case 'iss':
		case 'irs':
		case 'rcv.wnd':
			return true;
		case 'snd.una':
		case 'snd.nxt':
			return state !== 'CLOSED' && state !== 'LISTEN';
		case 'queued':
			return CAN_QUEUE.includes(state);
		default:
			return !UNKNOWN_PEER.includes(state);
	}
}

/** More than one window of octets cannot be outstanding, and nothing before or behind SYN and FIN. */
function refuseImpossible(state: State, numbers: Numbers, say: Messages['whatif']): void {
	const {iss, una, text} = numbers;
	const isOpening = OPENING.includes(state);
	if (isOpening && una !== iss) throw misuse(say.unaIsIss(state, iss));
	const mayOweText = !isOpening && !FIN_ACKNOWLEDGED.includes(state);
	if (text < 0 || text > (mayOweText ? 65_535 : 0)) {
		throw misuse(say.badOutstanding(state, numbers.una, numbers.nxt));
	}
}
