import {characters, widthOf} from '../../../chart/width.js';
import type {View} from '../../view.js';

export const SPEECH_INDENT = '   ';
const MOST_ROWS = 8;

/** What was typed, broken where a row is full; the last rows where there are too many. */
export function speechRows(typed: string, {columns}: View): string[] {
	const rows = [''];
	for (const character of characters(typed)) {
		const row = rows.at(-1) ?? '';
		const isFull = widthOf(row + character) > columns - 2 * SPEECH_INDENT.length;
		if (isFull) rows.push(character);
		else rows[rows.length - 1] = row + character;
	}
	return rows.slice(-MOST_ROWS);
}
