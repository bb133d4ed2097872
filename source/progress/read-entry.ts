import {
	type AnswerEntry,
	CONFIDENCES,
	type Entry,
	type ExampleEntry,
	type GoalEntry,
	LEVELS,
	MODES,
	PLANS,
	type PlanEntry,
	type SeenEntry,
	type SettingEntry,
	type StoryEntry,
	VERDICTS,
	VERSION,
} from './entry.js';

/** What a line may turn out to be, other than an entry. */
export type Unread = 'torn' | 'unknown' | 'newer';

type Fields = Readonly<Record<string, unknown>>;
type Read<T> = (value: unknown) => T | undefined;

const LONGEST_WORD = 200;
const MOST_WORDS = 50;

/** A word is shown on the terminal later, so that nothing in it may steer one. */
const word: Read<string> = (value) =>
	typeof value === 'string' && value.length <= LONGEST_WORD && !/[\p{C}\u2028\u2029]/u.test(value)
		? value
		: undefined;

const number =
	(least: number, most: number): Read<number> =>
	(value) =>
		typeof value === 'number' && value >= least && value <= most ? value : undefined;

const oneOf =
	<T extends string>(values: readonly T[]): Read<T> =>
	(value) =>
		values.find((each) => each === value);

const listOf =
	<T>(read: Read<T>): Read<readonly T[]> =>
	(value) => {
		if (!Array.isArray(value) || value.length > MOST_WORDS) return undefined;

		const items = value.map(read).filter((item) => item !== undefined);
		return items.length === value.length ? items : undefined;
	};

const instant: Read<number> = (value) => {
	const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
	return Number.isNaN(at) ? undefined : at;
};

const day: Read<string> = (value) =>
	typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;

const count = number(0, Number.MAX_SAFE_INTEGER);

type Readers<T> = {readonly [K in keyof T]-?: Read<NonNullable<T[K]>>};

/** Thrown nowhere: a line whose fields are not right is no entry, and left where it is. */
function read<T extends Entry>(
	fields: Fields,
	readers: Readers<T>,
	optional: readonly (keyof T)[] = [],
): T | undefined {
	const entry: Partial<Record<keyof T, unknown>> = {};
	for (const key of Object.keys(readers) as (keyof T & string)[]) {
		if (fields[key] === undefined && optional.includes(key)) continue;

		const value = readers[key](fields[key]);
		if (value === undefined) return undefined;
		entry[key] = value;
	}

	return entry as T;
}

const ANSWER: Readers<AnswerEntry> = {
	type: oneOf(['answer']),
	at: instant,
	mode: oneOf(MODES),
	question: word,
	kind: word,
	topics: listOf(word),
	transition: word,
	trap: word,
	believed: listOf(word),
	verdict: oneOf(VERDICTS),
	credit: number(0, 1),
	hints: count,
	confidence: oneOf(CONFIDENCES),
	seconds: count,
	seed: count,
	missed: listOf(count),
	partly: listOf(count),
	follows: word,
	level: oneOf(LEVELS),
	placement: word,
	step: word,
};
const OPTIONAL = [
	'transition',
	'trap',
	'believed',
	'confidence',
	'missed',
	'partly',
	'follows',
	'level',
	'placement',
	'step',
] as const;

const SEEN: Readers<SeenEntry> = {type: oneOf(['seen']), at: instant, run: word};
const EXAMPLE: Readers<ExampleEntry> = {
	type: oneOf(['example']),
	at: instant,
	run: word,
	steps: listOf(word),
};
const STORY: Readers<StoryEntry> = {type: oneOf(['story']), at: instant, story: word};
const SETTING: Readers<SettingEntry> = {
	type: oneOf(['setting']),
	at: instant,
	name: word,
	value: word,
};
const GOAL: Readers<GoalEntry> = {type: oneOf(['goal']), at: instant, goal: word, acts: count};
const PLAN: Readers<PlanEntry> = {
	type: oneOf(['plan']),
	at: instant,
	plan: oneOf(PLANS),
	interview: day,
	minutes: count,
	step: word,
};

function readFields(fields: Fields): Entry | undefined {
	switch (fields.type) {
		case 'answer':
			return read(fields, ANSWER, OPTIONAL);
		case 'seen':
			return read(fields, SEEN);
		case 'example':
			return read(fields, EXAMPLE, ['steps']);
		case 'story':
			return read(fields, STORY);
		case 'setting':
			return read(fields, SETTING);
		case 'goal':
			return read(fields, GOAL, ['acts']);
		case 'plan':
			return read(fields, PLAN);
		default:
			return undefined;
	}
}

/** What a line says, or why it says nothing to this program. */
export function readEntry(line: string): Entry | Unread {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return 'torn';
	}

	if (typeof value !== 'object' || value === null) return 'unknown';
	const fields = value as Fields;
	if (typeof fields.v !== 'number') return 'unknown';
	if (fields.v > VERSION) return 'newer';
	return readFields(fields) ?? 'unknown';
}
