import {DAY, startOfDay} from './days.js';
import type {Instant} from './entry.js';
import {type Item, type Memory, recall} from './memory.js';
import type {Registry} from './registry.js';

/** What interviews ask about transitions and misconceptions is not counted; they weigh as much as a topic asked so often. */
const USUAL_WEIGHT = 5;

/** When something comes back, at the latest after so many days: soon enough before an interview. */
function returnsAt(item: Item, mostDays: number): Instant {
	const at = Math.min(item.due, item.last + mostDays * DAY);
	// What comes back after a day or more is there in the morning, not at the hour of the last answer.
	return at - item.last >= DAY / 2 ? startOfDay(at) : at;
}

const NEVER = Number.POSITIVE_INFINITY;

/** What is due, the most pressing first: what interviews ask often, and what is most likely forgotten. */
export function dueItems(
	memory: Memory,
	registry: Registry,
	now: Instant,
	mostDays = NEVER,
): readonly Item[] {
	const asked = new Map(registry.topics.map((topic) => [topic.id, topic.asked]));
	const pressing = (item: Item) =>
		(1 + (asked.get(item.id) ?? USUAL_WEIGHT)) * (1 - recall(item, now));
	return [...memory.values()]
		.filter((item) => returnsAt(item, mostDays) <= now)
		.map((item) => ({item, weight: pressing(item)}))
		.sort((a, b) => b.weight - a.weight)
		.map(({item}) => item);
}

/** When the next thing comes back, for an end that says when; undefined when nothing was asked yet. */
export function nextReturn(memory: Memory): Instant | undefined {
	const moments = [...memory.values()].map((item) => returnsAt(item, NEVER));
	return moments.length > 0 ? Math.min(...moments) : undefined;
}

/** How many things come back on each of the next days, today first with what is late. */
export function returnsByDay(
	memory: Memory,
	now: Instant,
	days: number,
	mostDays = NEVER,
): readonly number[] {
	const moments = [...memory.values()].map((item) => returnsAt(item, mostDays));
	return Array.from({length: days}, (_, day) => {
		const from = day === 0 ? Number.NEGATIVE_INFINITY : startOfDay(now, day);
		const to = startOfDay(now, day + 1);
		return moments.filter((at) => at >= from && at < to).length;
	});
}
