import type {Hide} from '../chart/hide.js';
import type {HostId} from '../simulation/scenario.js';
import type {ConnectionId, Moment} from '../simulation/trace.js';
import type {Decision} from '../tcp/effect.js';
import type {TimerName} from '../tcp/input.js';
import type {Rule} from '../tcp/rule.js';
import type {Ctl} from '../tcp/segment.js';
import type {Seq} from '../tcp/sequence.js';
import type {State} from '../tcp/state-diagram.js';

type Asked = {
	/** Unique within a trace: `7 state`, `12 ack`. */
	readonly id: string;
	readonly scenario: string;
	/** The step whose outcome is asked: `trace.steps[n - 1]`. */
	readonly n: number;
	readonly host: HostId;
	/** Null when the host itself decides: a closed port. */
	readonly connection: ConnectionId | null;
	/**
	 * What may be shown: the input is known, the outcome is not. Just before the step; where a segment is
	 * asked about, the segment is on its way and `hide` covers what the step did.
	 */
	readonly moment: Moment;
	readonly hide: Hide;
	/** The rule that decided. */
	readonly rule: Rule;
};

/** Which state does the host take next? */
export type StateQuestion = Asked & {
	readonly kind: 'state';
	readonly before: State;
	/** The answer among plausible others, in an order that the seed decided. */
	readonly options: readonly State[];
	readonly answer: State;
};

/** Which flags does the segment carry that is about to leave? */
export type FlagsQuestion = Asked & {
	readonly kind: 'flags';
	readonly flight: number;
	/** PSH is left aside: no rule of the RFC reads it. */
	readonly answer: Ctl;
};

/** Which sequence or acknowledgment number does that segment carry? */
export type NumberQuestion = Asked & {
	readonly kind: 'number';
	readonly field: 'seq' | 'ack';
	readonly flight: number;
	/** As the chart shows it, counted from the ISN of the stream that it belongs to. */
	readonly answer: number;
	readonly absolute: Seq;
};

/** Which timer starts? */
export type TimerQuestion = Asked & {
	readonly kind: 'timer';
	readonly before: State;
	readonly options: readonly TimerName[];
	readonly answer: TimerName;
};

/** What becomes of the segment that arrives, as its sender could tell? */
export type FateQuestion = Asked & {
	readonly kind: 'fate';
	readonly before: State;
	readonly options: readonly Decision[];
	readonly answer: Decision;
};

/** A question about a run, made from its trace. Its words are made by `promptOf`, in either language. */
export type Question =
	| StateQuestion
	| FlagsQuestion
	| NumberQuestion
	| TimerQuestion
	| FateQuestion;

/** The kinds whose answer is one of a list; flags are toggled, numbers typed. */
export type ChoiceQuestion = StateQuestion | TimerQuestion | FateQuestion;

/** What a learner answered, read and not yet judged. A number is relative. */
export type Answer =
	| {readonly kind: 'state'; readonly value: State}
	| {readonly kind: 'flags'; readonly value: Ctl}
	| {readonly kind: 'number'; readonly value: number}
	| {readonly kind: 'timer'; readonly value: TimerName}
	| {readonly kind: 'fate'; readonly value: Decision};
