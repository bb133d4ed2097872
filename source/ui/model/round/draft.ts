import type {Exercise, ExerciseAnswer} from '../../../quiz/kinds/exercise.js';
import {readLine} from '../../../quiz/kinds/read.js';
import {ctlOf} from '../../../tcp/segment.js';
import type {Where} from '../../keys.js';
import {type Draft, moveDraft} from '../draft.js';
import {moveMark, picked} from '../list.js';
import type {Order} from '../order.js';
import {typeInto} from '../typing.js';

/** An answer to an exercise that is being given. Choice, flags and numbers are given as in a predict quiz. */
export type ExerciseDraft =
	| Draft
	| {readonly kind: 'several'; readonly mark: number; readonly on: readonly number[]}
	| {readonly kind: 'order'; readonly mark: number; readonly order: readonly number[]}
	/** First the row that is wrong, then what should stand there. */
	| {
			readonly kind: 'bug';
			readonly mark: number;
			readonly isPicked: boolean;
			readonly text: string;
	  }
	| {readonly kind: 'open'; readonly text: string};

/** Longer than any number, and longer than anyone would type in an interview. */
const LONGEST = {number: 24, open: 1200} as const;

export function draftFor(exercise: Exercise): ExerciseDraft {
	switch (exercise.kind) {
		case 'several':
			return {kind: 'several', mark: 0, on: []};
		case 'order':
			return {kind: 'order', mark: 0, order: exercise.items.map((_, place) => place)};
		case 'flags':
			return {kind: 'flags', mark: 0, on: []};
		case 'number':
			return exercise.options ? {kind: 'choice', mark: 0} : {kind: 'number', text: ''};
		case 'bug':
			return {kind: 'bug', mark: 0, isPicked: false, text: ''};
		case 'open':
			return {kind: 'open', text: ''};
		default:
			return {kind: 'choice', mark: 0};
	}
}

/** How many lines the list of an exercise has. */
export function linesOf(exercise: Exercise): number {
	switch (exercise.kind) {
		case 'choice':
		case 'several':
		case 'state':
			return exercise.options.length;
		case 'number':
			return exercise.options?.length ?? 0;
		case 'order':
			return exercise.items.length;
		case 'bug':
			return exercise.flights.length;
		default:
			return 0;
	}
}

export function draftWhere(draft: ExerciseDraft): Where {
	if (draft.kind !== 'bug') return draft.kind;
	return draft.isPicked ? 'number' : 'rows';
}

/** The list is left upwards from its first line, a field at once. */
export function leavesUpwards(draft: ExerciseDraft): boolean {
	switch (draft.kind) {
		case 'choice':
		case 'several':
		case 'order':
			return draft.mark === 0;
		case 'bug':
			return draft.isPicked || draft.mark === 0;
		default:
			return true;
	}
}

const toggled = (on: readonly number[], place: number): readonly number[] =>
	on.includes(place) ? on.filter((other) => other !== place) : [...on, place];

/** Puts the item at the mark one place earlier or later. */
function shifted(order: readonly number[], mark: number, by: -1 | 1): readonly number[] {
	const [here, there] = [order[mark], order[mark + by]];
	if (here === undefined || there === undefined) return order;
	return order.map((item) => (item === here ? there : item === there ? here : item));
}

export function moveExerciseDraft(
	draft: ExerciseDraft,
	order: Order,
	lines: number,
): ExerciseDraft {
	const {command, key} = order;
	switch (draft.kind) {
		case 'several': {
			if (command === 'play') return {...draft, on: toggled(draft.on, draft.mark)};
			const place = command === 'pick' ? picked(key, lines) : undefined;
			if (place !== undefined) return {...draft, mark: place, on: toggled(draft.on, place)};
			return {...draft, mark: moveMark(draft.mark, lines, command) ?? draft.mark};
		}
		case 'order': {
			if (command === 'left' || command === 'right') {
				const by = command === 'left' ? -1 : 1;
				const mark = Math.min(Math.max(draft.mark + by, 0), lines - 1);
				return {...draft, mark, order: shifted(draft.order, draft.mark, by)};
			}
			const place = command === 'pick' ? picked(key, lines) : undefined;
			return {...draft, mark: place ?? moveMark(draft.mark, lines, command) ?? draft.mark};
		}
		case 'bug': {
			if (draft.isPicked) return draft;
			const place = command === 'pick' ? picked(key, lines) : undefined;
			return {...draft, mark: place ?? moveMark(draft.mark, lines, command) ?? draft.mark};
		}
		case 'open':
			return draft;
		default:
			return moveDraft(draft, order, lines);
	}
}

export function typeExerciseDraft(draft: ExerciseDraft, name: string, text: string): ExerciseDraft {
	switch (draft.kind) {
		case 'number':
			return {...draft, text: typeInto(draft.text, name, text, LONGEST.number)};
		case 'open':
			return {...draft, text: typeInto(draft.text, name, text, LONGEST.open)};
		case 'bug':
			return draft.isPicked
				? {...draft, text: typeInto(draft.text, name, text, LONGEST.number)}
				: draft;
		default:
			return draft;
	}
}

/** What a draft stands for: an answer, or a line that has to be read first; null while it is not complete. */
export function answerIn(
	draft: ExerciseDraft,
	exercise: Exercise,
): ExerciseAnswer | {readonly kind: 'line'; readonly text: string} | null {
	switch (draft.kind) {
		case 'choice':
			return chosen(exercise, draft.mark);
		case 'several':
			return draft.on.length === 0 ? null : {kind: 'several', chosen: draft.on};
		case 'order':
			return {kind: 'order', order: draft.order};
		case 'flags':
			return {kind: 'flags', value: ctlOf(...draft.on)};
		case 'number':
			return {kind: 'line', text: draft.text};
		case 'bug':
			return {kind: 'line', text: `${draft.mark + 1} ${draft.text}`};
		case 'open':
			return null;
	}
}

/** The line of a list with that place, as an answer. */
export function chosen(exercise: Exercise, place: number): ExerciseAnswer | null {
	if (place < 0 || place >= linesOf(exercise)) return null;
	if (exercise.kind === 'choice') return {kind: 'choice', chosen: place};
	const read = readLine(exercise, String(place + 1));
	if (exercise.kind === 'number') {
		const value = exercise.options?.[place];
		return value === undefined ? null : {kind: 'number', value};
	}
	return read.type === 'answer' ? read.answer : null;
}
