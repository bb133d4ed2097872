import {inDrawing} from '../../../chart/glyphs.js';
import {labelOf} from '../../../chart/label.js';
import type {Layout} from '../../../chart/lay-out.js';
import type {Line} from '../../../chart/styled.js';
import {timeText} from '../../../chart/time.js';
import {flightOf} from '../../../quiz/facts.js';
import type {BugExercise, Exercise, ExerciseAnswer} from '../../../quiz/kinds/exercise.js';
import {hintTo, rungsOf} from '../../../quiz/kinds/hint.js';
import {answerText, numberText} from '../../../quiz/kinds/words.js';
import {actionsOf} from '../../model/round/answering.js';
import type {ExerciseDraft} from '../../model/round/draft.js';
import type {Answering, Round} from '../../model/round/round.js';
import type {View} from '../../view.js';
import {rowOfActions} from '../asking.js';
import {line, paragraph} from '../lines.js';
import {optionRows} from '../option.js';
import {chartLines} from '../predict.js';
import {speechRows} from './speech.js';

/** What is asked; what was written as a paragraph stays one. */
export function askedLines(exercise: Exercise, view: View): Line[] {
	const {text, settings} = view;
	const prompt = exercise.prompt[settings.language]
		.split('\n')
		.flatMap((part) => paragraph(part, view, 'strong', exercise.kind === 'open' ? 3 : 1));
	if (exercise.kind !== 'open') return prompt;
	const before = exercise.follows?.prompt[settings.language] ?? '';
	const interviewer = line(` ${text.round.interviewer}`, 'dim');
	return [interviewer, ...(before === '' ? [] : paragraph(before, view, 'dim', 3)), ...prompt];
}

/** What is looked at while the question is open, in at most so many rows. */
export function shownLines(
	{kind, shows}: Exercise,
	layout: Layout | null,
	rows: number,
	view: View,
): Line[] {
	if (shows === null || kind === 'bug') return [];
	if (shows.type === 'chart') {
		return layout === null ? [] : chartLines(layout, shows.moment, rows, view, shows.hide);
	}
	const output = shows.text.trimEnd().split('\n');
	return output.slice(0, Math.max(0, rows)).map((row) => line(` ${row}`));
}

/** The lines that a list offers, as text. */
export function optionsOf(exercise: Exercise, view: View): readonly string[] {
	const {language} = view.settings;
	switch (exercise.kind) {
		case 'choice':
		case 'several':
			return exercise.options.map(({text}) => text[language]);
		case 'state':
			return exercise.options;
		case 'number':
			return (exercise.options ?? []).map((value) => numberText(value, exercise.unit, language));
		case 'order':
			return exercise.items.map((item) => item[language]);
		default:
			return [];
	}
}

/** The answer as it was given, in words, where the verdict does not repeat it. */
export function givenText(exercise: Exercise, answer: ExerciseAnswer | null, view: View): string {
	const options = optionsOf(exercise, view);
	if (answer === null) return view.text.round.noAnswer;
	switch (answer.kind) {
		case 'choice':
			return options[answer.chosen] ?? '';
		case 'several':
			return view.text.exercise.options(answer.chosen.map((place) => options[place] ?? ''));
		case 'order':
			return answer.order.map((place) => options[place] ?? '').join(' > ');
		case 'bug':
			return `${exercise.kind === 'bug' ? exercise.flights.indexOf(answer.flight) + 1 : ''} ${answer.value ?? ''}`;
		case 'open':
			return answer.text;
		default:
			return answerText(exercise, answer, view.settings.language);
	}
}

type Listed = {readonly label: string; readonly before: string; readonly isMarked: boolean};

/** A line of a list that is drawn here: pointer, what stands before it, its rows. */
function listed({label, before, isMarked}: Listed, n: number, view: View): Line[] {
	const {glyphs} = view;
	const tone = isMarked ? 'accent' : 'plain';
	const indent = ' '.repeat(before.length);
	return optionRows(label, n, {...view, columns: view.columns - before.length}).map((row, place) =>
		line(
			`${place === 0 && isMarked ? ` ${glyphs.pointer} ` : '   '}${place === 0 ? before : indent}${row}`,
			tone,
		),
	);
}

/** Options with a box each. */
function ticks(
	draft: ExerciseDraft & {kind: 'several'},
	exercise: Exercise,
	isOpen: boolean,
	view: View,
) {
	const {glyphs, text} = view;
	const lines = optionsOf(exercise, view).flatMap((label, n) => {
		const before = `${draft.on.includes(n) ? glyphs.on : glyphs.off} `;
		return listed({label, before, isMarked: isOpen && n === draft.mark}, n, view);
	});
	return [...lines, line(`   ${text.round.ticks}`, 'dim')];
}

