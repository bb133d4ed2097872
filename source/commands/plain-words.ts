import {OPTIONS} from './options.js';

/** A command line taken apart: its words, and what was given for each option, in order. */
export type Words = {
	readonly input: readonly string[];
	readonly flags: Readonly<Record<string, readonly (string | boolean)[]>>;
};

/** `--no-color` is the absence of `color`. */
export const flagOf = (name: string) => name.replace(/^no-/, '');

const BY_WORD = new Map(OPTIONS.map((option) => [`--${option.name}`, option]));

/** A word that means itself, and nothing to an option in front of it. */
const isPlain = (word: string) => /^[^-]/.test(word) && word !== 'true' && word !== 'false';

/**
 * Takes apart what nearly everybody types: words, switches, and options with the value behind them.
 * Anything else is undefined, and left to the parser proper, which takes longer to load than a list to print.
 */
export function plainWords(argv: readonly string[]): Words | undefined {
	const input: string[] = [];
	const flags: Record<string, (string | boolean)[]> = {};
	const words = argv[Symbol.iterator]();
	for (const word of words) {
		const option = BY_WORD.get(word);
		if (option === undefined) {
			if (!isPlain(word)) return undefined;
			input.push(word);
			continue;
		}

		const name = flagOf(option.name);
		const given = option.value ? words.next().value : name === option.name;
		if (given === undefined || (typeof given === 'string' && !isPlain(given))) return undefined;
		flags[name] = [...(flags[name] ?? []), given];
	}
	return {input, flags};
}
