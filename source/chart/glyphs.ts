import type {Flight} from '../simulation/trace.js';
import type {Drawing} from './styled.js';

export type LineStyle = 'first' | 'retransmission' | 'probe' | 'forged';

/** A line is a pattern that repeats; corners are named by where a line from the left or right turns. */
export type LineGlyphs = {
	readonly line: string;
	readonly vertical: string;
	readonly leftDown: string;
	readonly rightDown: string;
	readonly upRight: string;
	readonly upLeft: string;
};

export type Glyphs = {
	readonly lifeLine: string;
	readonly left: string;
	readonly right: string;
	readonly loss: string;
	readonly cross: string;
	readonly cursor: string;
	readonly becomes: string;
	readonly rule: string;
	readonly bar: {readonly full: string; readonly empty: string};
	readonly run: {
		readonly start: string;
		readonly end: string;
		readonly played: string;
		readonly toCome: string;
		readonly change: string;
		readonly now: string;
	};
	readonly styles: Readonly<Record<LineStyle, LineGlyphs>>;
};

const curved = (line: string, vertical: string): LineGlyphs => ({
	line,
	vertical,
	leftDown: '┐',
	rightDown: '┌',
	upRight: '└',
	upLeft: '┘',
});

const plus = (line: string): LineGlyphs => ({
	line,
	vertical: '|',
	leftDown: '+',
	rightDown: '+',
	upRight: '+',
	upLeft: '+',
});

const UNICODE: Glyphs = {
	lifeLine: '│',
	left: '◀',
	right: '▶',
	loss: 'x',
	cross: '┼',
	cursor: '▸',
	becomes: '→',
	rule: '─',
	bar: {full: '█', empty: '░'},
	run: {start: '├', end: '┤', played: '━', toCome: '─', change: '◆', now: '●'},
	styles: {
		first: curved('─', '│'),
		retransmission: curved('╌', '╎'),
		probe: curved('┄', '┊'),
		forged: {
			line: '═',
			vertical: '║',
			leftDown: '╗',
			rightDown: '╔',
			upRight: '╚',
			upLeft: '╝',
		},
	},
};

const ASCII: Glyphs = {
	lifeLine: '|',
	left: '<',
	right: '>',
	loss: 'x',
	cross: '+',
	cursor: '>',
	becomes: '->',
	rule: '-',
	bar: {full: '#', empty: '.'},
	run: {start: '|', end: '|', played: '=', toCome: '-', change: 'o', now: '@'},
	styles: {
		first: plus('-'),
		retransmission: plus('- '),
		probe: plus('. '),
		forged: plus('='),
	},
};

export function glyphsOf(drawing: Drawing): Glyphs {
	return drawing === 'ascii' ? ASCII : UNICODE;
}

/** What the network copied looks like the first one; its number tells it apart. */
export function styleOf(kind: Flight['kind']): LineStyle {
	return kind === 'duplicate' ? 'first' : kind;
}

/** A text of ours with the few signs replaced that `--ascii` has no character for. */
export function inDrawing(text: string, drawing: Drawing): string {
	if (drawing === 'unicode') return text;
	return text.replaceAll('§', '').replaceAll('→', '->');
}
