import {type Card, createEmptyCard, default_w, forgetting_curve, fsrs, Rating} from 'ts-fsrs';
import {DAY, dayNumber, MINUTE} from './days.js';
import {type AnswerEntry, answersIn, type Entry, type Instant} from './entry.js';
import {type Grade, gradeOf, isSureAndWrong, paceKeeper} from './grade.js';

/** What is scheduled: never the text of a question, but what it is about. */
export type ItemKind = 'topic' | 'transition' | 'misconception';

/** What is known about something that was asked at least once. */
export type Item = {
	/** `HS-01`, `FIN-WAIT-1>CLOSING` or `M05`. */
	readonly id: string;
	readonly kind: ItemKind;
	readonly answers: number;
	/** The sum of the credits. */
	readonly credit: number;
	/** When it was last asked. */
	readonly last: Instant;
	/** When it should be asked again. */
	readonly due: Instant;
	/** In so many days, what is remembered falls to 90 %. */
	readonly stability: number;
	/** On so many different days it was right since it was last wrong. */
	readonly rightDays: number;
	/** A misconception that an answer has shown. */
	readonly believed: boolean;
};

export type Memory = ReadonlyMap<string, Item>;

const RETENTION = 0.9;
const LONGEST_DAYS = 180;
const STEP = '10m';

/** What was wrong with certainty returns the same day, the next day and after a week. */
const RETURNS: readonly number[] = [10 * MINUTE, DAY, 7 * DAY];

const RATING = {
	again: Rating.Again,
	hard: Rating.Hard,
	good: Rating.Good,
	easy: Rating.Easy,
} as const;

/** What an answer says about something: how well it was known. */
type Evidence = {readonly id: string; readonly kind: ItemKind; readonly grade: Grade};

/** A wrong answer is put down to the topic that it is filed under, a right one is practice for the others too. */
function evidenceOf(answer: AnswerEntry, grade: Grade): readonly Evidence[] {
	const {topics, transition, trap, believed = [], placement, follows} = answer;
	// What follows a question digs where that one has found something already.
	if (follows !== undefined) return [];
	// To find a beginning, anything may be guessed.
	if (placement !== undefined && grade === 'again') return [];
	const touched = grade === 'again' ? topics.slice(0, 1) : topics;
	const avoided = trap !== undefined && !believed.includes(trap) ? [trap] : [];
	return [
		...touched.map((id): Evidence => ({id, kind: 'topic', grade})),
		...(transition === undefined ? [] : [{id: transition, kind: 'transition', grade} as const]),
		...avoided.map((id): Evidence => ({id, kind: 'misconception', grade})),
		...believed.map((id): Evidence => ({id, kind: 'misconception', grade: 'again'})),
	];
}

/** What a placement finds known need not come back soon. */
function gradeFor(answer: AnswerEntry, usual: number | undefined): Grade {
	const grade = gradeOf(answer, usual);
	return answer.placement !== undefined && grade === 'good' ? 'easy' : grade;
}

/** An item while the journal is read again from its beginning. */
type Growing = {
	card: Card;
	kind: ItemKind;
	answers: number;
	credit: number;
	last: Instant;
	returns: readonly Instant[];
	rightDays: Set<number>;
	believed: boolean;
};

const begin = (kind: ItemKind, at: Instant): Growing => ({
	card: createEmptyCard(new Date(at)),
	kind,
	answers: 0,
	credit: 0,
	last: at,
	returns: [],
	rightDays: new Set(),
	believed: false,
});

function note(item: Growing, answer: AnswerEntry, grade: Grade): void {
	const {at, credit, believed = []} = answer;
	item.answers++;
	item.credit += grade === 'again' ? 0 : credit;
	item.last = at;
	item.returns = isSureAndWrong(answer)
		? RETURNS.map((later) => at + later)
		: item.returns.filter((moment) => moment > at);
	if (grade === 'again') item.rightDays.clear();
	else if (grade !== 'hard') item.rightDays.add(dayNumber(at));
	item.believed ||= item.kind === 'misconception' && believed.length > 0 && grade === 'again';
}

function finish(id: string, {card, returns, rightDays, ...item}: Growing): Item {
	return {
		id,
		kind: item.kind,
		answers: item.answers,
		credit: item.credit,
		last: item.last,
		// The scheduler keeps its grades apart by a day, if need be beyond its longest interval.
		due: Math.min(card.due.getTime(), item.last + LONGEST_DAYS * DAY, ...returns),
		stability: card.stability,
		rightDays: rightDays.size,
		believed: item.believed,
	};
}

/** In the order of the clock, which two programs at once need not have written; it never goes back. */
function inOrder(entries: readonly Entry[]): readonly AnswerEntry[] {
	return [...answersIn(entries)].sort((a, b) => a.at - b.at);
}

/**
 * What is remembered, computed from the whole journal. `isFuzzy` spreads what would fall due on one
 * day; the same journal gives the same days either way.
 */
export function memoryOf(entries: readonly Entry[], isFuzzy = true): Memory {
	const scheduler = fsrs({
		request_retention: RETENTION,
		maximum_interval: LONGEST_DAYS,
		enable_fuzz: isFuzzy,
		learning_steps: [STEP],
		relearning_steps: [STEP],
	});
	const pace = paceKeeper();
	const items = new Map<string, Growing>();
	for (const answer of inOrder(entries)) {
		for (const {id, kind, grade} of evidenceOf(answer, gradeFor(answer, pace.usual(answer.kind)))) {
			const item = items.get(id) ?? begin(kind, answer.at);
			items.set(id, item);
			item.card = scheduler.next(item.card, new Date(answer.at), RATING[grade]).card;
			note(item, answer, grade);
		}
		pace.note(answer);
	}

	return new Map([...items].map(([id, item]) => [id, finish(id, item)]));
}

/** How likely something is still remembered; what was never asked is not. */
export function recall(item: Item | undefined, now: Instant): number {
	if (item === undefined) return 0;
	return forgetting_curve(default_w, Math.max(0, now - item.last) / DAY, item.stability);
}

/** Days that it stays safe count as mastered: right on two days since it was last wrong, and not yet due. */
export function isMastered(item: Item | undefined, now: Instant): boolean {
	return item !== undefined && item.rightDays >= 2 && recall(item, now) >= RETENTION;
}
