import type {Messages} from '../text/language.js';
import {printable} from '../text/printable.js';

/** Counted from 1; a column is one UTF-16 unit, as editors count. */
export type Place = {readonly line: number; readonly column: number};

/** Something in a file that is not right: where, what, and what to do. */
export type Problem = Place & {
	readonly file: string;
	readonly fault: string;
	readonly remedy: string;
};

/** The sentences of this area, in one language. */
export type Say = Messages['content'];

export const START: Place = {line: 1, column: 1};

/** Collects the problems of one file, in the reader's language. */
export class Report {
	readonly file: string;
	readonly say: Say;
	readonly #problems: Problem[] = [];

	constructor(file: string, say: Say) {
		this.file = printable(file);
		this.say = say;
	}

	/** Notes a problem. Returns undefined, so that a reader can end with it. */
	add(place: Place, complaint: {readonly fault: string; readonly remedy: string}): undefined {
		const {line, column} = place;
		this.#problems.push({file: this.file, line, column, ...complaint});
	}

	get count(): number {
		return this.#problems.length;
	}

	/** From top to bottom. */
	get problems(): readonly Problem[] {
		return this.#problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
	}
}

/** `file:line:column: fault. remedy` */
export function formatProblem({file, line, column, fault, remedy}: Problem, say: Say): string {
	return say.problem(`${file}:${line}:${column}`, {fault, remedy});
}
