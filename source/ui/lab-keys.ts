import type {Row} from './keys.js';

/** The lines of the key table for the lab: at the chart, and in the form of a forged segment. */
export const LAB_KEYS: readonly Row[] = [
	{
		what: 'acts',
		where: ['lab'],
		keys: {enter: 'enter'},
		shortcuts: {1: 'enter', a: 'enter'},
		footer: 1,
	},
	{
		what: 'step',
		where: ['lab'],
		keys: {left: 'left', right: 'right'},
		shortcuts: {up: 'left', down: 'right', k: 'left', j: 'right', h: 'left', l: 'right'},
		footer: 2,
	},
	{what: 'play', where: ['lab'], keys: {space: 'play'}, shortcuts: {3: 'play'}, footer: 5},
	{what: 'takeBack', where: ['lab'], keys: {4: 'undo'}, shortcuts: {u: 'undo'}, footer: 2},
	{what: 'redo', where: ['lab'], keys: {5: 'redo'}, shortcuts: {r: 'redo'}, footer: 6},
	{what: 'save', where: ['lab'], keys: {6: 'save'}, shortcuts: {w: 'save'}, footer: 4},
	{what: 'clue', where: ['lab'], keys: {7: 'hint'}, footer: 7},
	{
		what: 'ends',
		where: ['lab'],
		keys: {home: 'first', end: 'last'},
		shortcuts: {g: 'first', G: 'last'},
	},
	{what: 'numbers', where: ['lab'], keys: {2: 'numbers'}, shortcuts: {n: 'numbers'}, footer: 8},
	// The last menu has it too, so that digits reach it.
	{what: 'panel', where: ['lab'], keys: {p: 'panel'}},

	{
		what: 'choose',
		where: ['forge'],
		keys: {up: 'up', down: 'down'},
		shortcuts: {k: 'up', j: 'down'},
		footer: 3,
	},
	{
		what: 'turn',
		where: ['forge'],
		keys: {left: 'left', right: 'right'},
		shortcuts: {h: 'left', l: 'right'},
		footer: 2,
	},
	{
		what: 'turnByDigit',
		where: ['forge'],
		keys: {1: 'pick', 2: 'pick', 3: 'pick', 4: 'pick', 5: 'pick', 6: 'pick'},
		shown: '1-6',
	},
	{what: 'forge', where: ['forge'], keys: {enter: 'enter'}, shortcuts: {space: 'enter'}, footer: 1},
];
