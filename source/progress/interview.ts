import {dayName, startOfDay} from './days.js';
import {returnsByDay} from './due.js';
import {memoryOf} from './memory.js';
import type {TopicInfo} from './registry.js';
import {freshTopics, type Learner, type Review, reviewWithin} from './review.js';

/** A day of the plan: the topics that begin then, and how many things come back. */
export type PlannedDay = {
	/** `2026-11-20`. */
	readonly day: string;
	readonly fresh: readonly string[];
	readonly reviews: number;
};

/** What is done up to an interview, from today to the day before. */
export type InterviewPlan = {
	readonly daysLeft: number;
	readonly today: Review;
	readonly days: readonly PlannedDay[];
};

const LEAST_FRESH = 3;
const MOST_FRESH = 8;
const HARDEST = 5;
/** In the last days nothing hard is begun. */
const LAST_DAYS = 3;

/** Deals new topics out to the days, those asked most often first; the last day before the interview has none. */
function dealOut(topics: readonly TopicInfo[], daysLeft: number): readonly (readonly string[])[] {
	const perDay = Math.ceil(topics.length / Math.max(1, daysLeft - 1));
	const aDay = Math.min(MOST_FRESH, Math.max(LEAST_FRESH, perDay));
	const waiting = [...topics];
	return Array.from({length: daysLeft}, (_, day) => {
		const left = daysLeft - day;
		if (left === 1) return [];

		const fits = waiting.filter(({difficulty}) => left > LAST_DAYS || difficulty < HARDEST);
		const chosen = fits.slice(0, aDay);
		for (const topic of chosen) waiting.splice(waiting.indexOf(topic), 1);
		return chosen.map(({id}) => id);
	});
}

/** The plan when there are two days or more; nothing stays away for more than a third of them. */
export function interviewPlan(learner: Learner, daysLeft: number): InterviewPlan {
	const memory = memoryOf(learner.entries, learner.isFuzzy);
	const mostDays = Math.max(1, daysLeft / 3);
	const dealt = dealOut(freshTopics(memory, learner.registry), daysLeft);
	const returns = returnsByDay(memory, learner.now, daysLeft, mostDays);
	const soon = Math.max(1, Math.min(2, Math.floor(mostDays)));
	return {
		daysLeft,
		today: reviewWithin(learner, memory, {mostDays, fresh: dealt[0] ?? []}),
		days: dealt.map((fresh, day) => ({
			day: dayName(startOfDay(learner.now, day)),
			fresh,
			// What is begun on one day is asked for again on one of the next.
			reviews: (returns[day] ?? 0) + (dealt[day - soon]?.length ?? 0),
		})),
	};
}
