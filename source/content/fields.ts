import {nearest} from '../text/nearest.js';
import {printable} from '../text/printable.js';
import type {Report, Say} from './problem.js';
import type {Leaf, Table, Tree} from './yaml-tree.js';

/** Reads one value; undefined, with a problem, when it is not what it should be. */
export type Read<T> = (tree: Tree, report: Report) => T | undefined;

/** How much of a wrong value is shown. */
const SHOWN = 40;

/** A value as the author wrote it, fit to be shown. */
export function shown({value, source}: Leaf): string {
	return printable(typeof value === 'string' ? value : source || String(value), SHOWN);
}

function kindOf(tree: Tree, kinds: Say['kinds']): string {
	if (tree.kind !== 'leaf') return kinds[tree.kind];
	return tree.value === null ? kinds.nothing : kinds.word;
}

/** A single value; undefined, with a problem, for a map, a list or nothing. */
export function leafOf(tree: Tree, report: Report, wanted: string): Leaf | undefined {
	if (tree.kind === 'leaf' && tree.value !== null) return tree;

	const {kinds, expected} = report.say;
	return report.add(tree.place, expected(wanted, kindOf(tree, kinds)));
}

/** Words are compared without regard to case, hyphen, underscore and space: `tw_reuse` is `twReuse`. */
export function fold(word: string): string {
	return word.toLowerCase().replaceAll(/[-_ ]/g, '');
}

/** The given words, by the way they are compared. */
export function folded<T extends string>(words: readonly T[]): ReadonlyMap<string, T> {
	return new Map(words.map((word) => [fold(word), word]));
}

/** A map, to be read key by key. */
export class Fields {
	readonly table: Table;
	readonly #report: Report;
	/** Keys that are there under a mistyped name. */
	readonly #meant: ReadonlySet<string>;

	constructor(table: Table, report: Report, meant: ReadonlySet<string>) {
		this.table = table;
		this.#report = report;
		this.#meant = meant;
	}

	has(key: string): boolean {
		return this.table.entries.has(key);
	}

	/** Where a key stands; the map's own place without it. */
	placeOf(key: string) {
		return this.table.entries.get(key)?.place ?? this.table.place;
	}

	get<T>(key: string, read: Read<T>): T | undefined {
		const entry = this.table.entries.get(key);
		return entry && read(entry.value, this.#report);
	}

	/** A key that has to be there; `example` tells how. */
	need<T>(key: string, read: Read<T>, example: string): T | undefined {
		if (this.has(key)) return this.get(key, read);
		if (this.#meant.has(key)) return undefined;
		return this.#report.add(this.table.place, this.#report.say.missingKey(key, example));
	}
}

/** The map at this place. */
export function tableOf(tree: Tree, report: Report): Table | undefined {
	if (tree.kind === 'map') return tree;

	const {kinds, expected} = report.say;
	return report.add(tree.place, expected(kinds.map, kindOf(tree, kinds)));
}

/** The map at this place; every key that is not `known` is a problem. */
export function fieldsOf(tree: Table, report: Report, known: readonly string[]): Fields;
export function fieldsOf(tree: Tree, report: Report, known: readonly string[]): Fields | undefined;
export function fieldsOf(tree: Tree, report: Report, known: readonly string[]): Fields | undefined {
	const table = tableOf(tree, report);
	if (!table) return undefined;

	const meant = new Set<string>();
	for (const [key, {place, value}] of table.entries) {
		if (known.includes(key)) continue;
		const near = nearest(key, known);
		const {cutText, unknownKey} = report.say;
		// Inside { } a comma ends a text, and what follows is a key without a value.
		const isCut = value.kind === 'leaf' && value.value === null && key.includes(' ');
		const word = printable(key, SHOWN);
		report.add(place, isCut ? cutText(word) : unknownKey(word, near, known));
		if (near !== undefined) meant.add(near);
	}
	return new Fields(table, report, meant);
}

/** Leaves out what was not given, as optional keys want it. */
export function given<T extends object>(values: T): {[K in keyof T]?: Exclude<T[K], undefined>} {
	const entries = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as {[K in keyof T]?: Exclude<T[K], undefined>};
}
