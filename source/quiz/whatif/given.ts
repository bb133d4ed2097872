import {copy} from '../../tcp/copy.js';
import type {TimerName} from '../../tcp/input.js';
import type {Profile} from '../../tcp/profile.js';
import {ctlOf} from '../../tcp/segment.js';
import {add, distance} from '../../tcp/sequence.js';
import {FIN_RECEIVED, FIN_SENT, isSynchronized, type State} from '../../tcp/state-diagram.js';
import {createTcb, type Tcb, type TcbDraft, type Unacknowledged} from '../../tcp/tcb.js';
import {type Numbers, WINDOW} from './numbers.js';

export type Setting = {
	readonly state: State;
	readonly numbers: Numbers;
	/** Whether it came from a passive OPEN. */
	readonly passive: boolean;
	/** The timer that is about to run out. */
	readonly timer: TimerName | undefined;
};

/** The connection in question, at time 0, as it would stand after a life without losses. */
export function tcbIn(profile: Profile, setting: Setting): Tcb {
	const {state, numbers, passive} = setting;
	const {iss, rcvWnd, unread} = numbers;
	const tcb = copy(createTcb(profile, {iss, buffer: rcvWnd + unread}));
	tcb.state = state;
	const closeCalled = FIN_SENT.includes(state);
	tcb.user = {
		...tcb.user,
		passive: state === 'LISTEN' || passive,
		closeCalled,
		orphan: closeCalled,
	};
	if (state === 'CLOSED' || state === 'LISTEN') return tcb;

	fillSendSide(tcb, numbers);
	if (state !== 'SYN-SENT') fillReceiveSide(tcb, numbers);
	tcb.finSeq = numbers.finSent ? add(numbers.nxt, -1) : undefined;
	tcb.retransmissions = unacknowledged(tcb, numbers.text);
	startTimers(tcb, setting.timer);
	return tcb;
}

function fillSendSide(tcb: TcbDraft, numbers: Numbers): void {
	const {iss, una, nxt, sndWnd, queued, finSent} = numbers;
	tcb.snd.una = una;
	tcb.snd.nxt = nxt;
	tcb.snd.wnd = sndWnd;
	tcb.snd.maxWnd = Math.max(sndWnd, tcb.state === 'SYN-SENT' ? 0 : WINDOW);
	tcb.snd.queued = queued;
	tcb.snd.offset = Math.max(0, distance(add(iss, 1), nxt) - (finSent ? 1 : 0));
}

function fillReceiveSide(tcb: TcbDraft, numbers: Numbers): void {
	const {irs, una, rcvNxt, rcvWnd, unread} = numbers;
	const fin = FIN_RECEIVED.includes(tcb.state) ? 1 : 0;
	tcb.irs = irs;
	tcb.timing.sack = true;
	tcb.snd.wl1 = add(rcvNxt, -fin);
	tcb.snd.wl2 = una;
	tcb.rcv = {
		...tcb.rcv,
		nxt: rcvNxt,
		wnd: rcvWnd,
		unread,
		edge: add(rcvNxt, rcvWnd),
		offset: Math.max(0, distance(add(irs, 1), rcvNxt) - fin),
	};
}

/** What lies between SND.UNA and SND.NXT: a SYN, or octets in segments, then the FIN. */
function unacknowledged(tcb: TcbDraft, text: number): readonly Unacknowledged[] {
	const {iss, snd, finSeq} = tcb;
	const kept = {text: 0, offset: 0};
	if (!isSynchronized(tcb.state)) return [{...kept, seq: iss, ctl: ctlOf('SYN')}];

	const queue: Unacknowledged[] = [];
	const first = snd.offset - text;
	for (let done = 0; done < text; done += snd.mss) {
		const octets = Math.min(snd.mss, text - done);
		const seq = add(snd.una, done);
		queue.push({...kept, seq, ctl: ctlOf(), text: octets, offset: first + done});
	}

	const finWaits = finSeq !== undefined && snd.una !== snd.nxt;
	if (finWaits) queue.push({...kept, seq: finSeq, ctl: ctlOf('FIN'), offset: snd.offset});
	return queue;
}

/** The timers that run in such a connection; the one that is asked about is due now. */
function startTimers(tcb: TcbDraft, due: TimerName | undefined): void {
	const {profile, retransmissions, snd, state} = tcb;
	const isWaiting = retransmissions.length > 0;
	const isBlocked = !isWaiting && snd.queued > 0 && snd.wnd === 0 && isSynchronized(state);
	tcb.timers = {
		...tcb.timers,
		...(isWaiting ? {RTO: tcb.timing.rto, USER: userTimeout(tcb)} : {}),
		...(isBlocked ? {PERSIST: tcb.timing.rto} : {}),
		...(state === 'FIN-WAIT-2' ? {'FIN-WAIT-2': profile.finWait2} : {}),
		...(state === 'TIME-WAIT' ? {'2MSL': profile.timeWait} : {}),
		...(due === undefined ? {} : {[due]: 0}),
	};
	if (isBlocked) tcb.timing.persistFor = tcb.timing.rto;
	if (due === 'KEEPALIVE') tcb.keepalive = {...tcb.keepalive, on: true};
}

function userTimeout({state, profile}: TcbDraft): number {
	if (state === 'SYN-SENT') return profile.synTimeout;
	return state === 'SYN-RECEIVED' ? Number.POSITIVE_INFINITY : profile.userTimeout;
}
