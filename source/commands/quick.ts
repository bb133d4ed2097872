import {cli as en} from '../text/en/cli.js';
import type {Language, Messages} from '../text/language.js';
import {cli as zh} from '../text/zh/cli.js';
import {helpText} from './help.js';
import {type Environment, languageOf} from './locale.js';
import {COMMANDS} from './table.js';

/** The sentences of the command line, which are there long before all the others. */
export function commandTexts(language: Language): Messages['cli'] {
	return language === 'zh' ? zh : en;
}

/** The part of a command line in which a word can be an option. */
function beforeDashes(argv: readonly string[]): readonly string[] {
	const end = argv.indexOf('--');
	return end === -1 ? argv : argv.slice(0, end);
}

/** What follows `--lang`, read before the command line is taken apart. */
export function askedLanguage(argv: readonly string[]): string | undefined {
	const words = beforeDashes(argv);
	const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
	return words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length);
}

export function wantsHelp(argv: readonly string[]): boolean {
	return beforeDashes(argv).some((word) => word === '--help' || word === '-h');
}

export function wantsVersion(argv: readonly string[]): boolean {
	return beforeDashes(argv).includes('--version');
}

/** The help for a command line, whatever else is wrong with it. Loads none of the other sentences. */
export function quickHelp(argv: readonly string[], env: Environment): string {
	const command = COMMANDS.find(({name}) => beforeDashes(argv).includes(name));
	return helpText(commandTexts(languageOf(askedLanguage(argv), env)), command);
}
