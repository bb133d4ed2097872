import type {Signal} from '../tcp/effect.js';
import type {Ms, ProfileName, Settings} from '../tcp/profile.js';
import type {Flag} from '../tcp/segment.js';
import type {Seq} from '../tcp/sequence.js';
import type {State} from '../tcp/state-diagram.js';

export type HostId = 'A' | 'B';

/** A text in both languages. */
export type Bilingual = {readonly en: string; readonly zh: string};

/** Which segment is meant. `flags` match as a set without PSH; `nth` (default 1) counts retransmissions too. */
export type Pick = {
	readonly from?: string;
	readonly connection?: string;
	readonly flags?: readonly Flag[];
	readonly len?: number;
	readonly nth?: number;
	readonly all?: boolean;
};

export type Moment =
	| {readonly at: Ms}
	| {
			readonly after:
				| {readonly host: HostId; readonly state?: State; readonly signal?: Signal}
				| {readonly sent: Pick};
			readonly plus: Ms;
	  };

export type CallName =
	| 'OPEN'
	| 'LISTEN'
	| 'ACCEPT'
	| 'SEND'
	| 'RECEIVE'
	| 'CLOSE'
	| 'SHUTDOWN'
	| 'ABORT'
	| 'KEEPALIVE';

export type CallLine = {
	readonly type: 'call';
	readonly when: Moment;
	readonly host: HostId;
	readonly call: CallName;
	/** A name for the 4-tuple, default `main`. */
	readonly connection: string;
	readonly port?: number;
	readonly len?: number;
	readonly backlog?: number;
	readonly idle?: Ms;
	readonly interval?: Ms;
	readonly probes?: number;
	/** For SHUTDOWN; default `write`. */
	readonly how?: 'write' | 'read';
};

/** A rule that the network follows for the whole run; `by` is the extra time of `delay`. */
export type NetworkLine =
	| {readonly type: 'lose'; readonly pick: Pick}
	| {readonly type: 'duplicate'; readonly pick: Pick; readonly by: Ms}
	| {readonly type: 'delay'; readonly pick: Pick; readonly by: Ms}
	/** Kept in the network until a `release` of the same pick. */
	| {readonly type: 'hold'; readonly pick: Pick}
	| {readonly type: 'release'; readonly when: Moment; readonly pick: Pick}
	/** That one segment leaves with other contents; its sender's TCB stays true. */
	| {readonly type: 'replace'; readonly pick: Pick; readonly with: Partial<ForgedFields>};

/** A number as written, or `+n` from the receiver's RCV.NXT (seq) or SND.UNA (ack). */
export type Number = Seq | {readonly plus: number};

export type ForgedFields = {
	readonly flags: readonly Flag[];
	readonly seq: Number;
	readonly ack: Number;
	readonly len: number;
	readonly wnd: number;
};

export type ForgeLine = {
	readonly type: 'forge';
	readonly when: Moment;
	/** A, B or any address (`10.9.9.9`), with a port (`:1234`) where it matters. */
	readonly from: string;
	readonly to: HostId;
	readonly connection: string;
	readonly flags: readonly Flag[];
	readonly seq: Number;
	readonly ack?: Number;
	readonly len: number;
	readonly wnd: number;
};

export type Direction = 'A>B' | 'B>A' | 'both';

export type Line =
	| CallLine
	| NetworkLine
	| ForgeLine
	| {readonly type: 'cut' | 'heal'; readonly when: Moment; readonly direction: Direction}
	| {readonly type: 'crash' | 'boot'; readonly when: Moment; readonly host: HostId}
	| {
			readonly type: 'flood';
			readonly when: Moment;
			readonly to: HostId;
			readonly port: number;
			readonly count: number;
			readonly every: Ms;
	  }
	/** In branches only: the host is put into a state and meets what follows. */
	| {
			readonly type: 'set';
			readonly when: Moment;
			readonly host: HostId;
			readonly connection: string;
			readonly state: State;
	  };

export type HostSetup = {
	readonly name: Bilingual;
	/** From the seed when absent. */
	readonly iss?: Seq;
	readonly reads: 'auto' | 'manual';
	/** Receive buffer, octets. */
	readonly buffer: number;
	readonly switches: Partial<Settings>;
};

/** A run before it is run. What the YAML file says, checked and with its defaults filled in. */
export type Scenario = {
	/** What its path says: `syn-ack-lost`. */
	readonly id: string;
	readonly title: Bilingual;
	readonly group: string;
	/** One line for the picker. */
	readonly summary?: Bilingual;
	/** At most three lines, shown before the first run. */
	readonly story?: Bilingual;
	/** What was seen, shown after the run. */
	readonly lesson?: Bilingual;
	/** Topics that interviews ask about and that this run answers, by id. */
	readonly questions?: readonly string[];
	/** Scenarios to watch next, by id. */
	readonly next?: readonly string[];
	readonly profile: ProfileName;
	readonly switches: Partial<Settings>;
	readonly hosts: {readonly A: HostSetup; readonly B: HostSetup};
	/** `delay` one way; chances from 0 to 1. */
	readonly network: {
		readonly delay: Ms;
		readonly loss: number;
		readonly duplicate: number;
		readonly reorder: number;
	};
	readonly script: readonly Line[];
	/** When nothing is left to happen, at most 24 h, when absent. */
	readonly ends?: Ms;
};
