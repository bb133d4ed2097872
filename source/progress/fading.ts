import type {Past} from './past.js';

/** How much of a run the learner fills in: nothing yet, one blank, two, everything. */
export const FADES = ['example', 'one', 'two', 'all'] as const;
export type Fade = (typeof FADES)[number];

/** So many right in a row lead one step on, so many errors one step back. */
const ENOUGH = 2;
const LAST = FADES.length - 1;

/** Runs about one topic: they share a group. */
export type Topic = {readonly group: string; readonly runs: ReadonlySet<string>};

/** How far somebody is with the runs about a topic. Each right placement question of their group skips a step. */
export function fadeOf({path, placed}: Pick<Past, 'path' | 'placed'>, {group, runs}: Topic): Fade {
	let level = Math.min(LAST, placed.get(group)?.right ?? 0);
	let inRow = 0;
	let errors = 0;
	const move = (to: number) => {
		level = Math.min(LAST, Math.max(0, to));
		inRow = 0;
		errors = 0;
	};
	for (const {run, what} of path) {
		if (!runs.has(run)) continue;
		if (what === 'right') inRow++;
		if (what === 'wrong') {
			inRow = 0;
			errors++;
		}
		if (what === 'example' && level === 0) move(1);
		if (inRow === ENOUGH) move(level + 1);
		if (errors === ENOUGH) move(level - 1);
	}
	return FADES[level] ?? 'all';
}

/** Whoever knew all that placed him needs no step explained. */
const KNOWS = 3;

/** Whether a change of state is new to somebody in a run that he has not been led through yet. */
export function isNewTo(
	{path, met, placed}: Pick<Past, 'path' | 'met' | 'placed'>,
	run: {readonly id: string; readonly group: string},
): (transition: string) => boolean {
	const knows = (placed.get(run.group)?.right ?? 0) >= KNOWS;
	const isLed = path.some((move) => move.run === run.id);
	return (transition) => !knows && !isLed && !met.has(transition);
}
