/** Milliseconds of the real clock, since 1970. */
export type Instant = number;

export const MODES = ['quiz', 'drill', 'review', 'predict'] as const;
export const VERDICTS = ['right', 'partly', 'wrong', 'skipped'] as const;
export const CONFIDENCES = ['guess', 'unsure', 'sure'] as const;
export const LEVELS = ['junior', 'mid', 'senior'] as const;
export const PLANS = ['evening', 'morning'] as const;

export type Mode = (typeof MODES)[number];
export type Verdict = (typeof VERDICTS)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export type Level = (typeof LEVELS)[number];

/** One answer to one question. */
export type AnswerEntry = {
	readonly type: 'answer';
	readonly at: Instant;
	readonly mode: Mode;
	readonly question: string;
	/** How it was answered: `choice`, `state`, `open` ... */
	readonly kind: string;
	/** The topic that the question is filed under, then others. A question about a run may have none. */
	readonly topics: readonly string[];
	/** What was asked for, where it was a change of state: `FIN-WAIT-1>CLOSING`. */
	readonly transition?: string;
	/** The misconception that the question is a trap for. */
	readonly trap?: string;
	/** The misconceptions that a wrong answer showed. */
	readonly believed?: readonly string[];
	readonly verdict: Verdict;
	/** 0 to 1: open questions and those with several parts are right in part. */
	readonly credit: number;
	readonly hints: number;
	readonly confidence?: Confidence;
	readonly seconds: number;
	readonly seed: number;
	/** The key points of an open question that were not said, by their places. */
	readonly missed?: readonly number[];
	/** Those that were said in part. */
	readonly partly?: readonly number[];
	/** The open question that an interviewer asked this one after. */
	readonly follows?: string;
	/** How hard a drill goes on, after this answer of it. */
	readonly level?: Level;
	/** The group that this answer only found a beginning in: a wrong one costs nothing. */
	readonly placement?: string;
	/** The step of the last evening's plan that it belongs to. */
	readonly step?: string;
};

/** A run that was explained step by step to its end. */
export type ExampleEntry = {
	readonly type: 'example';
	readonly at: Instant;
	readonly run: string;
	/** The changes of state in it; older lines do not say. */
	readonly steps?: readonly string[];
};

/** A run that was watched to its end. That marks it seen, and never done. */
export type SeenEntry = {readonly type: 'seen'; readonly at: Instant; readonly run: string};

/** The story of a name, told after a near miss, once. */
export type StoryEntry = {readonly type: 'story'; readonly at: Instant; readonly story: string};

/** What the learner chose for the program, such as the answer to the bar test. */
export type SettingEntry = {
	readonly type: 'setting';
	readonly at: Instant;
	readonly name: string;
	readonly value: string;
};

/** A goal of the lab that was reached, the first time or with fewer acts than before. */
export type GoalEntry = {
	readonly type: 'goal';
	readonly at: Instant;
	readonly goal: string;
	readonly acts?: number;
};

/** A step of the plan for the last evening or morning that was begun or is done, so that it can go on later. */
export type PlanEntry = {
	readonly type: 'plan';
	readonly at: Instant;
	readonly plan: (typeof PLANS)[number];
	/** The day of the interview: `2026-11-20`. */
	readonly interview: string;
	readonly minutes: number;
	/** `begin`, the name of a step that is done, or of one whose run was watched: `topic-1 watched`. */
	readonly step: string;
};

/** One line of the journal. */
export type Entry =
	| AnswerEntry
	| SeenEntry
	| ExampleEntry
	| StoryEntry
	| SettingEntry
	| GoalEntry
	| PlanEntry;

/** The version of the lines that this program writes, and the newest that it reads. */
export const VERSION = 1;

/** An entry as it stands in the journal, without the end of the line. */
export function lineOf({type, at, ...rest}: Entry): string {
	return JSON.stringify({v: VERSION, type, at: new Date(at).toISOString(), ...rest});
}

export function answersIn(entries: readonly Entry[]): readonly AnswerEntry[] {
	return entries.filter((entry) => entry.type === 'answer');
}
