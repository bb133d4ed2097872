import stringWidth from 'string-width';
import {graphemes} from '../text/graphemes.js';
import type {Line, Span, Tone} from './styled.js';

const known = new Map<string, number>();
const REMEMBERED = 20_000;

/** Printable ASCII, one column a character: most of what is drawn, and not worth measuring. */
const PLAIN = /^[ -~]*$/;

/** Columns of a text on a terminal. The same few texts are drawn frame after frame, so they are remembered. */
export function widthOf(text: string): number {
	if (PLAIN.test(text)) return text.length;

	const remembered = known.get(text);
	if (remembered !== undefined) return remembered;

	if (known.size >= REMEMBERED) known.clear();
	const width = stringWidth(text);
	known.set(text, width);
	return width;
}

export function lineWidth(line: Line): number {
	return line.reduce((sum, span) => sum + widthOf(span.text), 0);
}

/** A text as what a terminal shows in one or two columns each. */
export function characters(text: string): string[] {
	if (PLAIN.test(text)) return [...text];
	return graphemes(text);
}

/** The longest beginning of a text that takes at most `columns`. */
export function clip(text: string, columns: number): string {
	if (widthOf(text) <= columns) return text;

	let kept = '';
	let width = 0;
	for (const character of characters(text)) {
		width += widthOf(character);
		if (width > columns) break;
		kept += character;
	}
	return kept;
}

export function spaces(columns: number): string {
	return ' '.repeat(Math.max(0, columns));
}

/** Exactly `columns` wide, the text at its left end. */
export function padEnd(text: string, columns: number): string {
	const kept = clip(text, columns);
	return kept + spaces(columns - widthOf(kept));
}

/** Exactly `columns` wide, the text at its right end. */
export function padStart(text: string, columns: number): string {
	const kept = clip(text, columns);
	return spaces(columns - widthOf(kept)) + kept;
}

/** Exactly `columns` wide, the text in its middle. */
export function centre(text: string, columns: number): string {
	const kept = clip(text, columns);
	return padEnd(spaces(Math.floor((columns - widthOf(kept)) / 2)) + kept, columns);
}

export function span(text: string, tone: Tone = 'plain'): Span {
	return {text, tone};
}

/** A line that is not wider than the screen and has no two neighbours of one tone. */
export function fitLine(line: Line, columns: number): Line {
	const fitted: Span[] = [];
	let left = columns;
	for (const {text, tone} of line) {
		const kept = clip(text, left);
		left -= widthOf(kept);
		const last = fitted.at(-1);
		if (kept === '') continue;
		if (last?.tone === tone) fitted[fitted.length - 1] = {text: last.text + kept, tone};
		else fitted.push({text: kept, tone});
	}
	return fitted;
}
