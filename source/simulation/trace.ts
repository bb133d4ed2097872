import type {CallError, Decision, SegmentKind, Signal, TimerOp} from '../tcp/effect.js';
import type {Call, TimerName} from '../tcp/input.js';
import type {Ms, ProfileName} from '../tcp/profile.js';
import type {Rule} from '../tcp/rule.js';
import type {Segment} from '../tcp/segment.js';
import type {Seq} from '../tcp/sequence.js';
import type {Tcb} from '../tcp/tcb.js';
import type {Bilingual, CallName, HostId, Scenario} from './scenario.js';

/** `A1`, `B1`, `B2`: one per host and incarnation, in order of birth. */
export type ConnectionId = string;

export type Connection = {
	readonly id: ConnectionId;
	readonly host: HostId;
	/** `address:port`. */
	readonly local: string;
	readonly remote: string;
	readonly iss: Seq;
	readonly irs: Seq | null;
	/** The listener's port, as `B:80`, of a child; null for an active OPEN. */
	readonly parent: string | null;
	/** The scenario's name of the 4-tuple. */
	readonly name: string;
};

/** What a host keeps beside its connections, when a step is its own. */
export type ListenerCounts = {
	readonly state: 'LISTEN' | 'CLOSED';
	readonly port: number;
	readonly backlog: number;
	readonly halfOpen: number;
	readonly acceptable: number;
	/** SYNs and ACKs that found a queue full. */
	readonly overflows: number;
	/** SYN,ACKs sent with a cookie. */
	readonly cookies: number;
};

export type TimerChange = {readonly timer: TimerName; readonly op: TimerOp; readonly ms?: Ms};

export type StepInput =
	| {
			readonly type: 'call';
			readonly name: CallName | 'CRASH' | 'BOOT' | 'SET';
			readonly call?: Call;
			readonly line: number | null;
			readonly port?: number;
			readonly backlog?: number;
	  }
	| {readonly type: 'segment'; readonly segment: Segment}
	| {readonly type: 'timer'; readonly timer: TimerName};

/** What one host did at one moment. Its fields are unpacked when they are read: `altered` makes a changed one. */
export type Step = {
	/** From 1, in order of happening. */
	readonly n: number;
	readonly at: Ms;
	readonly host: HostId;
	/** Null for the host itself: a closed port, a listener. */
	readonly connection: ConnectionId | null;
	readonly input: StepInput;
	/** Id of the flight that arrived. */
	readonly flight: number | null;
	/** The rules consulted, in order; the last one decided. */
	readonly rules: readonly Rule[];
	readonly decision: Decision;
	/** The very object that is `after` of this connection's previous step, while that is still unpacked. */
	readonly before: Tcb | ListenerCounts | null;
	readonly after: Tcb | ListenerCounts | null;
	readonly timers: readonly TimerChange[];
	readonly signals: readonly Signal[];
	/** What the call was answered, when it was refused. */
	readonly error: CallError | null;
	/** Octets handed to the user or made readable. */
	readonly delivered: number;
	/** Ids of the flights that left. */
	readonly sent: readonly number[];
};

export type Fate = 'delivered' | 'lost' | 'in flight' | 'no such host';

/** What the network did with one segment. */
export type Flight = {
	/** From 1, in order of sending. `trace.flights[id - 1]`. */
	readonly id: number;
	/** A, B, or the address that a forger gave. */
	readonly from: string;
	readonly to: HostId | string;
	/** The sender's connection; null when forged or sent by the host itself. */
	readonly connection: ConnectionId | null;
	/** `address:port`. */
	readonly source: string;
	readonly destination: string;
	readonly segment: Segment;
	/** From the sender's and the receiver's ISN; null without a known one. */
	readonly relativeSeq: number | null;
	readonly relativeAck: number | null;
	readonly sentAt: Ms;
	/** When it arrived or was lost; null while in flight at the end of the run. */
	readonly endsAt: Ms | null;
	readonly fate: Fate;
	readonly kind: SegmentKind | 'duplicate' | 'forged';
	/** Id of the flight whose segment this one repeats: the previous transmission. Null otherwise. */
	readonly replaces: number | null;
	/** Id of the flight that the network copied. */
	readonly copyOf: number | null;
	/** How many alike flights this one stands for (a flood); 1 otherwise. */
	readonly count: number;
};

export type TraceHost = {
	readonly id: HostId;
	readonly name: Bilingual;
	readonly address: string;
};

/** A run, recorded. Everything else reads this. */
export type Trace = {
	readonly version: 1;
	readonly scenario: Scenario;
	readonly profile: ProfileName;
	readonly seed: number;
	readonly hosts: {readonly A: TraceHost; readonly B: TraceHost};
	readonly endsAt: Ms;
	readonly connections: readonly Connection[];
	readonly steps: readonly Step[];
	readonly flights: readonly Flight[];
	/** Script lines (by index) that picked nothing. */
	readonly idle: readonly number[];
	/** Why the run stopped early; null when it ended by itself or at `ends`. */
	readonly stopped: 'too many steps' | null;
};

/** A place in a run: `step` steps have happened (0 to `steps.length`), at virtual time `at`. */
export type Moment = {readonly step: number; readonly at: Ms};
