import type {Entry} from './entry.js';

/** What the journal knows of runs and goals. */
export type Past = {
	/** Runs that were watched to their end. */
	readonly seen: ReadonlySet<string>;
	/** The questions that were answered about each run. */
	readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
	/** Goals of the lab that were reached, each with the fewest acts; older lines do not say how many. */
	readonly goals: ReadonlyMap<string, number | null>;
	/** What moved the blanks, in order. */
	readonly path: readonly Move[];
	/** Changes of state that were answered, or explained in a worked example. */
	readonly met: ReadonlySet<string>;
	/** By group, how many placement questions were asked, and how many were right. */
	readonly placed: ReadonlyMap<string, Placed>;
};

/** What happened to somebody with a run, as far as it moves the blanks. */
export type Move = {readonly run: string; readonly what: 'example' | 'right' | 'guess' | 'wrong'};

export type Placed = {readonly asked: number; readonly right: number};

export const NO_PAST: Past = {
	seen: new Set(),
	asked: new Map(),
	goals: new Map(),
	path: [],
	met: new Set(),
	placed: new Map(),
};

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
	return {
		seen,
		asked,
		goals,
		path: [...past.path, ...entries.flatMap(moveBy)],
		met: new Set([...past.met, ...entries.flatMap(metBy)]),
		placed: placedWith(past, entries),
	};
}

/** `handshake 5 state` is about a step of that run, whatever mode has asked it. */
const STEP_OF_RUN = /^(\S+) \d+ \S+$/;

function moveBy(entry: Entry): readonly Move[] {
	if (entry.type === 'example') return [{run: entry.run, what: 'example'}];
	const run = entry.type === 'answer' ? STEP_OF_RUN.exec(entry.question)?.[1] : undefined;
	// To find a beginning, anything may be guessed.
	if (entry.type !== 'answer' || run === undefined || entry.placement !== undefined) return [];
	if (entry.verdict !== 'right') return [{run, what: 'wrong'}];
	// Who has guessed right has not shown anything.
	return [{run, what: entry.confidence === 'guess' ? 'guess' : 'right'}];
}

function metBy(entry: Entry): readonly string[] {
	if (entry.type === 'example') return entry.steps ?? [];
	return entry.type === 'answer' && entry.transition !== undefined ? [entry.transition] : [];
}

/** How often a run was explained or asked about: each time another blank is left. */
export const turnOf = ({path}: Pick<Past, 'path'>, run: string): number =>
	path.filter((move) => move.run === run).length;

function placedWith({placed}: Past, entries: readonly Entry[]): Past['placed'] {
	const more = new Map(placed);
	for (const entry of entries) {
		if (entry.type !== 'answer' || entry.placement === undefined) continue;
		const {asked, right} = more.get(entry.placement) ?? {asked: 0, right: 0};
		const isRight = entry.verdict === 'right';
		more.set(entry.placement, {asked: asked + 1, right: right + (isRight ? 1 : 0)});
	}
	return more;
}

function fewer(before: number | null | undefined, acts: number | undefined): number | null {
	if (acts === undefined) return before ?? null;
	return Math.min(before ?? acts, acts);
}

/** Watching alone marks a run seen; done is what somebody was asked about. */
export const isDone = ({asked}: Pick<Past, 'asked'>, run: string): boolean =>
	(asked.get(run)?.size ?? 0) >= QUESTIONS;
