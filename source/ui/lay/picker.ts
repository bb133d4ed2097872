import type {Line} from '../../chart/styled.js';
import {widthOf} from '../../chart/width.js';
import type {Past} from '../../progress/past.js';
import type {Content, Entry} from '../context.js';
import {type Mark, markOf} from '../model/past.js';
import {digitsFrom, foundIn, RUN_DIGITS} from '../model/picker.js';
import type {Picker} from '../model/place.js';
import type {View} from '../view.js';
import {heading} from './heading.js';
import {beside, ends, fill, line} from './lines.js';
import {type About, aboutBelow, aboutBeside} from './picker-about.js';

/** What is said of the marked run takes so many rows under the list; the list keeps at least so many. */
const ABOUT_ROWS = {usual: 4, narrow: 5};
const USUAL = 80;
const LEAST_LIST = 6;
/** From this width on it stands at the right of the list. */
const WIDE = 118;
const LEAST_SIDE = 46;
const GUTTER = 3;

/** The list of runs, with what the journal knows of them. */
export type Shelf = {readonly content: Content; readonly past: Past};

/** The first line in sight: the marked one stays in the middle where it can. */
export function firstInSight(mark: number, length: number, rows: number): number {
	return Math.max(0, Math.min(mark - Math.floor(rows / 2), length - rows));
}

/** A heading of a group, or the run with that number. */
type Item = {readonly group: string; readonly entry: Entry | null; readonly n: number};

function itemsOf(found: readonly Entry[]): Item[] {
	return found.flatMap((entry, n): Item[] => {
		const {group} = entry;
		const own = {group, entry, n};
		return found[n - 1]?.group === group ? [own] : [{group, entry: null, n}, own];
	});
}

function boxOf(mark: Mark, {glyphs}: View): string {
	return mark === 'new' ? glyphs.off : mark === 'seen' ? glyphs.half : glyphs.done;
}

function groupRow(group: string, {content, past}: Shelf, columns: number, view: View): Line {
	const {groups, picker} = view.text.home;
	const all = content.entries.filter((entry) => entry.group === group);
	const marks = all.map(({id}) => markOf(past, id));
	const done = marks.filter((mark) => mark === 'done').length;
	const seen = all.filter(({id}) => past.seen.has(id)).length;
	const name = groups[group] ?? group;
	return heading(picker.group(name, all.length, seen, done), columns, view);
}

function runRow({entry, n}: Item, place: Picker, {past}: Shelf, width: number, view: View): Line {
	if (entry === null) return [];
	const {settings, glyphs} = view;
	const isMarked = n === place.mark;
	const digit = n - digitsFrom(place.mark, RUN_DIGITS) + 1;
	const key = digit >= 1 && digit <= RUN_DIGITS && place.search === undefined ? String(digit) : ' ';
	const mark = markOf(past, entry.id);
	const tone = isMarked ? 'accent' : 'plain';
	const left: Line = [
		{text: `${isMarked ? glyphs.pointer : ' '} ${key}  `, tone},
		{text: `${boxOf(mark, view)} `, tone: mark === 'done' ? 'right' : 'plain'},
		{text: entry.title[settings.language], tone},
	];
	const summary = entry.summary?.[settings.language] ?? '';
	const used = left.reduce((sum, {text}) => sum + widthOf(text), 0);
	return ends(left, used + widthOf(summary) + 6 <= width ? line(summary, 'dim') : [], width);
}

/** The label of the field that a search is typed into. */
export const searchLabel = ({text, glyphs}: View): string =>
	` ${text.home.picker.search}  ${glyphs.crumb} `;

function listLines(
	found: readonly Entry[],
	place: Picker,
	shelf: Shelf,
	{columns, rows}: {readonly columns: number; readonly rows: number},
	view: View,
): Line[] {
	if (found.length === 0) return [line(` ${view.text.home.picker.nothing}`)];
	const items = itemsOf(found);
	const marked = items.findIndex(({entry, n}) => entry !== null && n === place.mark);
	const first = firstInSight(marked, items.length, rows);
	return items.slice(first, first + rows).map((item, nth) => {
		// The name of the group stays in sight.
		const isHeading = item.entry === null || nth === 0;
		return isHeading
			? groupRow(item.group, shelf, columns, view)
			: runRow(item, place, shelf, columns, view);
	});
}

/** The list of runs, those that are searched for or all, and what to watch for in the marked one. */
export function pickerLines(place: Picker, view: View, shelf: Shelf, about: About | null): Line[] {
	const {columns, rows} = view;
	const found = foundIn(shelf.content.entries, place.search);
	const entry = found[place.mark];
	if (columns < WIDE) {
		const below = entry === undefined ? [] : aboutBelow(entry, about, view);
		const wanted = columns < USUAL ? ABOUT_ROWS.narrow : ABOUT_ROWS.usual;
		const most = Math.min(wanted, rows - LEAST_LIST);
		const size = {columns, rows: rows - most};
		return [
			...fill(listLines(found, place, shelf, size, view), size.rows),
			...fill(below.slice(0, most), most),
		];
	}
	const side = Math.max(LEAST_SIDE, Math.floor(columns * 0.36));
	const width = columns - side - GUTTER;
	const list = listLines(found, place, shelf, {columns: width, rows}, view);
	const page = {...view, columns: side};
	const right = entry === undefined ? [] : aboutBeside(entry, about, shelf, page);
	return beside(fill(list, rows), right.slice(0, rows), width + GUTTER);
}
