import type {TimerName} from './input.js';
import type {Ms, Profile} from './profile.js';
import type {Ctl} from './segment.js';
import type {Seq} from './sequence.js';
import type {State} from './state-diagram.js';

/** A segment that waits to be acknowledged; `ctl` is SYN, FIN or neither. */
export type Unacknowledged = {
	readonly seq: Seq;
	readonly ctl: Ctl;
	readonly text: number;
	readonly offset: number;
	readonly sentAt: Ms;
	/** How often it was sent again. */
	readonly again: number;
};

/** A segment that arrived ahead of a gap and was kept (RFC 9293 §3.10.7.4, seventh). */
export type Held = {
	readonly seq: Seq;
	readonly text: number;
	readonly offset: number;
	readonly fin: boolean;
};

/** A transmission control block while a turn works on it. Outside a turn it is a `Tcb` and never changes. */
export type TcbDraft = {
	/** Frozen and shared by all TCBs of a host. */
	profile: Profile;
	state: State;
	/** Whether it came from a passive OPEN: decides where SYN-RECEIVED returns to. */
	passive: boolean;
	remoteSpecified: boolean;
	iss: Seq;
	/** The number that a new incarnation of a TIME-WAIT pair starts from, when the host has chosen one. */
	nextIss: Seq | undefined;
	irs: Seq | undefined;

	snd: {
		una: Seq;
		nxt: Seq;
		wnd: number;
		/** Segment sequence and acknowledgment number of the last window update. */
		wl1: Seq | undefined;
		wl2: Seq | undefined;
		/** MAX.SND.WND, the largest window the peer has offered (RFC 5961 §5.2). */
		maxWnd: number;
		/** The largest payload that one segment may carry (§3.7.1). */
		mss: number;
		/** Octets accepted from SEND and not yet sent. */
		queued: number;
		/** Place of the next new octet in our stream. */
		offset: number;
		/** SEND with `more` holds back a partial segment. */
		corked: boolean;
	};
	rcv: {
		nxt: Seq;
		wnd: number;
		/** The most that may wait unread; RCV.WND is this less what waits, its right edge never moves left. */
		buffer: number;
		/** Octets delivered in order that the user has not yet taken. */
		unread: number;
		/** Whether a RECEIVE always waits, so that octets are taken as they arrive (`reads: auto`). */
		reader: boolean;
		/** Octets that a waiting RECEIVE still wants; 0 when none waits. */
		wanted: number;
		/** RCV.NXT as last told to the peer. */
		acked: Seq;
		/** The right edge as last told to the peer. */
		edge: Seq;
		/** Place of RCV.NXT in the peer's stream. */
		offset: number;
	};

	/** Front to back. These, the timers and keep-alive are replaced, never changed in place: copies share them. */
	retransmissions: readonly Unacknowledged[];
	held: readonly Held[];

	/** CLOSE or SHUTDOWN was called; the FIN may still wait for queued octets. */
	closeCalled: boolean;
	/** The user will neither read nor write again: closed, not merely shut down (an orphan on Linux). */
	orphan: boolean;
	/** SHUTDOWN for reading was called. */
	readShut: boolean;
	/** Number of our FIN once it is sent. */
	finSeq: Seq | undefined;

	/** RFC 6298. */
	rto: Ms;
	srtt: Ms | undefined;
	rttvar: Ms;
	/** The number whose acknowledgment gives the next round-trip sample, and when it was sent (Karn). */
	timedSeq: Seq | undefined;
	timedAt: Ms;
	/** Expiries of the retransmission timer since the last progress. */
	timeouts: number;
	/** Whether a SYN of ours had to be sent again (RFC 6298 §5.7). */
	synAgain: boolean;
	/** Whether the peer allowed SACK, so that Linux sends a tail loss probe first. */
	sack: boolean;
	/** Whether that probe has been sent for what is now outstanding. */
	probed: boolean;

	/** Deadlines; Infinity when off. */
	timers: Readonly<Record<TimerName, Ms>>;

	keepalive: Readonly<{on: boolean; idle: Ms; interval: Ms; probes: number; sent: number}>;
	/** Zero-window probes since the window closed, and the interval of the next one. */
	persists: number;
	persistFor: Ms;
	/** How many of them were sent since the peer was last heard. */
	persistsUnanswered: number;

	/** When the last limited ACK left (RFC 5961 §7). */
	challengedAt: Ms;
	/** Full segments received since the last ACK was sent. */
	unackedSegments: number;
	/** Data segments that Linux still acknowledges at once, until it has answered one with data. */
	quickAcks: number;
};

