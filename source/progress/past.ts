import type {Entry} from './entry.js';

/** What the journal knows of runs and goals. */
export type Past = {
	/** Runs that were watched to their end. */
	readonly seen: ReadonlySet<string>;
	/** The questions that were answered about each run. */
	readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
	/** Goals of the lab that were reached, each with the fewest acts; older lines do not say how many. */
	readonly goals: ReadonlyMap<string, number | null>;
};

export const NO_PAST: Past = {seen: new Set(), asked: new Map(), goals: new Map()};

/** So many of its questions answered, and a run is done. */
const QUESTIONS = 3;

/** The run that a question is about, where it is about one. */
export type RunOf = (question: string) => string | undefined;

/** A prediction is named by its run: `handshake 5-state`. */
const predicted = (question: string): string | undefined => question.split(' ')[0];

/** The past with what has been done since. */
export function pastWith(past: Past, entries: readonly Entry[], runOf: RunOf): Past {
	const seen = new Set(past.seen);
	const asked = new Map([...past.asked].map(([run, questions]) => [run, new Set(questions)]));
	const goals = new Map(past.goals);
	for (const entry of entries) {
		if (entry.type === 'seen') seen.add(entry.run);
		if (entry.type === 'goal') goals.set(entry.goal, fewer(goals.get(entry.goal), entry.acts));
		if (entry.type !== 'answer' || entry.verdict === 'skipped') continue;
		const {mode, question} = entry;
		const run = mode === 'predict' ? predicted(question) : runOf(question);
		if (run !== undefined) asked.set(run, (asked.get(run) ?? new Set()).add(question));
	}
	return {seen, asked, goals};
}

function fewer(before: number | null | undefined, acts: number | undefined): number | null {
	if (acts === undefined) return before ?? null;
	return Math.min(before ?? acts, acts);
}

/** Watching alone marks a run seen; done is what somebody was asked about. */
export const isDone = ({asked}: Pick<Past, 'asked'>, run: string): boolean =>
	(asked.get(run)?.size ?? 0) >= QUESTIONS;
