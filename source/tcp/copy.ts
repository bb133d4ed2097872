import type {TimerName} from './input.js';
import type {Ms} from './profile.js';
import type {Tcb, TcbDraft} from './tcb.js';

/** The private copy that a turn works on. Written out field by field: each step makes one. */
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

function copyTiming(timing: Tcb['timing']): TcbDraft['timing'] {
	return {
		rto: timing.rto,
		srtt: timing.srtt,
		rttvar: timing.rttvar,
		mdev: timing.mdev,
		mdevMax: timing.mdevMax,
		rttSeq: timing.rttSeq,
		timedSeq: timing.timedSeq,
		timedAt: timing.timedAt,
		timeouts: timing.timeouts,
		synAgain: timing.synAgain,
		sack: timing.sack,
		probed: timing.probed,
		persists: timing.persists,
		persistFor: timing.persistFor,
		persistsUnanswered: timing.persistsUnanswered,
		heardAt: timing.heardAt,
	};
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
