import {FLAGS, type Flag} from '../tcp/segment.js';
import {nearest} from '../text/nearest.js';
import {fold, folded, leafOf, type Read, shown} from './fields.js';
import type {Place, Report} from './problem.js';

/** One of some words, in any case, `SYN_SENT` as well as `SYN-SENT`. */
export function oneOf<const T extends string>(words: readonly T[]): Read<T> {
	const known = folded(words);
	return (tree, report) => {
		const leaf = leafOf(tree, report, report.say.kinds.word);
		if (!leaf) return undefined;

		const word = shown(leaf);
		const found = known.get(fold(word));
		return (
			found ?? report.add(leaf.place, report.say.unknownWord(word, nearest(word, words), words))
		);
	};
}

export function whole(min: number, max: number): Read<number> {
	return (tree, report) => {
		const leaf = leafOf(tree, report, report.say.kinds.number);
		if (!leaf) return undefined;

		const {value, place} = leaf;
		if (typeof value !== 'number' || !Number.isInteger(value))
			return report.add(place, report.say.notWhole(shown(leaf), min, max));
		if (value < min || value > max)
			return report.add(place, report.say.outOfRange(shown(leaf), min, max));
		// No minus zero: it would be written as 0 and read as something else.
		return value + 0;
	};
}

export const chance: Read<number> = (tree, report) => {
	const leaf = leafOf(tree, report, report.say.kinds.number);
	if (!leaf) return undefined;

	const {value, place} = leaf;
	if (typeof value === 'number' && value >= 0 && value <= 1) return value;
	return report.add(place, report.say.notChance(shown(leaf)));
};

/** True and false, also by the words that YAML 1.1 knew. */
export const yesOrNo: Read<boolean> = (tree, report) => {
	const leaf = leafOf(tree, report, report.say.kinds.word);
	if (!leaf) return undefined;

	const word = String(leaf.value).toLowerCase();
	if (['true', 'yes', 'on'].includes(word)) return true;
	if (['false', 'no', 'off'].includes(word)) return false;
	return report.add(leaf.place, report.say.notSwitch(shown(leaf)));
};

/** A short name: of a group, of a connection. */
export const name: Read<string> = (tree, report) => {
	const leaf = leafOf(tree, report, report.say.kinds.word);
	if (!leaf) return undefined;

	const word = shown(leaf);
	if (/^[a-z\d][\w-]{0,39}$/i.test(word)) return word;
	return report.add(leaf.place, report.say.notName(word));
};

const flagNames = folded(FLAGS);
const NOT_MODELLED = ['URG', 'ECE', 'CWR', 'NS'];

/** `[SYN, ACK]`, or `SYN,ACK` and `SYN+ACK` in one word. */
export const flags: Read<readonly Flag[]> = (tree, report) => {
	const items = tree.kind === 'list' ? tree.items : [tree];
	const found = items.flatMap((item) => {
		const leaf = leafOf(item, report, report.say.kinds.word);
		const words = leaf && shown(leaf).split(/[,+]/);
		return words ? words.map((word) => flagOf(word.trim(), item.place, report)) : [undefined];
	});
	return found.includes(undefined) ? undefined : FLAGS.filter((flag) => found.includes(flag));
};

function flagOf(word: string, place: Place, report: Report): Flag | undefined {
	const {notModelled, unknownWord} = report.say;
	const flag = flagNames.get(fold(word));
	if (flag) return flag;
	if (NOT_MODELLED.includes(word.toUpperCase())) return report.add(place, notModelled(word));
	return report.add(place, unknownWord(word, nearest(word, FLAGS), FLAGS));
}
