/**
 * What must not reach a terminal as it is: control characters (escape sequences begin with one),
 * invisible formatting such as a change of writing direction, line separators, halves of characters.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** How such a character is named: `U+001B`. */
function codeOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first unprintable character of a text by its code; undefined when there is none. */
export function unprintable(text: string): string | undefined {
	const found = UNPRINTABLE.exec(text);
	return found ? codeOf(found[0]) : undefined;
}

/** A text from outside as it may be shown: nothing unprintable, and not endless. */
export function printable(text: string, most = Number.POSITIVE_INFINITY): string {
	const shown = [...text].map((character) =>
		UNPRINTABLE.test(character) ? `<${codeOf(character)}>` : character,
	);
	return shown.length > most ? `${shown.slice(0, most).join('')}...` : shown.join('');
}
