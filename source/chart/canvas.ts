import type {Line, Span, Tone} from './styled.js';
import {characters, widthOf} from './width.js';

/** The room between the two life lines, one cell a column, so that lines can cross and heads lie on top. */
export type Canvas = {
	readonly width: number;
	readonly texts: string[];
	readonly tones: Tone[];
};

export function createCanvas(width: number): Canvas {
	return {width, texts: Array(width).fill(' '), tones: Array(width).fill('plain')};
}

export function put(canvas: Canvas, column: number, character: string, tone: Tone): void {
	if (column < 0 || column >= canvas.width) return;
	canvas.texts[column] = character;
	canvas.tones[column] = tone;
}

/** Writes a text from a column on; a character of two columns leaves its second cell empty. */
export function write(canvas: Canvas, column: number, text: string, tone: Tone): void {
	let at = column;
	for (const character of characters(text)) {
		const width = widthOf(character);
		if (at >= 0 && at + width <= canvas.width) {
			put(canvas, at, character, tone);
			if (width === 2) put(canvas, at + 1, '', tone);
		}
		at += width;
	}
}

export function lineOf(canvas: Canvas): Line {
	const line: Span[] = [];
	let text = '';
	for (let column = 0; column < canvas.width; column++) {
		text += canvas.texts[column];
		const tone = canvas.tones[column] ?? 'plain';
		if (canvas.tones[column + 1] === tone) continue;
		line.push({text, tone});
		text = '';
	}
	return line;
}
