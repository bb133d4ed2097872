import {answersIn, type Entry, LEVELS, type Level} from './entry.js';

/** Where practice teaches most: not everything is right, and not much is wrong. */
const LEAST = 0.75;
const MOST = 0.85;
/** So many questions tell whether a level fits. */
const WINDOW = 5;

function stepped(level: Level, credits: readonly number[]): Level {
	const share = credits.reduce((sum, each) => sum + each, 0) / credits.length;
	const by = share > MOST ? 1 : share < LEAST ? -1 : 0;
	return LEVELS[LEVELS.indexOf(level) + by] ?? level;
}

/** The level of each question of a drill and of the next one, by what the answers were worth. */
export function levelsOf(start: Level, credits: readonly number[]): readonly Level[] {
	const levels = [start];
	let since = 0;
	for (const [n] of credits.entries()) {
		const level = levels[n] ?? start;
		const isEnough = n + 1 - since >= WINDOW;
		const next = isEnough ? stepped(level, credits.slice(n + 1 - WINDOW, n + 1)) : level;
		if (next !== level) since = n + 1;
		levels.push(next);
	}
	return levels;
}

/** Where nobody has drilled yet. */
const BEGINNING: Level = 'mid';

/** The level that the last drill among these has led to. */
export const ledTo = (entries: readonly Entry[]): Level | undefined =>
	answersIn(entries).findLast(({level}) => level !== undefined)?.level;

/** The level that the next drill begins at. */
export const drillLevel = (entries: readonly Entry[]): Level => ledTo(entries) ?? BEGINNING;
