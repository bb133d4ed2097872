import {LEVELS, type Level} from '../progress/entry.js';
import {readDay} from '../progress/read-day.js';
import {PROFILE_NAMES, type ProfileName} from '../tcp/profile.js';
import type {Messages} from '../text/language.js';
import {LANGUAGES, type Language} from '../text/languages.js';
import {nearest} from '../text/nearest.js';
import {printable} from '../text/printable.js';
import {misuse} from './failure.js';
import {OPTIONS} from './options.js';
import {flagOf, plainWords} from './plain-words.js';

type Say = Messages['cli'];

/** The options of a command line; what was not given is undefined, or off. */
export type Options = {
	readonly lang: Language | undefined;
	readonly profile: ProfileName | undefined;
	readonly seed: number | undefined;
	readonly speed: number | undefined;
	/** Where the journal is. */
	readonly progress: string | undefined;
	readonly ascii: boolean;
	readonly colour: boolean;
	readonly plain: boolean;
	readonly json: boolean;
	readonly animation: boolean;
	readonly clock: boolean;
	readonly watch: boolean;
	readonly present: boolean;
	readonly minutes: number | undefined;
	readonly questions: number | undefined;
	readonly level: Level | undefined;
	/** A day such as 2026-11-21. */
	readonly interview: string | undefined;
	/** Nothing is asked before something is done. */
	readonly yes: boolean;
};

export type CommandLine = {readonly words: readonly string[]; readonly options: Options};

/** More of an argument than this is not repeated to the one who typed it. */
const SHOWN = 60;

/** A word from the command line as it may be shown. */
export const quoted = (word: string) => printable(word, SHOWN);

const KNOWN = new Set(OPTIONS.flatMap(({name}) => [name, flagOf(name)]));

const SWITCHES = new Set(OPTIONS.flatMap(({name, value}) => (value ? [] : [`--${name}`])));

/** The options in front of `--`, with what stands behind an equals sign. */
function optionWords(argv: readonly string[]): readonly string[] {
	const end = argv.indexOf('--');
	return argv.slice(0, end === -1 ? undefined : end).filter((word) => /^-[^\d.]/.test(word));
}

/** Their names, without their values. */
const optionsIn = (argv: readonly string[]): readonly string[] =>
	optionWords(argv).map((word) => word.split('=')[0] ?? word);

function refuseValues(argv: readonly string[], say: Say): void {
	for (const word of optionWords(argv)) {
		const [name = '', value] = word.split('=', 2);
		if (value === undefined || !SWITCHES.has(name)) continue;
		throw misuse(say.takesNoValue(name), say.giveAlone(name));
	}
}

function refuseUnknown(argv: readonly string[], say: Say): void {
	const word = optionsIn(argv).find((name) => !KNOWN.has(name.slice(2)) || !name.startsWith('--'));
	if (word === undefined) return;

	const near = nearest(
		word,
		OPTIONS.map(({name}) => `--${name}`),
	);
	throw misuse(
		say.unknownOption(quoted(word)),
		...(near ? [say.didYouMean(near)] : []),
		say.seeHelp,
	);
}

/** Takes a command line apart. Every option may stand anywhere; the last of several alike counts. */
export async function parse(argv: readonly string[], say: Say): Promise<CommandLine> {
	refuseUnknown(argv, say);
	refuseValues(argv, say);
	const {input, flags} = plainWords(argv) ?? (await import('./any-words.js')).anyWords(argv);
	const last = (name: string) => flags[name]?.at(-1);
	const isOn = (name: string, otherwise = false) => Boolean(last(name) ?? otherwise);

	/** The value of an option, or undefined when it was not given. */
	function value<T>(
		name: string,
		read: (text: string) => T | undefined,
		hint: string,
		words: readonly string[] = [],
	) {
		const text = last(name);
		if (text === undefined && !optionsIn(argv).includes(`--${name}`)) return undefined;
		const isEmpty = typeof text !== 'string' || text === '' || argv.includes(`--${name}=`);
		if (isEmpty) throw misuse(say.needsValue(`--${name}`), hint);

		const result = read(text);
		if (result === undefined) {
			const near = nearest(text, words);
			throw misuse(
				say.badValue(`--${name}`, quoted(text)),
				...(near ? [say.didYouMean(near)] : []),
				hint,
			);
		}
		return result;
	}

	const word = <T extends string>(name: string, words: readonly T[]) =>
		value(name, oneOf(words), say.giveOneOf(words), words);

	return {
		words: input,
		options: {
			lang: word('lang', LANGUAGES),
			profile: word('profile', PROFILE_NAMES),
			seed: value('seed', whole, say.giveWhole(0, MOST_SEED)),
			speed: value('speed', speed, say.giveNumber(SLOWEST, FASTEST)),
			progress: value('progress', (text) => text, say.giveFile),
			ascii: isOn('ascii'),
			colour: isOn('color', true),
			plain: isOn('plain'),
			json: isOn('json'),
			animation: isOn('animation', true),
			clock: isOn('clock', true),
			watch: isOn('watch'),
			present: isOn('present'),
			minutes: value('minutes', upTo(MOST_MINUTES), say.giveWhole(1, MOST_MINUTES)),
			questions: value('questions', upTo(MOST_QUESTIONS), say.giveWhole(1, MOST_QUESTIONS)),
			level: word('level', LEVELS),
			interview: value('interview', day, say.giveDay),
			yes: isOn('yes'),
		},
	};
}

const MOST_SEED = 2 ** 32 - 1;
const SLOWEST = 0.25;
const FASTEST = 8;

const oneOf =
	<T extends string>(values: readonly T[]) =>
	(text: string): T | undefined =>
		values.find((value) => value === text);

const MOST_MINUTES = 180;
const MOST_QUESTIONS = 100;

const upTo = (most: number) => (text: string) => {
	const number = whole(text);
	return number !== undefined && number >= 1 && number <= most ? number : undefined;
};

const day = (text: string) => readDay(text, Date.now());

function whole(text: string): number | undefined {
	const number = Number(text);
	return /^\d+$/.test(text) && number <= MOST_SEED ? number : undefined;
}

function speed(text: string): number | undefined {
	const number = Number(text);
	return /^[\d.]+$/.test(text) && number >= SLOWEST && number <= FASTEST ? number : undefined;
}
