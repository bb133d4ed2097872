import type {Drawing} from '../chart/styled.js';

/** The marks of the screens around the chart; each has a twin that every terminal draws one column wide. */
export type Glyphs = {
	readonly rule: string;
	readonly pointer: string;
	readonly crumb: string;
	readonly playing: string;
	readonly right: string;
	readonly wrong: string;
	readonly on: string;
	readonly off: string;
	/** Boxes of a list of things to do: begun, and done. */
	readonly half: string;
	readonly done: string;
	readonly left: string;
	readonly arrow: string;
	readonly bar: string;
	/** Of a clock: time that is left, time that is over. */
	readonly full: string;
	readonly empty: string;
};

const UNICODE: Glyphs = {
	rule: '─',
	pointer: '▸',
	crumb: '›',
	playing: '▶',
	right: '✓',
	wrong: '✗',
	on: '[x]',
	off: '[ ]',
	half: '[~]',
	done: '[✓]',
	left: '◀',
	arrow: '→',
	bar: '│',
	full: '█',
	empty: '░',
};

const ASCII: Glyphs = {
	rule: '-',
	pointer: '>',
	crumb: '>',
	playing: '>',
	right: '=',
	wrong: 'x',
	on: '[*]',
	off: '[ ]',
	half: '[~]',
	done: '[*]',
	left: '<',
	arrow: '->',
	bar: '|',
	full: '#',
	empty: '.',
};

export const glyphsOf = (drawing: Drawing): Glyphs => (drawing === 'ascii' ? ASCII : UNICODE);
