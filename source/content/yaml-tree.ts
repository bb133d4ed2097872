import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	type Node,
	parseDocument,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';
import {printable} from '../text/printable.js';
import {type Place, type Report, type Say, START} from './problem.js';

/** A YAML document as plain data that knows where it stands. */
export type Tree = Leaf | Branch | Table;

export type Leaf = {
	readonly kind: 'leaf';
	readonly place: Place;
	readonly value: string | number | boolean | null;
	/** As written, for a value that the author did not quote. */
	readonly source: string;
};

type Branch = {readonly kind: 'list'; readonly place: Place; readonly items: readonly Tree[]};

export type Table = {
	readonly kind: 'map';
	readonly place: Place;
	readonly entries: ReadonlyMap<string, {readonly place: Place; readonly value: Tree}>;
};

const DEPTH = 16;
const NODES = 20_000;
/** One slip makes the parser stumble many times; the first few places say enough. */
const SYNTAX_ERRORS = 5;

/** Reads YAML 1.2, core schema. Undefined, with problems, when it is none or is beyond the limits. */
export function parseTree(text: string, report: Report): Tree | undefined {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		prettyErrors: false,
		// Told here with the line of the first one, and beside the other problems of the file.
		uniqueKeys: false,
	});
	const placeOf = (offset: number): Place => {
		const {line, col} = lines.linePos(offset);
		return {line: Math.max(line, 1), column: Math.max(col, 1)};
	};
	if (!isSyntaxRight(document, placeOf, report)) return undefined;
	if (document.contents === null) return report.add(START, report.say.file.empty);

	return new Planter(placeOf, report).plant(document.contents, 0, START);
}

function isSyntaxRight(
	{errors, warnings}: Pick<Document, 'errors' | 'warnings'>,
	placeOf: (offset: number) => Place,
	report: Report,
): boolean {
	const seen = new Set<number>();
	for (const {code, pos} of [...errors, ...warnings]) {
		if (seen.has(pos[0]) || seen.size >= SYNTAX_ERRORS) continue;
		seen.add(pos[0]);
		report.add(placeOf(pos[0]), syntaxComplaint(code, report.say.yaml));
	}
	return seen.size === 0;
}

/** The parser's codes in human words. */
function syntaxComplaint(code: string, say: Say['yaml']) {
	switch (code) {
		case 'BAD_INDENT':
		case 'MULTILINE_IMPLICIT_KEY':
			return say.indentation;
		case 'TAB_AS_INDENT':
			return say.tab;
		case 'MISSING_CHAR':
			return say.unclosed;
		case 'BAD_DQ_ESCAPE':
			return say.escape;
		case 'BAD_SCALAR_START':
			return say.start;
		case 'BLOCK_AS_IMPLICIT_KEY':
			return say.nested;
		case 'BLOCK_IN_FLOW':
			return say.flow;
		case 'MULTIPLE_DOCS':
			return say.documents;
		case 'RESOURCE_EXHAUSTION':
			return say.deep(DEPTH);
		case 'TAG_RESOLVE_FAILED':
			return say.tag;
		default:
			return say.other;
	}
}

/** Turns the parser's nodes into a tree, with aliases written out, within limits. */
class Planter {
	readonly #placeOf: (offset: number) => Place;
	readonly #report: Report;
	/** An alias means the last node before it that carries its name. */
	readonly #anchors = new Map<string, Node>();
	#nodes = 0;

	constructor(placeOf: (offset: number) => Place, report: Report) {
		this.#placeOf = placeOf;
		this.#report = report;
	}

	/** `at` is where an alias stands, or the key of a value that is not there. */
	plant(node: unknown, depth: number, at: Place): Tree | undefined {
		const {yaml} = this.#report.say;
		// Told once: what is beyond the limit is not looked at.
		if (++this.#nodes > NODES)
			return this.#nodes === NODES + 1 ? this.#report.add(at, yaml.many(NODES)) : undefined;
		if (depth > DEPTH) return this.#report.add(at, yaml.deep(DEPTH));

		if (isAlias(node)) {
			const target = this.#anchors.get(node.source);
			if (target) return this.plant(target, depth + 1, at);
			return this.#report.add(at, yaml.alias(printable(node.source, 40)));
		}
		if (isNode(node) && node.anchor !== undefined) this.#anchors.set(node.anchor, node);
		if (isMap(node)) return this.#table(node, depth, at);
		if (isSeq(node)) return this.#list(node, depth, at);
		return leaf(node, at);
	}

	#list(list: YAMLSeq, depth: number, place: Place): Branch | undefined {
		const trees = list.items.map((item) => this.plant(item, depth + 1, this.#start(item, place)));
		const items = trees.filter((tree) => tree !== undefined);
		return items.length === trees.length ? {kind: 'list', place, items} : undefined;
	}

	#table(map: YAMLMap, depth: number, place: Place): Table | undefined {
		const {say} = this.#report;
		const entries = new Map<string, {place: Place; value: Tree}>();
		let isWhole = true;
		for (const {key, value} of map.items) {
			const at = this.#start(key, place);
			const tree = this.plant(value, depth + 1, this.#start(value, at));
			isWhole &&= tree !== undefined;
			if (!isScalar(key) || typeof key.value !== 'string') {
				this.#report.add(at, say.keyNotText);
				continue;
			}
			const first = entries.get(key.value);
			if (first) this.#report.add(at, say.duplicateKey(printable(key.value, 40), first.place.line));
			else if (tree) entries.set(key.value, {place: at, value: tree});
		}
		return isWhole ? {kind: 'map', place, entries} : undefined;
	}

	#start(node: unknown, otherwise: Place): Place {
		const offset = isNode(node) ? node.range?.[0] : undefined;
		return offset === undefined ? otherwise : this.#placeOf(offset);
	}
}

function leaf(node: unknown, place: Place): Leaf {
	if (!isScalar(node)) return {kind: 'leaf', place, value: null, source: ''};

	const {value, source = ''} = node;
	const isKnown = ['string', 'number', 'boolean'].includes(typeof value);
	return {kind: 'leaf', place, value: isKnown ? (value as Leaf['value']) : null, source};
}