/** Items in the order that they have now. */
function items(
	draft: ExerciseDraft & {kind: 'order'},
	exercise: Exercise,
	isOpen: boolean,
	view: View,
) {
	const labels = optionsOf(exercise, view);
	const lines = draft.order.flatMap((item, n) => {
		const label = labels[item] ?? '';
		return listed({label, before: '', isMarked: isOpen && n === draft.mark}, n, view);
	});
	return [...lines, line(`   ${view.text.round.order}`, 'dim')];
}

/** Every segment of the falsified run, in its order; those around the mark where there are too many. */
function rows(
	draft: ExerciseDraft & {kind: 'bug'},
	exercise: BugExercise,
	most: number,
	view: View,
): Line[] {
	const {settings, glyphs, text} = view;
	const {flights, shows} = exercise;
	if (shows?.type !== 'chart') return [];
	const room = Math.max(3, Math.min(most, flights.length));
	const first = Math.max(0, Math.min(draft.mark - (room >> 1), flights.length - room));
	const arrow = settings.drawing === 'ascii' ? '-->' : '──▶';
	const lines = flights.slice(first, first + room).map((id, place) => {
		const n = first + place;
		const flight = flightOf(shows.trace, id);
		const label = inDrawing(labelOf(flight, settings.numbers, []), settings.drawing);
		const said = `${String(n + 1).padStart(2)}  ${timeText(flight.sentAt)}  ${flight.from} ${arrow} ${flight.to}  ${label}`;
		const isMarked = n === draft.mark;
		return line(
			`${isMarked ? ` ${glyphs.pointer} ` : '   '}${said}`,
			isMarked ? 'accent' : 'plain',
		);
	});
	const hidden = flights.length - room;
	const note = hidden > 0 ? text.round.moreRows(first, hidden - first) : text.round.rows;
	return [...lines, line(`   ${note}`, 'dim')];
}

/** The part of a list that is drawn as lines; empty where a component draws it. */
export function listLines(
	exercise: Exercise,
	{draft, action}: Answering,
	most: number,
	view: View,
): Line[] {
	const isOpen = action === null;
	switch (draft.kind) {
		case 'several':
			return ticks(draft, exercise, isOpen, view);
		case 'order':
			return items(draft, exercise, isOpen, view);
		case 'bug':
			return exercise.kind === 'bug' ? rows(draft, exercise, most, view) : [];
		case 'open':
			return draft.text === '' ? paragraph(view.text.round.sayIt, view, 'dim') : [];
		default:
			return [];
	}
}

/** Hint, skip and what else can be done instead of an answer. */
export function roundActions(round: Round, {action}: Answering, view: View): Line {
	const {actions} = view.text.round;
	const labels = actionsOf(round).map((name) => {
		if (name === 'sure' && view.settings.asksSure) return actions.notSure;
		if (name === 'pause' && round.clock?.isPaused) return actions.goOn;
		return actions[name];
	});
	return rowOfActions(labels, action, view);
}

/** How many of the hints stay in sight. */
const HINTS = 2;

/** Why the last line was not judged, and the hints that were asked for. */
export function askedNotices({course, note}: Round, exercise: Exercise, view: View): Line[] {
	const {text, settings} = view;
	const {reply, hints} = course;
	const most = rungsOf(exercise);
	const rungs = Array.from({length: Math.min(hints, most + 1)}, (_, n) => {
		const said = hintTo(exercise, n + 1, settings.language);
		return n < most ? text.predict.hint(n + 1, said) : said;
	});
	return [
		...(note === null ? [] : paragraph(note[settings.language], view, 'dim')),
		...(reply === null ? [] : paragraph(reply[settings.language], view, 'signal')),
		...rungs.slice(-HINTS).flatMap((hint) => paragraph(hint, view)),
	];
}

/** How many rows the field takes that a component draws. */
export function fieldRows(exercise: Exercise, draft: ExerciseDraft, view: View): number {
	switch (draft.kind) {
		case 'choice':
			return optionsOf(exercise, view).flatMap((option, n) => optionRows(option, n, view)).length;
		case 'flags':
			return 2;
		case 'number':
			return 1;
		case 'bug':
			return draft.isPicked ? 1 : 0;
		case 'open':
			return 1 + speechRows(draft.text, view).length;
		default:
			return 0;
	}
}
