import type {Pick} from '../simulation/scenario.js';
import {type Fields, fieldsOf, given, leafOf, type Read, shown} from './fields.js';
import type {Report} from './problem.js';
import {flags, name, whole, yesOrNo} from './values.js';

/** The most octets that one call sends or one segment carries. */
export const OCTETS = 10_000_000;

const ADDRESS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::(\d{1,5}))?$/;

/** A, B, or an address that belongs to neither, with a port where it matters. */
export const sender: Read<string> = (tree, report) => {
	const leaf = leafOf(tree, report, report.say.kinds.word);
	if (!leaf) return undefined;

	const word = shown(leaf);
	if (/^[ab]$/i.test(word)) return word.toUpperCase();

	const [, ...parts] = ADDRESS.exec(word) ?? [];
	const octets = parts.slice(0, 4).map(Number);
	const isAddress = octets.length === 4 && octets.every((octet) => octet <= 255);
	if (isAddress && Number(parts[4] ?? 1) >= 1 && Number(parts[4] ?? 1) <= 65_535) return word;
	return report.add(leaf.place, report.say.notAddress(word));
};

const KEYS = ['from', 'connection', 'flags', 'len', 'nth', 'all'];

/** A pick, and beside it the keys that its line allows in the same map. */
export function pickFields(
	tree: Parameters<Read<Pick>>[0],
	report: Report,
	beside: readonly string[] = [],
): {fields: Fields; pick: Pick} | undefined {
	const fields = fieldsOf(tree, report, [...KEYS, ...beside]);
	if (!fields) return undefined;

	if (fields.has('nth') && fields.has('all'))
		report.add(fields.placeOf('all'), report.say.nthAndAll);
	const pick = given({
		from: fields.get('from', sender),
		connection: fields.get('connection', name),
		flags: fields.get('flags', flags),
		len: fields.get('len', whole(0, OCTETS)),
		nth: fields.get('nth', whole(1, 1_000_000)),
		all: fields.get('all', yesOrNo),
	});
	return {fields, pick};
}

/** The one segment whose sending is a moment. */
export const sentPick: Read<Pick> = (tree, report) => {
	const read = pickFields(tree, report);
	if (read?.fields.has('all')) report.add(read.fields.placeOf('all'), report.say.sentOne);
	return read?.pick;
};