type Frozen<T> = {
	readonly [K in keyof T]: K extends 'snd' | 'rcv' ? Readonly<T[K]> : T[K];
};

/** A transmission control block (RFC 9293 §3.3.1). */
export type Tcb = Frozen<TcbDraft>;

const off = Number.POSITIVE_INFINITY;

export type TcbOptions = {
	/** What LISTEN will start from; an OPEN carries its own. */
	readonly iss?: Seq;
	/** Octets that may wait unread. Default 65535. */
	readonly buffer?: number;
	/** Whether a RECEIVE always waits. Default false. */
	readonly reader?: boolean;
};

/** A connection that does not exist yet: CLOSED, without numbers. */
export function createTcb(profile: Profile, options: TcbOptions = {}): Tcb {
	return draft(profile, options.iss ?? 0, options.buffer ?? 65_535, options.reader ?? false);
}

/** A private, empty TCB, for a turn that starts a new connection. */
export function draft(profile: Profile, iss: Seq, buffer: number, reader: boolean): TcbDraft {
	return {
		profile,
		state: 'CLOSED',
		passive: false,
		remoteSpecified: true,
		iss,
		nextIss: undefined,
		irs: undefined,
		snd: {
			una: iss,
			nxt: iss,
			wnd: 0,
			wl1: undefined,
			wl2: undefined,
			maxWnd: 0,
			mss: profile.mss,
			queued: 0,
			offset: 0,
			corked: false,
		},
		rcv: {nxt: 0, wnd: buffer, buffer, unread: 0, reader, wanted: 0, acked: 0, edge: 0, offset: 0},
		retransmissions: [],
		held: [],
		closeCalled: false,
		orphan: false,
		readShut: false,
		finSeq: undefined,
		rto: profile.rtoInitial,
		srtt: undefined,
		rttvar: 0,
		timedSeq: undefined,
		timedAt: 0,
		timeouts: 0,
		synAgain: false,
		sack: false,
		probed: false,
		timers: ALL_OFF,
		keepalive: {
			on: false,
			idle: profile.keepaliveIdle,
			interval: profile.keepaliveInterval,
			probes: profile.keepaliveProbes,
			sent: 0,
		},
		persists: 0,
		persistFor: 0,
		persistsUnanswered: 0,
		challengedAt: Number.NEGATIVE_INFINITY,
		unackedSegments: 0,
		quickAcks: profile.quickAcks,
	};
}

/** The private copy that a turn works on. Written out: a step makes one, and this is the fastest way. */
export function copy(tcb: Tcb): TcbDraft {
	const {snd, rcv} = tcb;
	return {
		profile: tcb.profile,
		state: tcb.state,
		passive: tcb.passive,
		remoteSpecified: tcb.remoteSpecified,
		iss: tcb.iss,
		nextIss: tcb.nextIss,
		irs: tcb.irs,
		snd: {
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
		},
		rcv: {
			nxt: rcv.nxt,
			wnd: rcv.wnd,
			buffer: rcv.buffer,
			unread: rcv.unread,
			reader: rcv.reader,
			wanted: rcv.wanted,
			acked: rcv.acked,
			edge: rcv.edge,
			offset: rcv.offset,
		},
		retransmissions: tcb.retransmissions,
		held: tcb.held,
		closeCalled: tcb.closeCalled,
		orphan: tcb.orphan,
		readShut: tcb.readShut,
		finSeq: tcb.finSeq,
		rto: tcb.rto,
		srtt: tcb.srtt,
		rttvar: tcb.rttvar,
		timedSeq: tcb.timedSeq,
		timedAt: tcb.timedAt,
		timeouts: tcb.timeouts,
		synAgain: tcb.synAgain,
		sack: tcb.sack,
		probed: tcb.probed,
		timers: tcb.timers,
		keepalive: tcb.keepalive,
		persists: tcb.persists,
		persistFor: tcb.persistFor,
		persistsUnanswered: tcb.persistsUnanswered,
		challengedAt: tcb.challengedAt,
		unackedSegments: tcb.unackedSegments,
		quickAcks: tcb.quickAcks,
	};
}

/** The same deadlines, to change one of them. */
export function copyTimers(timers: TcbDraft['timers']): Record<TimerName, Ms> {
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
copy({snd: {}, rcv: {}} as unknown as Tcb);
copyTimers({} as TcbDraft['timers']);

const ALL_OFF = copyTimers({
	RTO: off,
	'DELAYED-ACK': off,
	PERSIST: off,
	KEEPALIVE: off,
	USER: off,
	'FIN-WAIT-2': off,
	'2MSL': off,
});
