import type {Line} from '../../chart/styled.js';
import {padEnd} from '../../chart/width.js';
import type {Content, Entry} from '../context.js';
import {digitsFrom, foundIn} from '../model/picker.js';
import type {Picker} from '../model/place.js';
import type {View} from '../view.js';
import {EMPTY, ends, line, paragraph} from './lines.js';

const GROUP_WIDTH = 12;
/** What the summary of the marked run may take. */
const SUMMARY_ROWS = 3;

/** The first line in sight: the marked one stays in the middle where it can. */
export function firstInSight(mark: number, length: number, rows: number): number {
	return Math.max(0, Math.min(mark - Math.floor(rows / 2), length - rows));
}

type Row = {
	readonly entry: Entry;
	readonly n: number;
	/** The first one in sight of its group says its name. */
	readonly isFirst: boolean;
	readonly isSeen: boolean;
};

function row({entry, n, isFirst, isSeen}: Row, place: Picker, view: View): Line {
	const {settings, text, glyphs} = view;
	const isMarked = n === place.mark;
	const digit = n - digitsFrom(place.mark) + 1;
	const key = digit >= 1 && digit <= 6 && place.search === undefined ? String(digit) : ' ';
	const group = text.home.groups[entry.group] ?? entry.group;
	const left: Line = [
		{text: `${isMarked ? glyphs.pointer : ' '} ${key}  `, tone: isMarked ? 'accent' : 'plain'},
		{text: padEnd(isFirst ? group : '', GROUP_WIDTH), tone: 'strong'},
		{text: entry.title[settings.language], tone: isMarked ? 'accent' : 'plain'},
	];
	const mark = isSeen ? `${glyphs.right} ${text.home.picker.seen}` : '';
	return ends(left, line(mark, isSeen ? 'right' : 'dim'), view.columns);
}

/** The label of the field that a search is typed into. */
export const searchLabel = ({text, glyphs}: View): string =>
	` ${text.home.picker.search}  ${glyphs.crumb} `;

/** The list of runs, those that are searched for or all, with what to watch for in the marked one. */
export function pickerLines(
	place: Picker,
	view: View,
	{entries}: Content,
	seen: ReadonlySet<string>,
): Line[] {
	const found = foundIn(entries, place.search);
	const rows = Math.max(3, view.rows - SUMMARY_ROWS - 1);
	const first = firstInSight(place.mark, found.length, rows);
	const list = found.slice(first, first + rows).map((entry, n, inSight) => {
		const isFirst = inSight[n - 1]?.group !== entry.group;
		return row({entry, n: first + n, isFirst, isSeen: seen.has(entry.id)}, place, view);
	});
	const nothing = found.length === 0 ? [line(` ${view.text.home.picker.nothing}`)] : [];
	const summary = found[place.mark]?.summary?.[view.settings.language] ?? '';
	return [...list, ...nothing, EMPTY, ...paragraph(summary, view, 'plain', 5)];
}
