import type {Bilingual, CallName, HostId, Pick} from '../../simulation/scenario.js';
import type {TimerName} from '../../tcp/input.js';
import type {ProfileName} from '../../tcp/profile.js';
import type {Ctl} from '../../tcp/segment.js';
import type {State} from '../../tcp/state-diagram.js';

/** How a question is answered. */
export const KINDS = [
	'choice',
	'several',
	'order',
	'state',
	'flags',
	'number',
	'bug',
	'open',
] as const;

export type Kind = (typeof KINDS)[number];

/** Where an answer holds: in the standard, on Linux with its defaults, or everywhere. */
export const SCOPES = ['rfc', 'linux', 'general'] as const;

export type Scope = (typeof SCOPES)[number];

/** A moment of a run that a question names by what happens at it. */
export type When =
	| {readonly type: 'sent'; readonly pick: Pick}
	| {readonly type: 'arrives'; readonly pick: Pick}
	| {
			readonly type: 'call';
			readonly call: CallName;
			readonly host: HostId;
			readonly nth: number;
	  }
	| {
			readonly type: 'timer';
			readonly timer: TimerName;
			readonly host: HostId;
			readonly nth: number;
	  }
	| {readonly type: 'end'};

/** The variables of a TCB that can be asked for. */
export const VARIABLES = ['SND.UNA', 'SND.NXT', 'SND.WND', 'RCV.NXT', 'RCV.WND', 'RTO'] as const;

export type VariableName = (typeof VARIABLES)[number];

/** What is asked about a run; the run has the answer. */
export type Ask =
	| {readonly what: 'state' | 'timer'; readonly host: HostId; readonly when: When}
	| {
			readonly what: 'variable';
			readonly host: HostId;
			readonly when: When;
			readonly name: VariableName;
	  }
	| {readonly what: SegmentAsk; readonly of: Pick}
	| {readonly what: 'wait'; readonly from: Pick; readonly to: Pick}
	| {readonly what: 'duration'; readonly host: HostId; readonly state: State}
	| {readonly what: 'final' | 'path' | 'signal' | 'delivered'; readonly host: HostId}
	| {readonly what: 'host'; readonly state: State}
	| {readonly what: 'bug'; readonly of: Pick; readonly field: 'seq' | 'ack'};

export type SegmentAsk = 'flags' | 'seq' | 'ack' | 'len' | 'count' | 'time' | 'fate';

/** What is asked about one event at one endpoint. */
export type EventAsk =
	| {readonly what: 'state' | 'flags' | 'seq' | 'ack' | 'reply' | 'timer' | 'signal'}
	| {readonly what: 'variable'; readonly name: VariableName};

/** How each answer is given. */
export const KIND_OF: Readonly<Record<(Ask | EventAsk)['what'], ComputedKind>> = {
	state: 'state',
	final: 'state',
	flags: 'flags',
	seq: 'number',
	ack: 'number',
	len: 'number',
	count: 'number',
	time: 'number',
	wait: 'number',
	duration: 'number',
	delivered: 'number',
	variable: 'number',
	timer: 'choice',
	fate: 'choice',
	host: 'choice',
	signal: 'choice',
	reply: 'choice',
	path: 'order',
	bug: 'bug',
};

/** What is said to one particular wrong answer. */
export type Wrong = {
	readonly value: string;
	readonly why: Bilingual;
	readonly misconception?: string;
};

export type WrittenOption = {
	readonly text: Bilingual;
	readonly right: boolean;
	readonly why: Bilingual;
	readonly misconception?: string;
};

/** A key point of an open question. */
export type Point = {
	readonly weight: 'core' | 'depth' | 'bonus';
	readonly text: Bilingual;
	/** What is highlighted in an answer; it never grades. */
	readonly words: {readonly en: readonly string[]; readonly zh: readonly string[]};
	/** What the interviewer asks when the point is missed. */
	readonly follow?: Bilingual;
	/** What there is to say to that; without it, the point itself. */
	readonly answer?: Bilingual;
};

/** What the interviewer asks when nothing is missed. */
export type Deeper = {
	readonly prompt: Bilingual;
	readonly answer: Bilingual;
	readonly source: string;
};

/** A sum such as `x+1`: letters stand for fresh numbers. */
export type Sum = ReadonlyArray<{readonly sign: 1 | -1; readonly term: string | number}>;

/** Where a fresh number comes from: anywhere among the sequence numbers, or from a range. */
export type Source = 'seq' | {readonly from: number; readonly to: number};

export type Letters = Readonly<Record<string, Source>>;

/** What every question has. */
export type Common = {
	readonly id: string;
	/** The topic that it is filed under, then others that it exercises. */
	readonly topics: readonly [string, ...string[]];
	readonly prompt: Bilingual;
	/** Why the right answer is right. */
	readonly explanation: Bilingual;
	readonly source: string;
	readonly scope: Scope;
	/** The misconception that it is the trap question of. */
	readonly trap?: string;
	readonly errata: readonly string[];
	readonly hints: readonly Bilingual[];
	/** What a tool printed, to be read. */
	readonly output?: string;
};

/** What a question has that carries its answer. */
export type Written = {readonly letters: Letters} & (
	| {readonly kind: 'choice' | 'several'; readonly options: readonly WrittenOption[]}
	| {readonly kind: 'order'; readonly items: readonly Bilingual[]}
	| {readonly kind: 'state'; readonly answer: State; readonly wrong: readonly Wrong[]}
	| {readonly kind: 'flags'; readonly answer: Ctl; readonly wrong: readonly Wrong[]}
	| {readonly kind: 'number'; readonly answer: Sum; readonly wrong: readonly Wrong[]}
	| {
			readonly kind: 'open';
			readonly points: readonly Point[];
			readonly deeper: readonly Deeper[];
			readonly model: Bilingual;
			readonly run?: string;
	  }
);

type OfEngine = {
	readonly kind: ComputedKind;
	readonly choices?: readonly string[];
	readonly wrong: readonly Wrong[];
};

export type ComputedKind = Exclude<Kind, 'several' | 'open'>;

/** A question about a run: the engine has the answer. */
export type AboutRun = OfEngine & {readonly run: string; readonly ask: Ask};

/** A question about one event at one endpoint, in the words of `whatif`. */
export type AboutEvent = OfEngine & {
	readonly whatif: string;
	readonly profile: ProfileName;
	readonly ask: EventAsk;
};

/** One entry of a question file. */
export type QuestionSpec = Common & (Written | AboutRun | AboutEvent);

export function isComputed(spec: QuestionSpec): spec is Common & (AboutRun | AboutEvent) {
	return 'ask' in spec;
}
