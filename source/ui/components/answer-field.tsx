import type {Question} from '../../quiz/question.js';
import {optionText} from '../../quiz/words.js';
import {fieldLabel, flagsLine, flagsNote} from '../lay/asking.js';
import type {Asking} from '../model/asking.js';
import {optionsOf} from '../model/draft.js';
import type {View} from '../view.js';
import {Lines} from './lines.js';
import {OptionList} from './option-list.js';
import {TextField} from './text-field.js';

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

const labelsOf = (question: Question, view: View) =>
	optionsOf(question).map((option) => optionText(question, option, view.text));

/** Where the answer is given: a list, flags to toggle, or a line to type. */
export function AnswerField(props: Props) {
	const {asking, question, view, row} = props;
	const isOpen = asking.action === null;
	switch (asking.draft.kind) {
		case 'choice':
			return (
				<OptionList
					options={labelsOf(question, view)}
					mark={asking.draft.mark}
					{...{isOpen, view}}
				/>
			);
		case 'flags':
			return <Lines lines={[flagsLine(asking, view), flagsNote(view)]} />;
		case 'number':
			return (
				<TextField label={fieldLabel(view)} typed={asking.draft.text} {...{isOpen, row, view}} />
			);
	}
}
