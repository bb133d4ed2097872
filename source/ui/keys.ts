import type {KeyName} from './press.js';

/** A place where keys mean something of their own. */
export type Where =
	| 'list'
	| 'story'
	| 'live'
	| 'guide'
	| 'doors'
	| 'score'
	| 'choice'
	| 'flags'
	| 'number'
	| 'actions'
	| 'watching'
	| 'verdict'
	| 'help'
	| 'message';

/** What a key asks for. */
export type Command =
	| 'up'
	| 'down'
	| 'left'
	| 'right'
	| 'page up'
	| 'page down'
	| 'first'
	| 'last'
	| 'pick'
	| 'enter'
	| 'play'
	| 'slower'
	| 'faster'
	| 'restart'
	| 'panel'
	| 'numbers'
	| 'skip'
	| 'hint'
	| 'drawing'
	| 'language'
	| 'help'
	| 'back'
	| 'quit'
	| 'suspend'
	| 'abort';

/** One line of the key table. */
export type Row = {
	/** Names its two texts: `keys.short` and `keys.long`. Without one it is in no footer and no help. */
	readonly what?: What;
	readonly where: readonly Where[] | 'everywhere';
	/** The keys that the footer names; digits, arrows, Enter and Esc reach everything. */
	readonly keys: Readonly<Record<KeyName, Command>>;
	/** Further keys: help names them, the footer does not. */
	readonly shortcuts?: Readonly<Record<KeyName, Command>>;
	/** How the footer and help write `keys`, where listing them would be long. */
	readonly shown?: string;
	/** The higher, the sooner a narrow footer leaves it out; without one no footer shows it. */
	readonly footer?: number;
};

export type What =
	| 'choose'
	| 'page'
	| 'pick'
	| 'open'
	| 'play'
	| 'begin'
	| 'goOn'
	| 'step'
	| 'ends'
	| 'speed'
	| 'restart'
	| 'panel'
	| 'numbers'
	| 'toggle'
	| 'mark'
	| 'answer'
	| 'actions'
	| 'field'
	| 'act'
	| 'skip'
	| 'next'
	| 'hint'
	| 'drawing'
	| 'language'
	| 'help'
	| 'back'
	| 'quit';

const DIGITS = {1: 'pick', 2: 'pick', 3: 'pick', 4: 'pick', 5: 'pick', 6: 'pick'} as const;
const SIDEWAYS = {left: 'left', right: 'right'} as const;
const UP_DOWN = {up: 'up', down: 'down'} as const;
const VIM_UP_DOWN = {k: 'up', j: 'down'} as const;
const VIM_SIDEWAYS = {h: 'left', l: 'right'} as const;
const ENDS = {home: 'first', end: 'last'} as const;
const VIM_ENDS = {g: 'first', G: 'last'} as const;
const PAGES = {'page-up': 'page up', 'page-down': 'page down'} as const;
const ENTER = {enter: 'enter'} as const;

/** Places whose answer may be helped. */
const ASKED = ['choice', 'flags', 'number', 'actions'] as const;

