import {useCursor} from 'ink';
import {widthOf} from '../../chart/width.js';
import {line} from '../lay/lines.js';
import {SPEECH_INDENT, speechRows} from '../lay/round/speech.js';
import {HEAD_ROWS, type View} from '../view.js';
import {Lines} from './lines.js';

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
	const x = SPEECH_INDENT.length + widthOf(rows.at(-1) ?? '');
	setCursorPosition(isOpen ? {x, y: HEAD_ROWS + row + rows.length} : undefined);
	const label = line(` ${view.text.round.you} ${view.glyphs.crumb}`, isOpen ? 'accent' : 'plain');
	return (
		<Lines lines={[label, ...rows.map((each) => line(`${SPEECH_INDENT}${each} `, 'strong'))]} />
	);
}
