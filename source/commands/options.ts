import type {Messages} from '../text/language.js';

/** One option, as the help shows it and the parser takes it. */
export type Option = {
	readonly name: string;
	/** Stands for the value that follows; a switch has none. */
	readonly value?: string;
	/** What the help says about it. */
	readonly help: keyof Messages['cli']['option'];
	/** The commands to which it says something, where these are not all. */
	readonly of?: readonly (keyof Messages['cli']['does'])[];
};

/** Every command takes them all. */
export const OPTIONS: readonly Option[] = [
	{name: 'lang', value: 'en|zh', help: 'lang'},
	{name: 'ascii', help: 'ascii'},
	{name: 'no-color', help: 'noColor'},
	{name: 'no-animation', help: 'noAnimation'},
	{name: 'plain', help: 'plain'},
	{name: 'seed', value: 'N', help: 'seed'},
	{name: 'profile', value: 'rfc9293|linux', help: 'profile'},
	{name: 'speed', value: 'X', help: 'speed'},
	{name: 'progress', value: 'FILE', help: 'progress'},
	{name: 'help', help: 'help'},
	{name: 'version', help: 'version'},
	{name: 'json', help: 'json', of: ['live', 'whatif', 'list', 'check', 'stats']},
	{name: 'watch', help: 'watch', of: ['live']},
	{name: 'present', help: 'present', of: ['live']},
	{name: 'questions', value: 'N', help: 'questions', of: ['drill']},
	{name: 'minutes', value: 'N', help: 'minutes', of: ['drill']},
	{name: 'level', value: 'junior|mid|senior', help: 'level', of: ['drill', 'review']},
	{name: 'no-clock', help: 'noClock', of: ['drill']},
	{name: 'interview', value: 'DATE', help: 'interview', of: ['review']},
	{name: 'yes', help: 'yes', of: ['progress']},
];
