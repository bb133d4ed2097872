import type {OpenExercise} from './exercise.js';

/** Words that stand in an answer to an open question and matter there; finding them grades nothing. */
export function keywordsIn({points}: OpenExercise, text: string): readonly string[] {
	const said = text.normalize('NFKC').toLowerCase();
	const words = points.flatMap((point) => [...point.words.en, ...point.words.zh]);
	const found = words.filter((word) => said.includes(word.normalize('NFKC').toLowerCase()));
	return [...new Map(found.map((word) => [word.toLowerCase(), word])).values()];
}

export type Piece = {readonly text: string; readonly isKeyword: boolean};

/** A text in pieces, the words among them apart; the longer of two that begin alike is taken. */
export function markKeywords(text: string, words: readonly string[]): readonly Piece[] {
	if (words.length === 0) return [{text, isKeyword: false}];
	const sorted = [...words].sort((a, b) => b.length - a.length);
	const escaped = sorted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return text
		.split(new RegExp(`(${escaped.join('|')})`, 'i'))
		.map((piece, n) => ({text: piece, isKeyword: n % 2 === 1}))
		.filter((piece) => piece.text !== '');
}
