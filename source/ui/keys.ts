import type {Command, Row, Where} from './key-row.js';
import {LAB_KEYS} from './lab-keys.js';
import type {KeyName} from './press.js';

export type {Command, Row, Where};

const FIVE = {1: 'pick', 2: 'pick', 3: 'pick', 4: 'pick', 5: 'pick'} as const;
const DIGITS = {...FIVE, 6: 'pick'} as const;
const SIDEWAYS = {left: 'left', right: 'right'} as const;
const UP_DOWN = {up: 'up', down: 'down'} as const;
const VIM_UP_DOWN = {k: 'up', j: 'down'} as const;
const VIM_SIDEWAYS = {h: 'left', l: 'right'} as const;
const ENDS = {home: 'first', end: 'last'} as const;
const VIM_ENDS = {g: 'first', G: 'last'} as const;
const PAGES = {'page-up': 'page up', 'page-down': 'page down'} as const;
const ENTER = {enter: 'enter'} as const;

/** Places whose answer may be helped. */
const ASKED = ['choice', 'several', 'order', 'rows', 'flags', 'number', 'open', 'actions'] as const;
/** A verdict on a question, with a run to watch or without. */
const TOLD = ['told', 'told without a run'] as const;
/** Lists of places to go to. */
const LISTING = ['list', 'home', 'picker', 'search'] as const;

/** Lists whose marked line Enter takes. */
const LISTS = ['choice', 'order', 'rows', 'weighing', 'grading'] as const;
/** Those that go up and down. */
const COLUMN = ['choice', 'order', 'rows', 'grading', 'several'] as const;

