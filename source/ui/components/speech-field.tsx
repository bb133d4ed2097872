import {useCursor} from 'ink';
import {characters, widthOf} from '../../chart/width.js';
import {line} from '../lay/lines.js';
import {HEAD_ROWS, type View} from '../view.js';
import {Lines} from './lines.js';

const INDENT = '   ';
const MOST_ROWS = 8;

/** What was typed, broken where a row is full; the last rows where there are too many. */
export function speechRows(typed: string, {columns}: View): string[] {
	const rows = [''];
	for (const character of characters(typed)) {
		const row = rows.at(-1) ?? '';
		const isFull = widthOf(row + character) > columns - 2 * INDENT.length;
		if (isFull) rows.push(character);
		else rows[rows.length - 1] = row + character;
	}
	return rows.slice(-MOST_ROWS);
}

type Props = {
	readonly typed: string;
	readonly isOpen: boolean;
	/** The row of the body that the field begins in. */
	readonly row: number;
	readonly view: View;
};

/** A field of several rows, for what would be said aloud; the terminal's own cursor stands at its end. */
export function SpeechField({typed, isOpen, row, view}: Props) {
	const {setCursorPosition} = useCursor();
	const rows = speechRows(typed, view);
	const x = INDENT.length + widthOf(rows.at(-1) ?? '');
	setCursorPosition(isOpen ? {x, y: HEAD_ROWS + row + rows.length} : undefined);
	const label = line(` ${view.text.round.you} ${view.glyphs.crumb}`, isOpen ? 'accent' : 'plain');
	return <Lines lines={[label, ...rows.map((each) => line(`${INDENT}${each} `, 'strong'))]} />;
}