/** The one key table: it feeds the handlers, the footer and the help screen. Order is the footer's. */
export const KEYS: readonly Row[] = [
	{what: 'choose', where: ['list'], keys: UP_DOWN, shortcuts: VIM_UP_DOWN, footer: 3},
	{what: 'pick', where: ['list'], keys: DIGITS, shown: '1-6'},
	{what: 'page', where: ['list'], keys: {...PAGES, ...ENDS}, shortcuts: VIM_ENDS},
	{
		what: 'open',
		where: ['list'],
		keys: ENTER,
		shortcuts: {space: 'enter', right: 'enter', l: 'enter'},
		footer: 1,
	},

	{
		what: 'begin',
		where: ['story'],
		keys: {space: 'play', ...ENTER},
		shortcuts: {3: 'play'},
		footer: 1,
	},
	{what: 'play', where: ['live'], keys: {space: 'play'}, shortcuts: {3: 'play'}, footer: 1},
	{
		what: 'goOn',
		where: ['guide'],
		keys: {space: 'play', ...ENTER},
		shortcuts: {right: 'enter', down: 'enter'},
		footer: 1,
	},
	{what: 'pick', where: ['doors', 'score'], keys: DIGITS, shown: '1-6'},
	{what: 'choose', where: ['doors', 'score'], keys: UP_DOWN, shortcuts: VIM_UP_DOWN, footer: 3},
	{what: 'open', where: ['doors', 'score'], keys: ENTER, footer: 3},
	{
		what: 'step',
		where: ['live'],
		keys: SIDEWAYS,
		shortcuts: {up: 'left', down: 'right', k: 'left', j: 'right', ...VIM_SIDEWAYS},
		footer: 2,
	},
	{what: 'step', where: ['doors'], keys: {left: 'left'}, shortcuts: {h: 'left'}, footer: 4},
	{what: 'ends', where: ['live', 'story', 'doors'], keys: ENDS, shortcuts: VIM_ENDS},
	{
		what: 'speed',
		where: ['live', 'story', 'watching'],
		keys: {'+': 'faster', '-': 'slower'},
		shortcuts: {'=': 'faster', 5: 'faster', 4: 'slower', _: 'slower'},
		shown: '+-',
		footer: 4,
	},
	{
		what: 'restart',
		where: ['live'],
		keys: {6: 'restart'},
		shortcuts: {r: 'restart'},
		footer: 8,
	},
	{what: 'panel', where: ['live', 'story'], keys: {1: 'panel'}, shortcuts: {p: 'panel'}, footer: 5},
	{what: 'panel', where: ['live'], keys: ENTER},
	{
		what: 'numbers',
		where: ['live', 'story'],
		keys: {2: 'numbers'},
		shortcuts: {n: 'numbers'},
		footer: 6,
	},

	{what: 'choose', where: ['choice'], keys: UP_DOWN, shortcuts: VIM_UP_DOWN, footer: 3},
	{what: 'pick', where: ['choice'], keys: DIGITS, shown: '1-6'},
	{
		what: 'mark',
		where: ['flags'],
		keys: SIDEWAYS,
		shortcuts: {...VIM_SIDEWAYS, tab: 'right'},
		footer: 3,
	},
	{what: 'toggle', where: ['flags'], keys: {space: 'play', ...DIGITS}, shown: '1-5', footer: 2},
	{what: 'answer', where: ['choice', 'flags', 'number'], keys: ENTER, footer: 1},
	{what: 'actions', where: ['flags', 'number'], keys: {up: 'up'}, footer: 4},
	{
		what: 'mark',
		where: ['actions'],
		keys: SIDEWAYS,
		shortcuts: {...VIM_SIDEWAYS, tab: 'right'},
		footer: 3,
	},
	{what: 'act', where: ['actions'], keys: ENTER, shortcuts: {space: 'enter'}, footer: 1},
	{what: 'field', where: ['actions'], keys: {down: 'down'}, shortcuts: {j: 'down'}, footer: 2},
	{what: 'skip', where: ['choice', 'flags', 'actions'], keys: {s: 'skip'}},
	{what: 'hint', where: ASKED, keys: {7: 'hint'}, footer: 4},

	{
		what: 'goOn',
		where: ['watching'],
		keys: {space: 'play', ...ENTER},
		shortcuts: {right: 'enter', 3: 'play'},
		footer: 1,
	},
	{
		what: 'next',
		where: ['verdict'],
		keys: ENTER,
		shortcuts: {space: 'enter', right: 'enter'},
		footer: 1,
	},
	{
		what: 'numbers',
		where: ['verdict', 'watching'],
		keys: {2: 'numbers'},
		shortcuts: {n: 'numbers'},
		footer: 6,
	},
	{
		what: 'page',
		where: ['help'],
		keys: UP_DOWN,
		shortcuts: {...PAGES, ...VIM_UP_DOWN},
		footer: 4,
	},
	// Only a verdict that is too long for the screen needs it, and that says so itself.
	{what: 'page', where: ['verdict'], keys: UP_DOWN, shortcuts: VIM_UP_DOWN},

	{what: 'drawing', where: 'everywhere', keys: {8: 'drawing'}},
	{what: 'language', where: 'everywhere', keys: {9: 'language'}, footer: 3},
	{what: 'help', where: 'everywhere', keys: {0: 'help'}, shortcuts: {'?': 'help'}, footer: 5},
	{what: 'back', where: 'everywhere', keys: {escape: 'back'}, footer: 0},
	{what: 'quit', where: 'everywhere', keys: {q: 'quit'}},
	{where: 'everywhere', keys: {'ctrl-z': 'suspend', 'ctrl-c': 'abort'}},
];

/** In a text field every printable key is text. */
const TEXT_FIELDS: ReadonlySet<Where> = new Set(['number']);

const isPrintable = (key: KeyName) => key === 'space' || [...key].length === 1;

const isIn = (row: Row, where: Where) => row.where === 'everywhere' || row.where.includes(where);

/** The lines of the table that hold in one place, in the footer's order. */
export function rowsOf(where: Where): Row[] {
	return KEYS.filter((row) => isIn(row, where)).filter(
		(row) => !TEXT_FIELDS.has(where) || Object.keys(row.keys).some((key) => !isPrintable(key)),
	);
}

/** What a key means in one place; undefined when it means nothing, or is text. */
export function commandFor(where: Where, key: KeyName): Command | undefined {
	if (TEXT_FIELDS.has(where) && isPrintable(key)) return undefined;
	for (const row of KEYS) {
		if (!isIn(row, where)) continue;
		const command = row.keys[key] ?? row.shortcuts?.[key];
		if (command !== undefined) return command;
	}
	return undefined;
}
