import type {Line} from '../../chart/styled.js';
import type {View} from '../view.js';
import {fill, line} from './lines.js';

/** The part that is scrolled to; where more follows, the last row says so. */
export function inSight(lines: readonly Line[], scroll: number, {rows, text}: View): Line[] {
	const last = Math.max(0, lines.length - rows);
	const shown = fill(lines.slice(Math.min(scroll, last)), rows);
	return scroll >= last ? shown : [...shown.slice(0, -1), line(` ${text.predict.below}`, 'dim')];
}
