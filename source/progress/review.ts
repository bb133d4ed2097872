import {dueItems} from './due.js';
import {answersIn, type Entry, type Instant} from './entry.js';
import {type Memory, memoryOf} from './memory.js';
import {type Picking, pickQuestions, type Registry, type Slot, topicsByAsked} from './registry.js';

/** What one review asks, in order; about fifteen questions, or ten minutes. */
export type Review = {
	readonly due: readonly Slot[];
	/** Topics that were never asked before. */
	readonly fresh: readonly Slot[];
	readonly traps: readonly Slot[];
	/** How many more things are due than this review asks. */
	readonly left: number;
};

const MOST_DUE = 10;
const MOST_FRESH = 3;
const TRAPS = 2;

/** What a plan is computed from. */
export type Learner = {
	readonly entries: readonly Entry[];
	readonly registry: Registry;
	readonly now: Instant;
	/** For the choice among questions that are alike. */
	readonly seed: number;
	/** Off in tests. */
	readonly isFuzzy?: boolean;
};

export const pickingOf = ({entries, registry, seed}: Learner): Picking => ({
	registry,
	answers: answersIn(entries),
	seed,
});

/** Traps that were fallen into come first, then those that nobody set yet. */
function trapsFor(memory: Memory, {registry}: Learner, except: ReadonlySet<string>) {
	const ids = new Set(registry.questions.flatMap(({trap}) => trap ?? []));
	const rank = (id: string) => {
		const item = memory.get(id);
		return item === undefined ? 1 : item.believed && item.rightDays < 2 ? 0 : 2;
	};
	return [...ids]
		.filter((id) => !except.has(id) && rank(id) < 2)
		.sort((a, b) => rank(a) - rank(b))
		.slice(0, TRAPS);
}

export type Limits = {
	/** Nothing stays away longer than so many days. */
	readonly mostDays: number;
	readonly fresh: readonly string[];
};

/** The topics that were never asked, in the order in which they are introduced. */
export function freshTopics(memory: Memory, registry: Registry) {
	return topicsByAsked(registry).filter(({id}) => !memory.has(id));
}

export function reviewWithin(learner: Learner, memory: Memory, limits: Limits): Review {
	const picking = pickingOf(learner);
	const one = (id: string) => pickQuestions(id, 1, picking);
	const due = dueItems(memory, learner.registry, learner.now, limits.mostDays).flatMap(({id}) =>
		one(id),
	);
	const asked = due.slice(0, MOST_DUE);
	const traps = trapsFor(memory, learner, new Set(asked.map(({about}) => about)));
	return {
		due: asked,
		fresh: limits.fresh.flatMap(one),
		traps: traps.flatMap(one),
		left: due.length - asked.length,
	};
}

/** What to ask today: first what is due, then something new, then two traps. */
export function reviewOf(learner: Learner): Review {
	const memory = memoryOf(learner.entries, learner.isFuzzy);
	const fresh = freshTopics(memory, learner.registry).slice(0, MOST_FRESH);
	const review = reviewWithin(learner, memory, {
		mostDays: Number.POSITIVE_INFINITY,
		fresh: fresh.map(({id}) => id),
	});
	// As long as more is due than fits, what is known already comes first.
	return review.left > 0 ? {...review, fresh: []} : review;
}
