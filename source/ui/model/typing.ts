import {graphemes} from '../../text/graphemes.js';

/** A text after one more key: a named key has no text, and only backspace changes anything. */
export function typeInto(text: string, name: string, typed: string, most: number): string {
	if (name !== 'backspace') return [...(text + typed)].slice(0, most).join('');

	// A character of several code points goes as a whole.
	return graphemes(text).slice(0, -1).join('');
}
