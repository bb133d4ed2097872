import {Box, Text, useCursor} from 'ink';
import SelectInput from 'ink-select-input';
import {use} from 'react';
import {widthOf} from '../../chart/width.js';
import type {Question} from '../../quiz/question.js';
import {optionText} from '../../quiz/words.js';
import {fieldLabel, fieldText, flagsLine, flagsNote} from '../lay/asking.js';
import type {Asking} from '../model/asking.js';
import {optionsOf} from '../model/draft.js';
import {ThemeContext} from '../theme.js';
import {HEAD_ROWS, type View} from '../view.js';
import {Lines} from './lines.js';

type Props = {
	readonly asking: Asking;
	readonly question: Question;
	readonly view: View;
	/** The row of the body that the field begins in. */
	readonly row: number;
};

/** How many rows a field takes. */
export function fieldRows(question: Question): number {
	if (question.kind === 'flags') return 2;
	return question.kind === 'number' ? 1 : question.options.length;
}

/** Where the answer is given: a list, flags to toggle, or a line to type. */
export function AnswerField(props: Props) {
	const {asking, view} = props;
	switch (asking.draft.kind) {
		case 'choice':
			return <Choice {...props} mark={asking.draft.mark} />;
		case 'flags':
			return <Lines lines={[flagsLine(asking, view), flagsNote(view)]} />;
		case 'number':
			return <NumberField {...props} typed={asking.draft.text} />;
	}
}

type ChoiceProps = Props & {readonly mark: number};

/**
 * The list moves with the program's own keys, so that several keys in one read, full-width digits and the
 * global keys are treated alike everywhere; a new key makes it show the mark that was moved.
 */
function Choice({asking, question, view, mark}: ChoiceProps) {
	const theme = use(ThemeContext);
	const items = optionsOf(question).map((option, n) => ({
		value: option,
		label: `${n + 1}  ${optionText(question, option, view.text)}`,
	}));
	const isOpen = asking.action === null;
	const Pointer = ({isSelected = false}) => (
		<Text {...(isSelected ? theme.accent : {})}>
			{isSelected && isOpen ? ` ${view.glyphs.pointer} ` : '   '}
		</Text>
	);
	const Option = ({isSelected = false, label}: {isSelected?: boolean; label: string}) => (
		<Text wrap="truncate-end" {...(isSelected && isOpen ? theme.accent : {})}>
			{label}
		</Text>
	);
	return (
		<SelectInput
			key={mark}
			items={items}
			initialIndex={mark}
			isFocused={false}
			indicatorComponent={Pointer}
			itemComponent={Option}
		/>
	);
}

type NumberProps = Props & {readonly typed: string};

/** The terminal's own cursor stands in the field: there an input method opens its window. */
function NumberField({asking, view, row, typed}: NumberProps) {
	const {setCursorPosition} = useCursor();
	const label = fieldLabel(view);
	const text = fieldText(typed, view.columns - widthOf(label) - 2);
	const isOpen = asking.action === null;
	const x = widthOf(label) + widthOf(text);
	setCursorPosition(isOpen ? {x, y: HEAD_ROWS + row} : undefined);
	return (
		<Box>
			<Lines
				lines={[
					[
						{text: label, tone: isOpen ? 'accent' : 'plain'},
						{text: `${text} `, tone: 'strong'},
					],
				]}
			/>
		</Box>
	);
}
