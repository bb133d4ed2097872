import type {Line} from '../../chart/styled.js';
import type {Branch} from '../../quiz/branch.js';
import type {Trace} from '../../simulation/trace.js';
import type {View} from '../view.js';
import {heading} from './heading.js';
import {beside, paragraph} from './lines.js';
import {miniature, type Small} from './miniature.js';

const MOST_ROWS = 8;
const LEAST_ROWS = 5;
/** Headings, and the sentence under both runs. */
const AROUND = 3;
const GUTTER = 1;

type Parting = {
	readonly branch: Branch;
	/** The real run. */
	readonly trace: Trace;
	/** The number that labels show where both have no room. */
	readonly field: Small['field'];
	readonly titles: {readonly wrong: string; readonly right: string};
};

/** Both runs from where they part, the learner's at the left, in about `room` rows. */
export function branchLines(
	{branch, trace, field, titles}: Parting,
	room: number,
	view: View,
): Line[] {
	const {text, glyphs, settings} = view;
	const {drawing, numbers, language} = settings;
	const width = Math.floor((view.columns - GUTTER) / 2);
	const rows = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, room - AROUND));
	const small: Small = {columns: width, rows, drawing, numbers, field, text};
	const left = [
		heading(`${glyphs.wrong} ${titles.wrong}`, width, view),
		...miniature(branch.trace, branch.from, small),
	];
	const right = [
		heading(`${glyphs.right} ${titles.right}`, width, view),
		...miniature(trace, branch.from, small),
	];
	return [...beside(left, right, width + GUTTER), ...paragraph(branch.sentence[language], view)];
}
