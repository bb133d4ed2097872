import type {Past} from './past.js';

/** How much of a run the learner fills in: nothing yet, one blank, two, everything. */
export const FADES = ['example', 'one', 'two', 'all'] as const;
export type Fade = (typeof FADES)[number];

/** So many right in a row lead one step on, so many errors one step back. */
const ENOUGH = 2;
const LAST = FADES.length - 1;

/** How far somebody is with a run. Each right placement question of its group skips a step. */
export function fadeOf(
	{trails, placed}: Pick<Past, 'trails' | 'placed'>,
	run: {readonly id: string; readonly group: string},
): Fade {
	let level = Math.min(LAST, placed.get(run.group)?.right ?? 0);
	let inRow = 0;
	let errors = 0;
	const move = (to: number) => {
		level = Math.min(LAST, Math.max(0, to));
		inRow = 0;
		errors = 0;
	};
	for (const step of trails.get(run.id) ?? []) {
		if (step === 'right') inRow++;
		if (step === 'wrong') {
			inRow = 0;
			errors++;
		}
		if (step === 'example' && level === 0) move(1);
		if (inRow === ENOUGH) move(level + 1);
		if (errors === ENOUGH) move(level - 1);
	}
	return FADES[level] ?? 'all';
}
