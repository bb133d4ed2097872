import type {Line} from '../../chart/styled.js';
import {padEnd} from '../../chart/width.js';
import type {Content, Entry} from '../context.js';
import {digitsFrom} from '../model/menu.js';
import type {Picker} from '../model/place.js';
import type {View} from '../view.js';
import {EMPTY, ends, line, paragraph} from './lines.js';

const GROUP_WIDTH = 12;
/** What the summary of the marked run may take. */
const SUMMARY_ROWS = 3;

/** The first line in sight: the marked one stays in the middle where it can. */
function firstInSight(mark: number, length: number, rows: number): number {
	return Math.max(0, Math.min(mark - Math.floor(rows / 2), length - rows));
}

function row(entry: Entry, n: number, place: Picker, view: View, isSeen: boolean): Line {
	const {settings, text, glyphs} = view;
	const isMarked = n === place.mark;
	const digit = n - digitsFrom(place.mark) + 1;
	const key = digit >= 1 && digit <= 6 ? String(digit) : ' ';
	const group = text.home.groups[entry.group] ?? entry.group;
	const left: Line = [
		{text: `${isMarked ? glyphs.pointer : ' '} ${key}  `, tone: isMarked ? 'accent' : 'plain'},
		{text: padEnd(group, GROUP_WIDTH), tone: 'dim'},
		{text: entry.title[settings.language], tone: isMarked ? 'accent' : 'plain'},
	];
	return ends(left, line(isSeen ? text.home.picker.seen : '', 'dim'), view.columns);
}

/** The list of runs. */
export function pickerLines(
	place: Picker,
	view: View,
	{entries}: Content,
	seen: ReadonlySet<string>,
): Line[] {
	const rows = Math.max(3, view.rows - SUMMARY_ROWS - 1);
	const first = firstInSight(place.mark, entries.length, rows);
	const list = entries
		.slice(first, first + rows)
		.map((entry, n) => row(entry, first + n, place, view, seen.has(entry.id)));
	const summary = entries[place.mark]?.summary?.[view.settings.language] ?? '';
	return [...list, EMPTY, ...paragraph(summary, view, 'plain', 5)];
}
