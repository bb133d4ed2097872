import {hash} from '../../simulation/random.js';
import type {Bilingual, HostId, Scenario} from '../../simulation/scenario.js';
import {type Language, messages} from '../../text/language.js';
import {otherHost} from '../ask/fresh.js';
import type {Letters, Sum} from '../ask/spec.js';
import {type Chance, chanceOf} from '../chance.js';

/** A text made once for each language. */
export function both(tell: (language: Language) => string): Bilingual {
	return {en: tell('en'), zh: tell('zh')};
}

/** Words in braces, filled in: fresh numbers, and the hosts of a run. */
export type Fill = (text: Bilingual) => Bilingual;

export function fillingLetters(letters: ReadonlyMap<string, number>): Fill {
	const put = (text: string) =>
		text.replaceAll(/\{([a-z])\}/g, (whole, letter: string) =>
			String(letters.get(letter) ?? whole),
		);
	return (text) => both((language) => put(text[language]));
}

/**
 * Names a host in full at its first mention in a text, and by its letter from then on; and by its letter
 * where something of it is named, since "A (client)'s SYN" is no English.
 */
export function fillingHosts(scenario: Scenario, isSwapped: boolean): Fill {
	const fill = (text: string, language: Language) => {
		const named = new Set<HostId>();
		return text.replaceAll(/\{([AB])\}((?:'s)? ?)/g, (_whole, meant: HostId, behind: string) => {
			const id = isSwapped ? otherHost(meant) : meant;
			if (named.has(id) || behind.startsWith("'")) return id + behind;

			named.add(id);
			const name = nameOf(scenario, id, language);
			// A text that says what the host is has no need to hear it twice.
			const isSaid = text.toLowerCase().includes(name.toLowerCase());
			const host = isSaid ? id : messages(language).exercise.host(id, name);
			// A full-width bracket has its space within.
			return host.endsWith('）') ? host : host + behind;
		});
	};
	return (text) => both((language) => fill(text[language], language));
}

/** A host that no file has named has none. */
function nameOf({hosts}: Scenario, id: HostId, language: Language): string {
	const {A, B} = hosts;
	const name = hosts[id].name[language];
	return A.name[language] === B.name[language] || name === id ? '' : name;
}

/** Numbers for the letters of a question. */
export function draw(letters: Letters, chance: Chance): ReadonlyMap<string, number> {
	const number = (source: Letters[string]) =>
		source === 'seq' ? 1000 + chance(4_000_000_000) : source.from + chance(source.to - source.from);
	return new Map(Object.entries(letters).map(([letter, source]) => [letter, number(source)]));
}

/** A sum with its letters filled in; among sequence numbers it goes round at 2^32. */
export function totalOf(sum: Sum, numbers: ReadonlyMap<string, number>): number {
	const total = sum.reduce((value, {sign, term}) => {
		return value + sign * (typeof term === 'number' ? term : (numbers.get(term) ?? Number.NaN));
	}, 0);
	return Number.isInteger(total) && (total < 0 || total >= 2 ** 32) ? total >>> 0 : total;
}

/** `x+n-1` as it stands in a text; undefined when it is no sum of letters and numbers. */
export function readSum(text: string): Sum | undefined {
	const bare = text.replaceAll(/\s/g, '');
	if (!/^[+-]?(?:[a-z]|\d+(?:\.\d+)?)(?:[+-](?:[a-z]|\d+(?:\.\d+)?))*$/.test(bare))
		return undefined;

	return [...bare.matchAll(/([+-]?)([a-z]|[\d.]+)/g)].map(([, sign, term = '']) => ({
		sign: sign === '-' ? -1 : 1,
		term: /[a-z]/.test(term) ? term : Number(term),
	}));
}

/** Chance of its own for each question, so that two with the same seed are not alike. */
export function chanceFor(id: string, seed: number): Chance {
	return chanceOf(hash(`${seed} ${id}`));
}
