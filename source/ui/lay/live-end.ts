import {flow} from '../../chart/flow.js';
import type {Line} from '../../chart/styled.js';
import {doorsOf, hasEnded, type Live, type LiveDoor} from '../model/live.js';
import {MORE} from '../model/live-more.js';
import type {View} from '../view.js';
import {heading} from './heading.js';
import {line, paragraph} from './lines.js';
import type {Shelf} from './picker.js';

/** A small screen keeps the chart in sight and names fewer of the questions. */
const LEAST_TITLES = 2;
const ROWS_A_TITLE = 6;

type Item = {readonly words: string; readonly isMarked: boolean};

/** Things to choose by digit, side by side, in as many rows as they need. */
function choices(items: readonly Item[], {columns, glyphs}: View): Line[] {
	const cells = items.map(({words, isMarked}, n): Line => {
		const mark = isMarked ? glyphs.pointer : ' ';
		return [
			{text: ` ${mark} ${n + 1}  `, tone: isMarked ? 'accent' : 'strong'},
			{text: words, tone: isMarked ? 'accent' : 'plain'},
		];
	});
	return flow(cells, columns);
}

function doorWords(door: LiveDoor, {content}: Shelf, {text, settings}: View): string {
	const words = text.live.doors;
	if (door.type !== 'run') return words[door.type];
	const entry = content.entries.find(({id}) => id === door.id);
	return words.run(entry?.title[settings.language] ?? door.id);
}

/**
 * How much of the collection is there, where there is a row to say so, and the doors of an end; the marked one is
 * opened by Enter.
 */
export function doorLines(live: Live, shelf: Shelf, view: View): Line[] {
	const items = doorsOf(live).map((door, n) => ({
		words: doorWords(door, shelf, view),
		isMarked: n === live.mark,
	}));
	const {content, past} = shelf;
	const {entries} = content;
	const seen = entries.filter(({id}) => past.seen.has(id)).length;
	const said = view.text.live.collected(seen, entries.length);
	const doors = choices(items, view);
	const isFull = (tale(live, view) ?? []).length + 1 + doors.length > view.rows;
	return live.present || isFull ? doors : [heading(said, view.columns, view), ...doors];
}

/** The menu behind Enter. */
export function moreLines(live: Live, view: View): Line[] {
	const {more} = view.text.live;
	const now = {rows: more.rowChoices[live.rows], times: more.timeChoices[live.times]};
	const items = MORE.map((what, n) => ({
		words: what === 'rows' || what === 'times' ? `${more[what]}${now[what]}` : more[what],
		isMarked: n === live.menu,
	}));
	return [heading(more.title, view.columns, view), ...choices(items, view)];
}

/** Which questions of interviews the run answers: as many as there are rows for. */
function aftermath(live: Live, {content}: Shelf, view: View, rows: number): Line[] {
	const {text, settings} = view;
	const {questions = []} = live.trace.scenario;
	const all = questions.flatMap((id) => content.topics?.get(id)?.[settings.language] ?? []);
	const titles = all.slice(0, Math.max(LEAST_TITLES, Math.floor(view.rows / ROWS_A_TITLE)));
	const lines = [line(` ${text.live.answers}`, 'strong')];
	for (const title of titles) {
		const more = paragraph(title, view, 'plain', 3);
		if (lines.length + more.length > rows) break;
		lines.push(...more);
	}
	return lines.length > 1 ? lines : [];
}

/** The story before the run, or the lesson after it. */
function tale(live: Live, view: View): Line[] | undefined {
	const {settings, text, columns} = view;
	const {story, lesson} = live.trace.scenario;
	if (!live.told && story !== undefined) {
		return [heading(text.live.story, columns, view), ...paragraph(story[settings.language], view)];
	}
	if (!hasEnded(live)) return undefined;
	const lines = lesson === undefined ? [] : paragraph(lesson[settings.language], view);
	return [heading(text.live.lesson, columns, view), ...lines];
}

/** What is told before a run and after it. The chart has so many of the rows, unless all are needed to tell it. */
export function told(live: Live, shelf: Shelf, view: View, ofChart = 0): Line[] | undefined {
	const lines = tale(live, view);
	if (lines === undefined || !hasEnded(live)) return lines;
	return [...lines, ...aftermath(live, shelf, view, view.rows - ofChart - lines.length)];
}
