import type {TimerName} from './input.js';
import type {Ms, Profile} from './profile.js';
import type {Segment} from './segment.js';
import type {Seq} from './sequence.js';
import type {State} from './state-diagram.js';

/** A segment that waits to be acknowledged: what of it takes numbers, the rest is new in each transmission. */
export type Unacknowledged = Pick<Segment, 'seq' | 'ctl' | 'text' | 'offset'>;

/** A segment that arrived ahead of a gap and was kept (RFC 9293 §3.10.7.4, seventh). */
export type Held = {
	readonly seq: Seq;
	readonly text: number;
	readonly offset: number;
	readonly fin: boolean;
};

/** What the user has asked for. */
export type Wishes = {
	/** Whether it came from a passive OPEN: decides where SYN-RECEIVED returns to. */
	readonly passive: boolean;
	readonly remoteSpecified: boolean;
	/** CLOSE or SHUTDOWN was called; the FIN may still wait for queued octets. */
	readonly closeCalled: boolean;
	/** The user will neither read nor write again: closed, not merely shut down (an orphan on Linux). */
	readonly orphan: boolean;
	/** SHUTDOWN for reading was called. */
	readonly readShut: boolean;
};

/**
 * A transmission control block while a turn works on it. Outside a turn it is a `Tcb` and never changes.
 *
 * It comes in parts, since a trace keeps one of each step: a part in which a turn has changed nothing is
 * shared with the TCB before. In a turn `snd`, `rcv` and `timing` are private copies and assigned to, all
 * other parts are replaced, never changed in place.
 */
export type TcbDraft = {
	/** Frozen and shared by all TCBs of a host. */
	profile: Profile;
	state: State;
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
		/** The right edge as last told to the peer. */
		edge: Seq;
		/** The most that may wait unread; RCV.WND is this less what waits, its right edge never moves left. */
		buffer: number;
		/** Octets delivered in order that the user has not yet taken. */
		unread: number;
		/** Whether a RECEIVE always waits, so that octets are taken as they arrive (`reads: auto`). */
		reader: boolean;
		/** Octets that a waiting RECEIVE still wants; 0 when none waits. */
		wanted: number;
		/** Place of RCV.NXT in the peer's stream. */
		offset: number;
		/** Full segments received since the last ACK was sent. */
		unackedSegments: number;
		/** Data segments that Linux still acknowledges at once, until it has answered one with data. */
		quickAcks: number;
	};

	/** Front to back. */
	retransmissions: readonly Unacknowledged[];
	held: readonly Held[];
	/** Number of our FIN once it is sent. */
	finSeq: Seq | undefined;
	user: Wishes;

	/** How long to wait for the peer, and what has run out so far. */
	timing: {
		/** RFC 6298. */
		rto: Ms;
		srtt: Ms | undefined;
		rttvar: Ms;
		/** Linux: the deviation itself, its largest value in this round trip, and where the round trip ends. */
		mdev: Ms;
		mdevMax: Ms;
		rttSeq: Seq;
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
		/** Zero-window probes since the window closed, and the interval of the next one. */
		persists: number;
		persistFor: Ms;
		/** How many of them were sent since the peer was last heard. */
		persistsUnanswered: number;
		/** Linux: when something of the peer was last accepted. */
		heardAt: Ms;
	};
	/** Deadlines; Infinity when off. */
	timers: Readonly<Record<TimerName, Ms>>;
	keepalive: Readonly<{on: boolean; idle: Ms; interval: Ms; probes: number; sent: number}>;
	/** When the last limited ACK left (RFC 5961 §7). */
	challengedAt: Ms;
};

type Frozen<T> = {
	readonly [K in keyof T]: K extends 'snd' | 'rcv' | 'timing' ? Readonly<T[K]> : T[K];
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
		rcv: {
			nxt: 0,
			wnd: buffer,
			edge: 0,
			buffer,
			unread: 0,
			reader,
			wanted: 0,
			offset: 0,
			unackedSegments: 0,
			quickAcks: profile.quickAcks,
		},
		retransmissions: [],
		held: [],
		finSeq: undefined,
		user: NO_WISHES,
		timing: {
			rto: profile.rtoInitial,
			srtt: undefined,
			rttvar: 0,
			mdev: 0,
			mdevMax: 0,
			rttSeq: 0,
			timedSeq: undefined,
			timedAt: 0,
			timeouts: 0,
			synAgain: false,
			sack: false,
			probed: false,
			persists: 0,
			persistFor: 0,
			persistsUnanswered: 0,
			heardAt: 0,
		},
		timers: ALL_OFF,
		keepalive: {
			on: false,
			idle: profile.keepaliveIdle,
			interval: profile.keepaliveInterval,
			probes: profile.keepaliveProbes,
			sent: 0,
		},
		challengedAt: Number.NEGATIVE_INFINITY,
	};
}

const NO_WISHES: Wishes = Object.freeze({
	passive: false,
	remoteSpecified: true,
	closeCalled: false,
	orphan: false,
	readShut: false,
});

const ALL_OFF: TcbDraft['timers'] = Object.freeze({
	RTO: off,
	'DELAYED-ACK': off,
	PERSIST: off,
	KEEPALIVE: off,
	USER: off,
	'FIN-WAIT-2': off,
	'2MSL': off,
});
