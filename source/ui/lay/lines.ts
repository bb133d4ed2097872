import {inDrawing} from '../../chart/glyphs.js';
import type {Line, Span, Tone} from '../../chart/styled.js';
import {clip, lineWidth, spaces, widthOf} from '../../chart/width.js';
import {wrap} from '../../chart/wrap.js';
import type {View} from '../view.js';

/** What a paragraph is set for. */
type Page = Pick<View, 'columns' | 'settings'>;

/** A line of one tone. */
export const line = (text: string, tone: Tone = 'plain'): Line => [{text, tone}];

export const EMPTY: Line = line(' ');

const gap = (columns: number): Span => ({text: spaces(columns), tone: 'plain'});

/** `left` and `right` at the two ends of a row, which keeps one column free on each side. */
export function ends(left: Line, right: Line, columns: number): Line {
	const between = columns - 2 - lineWidth(left) - lineWidth(right);
	return between < 1 ? [gap(1), ...left] : [gap(1), ...left, gap(between), ...right];
}

/** A line cut at `width` columns and filled up to it, so that another can stand to its right. */
export function exactly(spans: Line, width: number): Line {
	const kept: Span[] = [];
	let left = width;
	for (const span of spans) {
		const text = clip(span.text, left);
		if (text !== '') kept.push({text, tone: span.tone});
		left -= widthOf(text);
		if (text !== span.text) break;
	}
	return [...kept, gap(left)];
}

/** Two blocks next to each other, the left one `width` columns wide. */
export function beside(left: readonly Line[], right: readonly Line[], width: number): Line[] {
	return Array.from({length: Math.max(left.length, right.length)}, (_, n) => [
		...exactly(left[n] ?? [], width),
		...(right[n] ?? []),
	]);
}

const isWide = (character: string | undefined) =>
	character !== undefined && widthOf(character) === 2;

/** The rows of a text that was written by hand, as one: between Chinese characters no space is missing. */
function joined(rows: readonly string[]): string {
	return rows.reduce((text, row) => {
		if (text === '') return row;
		return isWide(text.at(-1)) || isWide(row[0]) ? text + row : `${text} ${row}`;
	}, '');
}

/** A paragraph as lines of the screen, indented by `indent` columns. */
export function paragraph(text: string, view: Page, tone: Tone = 'plain', indent = 1): Line[] {
	const whole = inDrawing(joined(text.trim().split(/\s*\n\s*/)), view.settings.drawing);
	const width = Math.max(10, view.columns - indent - 1);
	return wrap(whole, width).map((row) => line(spaces(indent) + row, tone));
}

/** Exactly `height` rows: the rest is empty, what is too much is left out. */
export function fill(lines: readonly Line[], height: number): Line[] {
	return Array.from({length: Math.max(0, height)}, (_, n) => lines[n] ?? EMPTY);
}
