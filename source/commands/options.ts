import type {Messages} from '../text/language.js';

/** One option, as the help shows it and the parser takes it. */
export type Option = {
	readonly name: string;
	/** Stands for the value that follows; a switch has none. */
	readonly value?: string;
	/** What the help says about it. An option of a later command is taken, and not yet listed. */
	readonly help?: keyof Messages['cli']['option'];
};

/** Every command takes them all. */
export const OPTIONS: readonly Option[] = [
	{name: 'lang', value: 'en|zh', help: 'lang'},
	{name: 'ascii', help: 'ascii'},
	{name: 'no-color', help: 'noColor'},
	{name: 'plain', help: 'plain'},
	{name: 'json', help: 'json'},
	{name: 'seed', value: 'N', help: 'seed'},
	{name: 'profile', value: 'rfc9293|linux', help: 'profile'},
	{name: 'speed', value: 'X', help: 'speed'},
	{name: 'no-animation', help: 'noAnimation'},
	{name: 'minutes', value: 'N', help: 'minutes'},
	{name: 'questions', value: 'N', help: 'questions'},
	{name: 'level', value: 'junior|mid|senior', help: 'level'},
	{name: 'interview', value: 'DATE', help: 'interview'},
	{name: 'no-clock', help: 'noClock'},
	{name: 'watch', help: 'watch'},
	{name: 'present', help: 'present'},
	{name: 'progress', value: 'FILE', help: 'progress'},
	{name: 'yes'},
	{name: 'help', help: 'help'},
	{name: 'version', help: 'version'},
];
