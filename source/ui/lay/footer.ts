import type {Line, Span} from '../../chart/styled.js';
import {lineWidth} from '../../chart/width.js';
import {type Row, rowsOf, type Where} from '../keys.js';
import type {KeyName} from '../press.js';
import type {View} from '../view.js';

/** A key as the screen writes it. */
export function keyName(key: KeyName, {settings, text}: View): string {
	const ascii = settings.drawing === 'ascii' ? text.keys.ascii[key] : undefined;
	return ascii ?? text.keys.names[key] ?? key;
}

const SINGLE = 1;

/** The keys of a row: `←→`, `+-`, `Space Enter`. */
export function keysOf(row: Row, view: View): string {
	const keys = Object.keys(row.keys);
	if (row.shown !== undefined) {
		const named = keys.filter((key) => key.length > SINGLE).map((key) => keyName(key, view));
		return [...named, row.shown].join(' ');
	}
	const names = keys.map((key) => keyName(key, view));
	const separator = names.every((name) => name.length === SINGLE) ? '' : ' ';
	// In ASCII the arrows are letters and signs, which want a stroke between them.
	return names.join(view.settings.drawing === 'ascii' && separator === '' ? '/' : separator);
}

function labelOf(row: Row, view: View, isFirst: boolean): string {
	const {short} = view.text.keys;
	if (row.what === undefined) return '';
	return row.what === 'back' && isFirst ? short.quit : short[row.what];
}

type Item = {readonly spans: readonly Span[]; readonly rank: number};

function itemOf(row: Row, view: View, isFirst: boolean): Item {
	return {
		rank: row.footer ?? 0,
		spans: [
			{text: keysOf(row, view), tone: 'strong'},
			{text: ` ${labelOf(row, view, isFirst)}`, tone: 'plain'},
		],
	};
}

const joined = (items: readonly Item[]): Line => [
	{text: ' ', tone: 'plain'},
	...items.flatMap(({spans}, n): Span[] =>
		n === 0 ? [...spans] : [{text: '  ', tone: 'plain'}, ...spans],
	),
];

/** The keys that matter most here, as many as fit in one row. Made from the key table and nothing else. */
export function footer(view: View, where: Where, isFirst: boolean): Line {
	let items = rowsOf(where)
		.filter((row) => row.footer !== undefined)
		.map((row) => itemOf(row, view, isFirst));
	while (items.length > 1 && lineWidth(joined(items)) > view.columns) {
		const least = Math.max(...items.map(({rank}) => rank));
		const out = items.findLastIndex(({rank}) => rank === least);
		items = items.filter((_, n) => n !== out);
	}
	return joined(items);
}
