import type {Key} from 'ink';
import {graphemes} from '../text/graphemes.js';
import {unprintable} from '../text/printable.js';

/** A named key, or the one character that was typed, in its NFKC form. */
export type KeyName = string;

/** One key as it was pressed; `text` is what a text field would take, empty for named keys. */
export type Press = {readonly name: KeyName; readonly text: string};

const CONTROLS: Readonly<Record<string, KeyName>> = {
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	'\u0003': 'ctrl-c',
	'\u001a': 'ctrl-z',
	'\u001b': 'escape',
	'\u0008': 'backspace',
	'\u007f': 'backspace',
};

const named = (name: KeyName): Press => ({name, text: ''});

/** Some terminals send several characters in one read, and Ink hands them over as one string. */
function typed(input: string): Press[] {
	// Graphemes, so that a combining character stays with the one it belongs to.
	return graphemes(input.replaceAll('\r\n', '\r')).flatMap((segment) => {
		const control = CONTROLS[segment];
		if (control !== undefined) return [named(control)];
		if (unprintable(segment)) return [];
		// An active input method sends full-width letters, digits and marks.
		const name = segment.normalize('NFKC');
		return [{name: name === ' ' ? 'space' : name, text: segment}];
	});
}

/** Longer than any field; what is beyond it was not meant for one. */
const LONGEST_PASTE = 5000;

/**
 * What is pasted is text, and presses no key: outside of a field nothing happens, and in one no line of it
 * is sent. Terminals that do not mark what is pasted deliver it as keys.
 */
export function pasted(input: string): Press {
	const text = input
		.slice(0, LONGEST_PASTE)
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
	return {name: 'pasted', text};
}

/** What Ink reports, as a list of keys in the order of pressing. */
export function presses(input: string, key: Key): Press[] {
	if (key.eventType === 'release') return [];
	// Alt is Esc in front of a key, and Esc and a key that arrive in one read look the same.
	if (key.meta && !key.escape && input !== '') return [named('escape'), ...typed(input)];
	if (key.upArrow) return [named('up')];
	if (key.downArrow) return [named('down')];
	if (key.leftArrow) return [named('left')];
	if (key.rightArrow) return [named('right')];
	if (key.home) return [named('home')];
	if (key.end) return [named('end')];
	if (key.pageUp) return [named('page-up')];
	if (key.pageDown) return [named('page-down')];
	if (key.escape) return [named('escape')];
	if (key.tab) return [named('tab')];
	if (key.backspace || key.delete) return [named('backspace')];
	if (key.ctrl) return [named(`ctrl-${input}`)];
	if (key.return && input === '') return [named('enter')];
	return typed(input);
}
