import type {Layout} from '../../chart/lay-out.js';
import type {Line} from '../../chart/styled.js';
import type {Exercise} from '../../quiz/kinds/exercise.js';
import {fieldLabel, flagsLine, flagsNote} from '../lay/asking.js';
import {
	askedLines,
	askedNotices,
	fieldRows,
	listLines,
	optionsOf,
	roundActions,
	shownLines,
} from '../lay/round/question.js';
import type {Answering, Round} from '../model/round/round.js';
import type {View} from '../view.js';
import {Lines} from './lines.js';
import {OptionList} from './option-list.js';
import {SpeechField} from './speech-field.js';
import {TextField} from './text-field.js';

type Props = {
	readonly round: Round;
	readonly phase: Answering;
	readonly exercise: Exercise;
	readonly layout: Layout | null;
	readonly view: View;
};

/** What is looked at, the question, the field, further actions, hints: the first takes what the others leave. */
export function RoundQuestion(props: Props) {
	const {round, phase, exercise, layout, view} = props;
	const prompt = askedLines(exercise, view);
	const notice: Line[] = [roundActions(round, phase, view), ...askedNotices(round, exercise, view)];
	const field = fieldRows(exercise, phase.draft, view);
	const list = listLines(
		exercise,
		phase,
		view.rows - prompt.length - field - notice.length - 1,
		view,
	);
	const rest = view.rows - prompt.length - list.length - field - notice.length;
	const shown = shownLines(exercise, layout, rest, view);
	const above = [...shown, ...prompt, ...list];
	return (
		<>
			<Lines lines={above} />
			<Field {...props} row={above.length} />
			<Lines lines={notice} />
		</>
	);
}

function Field({phase, exercise, view, row}: Props & {readonly row: number}) {
	const {draft, action} = phase;
	const isOpen = action === null;
	switch (draft.kind) {
		case 'choice':
			return (
				<OptionList options={optionsOf(exercise, view)} mark={draft.mark} {...{isOpen, view}} />
			);
		case 'flags':
			return <Lines lines={[flagsLine({draft, action}, view), flagsNote(view)]} />;
		case 'number':
			return <TextField label={fieldLabel(view)} typed={draft.text} {...{isOpen, row, view}} />;
		case 'bug': {
			if (!draft.isPicked || exercise.kind !== 'bug') return null;
			const {text, glyphs} = view;
			const asks = text.round.value(draft.mark + 1, exercise.asked.field);
			const label = ` ${asks} ${glyphs.crumb} `;
			return <TextField label={label} typed={draft.text} {...{isOpen, row, view}} />;
		}
		case 'open':
			return <SpeechField typed={draft.text} {...{isOpen, row, view}} />;
		default:
			return null;
	}
}
