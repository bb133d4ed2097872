import type {Level} from './entry.js';
import {type Memory, memoryOf, recall} from './memory.js';
import {pickQuestions, type Slot, type TopicInfo, topicsByAsked} from './registry.js';
import {type Learner, pickingOf} from './review.js';

/** What a drill asks, in order: the questions that interviews ask most often come first. */
export type Drill = {
	readonly level: Level;
	readonly minutes: number;
	readonly questions: readonly Slot[];
};

export type DrillWish = {
	readonly level: Level;
	readonly minutes?: number | undefined;
	readonly questions?: number | undefined;
};

const HARDEST: Readonly<Record<Level, number>> = {junior: 2, mid: 3, senior: 5};
/** A beginner is asked what nearly everybody is asked. */
const JUNIOR_TOPICS = 40;

const QUESTIONS = 10;
const MINUTES_EACH = 1.5;

/** How long a drill can be, where that is chosen on the screen; the third is what it is without. */
export const LENGTHS = [5, 10, 15, 30, 45] as const;

export const questionsIn = (minutes: number): number =>
	Math.max(1, Math.round(minutes / MINUTES_EACH));

/** Either of the two numbers gives the other. */
function sizeOf({minutes, questions}: DrillWish): {minutes: number; questions: number} {
	const count = questions ?? (minutes === undefined ? QUESTIONS : questionsIn(minutes));
	return {questions: count, minutes: minutes ?? Math.ceil(count * MINUTES_EACH)};
}

/** The topics of a level, those asked most often first. */
function topicsOf(level: Level, learner: Learner): readonly TopicInfo[] {
	const fits = topicsByAsked(learner.registry).filter(
		({difficulty}) => difficulty <= HARDEST[level],
	);
	return level === 'junior' ? fits.slice(0, JUNIOR_TOPICS) : fits;
}

/** Even what is well known may be asked, as in an interview, but later than what is not. */
const KNOWN = 0.2;

function mostUseful(topics: readonly TopicInfo[], memory: Memory, {now}: Learner) {
	const use = ({id, asked}: TopicInfo) => (1 + asked) * (1 + KNOWN - recall(memory.get(id), now));
	return topics
		.map((topic) => ({topic, weight: use(topic)}))
		.sort((a, b) => b.weight - a.weight)
		.map(({topic}) => topic);
}

/** How many questions of a topic are looked at, and every how many questions one is open. */
const CHOICES = 12;
const OPEN_EVERY = 4;

/** Picks one question of each topic so that their kinds are mixed. */
function mix(topics: readonly TopicInfo[], learner: Learner): readonly Slot[] {
	const picking = pickingOf(learner);
	const kindOf = new Map(learner.registry.questions.map(({id, kind}) => [id, kind]));
	const used = new Map<string, number>();
	return topics.flatMap(({id}, place) => {
		const isOpenTurn = place % OPEN_EVERY === OPEN_EVERY - 1;
		const cost = ({question}: Slot, rank: number) => {
			const kind = kindOf.get(question) ?? '';
			const isOpen = kind === 'open';
			return rank + 2 * (used.get(kind) ?? 0) + (isOpen === isOpenTurn ? 0 : 2 * CHOICES);
		};
		const [best] = pickQuestions(id, CHOICES, picking)
			.map((slot, rank) => ({slot, cost: cost(slot, rank)}))
			.sort((a, b) => a.cost - b.cost);
		if (!best) return [];

		const kind = kindOf.get(best.slot.question) ?? '';
		used.set(kind, (used.get(kind) ?? 0) + 1);
		return [best.slot];
	});
}

/** Composes a drill: the topics of a level that are asked often and not well known, mixed. */
export function drillOf(learner: Learner, wish: DrillWish): Drill {
	const {minutes, questions} = sizeOf(wish);
	const memory = memoryOf(learner.entries, learner.isFuzzy);
	const chosen = mostUseful(topicsOf(wish.level, learner), memory, learner).slice(0, questions);
	const ordered = [...chosen].sort((a, b) => b.asked - a.asked);
	return {level: wish.level, minutes, questions: mix(ordered, learner)};
}
