import {Text} from 'ink';
import SelectInput from 'ink-select-input';
import {use} from 'react';
import {optionRows} from '../lay/option.js';
import {ThemeContext} from '../theme.js';
import type {View} from '../view.js';

type Props = {
	readonly options: readonly string[];
	readonly mark: number;
	/** The list has the keys. */
	readonly isOpen: boolean;
	readonly view: View;
};

/**
 * The list moves with the program's own keys, so that several keys in one read, full-width digits and the
 * global keys are treated alike everywhere; a new key makes it show the mark that was moved.
 */
export function OptionList({options, mark, isOpen, view}: Props) {
	const theme = use(ThemeContext);
	const items = options.map((option, n) => ({
		value: n,
		label: optionRows(option, n, view).join('\n'),
	}));
	const Pointer = ({isSelected = false}) => (
		<Text {...(isSelected ? theme.accent : {})}>
			{isSelected && isOpen ? ` ${view.glyphs.pointer} ` : '   '}
		</Text>
	);
	const Option = ({isSelected = false, label}: {isSelected?: boolean; label: string}) => (
		<Text {...(isSelected && isOpen ? theme.accent : {})}>{label}</Text>
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
