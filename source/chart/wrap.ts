import {characters, widthOf} from './width.js';

/** What may not begin a line of Chinese. */
const CLOSING = '，。、：；？！）」』》';
/** What may not end one. */
const OPENING = '（「『《';

/** Breaks a text into lines of at most `columns`: at spaces, and between Chinese characters. */
export function wrap(text: string, columns: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of pieces(text)) {
		if (line !== '' && widthOf(line + piece.trimEnd()) > columns) {
			lines.push(line.trimEnd());
			line = '';
		}
		line += line === '' ? piece.trimStart() : piece;
	}
	if (line !== '') lines.push(line.trimEnd());
	return lines;
}

/** What stays together: a word with the space behind it, or one wide character with what opens or closes it. */
function pieces(text: string): string[] {
	const found: string[] = [];
	for (const character of characters(text)) {
		const last = found.at(-1);
		const isClosing = CLOSING.includes(character);
		const isOpened = last !== undefined && OPENING.includes(last.slice(-1));
		const isWord = widthOf(character) === 1 && last !== undefined && isOpen(last);
		const isGlued = isClosing || isOpened || isWord;
		if (last !== undefined && isGlued) found[found.length - 1] = last + character;
		else found.push(character);
	}
	return found;
}

function isOpen(piece: string): boolean {
	return !piece.endsWith(' ') && widthOf(piece.slice(-1)) === 1;
}
