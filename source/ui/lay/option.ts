import {inDrawing} from '../../chart/glyphs.js';
import {wrap} from '../../chart/wrap.js';
import type {View} from '../view.js';

/** Pointer, digit, and what stays free at the right. */
const AROUND = 8;

/** An option of a list with its digit: as many rows as it needs, the further ones below its first word. */
export function optionRows(option: string, n: number, {columns, settings}: View): string[] {
	const rows = wrap(inDrawing(option, settings.drawing), columns - AROUND);
	return rows.map((row, place) => (place === 0 ? `${n + 1}  ${row}` : `   ${row}`));
}
