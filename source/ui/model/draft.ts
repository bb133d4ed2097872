import type {Answer, Question} from '../../quiz/question.js';
import {ctlOf, type Flag} from '../../tcp/segment.js';
import {moveMark, picked, sideways} from './list.js';
import type {Order} from './order.js';
import {typeInto} from './typing.js';

/** The flags that can be toggled, in the order of their digits. */
export const TOGGLES: readonly Flag[] = ['SYN', 'ACK', 'FIN', 'RST', 'PSH'];

/** An answer that is being given. */
export type Draft =
	| {readonly kind: 'choice'; readonly mark: number}
	| {readonly kind: 'flags'; readonly mark: number; readonly on: readonly Flag[]}
	| {readonly kind: 'number'; readonly text: string};

/** Longer than any number that could be meant. */
const LONGEST = 24;

export function emptyDraft(question: Question): Draft {
	switch (question.kind) {
		case 'flags':
			return {kind: 'flags', mark: 0, on: []};
		case 'number':
			return {kind: 'number', text: ''};
		default:
			return {kind: 'choice', mark: 0};
	}
}

const toggled = (on: readonly Flag[], flag: Flag | undefined): readonly Flag[] => {
	if (flag === undefined) return on;
	return on.includes(flag) ? on.filter((other) => other !== flag) : [...on, flag];
};

/** A key in the list of options or in the row of flags. */
export function moveDraft(draft: Draft, {command, key}: Order, options: number): Draft {
	if (draft.kind === 'choice') {
		return {...draft, mark: moveMark(draft.mark, options, command) ?? draft.mark};
	}
	if (draft.kind === 'number') return draft;
	if (command === 'play') return {...draft, on: toggled(draft.on, TOGGLES[draft.mark])};
	if (command === 'pick') {
		const mark = picked(key, TOGGLES.length);
		return mark === undefined ? draft : {...draft, mark, on: toggled(draft.on, TOGGLES[mark])};
	}
	return {...draft, mark: moveMark(draft.mark, TOGGLES.length, sideways(command)) ?? draft.mark};
}

/** A key in the number field. */
export function typeDraft(draft: Draft, name: string, text: string): Draft {
	if (draft.kind !== 'number') return draft;
	return {...draft, text: typeInto(draft.text, name, text, LONGEST)};
}

/** The option at a place in the list, as an answer. */
export function optionAt(question: Question, place: number): Answer | undefined {
	switch (question.kind) {
		case 'state': {
			const value = question.options[place];
			return value === undefined ? undefined : {kind: 'state', value};
		}
		case 'timer': {
			const value = question.options[place];
			return value === undefined ? undefined : {kind: 'timer', value};
		}
		case 'fate': {
			const value = question.options[place];
			return value === undefined ? undefined : {kind: 'fate', value};
		}
		default:
			return undefined;
	}
}

export const flagsAnswer = (on: readonly Flag[]): Answer => ({kind: 'flags', value: ctlOf(...on)});

export const optionsOf = (question: Question): readonly string[] =>
	question.kind === 'flags' || question.kind === 'number' ? [] : question.options;
