import type {Line} from '../../chart/styled.js';
import {padEnd, widthOf} from '../../chart/width.js';
import {LENGTHS, questionsIn} from '../../progress/drill.js';
import {LEVELS} from '../../progress/entry.js';
import type {Setup} from '../model/place.js';
import {levelIn, SETUP_LINES} from '../model/setup.js';
import type {Standing} from '../study.js';
import type {View} from '../view.js';
import {EMPTY, line, paragraph} from './lines.js';

/** A value among others: its brackets say which, with or without colour. */
const among = (texts: readonly string[], chosen: number): string =>
	texts.map((text, n) => (n === chosen ? `[${text}]` : ` ${text} `)).join(' ');

/** How a drill is to be: what Enter begins, and what can be changed before. */
export function setupLines(place: Setup, standing: Standing | null, view: View): Line[] {
	const {text, glyphs} = view;
	const {setup, level: levels} = text.round;
	const level = levelIn(place, standing);
	const values = {
		begin: setup.what(levels[level], place.minutes, questionsIn(place.minutes)),
		level: among(
			LEVELS.map((each) => levels[each]),
			LEVELS.indexOf(level),
		),
		minutes: among(LENGTHS.map(String), LENGTHS.indexOf(place.minutes as (typeof LENGTHS)[number])),
	};
	const width = Math.max(...SETUP_LINES.map((name) => widthOf(setup.lines[name]))) + 3;
	const lines = SETUP_LINES.map((name, n): Line => {
		const isMarked = n === place.mark;
		const pointer = isMarked ? glyphs.pointer : ' ';
		const lead = ` ${pointer} ${n + 1}  ${padEnd(setup.lines[name], width)}`;
		return line(`${lead}${values[name]}`, isMarked ? 'accent' : 'plain');
	});
	return [
		line(` ${setup.title}`, 'strong'),
		EMPTY,
		...lines,
		EMPTY,
		...paragraph(setup.levels[level], view),
		...paragraph(setup.ladder, view, 'dim'),
		...paragraph(setup.clock, view, 'dim'),
	];
}
