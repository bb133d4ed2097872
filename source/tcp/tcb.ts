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

	/** Front to back. Replaced, never changed in place. */
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
	timers: Record<TimerName, Ms>;

	keepalive: {on: boolean; idle: Ms; interval: Ms; probes: number; sent: number};
	/** Unanswered zero-window probes since the window closed, and the interval of the next one. */
	persists: number;
	persistFor: Ms;

	/** When the last limited ACK left (RFC 5961 §7). */
	challengedAt: Ms;
	/** Full segments received since the last ACK was sent. */
	unackedSegments: number;
	/** ACKs that Linux still sends at once, at the start of a connection. */
	quickAcks: number;
	/** When anything was last received, for keep-alive. */
	heardAt: Ms;
};

type Frozen<T> = {
	readonly [K in keyof T]: K extends 'snd' | 'rcv' | 'timers' | 'keepalive' ? Readonly<T[K]> : T[K];
};

/** A transmission control block (RFC 9293 §3.3.1). */
export type Tcb = Frozen<TcbDraft>;
