import {builtIn} from '../../content/built-in.js';
import {builtInQuestions} from '../../content/built-in-questions.js';
import {CALLS, FIELDS, MANNERS, TIMEOUT} from '../../quiz/whatif/words.js';
import {TIMERS} from '../../tcp/input.js';
import {STATES} from '../../tcp/state-diagram.js';
import type {Language} from '../../text/language.js';
import {OPTIONS} from '../options.js';
import {COMMANDS, type CommandEntry} from '../table.js';

/** A word that can be typed, and what it means, where there is something to say. */
export type Word = {readonly word: string; readonly about: string};

/** What an argument can be: lists of words, or the name of a file. */
export const LISTS = [
	'commands',
	'runs',
	'groups',
	'topics',
	'states',
	'events',
	'kinds',
	'actions',
	'shells',
	'help-topics',
] as const;

export type List = (typeof LISTS)[number];

/** One place for an argument. Where files can be meant too, they are offered beside the words. */
export type Slot = {readonly lists: readonly List[]; readonly files: boolean};

const of = (...lists: readonly List[]): Slot => ({lists, files: false});
const orFile = (...lists: readonly List[]): Slot => ({lists, files: true});

/** The arguments of each command, in order; the last place repeats where a command takes any number. */
export const SLOTS: Readonly<Record<CommandEntry['name'], readonly Slot[]>> = {
	live: [orFile('runs')],
	quiz: [orFile('runs', 'groups', 'topics')],
	drill: [],
	review: [],
	lab: [orFile('runs')],
	whatif: [of('states'), of('events')],
	list: [of('kinds')],
	check: [orFile()],
	stats: [],
	progress: [of('actions'), orFile()],
	help: [of('commands', 'help-topics')],
	completion: [of('shells')],
};

/** What can follow an option: nothing, words, a file, or something that cannot be foreseen. */
export type Value =
	| {readonly type: 'none' | 'file' | 'any'}
	| {readonly type: 'words'; readonly words: readonly string[]};

export type OptionWord = Word & {readonly value: Value};

/** Everything that a completion script offers. */
export type Vocabulary = {
	readonly lists: Readonly<Record<List, readonly Word[]>>;
	readonly options: readonly OptionWord[];
};

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

const SPEEDS = ['0.25', '0.5', '1', '2', '4', '8'];

const FLAG_SETS = ['SYN', 'SYN,ACK', 'ACK', 'FIN,ACK', 'RST', 'RST,ACK', 'PSH,ACK'];

const plain = (words: readonly string[]): readonly Word[] =>
	words.map((word) => ({word, about: ''}));

/** The names of runs and topics in the reader's language. */
export async function vocabularyOf(
	say: {
		readonly does: Readonly<Record<string, string>>;
		readonly option: Readonly<Record<string, string>>;
		readonly topics: Readonly<Record<string, string>>;
	},
	language: Language,
): Promise<Vocabulary> {
	const [{entries}, {topics}] = await Promise.all([builtIn(), builtInQuestions()]);
	const groups = [...entries, ...topics].map(({group}) => group);
	return {
		lists: {
			commands: COMMANDS.map(({name}) => ({word: name, about: say.does[name] ?? ''})),
			runs: entries.map(({id, title}) => ({word: id, about: title[language]})),
			groups: plain([...new Set(groups)]),
			topics: topics.map(({id, title}) => ({word: id, about: title[language]})),
			states: plain(STATES),
			events: plain([
				...FLAG_SETS,
				...CALLS,
				TIMEOUT,
				...TIMERS,
				...MANNERS,
				...FIELDS.map((field) => `${field}=`),
			]),
			kinds: plain(['scenarios', 'topics', 'questions']),
			actions: plain(['export', 'import', 'reset']),
			shells: plain(SHELLS),
			'help-topics': Object.entries(say.topics).map(([word, about]) => ({word, about})),
		},
		options: OPTIONS.map(({name, value, help}) => ({
			word: `--${name}`,
			about: say.option[help] ?? '',
			value: valueAfter(name, value),
		})),
	};
}

function valueAfter(name: string, value: string | undefined): Value {
	if (value === undefined) return {type: 'none'};
	if (value === 'FILE') return {type: 'file'};
	if (name === 'speed') return {type: 'words', words: SPEEDS};
	return value.includes('|') ? {type: 'words', words: value.split('|')} : {type: 'any'};
}
