import type {Line} from '../../chart/styled.js';
import {padEnd} from '../../chart/width.js';
import {digitsFrom} from '../model/picker.js';
import type {Shelves} from '../model/place.js';
import type {View} from '../view.js';
import {ends, line} from './lines.js';
import {firstInSight} from './picker.js';

const ID_WIDTH = 8;

/** The groups of topics, after the line that leads to the runs. */
export function shelvesLines({shelves, mark}: Shelves, view: View): Line[] {
	const {text, glyphs, columns, rows} = view;
	if (shelves === null) return [line(` ${text.round.shelves.loading}`)];
	const words = text.round.shelves;
	const all = [
		{id: '', name: words.runs, about: ''},
		...shelves.map(({id, topics, questions}) => ({
			id,
			name: text.progress.groups[id] ?? id,
			about: words.topics(topics, questions),
		})),
	];
	const first = firstInSight(mark, all.length, rows);
	return all.slice(first, first + rows).map(({id, name, about}, place) => {
		const n = first + place;
		const isMarked = n === mark;
		const digit = n - digitsFrom(mark) + 1;
		const key = digit >= 1 && digit <= 6 ? String(digit) : ' ';
		const tone = isMarked ? 'accent' : 'plain';
		const left: Line = [
			{text: `${isMarked ? glyphs.pointer : ' '} ${key}  `, tone},
			{text: id === '' ? '' : padEnd(id, ID_WIDTH), tone: 'dim'},
			{text: name, tone},
		];
		return ends(left, line(about, 'dim'), columns);
	});
}
