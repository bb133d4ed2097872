import {createContext} from 'react';
import {type Messages, messages} from '../text/language.js';
import {type Glyphs, glyphsOf} from './glyphs.js';
import type {Settings} from './model/order.js';

/** What every screen is drawn with. */
export type View = {
	readonly columns: number;
	readonly height: number;
	/** The rows between head and footer. */
	readonly rows: number;
	readonly settings: Settings;
	readonly text: Messages;
	readonly glyphs: Glyphs;
};

/** How wide a row may be. */
export const ColumnsContext = createContext(80);

/** Below this a message asks for a larger window. */
export const LEAST = {columns: 60, rows: 16} as const;

/** Rows of the head and of the footer. */
export const HEAD_ROWS = 2;
export const FOOT_ROWS = 2;

/** A window of that size, with what the settings decide. */
export const viewIn = (settings: Settings, columns: number, height: number): View => ({
	columns,
	height,
	rows: height - HEAD_ROWS - FOOT_ROWS,
	settings,
	text: messages(settings.language),
	glyphs: glyphsOf(settings.drawing),
});
