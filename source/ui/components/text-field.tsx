import {useCursor} from 'ink';
import {widthOf} from '../../chart/width.js';
import {fieldText} from '../lay/asking.js';
import {HEAD_ROWS, type View} from '../view.js';
import {Lines} from './lines.js';

type Props = {
	readonly label: string;
	readonly typed: string;
	/** The field has the keys. */
	readonly isOpen: boolean;
	/** The row of the body that the field stands in. */
	readonly row: number;
	readonly view: View;
};

/** The terminal's own cursor stands in the field: there an input method opens its window. */
export function TextField({label, typed, isOpen, row, view}: Props) {
	const {setCursorPosition} = useCursor();
	const text = fieldText(typed, view.columns - widthOf(label) - 2);
	const x = widthOf(label) + widthOf(text);
	setCursorPosition(isOpen ? {x, y: HEAD_ROWS + row} : undefined);
	return (
		<Lines
			lines={[
				[
					{text: label, tone: isOpen ? 'accent' : 'plain'},
					{text: `${text} `, tone: 'strong'},
				],
			]}
		/>
	);
}
