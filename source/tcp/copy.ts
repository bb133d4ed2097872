import type {TimerName} from './input.js';
import type {Ms} from './profile.js';
import type {Tcb, TcbDraft} from './tcb.js';

/**
 * The private copy that a turn works on, and what is kept of it afterwards. Written out field by field: each
 * step makes a copy, and this is the fastest way.
 */
export function copy(tcb: Tcb): TcbDraft {
	return {
		profile: tcb.profile,
		state: tcb.state,
		iss: tcb.iss,
		nextIss: tcb.nextIss,
		irs: tcb.irs,
		snd: copySnd(tcb.snd),
		rcv: copyRcv(tcb.rcv),
		retransmissions: tcb.retransmissions,
		held: tcb.held,
		finSeq: tcb.finSeq,
		user: tcb.user,
		timing: copyTiming(tcb.timing),
		timers: tcb.timers,
		keepalive: tcb.keepalive,
		challengedAt: tcb.challengedAt,
	};
}

/** Ends the work on a copy: its parts that are as they were before become those of before. */
export function settle(before: Tcb, tcb: TcbDraft): Tcb {
	if (isSameSnd(before.snd, tcb.snd)) tcb.snd = before.snd;
	if (isSameRcv(before.rcv, tcb.rcv)) tcb.rcv = before.rcv;
	if (isSameTiming(before.timing, tcb.timing)) tcb.timing = before.timing;
	return tcb;
}

function copySnd(snd: Tcb['snd']): TcbDraft['snd'] {
	return {
		una: snd.una,
		nxt: snd.nxt,
		wnd: snd.wnd,
		wl1: snd.wl1,
		wl2: snd.wl2,
		maxWnd: snd.maxWnd,
		mss: snd.mss,
		queued: snd.queued,
		offset: snd.offset,
		corked: snd.corked,
	};
}

function isSameSnd(a: Tcb['snd'], b: Tcb['snd']): boolean {
	return (
		a.una === b.una &&
		a.nxt === b.nxt &&
		a.wnd === b.wnd &&
		a.wl1 === b.wl1 &&
		a.wl2 === b.wl2 &&
		a.maxWnd === b.maxWnd &&
		a.mss === b.mss &&
		a.queued === b.queued &&
		a.offset === b.offset &&
		a.corked === b.corked
	);
}

function copyRcv(rcv: Tcb['rcv']): TcbDraft['rcv'] {
	return {
		nxt: rcv.nxt,
		wnd: rcv.wnd,
		edge: rcv.edge,
		buffer: rcv.buffer,
		unread: rcv.unread,
		reader: rcv.reader,
		wanted: rcv.wanted,
		offset: rcv.offset,
		unackedSegments: rcv.unackedSegments,
		quickAcks: rcv.quickAcks,
	};
}

function isSameRcv(a: Tcb['rcv'], b: Tcb['rcv']): boolean {
	return (
		a.nxt === b.nxt &&
		a.wnd === b.wnd &&
		a.edge === b.edge &&
		a.buffer === b.buffer &&
		a.unread === b.unread &&
		a.reader === b.reader &&
		a.wanted === b.wanted &&
		a.offset === b.offset &&
		a.unackedSegments === b.unackedSegments &&
		a.quickAcks === b.quickAcks
	);
}

function copyTiming(timing: Tcb['timing']): TcbDraft['timing'] {
	return {
		rto: timing.rto,
		srtt: timing.srtt,
		rttvar: timing.rttvar,
		timedSeq: timing.timedSeq,
		timedAt: timing.timedAt,
		timeouts: timing.timeouts,
		synAgain: timing.synAgain,
		sack: timing.sack,
		probed: timing.probed,
		persists: timing.persists,
		persistFor: timing.persistFor,
		persistsUnanswered: timing.persistsUnanswered,
	};
}

function isSameTiming(a: Tcb['timing'], b: Tcb['timing']): boolean {
	return (
		a.rto === b.rto &&
		a.srtt === b.srtt &&
		a.rttvar === b.rttvar &&
		a.timedSeq === b.timedSeq &&
		a.timedAt === b.timedAt &&
		a.timeouts === b.timeouts &&
		a.synAgain === b.synAgain &&
		a.sack === b.sack &&
		a.probed === b.probed &&
		a.persists === b.persists &&
		a.persistFor === b.persistFor &&
		a.persistsUnanswered === b.persistsUnanswered
	);
}

/** The same deadlines, to change one of them. */
export function copyTimers(timers: Tcb['timers']): Record<TimerName, Ms> {
	return {
		RTO: timers.RTO,
		'DELAYED-ACK': timers['DELAYED-ACK'],
		PERSIST: timers.PERSIST,
		KEEPALIVE: timers.KEEPALIVE,
		USER: timers.USER,
		'FIN-WAIT-2': timers['FIN-WAIT-2'],
		'2MSL': timers['2MSL'],
	};
}

// V8 gives a field that has only ever held numbers a box of its own in every copy. A field that has once
// held something else keeps a pointer, which copies share: half the garbage of a long run.
copy({snd: {}, rcv: {}, timing: {}} as unknown as Tcb);
copyTimers({} as Tcb['timers']);
