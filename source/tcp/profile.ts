/** Virtual milliseconds: a duration, or a moment since the start of a run (then named `at`). */
export type Ms = number;

export type ProfileName = 'rfc9293' | 'linux';

/** One constant or switch, with the value of each profile and where that value is from. */
type Setting<T> = {
	readonly unit: 'ms' | 'times' | 'octets' | 'switch' | 'choice';
	readonly rfc9293: T;
	readonly linux: T;
	readonly source: {readonly rfc9293: string; readonly linux: string};
};

const ms = (rfc9293: Ms, linux: Ms, rfc: string, kernel: string): Setting<Ms> => ({
	unit: 'ms',
	rfc9293,
	linux,
	source: {rfc9293: rfc, linux: kernel},
});

const times = (rfc9293: number, linux: number, rfc: string, kernel: string): Setting<number> => ({
	...ms(rfc9293, linux, rfc, kernel),
	unit: 'times',
});

const octets = (rfc9293: number, linux: number, rfc: string, kernel: string): Setting<number> => ({
	...ms(rfc9293, linux, rfc, kernel),
	unit: 'octets',
});

const flag = (rfc9293: boolean, linux: boolean, rfc: string, kernel: string): Setting<boolean> => ({
	unit: 'switch',
	rfc9293,
	linux,
	source: {rfc9293: rfc, linux: kernel},
});

const never = Number.POSITIVE_INFINITY;

/**
 * Every constant and switch of the engine. Infinity means without limit. Sources: an RFC section, a
 * kernel constant or sysctl, or a recording of Linux 6.18 by its number.
 */
