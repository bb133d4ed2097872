import type {Line} from '../../chart/styled.js';
import {padEnd, widthOf} from '../../chart/width.js';
import {KEYS, type Row, rowsOf} from '../keys.js';
import type {Help} from '../model/place.js';
import type {View} from '../view.js';
import {keyName, keysOf} from './footer.js';
import {EMPTY, line, paragraph} from './lines.js';

const KEYS_WIDTH = 24;

/** A row with all its keys: those of the footer first, then the shortcuts. */
export function described(row: Row, view: View): Line {
	const shortcuts = Object.keys(row.shortcuts ?? {}).map((key) => keyName(key, view));
	const keys = [keysOf(row, view), ...shortcuts].join(' ');
	const about = row.what === undefined ? '' : view.text.keys.long[row.what];
	return [
		{text: ` ${padEnd(keys, Math.max(KEYS_WIDTH, widthOf(keys) + 1))}`, tone: 'strong'},
		{text: about, tone: 'plain'},
	];
}

function allLines({about}: Help, view: View): Line[] {
	const {help} = view.text.ui;
	const rows = rowsOf(about).filter((row) => row.what !== undefined);
	const here = rows.filter((row) => row.where !== 'everywhere');
	const everywhere = KEYS.filter((row) => row.where === 'everywhere' && row.what !== undefined);
	return [
		...(here.length === 0
			? []
			: [line(` ${help.here}`, 'dim'), ...here.map((row) => described(row, view)), EMPTY]),
		line(` ${help.everywhere}`, 'dim'),
		...everywhere.map((row) => described(row, view)),
		EMPTY,
		...paragraph(help.note, view),
	];
}

/** The keys of the place that help was asked in, from the key table. */
export function helpLines(place: Help, view: View): Line[] {
	const lines = allLines(place, view);
	const first = Math.min(place.scroll, Math.max(0, lines.length - view.rows));
	return lines.slice(first);
}
