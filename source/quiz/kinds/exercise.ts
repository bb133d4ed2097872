import type {Hide} from '../../chart/hide.js';
import type {Bilingual} from '../../simulation/scenario.js';
import type {Moment, Trace} from '../../simulation/trace.js';
import type {Ctl} from '../../tcp/segment.js';
import type {State} from '../../tcp/state-diagram.js';
import type {Point, Scope} from '../ask/spec.js';
import type {FlagsQuestion, NumberQuestion, Question, StateQuestion} from '../question.js';

/** What is looked at while the question is open. */
export type Shown =
	| {
			readonly type: 'chart';
			readonly trace: Trace;
			readonly moment: Moment;
			readonly hide: Hide;
	  }
	| {readonly type: 'output'; readonly text: string};

/** An option, with the reason why it is right, or why it looks right and is not. */
export type Option = {
	readonly text: Bilingual;
	readonly right: boolean;
	readonly why: Bilingual;
	readonly misconception: string | null;
	/** The word of the engine that it stands for; null where a file wrote it. */
	readonly value: string | null;
};

/** What is said to one particular wrong answer. */
export type Refutation = {readonly why: Bilingual; readonly misconception: string | null};

/** What a number counts. */
export type Unit = 'number' | 'octets' | 'segments' | 'seconds';

/** What all exercises have. */
export type Asked = {
	/** The question's id in its file; what is scheduled are its topics. */
	readonly id: string;
	/** None where it is a step of a run that predict mode has asked about. */
	readonly topics: readonly string[];
	readonly seed: number;
	/** A and B have changed places. */
	readonly isSwapped: boolean;
	readonly prompt: Bilingual;
	readonly explanation: Bilingual;
	readonly source: string;
	readonly scope: Scope;
	/** At most three rungs, from general to specific. */
	readonly hints: readonly Bilingual[];
	/** The misconception that this is the trap question of. */
	readonly trap: string | null;
	readonly shows: Shown | null;
	/** The whole run, to be shown once the question is answered. */
	readonly run: Trace | null;
};

export type ChoiceExercise = Asked & {
	readonly kind: 'choice' | 'several';
	/** In an order that the seed decided. */
	readonly options: readonly Option[];
	/** The same question as one that predict mode asks; null for others. */
	readonly asked: Question | null;
};

export type OrderExercise = Asked & {
	readonly kind: 'order';
	readonly items: readonly Bilingual[];
	/** Indices of `items` in the right order. */
	readonly answer: readonly number[];
};

export type StateExercise = Asked & {
	readonly kind: 'state';
	readonly answer: State;
	/** A state may be typed; these are what it may be chosen from. */
	readonly options: readonly State[];
	readonly asked: StateQuestion | null;
	readonly wrong: ReadonlyMap<State, Refutation>;
};

export type FlagsExercise = Asked & {
	readonly kind: 'flags';
	readonly answer: Ctl;
	readonly asked: FlagsQuestion | null;
	/** By the flags, joined with commas. */
	readonly wrong: ReadonlyMap<string, Refutation>;
};

export type NumberExercise = Asked & {
	readonly kind: 'number';
	/** Relative where it is a sequence number of a run. */
	readonly answer: number;
	readonly unit: Unit;
	/** What it may be chosen from; null where it is typed. */
	readonly options: readonly number[] | null;
	readonly asked: NumberQuestion | null;
	/** Fresh numbers by their letters, so that `x+1` can be read. */
	readonly letters: ReadonlyMap<string, number>;
	readonly wrong: ReadonlyMap<number, Refutation>;
};

/** A chart with one number of one segment falsified. */
export type BugExercise = Asked & {
	readonly kind: 'bug';
	readonly asked: NumberQuestion;
	/** The segments that could be wrong, by the ids of their flights. */
	readonly flights: readonly number[];
	readonly answer: {readonly flight: number; readonly value: number};
	/** What stands there instead, and how it comes about. */
	readonly shown: number;
	readonly why: Bilingual;
};

export type OpenExercise = Asked & {
	readonly kind: 'open';
	readonly points: readonly Point[];
	readonly model: Bilingual;
	/** What digs at each point when it is missed, by their places; null where nothing does. */
	readonly digging: readonly (OpenExercise | null)[];
	/** What is asked when nothing is missed. */
	readonly deeper: readonly OpenExercise[];
	/** The question that this one follows; null where it stands by itself. */
	readonly follows: {readonly id: string; readonly prompt: Bilingual} | null;
};

/** A question ready to be asked, with the numbers of one attempt. */
export type Exercise =
	| ChoiceExercise
	| OrderExercise
	| StateExercise
	| FlagsExercise
	| NumberExercise
	| BugExercise
	| OpenExercise;

export type Grade = 'yes' | 'partly' | 'no';

/** What a learner answered, read and not yet judged. Indices are those of the lists as they are shown. */
export type ExerciseAnswer =
	| {readonly kind: 'choice'; readonly chosen: number}
	| {readonly kind: 'several'; readonly chosen: readonly number[]}
	| {readonly kind: 'order'; readonly order: readonly number[]}
	| {readonly kind: 'state'; readonly value: State}
	| {readonly kind: 'flags'; readonly value: Ctl}
	| {readonly kind: 'number'; readonly value: number}
	| {readonly kind: 'bug'; readonly flight: number; readonly value: number | null}
	/** The learner grades each key point; an empty text was said aloud. */
	| {readonly kind: 'open'; readonly text: string; readonly grades: readonly Grade[]};