export const SETTINGS = {
	timeWait: ms(240_000, 60_000, 'RFC 9293 §3.4.2: MSL 2 min', 'TCP_TIMEWAIT_LEN'),
	rtoInitial: ms(1000, 1000, 'RFC 6298 §2.1', 'TCP_TIMEOUT_INIT'),
	rtoMin: ms(1000, 200, 'RFC 6298 §2.4', 'tcp_rto_min_us'),
	rtoMax: ms(60_000, 120_000, 'RFC 6298 §2.5', 'tcp_rto_max_ms'),
	rtoAfterSyn: ms(3000, 3000, 'RFC 6298 §5.7', 'TCP_TIMEOUT_FALLBACK'),
	/** RTTVAR follows the largest deviation of a round trip and has a floor of its own, instead of one for the RTO. */
	rtoFloorOnVariance: flag(false, true, 'RFC 6298 §2.3, §2.4', 'tcp_rtt_estimator; recording 17e'),
	/** The first retransmission is a probe that leaves the RTO as it is, where the peer allows SACK. */
	tailLossProbe: flag(
		false,
		true,
		'RFC 8985 §7: optional, off here',
		'tcp_early_retrans; recording 17e',
	),

	synTimeout: ms(180_000, never, 'RFC 9293 §3.8.3, MUST-23', 'tcp_syn_retries counts instead'),
	synRetries: times(never, 6, 'RFC 9293 §3.8.3: measured in time', 'tcp_syn_retries'),
	synLinearTimeouts: times(0, 4, 'RFC 6298 §5.5', 'tcp_syn_linear_timeouts, since 6.5'),
	synackRetries: times(5, 5, 'RFC 9293 §3.8.3: our choice', 'tcp_synack_retries'),
	userTimeout: ms(300_000, never, 'RFC 9293 §3.9.1.1: 5 min', 'TCP_USER_TIMEOUT unset'),
	dataRetries: times(never, 15, 'RFC 9293 §3.8.3: R2 in time', 'tcp_retries2'),
	orphanRetries: times(
		never,
		8,
		'RFC 9293 §3.6.1: no difference',
		'tcp_orphan_retries = 0 means 8; recording 12b',
	),

	keepaliveIdle: ms(7_200_000, 7_200_000, 'RFC 9293 §3.8.4, MUST-28', 'tcp_keepalive_time'),
	keepaliveInterval: ms(75_000, 75_000, 'RFC 9293 §3.8.4: our choice', 'tcp_keepalive_intvl'),
	keepaliveProbes: times(9, 9, 'RFC 9293 §3.8.4: our choice', 'tcp_keepalive_probes'),
	/** What is dropped or asked about counts as a sign of life, too. */
	keepaliveHearsAll: flag(true, false, 'RFC 9293 §3.8.4', 'tcp_ack: rcv_tstamp'),

	delayedAck: ms(0, 40, 'RFC 9293 §3.8.6.3, SHLD-18: off here', 'TCP_DELACK_MIN'),
	/** Delay of the ACK of a FIN on a connection that has received no data. */
	delayedAckOfFin: ms(0, 5, 'RFC 9293 §3.8.6.3: off here', 'recordings 04, 11, 12'),
	/** Data segments that are acknowledged at once when a connection begins. */
	quickAcks: times(0, 16, 'RFC 9293 §3.8.6.3: off here', 'TCP_MAX_QUICKACKS; recording 02a'),
	/** A FIN of the peer in ESTABLISHED is not acknowledged before the user has acted. */
	deferAck: flag(false, false, 'RFC 9293 §3.8.6.3: delayed ACK', 'TCP_DELACK_MIN: see delayedAck'),
	/** How long `deferAck` waits for the user. */
	deferredAck: ms(200, 200, 'RFC 9293 §3.8.6.3: below 0.5 s', 'TCP_DELACK_MAX'),
	/** Text on a SYN,ACK is acknowledged together with the SYN. */
	combineSynackText: flag(false, false, 'RFC 9293 §3.10.7.3 fourth', 'no text is taken: textOnSyn'),
	/** The FIN rides on the last octets that wait to be sent. */
	combineFin: flag(false, true, 'RFC 9293 §3.10.4: optional', 'tcp_send_fin; recording 18c'),

	/** Least time between two limited ACKs of one connection; 0 is no limit. */
	challengeAckInterval: ms(0, 500, 'RFC 5961 §7: not limited here', 'tcp_invalid_ratelimit'),
	rfc1337: flag(false, false, 'RFC 1337 §3, F1: off here', 'tcp_rfc1337'),
	/** A newer SYN opens a connection in TIME-WAIT anew. */
	twReuse: flag(
		false,
		true,
		'RFC 9293 §3.6.1, MAY-2: off here',
		'tcp_timewait_state_process; recording 21b',
	),
	/** Every acceptable or old segment restarts 2MSL, not only a repeated FIN. */
	timeWaitRestartsOnAny: flag(
		false,
		true,
		'RFC 9293 §3.10.7.4 eighth',
		'tcp_timewait_state_process',
	),
	/** A segment that ends at RCV.NXT, or an ACK at the right edge, is acceptable: what it acknowledges counts. */
	touchingCounts: flag(false, true, 'RFC 9293 §3.10.7.4 first, Table 6', 'tcp_sequence'),
	/** An ACK for octets that were never sent is too old, however large the window is. */
	oldAcksWithinSent: flag(false, true, 'RFC 5961 §5.2: within MAX.SND.WND', 'tcp_ack: bytes_acked'),
	/** A RST whose text reaches into the window is asked about, as one that begins there is. */
	askWholeRst: flag(false, true, 'RFC 5961 §3.2: by its own number', 'tcp_validate_incoming'),
	/** One number below RCV.NXT a RST is exact, too, once the peer's FIN has come. */
	resetBelowFin: flag(false, true, 'RFC 5961 §3.2: exactly RCV.NXT', 'tcp_reset_check'),
	/** A RST or an ACK that is not exact is asked about in TIME-WAIT too; otherwise it is ignored there. */
	challengeInTimeWait: flag(true, false, 'RFC 5961 §3.2, §5.2', 'tcp_timewait_state_process'),
	/** A SYN,ACK that crosses ours in SYN-RECEIVED completes a simultaneous open. */
	simopenFix: flag(true, true, 'RFC 9293 §3.5 Figure 7, appendix A.2', 'recording 06'),
	/** That SYN,ACK is a duplicate of the SYN, and is acknowledged as one. */
	ackCrossingSynAck: flag(false, true, 'RFC 9293 §3.5 Figure 7', 'tcp_send_dupack; recording 06'),
	/**
	 * A half-open child of a listener is a record with checks of its own: a repeated SYN is answered by the
	 * same SYN,ACK, a wrong ACK by a RST before anything else is checked, and another SYN resets it.
	 */
	requestSocket: flag(false, true, 'RFC 9293 §3.10.7.4 first', 'tcp_check_req; recording 09'),
	/** Delay of a new SYN after a bad ACK in SYN-SENT was answered; Infinity waits for the RTO. */
	synAgainAfterReset: ms(never, 8, 'RFC 6298 §5: the RTO', 'TCP_TIMEOUT_MIN, two ticks'),

	/** Segments without ACK, SYN and RST are dropped by a listener, SYN,FIN too. */
	dropSynFin: flag(false, true, 'RFC 9293 §3.10.7.2 third', 'tcp_rcv_state_process; recording 24a'),
	/** Text and FIN that come with a SYN are kept until the handshake has proved it, and taken from a SYN,ACK. */
	textOnSyn: flag(true, false, 'RFC 9293 §3.10.7.2 third', 'recording 24a'),
	/** A RST that answers ABORT carries ACK. */
	abortWithAck: flag(false, true, 'RFC 9293 §3.10.5', 'tcp_send_active_reset; recording 13'),
	/** CLOSE with octets unread resets instead of sending FIN. */
	resetOnUnread: flag(false, true, 'RFC 9293 §3.6.1, SHLD-3: off here', 'tcp_close; recording 14'),
	/** Text that arrives after CLOSE, when nobody can read it, resets. */
	resetOnLateText: flag(
		false,
		true,
		'RFC 9293 §3.6.1, MAY-1, SHLD-3: off here',
		'tcp_rcv_state_process',
	),
	/** Text that reaches over a FIN already received resets. */
	resetOnTextOverFin: flag(
		false,
		true,
		'RFC 9293 §3.10.7.4 seventh: ignored',
		'counter TCPAbortOnData; recording 26',
	),
	/** A FIN that comes behind a FIN already received is acknowledged, and not ignored. */
	ackBehindFin: flag(true, false, 'RFC 9293 §3.10.7.4 eighth', 'tcp_rcv_state_process'),
	/** CLOSE in CLOSE-WAIT changes the state at once, though octets still wait before the FIN. */
	lastAckAtClose: flag(false, true, 'RFC 9293 §3.10.4', 'tcp_close_state'),
	/** TIME-WAIT, and FIN-WAIT-2 without an owner, are small records that check little. */
	minisockets: flag(false, true, 'RFC 9293 §3.10.7.4: all checks', 'tcp_timewait_state_process'),
	/** FIN-WAIT-2 without an owner ends after this time. */
	finWait2: ms(never, 60_000, 'RFC 9293 §3.6.1: for ever', 'tcp_fin_timeout; recording 25a'),
	/** Zero-window probes carry one octet, or are empty and one number low. */
	persistProbe: {
		unit: 'choice',
		rfc9293: 'octet',
		linux: 'empty',
		source: {rfc9293: 'RFC 9293 §3.8.6.1', linux: 'tcp_xmit_probe_skb; recording 18'},
	} as Setting<'octet' | 'empty'>,
	resetAfterKeepalive: flag(
		true,
		true,
		'RFC 9293 §3.8.4: our choice',
		'tcp_keepalive_timer; recording 15b',
	),
	/** SEND and the like on a socket that cannot do it are refused as the socket interface does. */
	socketCalls: flag(false, true, 'RFC 9293 §3.10.2', 'tcp_sendmsg, inet_stream_connect'),

	/** Counterfactual, to show why two segments are not enough: a SYN alone opens the connection. */
	twoWayHandshake: flag(false, false, 'against RFC 9293 §3.5', 'no kernel does this'),
	/** The queues admit one more than the backlog says. */
	backlogPlusOne: flag(
		false,
		true,
		'RFC 9293 §3.9.1: left open',
		'sk_acceptq_is_full; recordings 20a, 20c',
	),
	/** Answered where the SYN queue is full, and only there. */
	synCookies: flag(false, true, 'RFC 4987 §3.6: off here', 'tcp_syncookies; recording 20b'),
	mss: octets(1460, 1460, 'RFC 9293 §3.7.1: MTU 1500', 'MTU 1500; recording 01'),
	/** The payload of a segment when the SYN of the peer announced nothing. */
	mssDefault: octets(536, 536, 'RFC 9293 §3.7.1, MUST-15', 'TCP_MSS_DEFAULT'),
	/** How far beyond its last number a TIME-WAIT pair starts again when the host has not chosen. */
	reuseIssGap: times(
		65_537,
		65_537,
		'RFC 9293 §3.6.1, MAY-2: larger',
		'tcp_timewait_state_process',
	),
} satisfies Record<string, Setting<number> | Setting<boolean> | Setting<string>>;

type Value<S> = S extends {readonly rfc9293: infer T} ? T : never;

/** The values of one profile, by the names of `SETTINGS`. */
export type Settings = {readonly [K in keyof typeof SETTINGS]: Value<(typeof SETTINGS)[K]>};

export type SettingName = keyof Settings;

/** Frozen, shared by every TCB of a host. */
export type Profile = Settings & {readonly name: ProfileName};

export const PROFILE_NAMES: readonly ProfileName[] = ['rfc9293', 'linux'];

function base(name: ProfileName): Profile {
	const entries = Object.entries(SETTINGS).map(([key, setting]) => [key, setting[name]]);
	return Object.freeze(Object.assign(Object.fromEntries(entries), {name}));
}

export const RFC9293 = base('rfc9293');
export const LINUX = base('linux');

const BASES: Readonly<Record<ProfileName, Profile>> = {rfc9293: RFC9293, linux: LINUX};

/** A profile with some of its settings changed. */
export function profileWith(name: ProfileName, ...changes: readonly Partial<Settings>[]): Profile {
	return Object.freeze(Object.assign({...BASES[name]}, ...changes, {name}));
}
