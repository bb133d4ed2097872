import type {TextProps} from 'ink';
import {createContext} from 'react';
import type {Tone} from '../chart/styled.js';

/** How a tone looks. Nothing is said by it alone: words and glyphs say the same. */
export type Look = Pick<TextProps, 'color' | 'bold' | 'dimColor'>;

export type Theme = Readonly<Record<Tone, Look>>;

/**
 * Only colours of the terminal's own palette, which its owner chose to be readable on his background:
 * fixed colours, yellow and white vanish on a light one, blue on a dark one.
 */
export const COLOURED: Theme = {
	plain: {},
	dim: {dimColor: true},
	strong: {bold: true},
	accent: {color: 'cyan', bold: true},
	state: {color: 'cyan'},
	now: {bold: true},
	loss: {color: 'red', bold: true},
	retransmission: {color: 'magenta'},
	probe: {color: 'cyan'},
	forged: {color: 'red'},
	signal: {color: 'magenta', bold: true},
	timer: {color: 'green'},
	right: {color: 'green', bold: true},
	wrong: {color: 'red', bold: true},
};

/** On a background that says that it is light, the palette's light colours would vanish. */
export const ON_LIGHT: Theme = {
	...COLOURED,
	accent: {color: 'blue', bold: true},
	state: {color: 'blue'},
	probe: {color: 'blue'},
	timer: {},
	right: {bold: true},
};

/** Without colours weight is left, which is not a colour. */
export const PLAIN: Theme = {
	plain: {},
	dim: {},
	strong: {bold: true},
	accent: {bold: true},
	state: {},
	now: {bold: true},
	loss: {bold: true},
	retransmission: {},
	probe: {},
	forged: {},
	signal: {bold: true},
	timer: {},
	right: {bold: true},
	wrong: {bold: true},
};

export const ThemeContext = createContext<Theme>(PLAIN);