/** The one key table: it feeds the handlers, the footer and the help screen. Order is the footer's. */
export const KEYS: readonly Row[] = [
	...LAB_KEYS,
	{what: 'choose', where: LISTING, keys: UP_DOWN, shortcuts: VIM_UP_DOWN, footer: 3},
	{what: 'pick', where: ['list'], keys: DIGITS, shown: '1-6'},
	// 6 opens its search: 7 is the hint, wherever there is one.
	{what: 'pick', where: ['picker'], keys: FIVE, shown: '1-5'},
	// The first menu alone has seven lines; nothing there could have a hint.
	{what: 'pick', where: ['home'], keys: {...DIGITS, 7: 'pick'}, shown: '1-7'},
	{
		what: 'group',
		where: ['picker', 'search'],
		keys: SIDEWAYS,
		shortcuts: VIM_SIDEWAYS,
		footer: 4,
	},
	{what: 'choose', where: ['setup'], keys: UP_DOWN, shortcuts: VIM_UP_DOWN, footer: 3},
	{what: 'turn', where: ['setup'], keys: SIDEWAYS, shortcuts: VIM_SIDEWAYS, footer: 2},
	{what: 'act', where: ['setup'], keys: ENTER, shortcuts: {space: 'enter'}, footer: 1},
	{
		what: 'pick',
		where: ['setup'],
		keys: {1: 'pick', 2: 'pick', 3: 'pick'},
		shown: '1-3',
	},
	{what: 'page', where: LISTING, keys: {...PAGES, ...ENDS}, shortcuts: VIM_ENDS},
	{what: 'search', where: ['picker'], keys: {6: 'search'}, shortcuts: {'/': 'search'}, footer: 2},
	{
		what: 'open',
		where: ['list', 'home'],
		keys: ENTER,
		shortcuts: {space: 'enter', right: 'enter', l: 'enter'},
		footer: 1,
	},
	{
		what: 'open',
		where: ['picker', 'search'],
		keys: ENTER,
		shortcuts: {space: 'enter'},
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
	// The digits are the doors'; one arrow leaves the end, and 6 restarts again.
	{what: 'restart', where: ['doors'], keys: {r: 'restart'}, footer: 4},
	{what: 'more', where: ['live'], keys: ENTER, footer: 4},
	{what: 'panel', where: ['live', 'story'], keys: {1: 'panel'}, shortcuts: {p: 'panel'}, footer: 7},
	{
		what: 'numbers',
		where: ['live', 'story'],
		keys: {2: 'numbers'},
		shortcuts: {n: 'numbers'},
		footer: 6,
	},
	// The menu behind Enter has them too, so that digits reach them.
	{what: 'change', where: ['live'], keys: {c: 'change'}},
	{what: 'loss', where: ['live'], keys: {x: 'loss'}},
	{what: 'timeout', where: ['live'], keys: {t: 'timeout'}},
	{what: 'diagram', where: ['live', 'doors'], keys: {d: 'diagram'}},
	{what: 'rows', where: ['live', 'more'], keys: {f: 'rows'}},
	{what: 'times', where: ['live', 'more'], keys: {a: 'times'}},
	{what: 'choose', where: ['more'], keys: UP_DOWN, shortcuts: VIM_UP_DOWN, footer: 3},
	{what: 'pick', where: ['more'], keys: DIGITS, shown: '1-6', footer: 2},
	{what: 'act', where: ['more'], keys: ENTER, shortcuts: {space: 'enter'}, footer: 1},
	{
		what: 'step',
		where: ['diagram', 'card'],
		keys: SIDEWAYS,
		shortcuts: VIM_SIDEWAYS,
		footer: 3,
	},
	{what: 'choose', where: ['diagram', 'card'], keys: UP_DOWN, shortcuts: VIM_UP_DOWN, footer: 2},
	{what: 'card', where: ['diagram', 'card'], keys: ENTER, footer: 1},
	{
		what: 'chart',
		where: ['diagram', 'card'],
		keys: {1: 'panel'},
		shortcuts: {d: 'panel'},
		footer: 4,
	},

	{what: 'choose', where: COLUMN, keys: UP_DOWN, shortcuts: VIM_UP_DOWN, footer: 3},
	// Its three answers stand side by side.
	{
		what: 'choose',
		where: ['weighing'],
		keys: SIDEWAYS,
		shortcuts: {...UP_DOWN, ...VIM_UP_DOWN, ...VIM_SIDEWAYS},
		footer: 3,
	},
	{what: 'pick', where: LISTS, keys: DIGITS, shown: '1-6'},
	{what: 'shift', where: ['order'], keys: SIDEWAYS, shortcuts: VIM_SIDEWAYS, footer: 2},
	{what: 'undo', where: ['grading'], keys: {left: 'left'}, shortcuts: {h: 'left'}, footer: 2},
	{
		what: 'mark',
		where: ['flags'],
		keys: SIDEWAYS,
		shortcuts: {...VIM_SIDEWAYS, tab: 'right'},
		footer: 3,
	},
	{what: 'toggle', where: ['flags'], keys: {space: 'play', ...DIGITS}, shown: '1-5', footer: 2},
	{what: 'tick', where: ['several'], keys: {space: 'play', ...DIGITS}, shown: '1-6', footer: 2},
	{
		what: 'answer',
		where: [...LISTS, 'several', 'flags', 'number', 'open', 'date'],
		keys: ENTER,
		footer: 1,
	},
	{what: 'actions', where: ['flags', 'number', 'open', 'date'], keys: {up: 'up'}, footer: 4},
	{
		what: 'mark',
		where: ['actions'],
		keys: SIDEWAYS,
		shortcuts: {...VIM_SIDEWAYS, tab: 'right'},
		footer: 3,
	},
	{what: 'act', where: ['actions'], keys: ENTER, shortcuts: {space: 'enter'}, footer: 1},
	{what: 'field', where: ['actions'], keys: {down: 'down'}, shortcuts: {j: 'down'}, footer: 2},
	{
		what: 'skip',
		where: ['choice', 'several', 'order', 'rows', 'flags', 'actions'],
		keys: {s: 'skip'},
	},
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
		where: ['verdict', ...TOLD, 'shown'],
		keys: ENTER,
		shortcuts: {space: 'enter', right: 'enter'},
		footer: 1,
	},
	{
		what: 'numbers',
		where: ['verdict', 'watching', 'shown'],
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
	{what: 'run', where: ['told'], keys: {1: 'run'}, footer: 2},
	{what: 'report', where: [...TOLD, 'verdict'], keys: {4: 'report'}, footer: 3},
	{what: 'askMe', where: ['shown', 'watching'], keys: {1: 'ask'}, footer: 2},
	{what: 'page', where: ['score'], keys: PAGES},
	// Only a verdict that is too long for the screen needs it, and that says so itself.
	{what: 'page', where: ['verdict', ...TOLD, 'shown'], keys: UP_DOWN, shortcuts: VIM_UP_DOWN},

	{what: 'drawing', where: 'everywhere', keys: {8: 'drawing'}},
	{what: 'language', where: 'everywhere', keys: {9: 'language'}, footer: 3},
	{what: 'help', where: 'everywhere', keys: {0: 'help'}, shortcuts: {'?': 'help'}, footer: 5},
	{what: 'back', where: 'everywhere', keys: {escape: 'back'}, footer: 0},
	{what: 'quit', where: 'everywhere', keys: {q: 'quit'}},
	{where: 'everywhere', keys: {'ctrl-z': 'suspend', 'ctrl-c': 'abort'}},
];

/** In a text field every printable key is text. */
const TEXT_FIELDS: ReadonlySet<Where> = new Set(['number', 'open', 'search', 'date']);

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
