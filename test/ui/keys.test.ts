import {describe, expect, test} from 'vitest';
import {plain} from '../../source/chart/styled.js';
import {widthOf} from '../../source/chart/width.js';
import {messages} from '../../source/text/language.js';
import {
	type Command,
	commandFor,
	KEYS,
	type Row,
	rowsOf,
	type Where,
} from '../../source/ui/keys.js';
import {footer} from '../../source/ui/lay/footer.js';
import {viewOf} from './view.js';

const PLACES: readonly Where[] = [
	...new Set(KEYS.flatMap(({where}) => (where === 'everywhere' ? [] : where))),
];

const keysOf = ({keys, shortcuts}: Row) => Object.keys({...keys, ...shortcuts});

/** Keys that an active input method lets through. */
const SAFE = /^(?:\d|up|down|left|right|enter|escape)$/;

/** Commands without such a key of their own, in places where other keys come to the same. */
const ELSEWHERE: Readonly<Partial<Record<Command, readonly Where[]>>> = {
	// Arrows come to both ends.
	first: PLACES,
	last: PLACES,
	'page up': PLACES,
	'page down': PLACES,
	// Esc, once more on each level.
	quit: PLACES,
	abort: PLACES,
	suspend: PLACES,
	// In the last menu of the lab.
	panel: ['lab'],
	// One arrow leaves the end, and 6 is the key of a run that plays.
	restart: ['doors'],
	// In the row of actions above the answer.
	skip: ['choice', 'several', 'order', 'rows', 'flags', 'actions'],
	hint: ['number'],
	language: ['number'],
	help: ['number'],
	drawing: ['number'],
	// Enter, or the digit of a flag.
	play: ['guide', 'flags', 'several'],
	// The digits of the menu behind Enter; an end is left with one arrow.
	change: ['live'],
	loss: ['live'],
	timeout: ['live'],
	diagram: ['live', 'doors'],
	rows: ['live', 'more'],
	times: ['live', 'more'],
};

describe.each(PLACES)('%s', (where) => {
	const rows = rowsOf(where);

	test('no key means two things', () => {
		const keys = rows.flatMap(keysOf);
		expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
	});

	test('digits, arrows, Enter and Esc reach everything', () => {
		const commands = new Set(rows.flatMap((row) => Object.values({...row.keys, ...row.shortcuts})));
		const keys = rows.flatMap(keysOf).filter((key) => SAFE.test(key));
		for (const key of keys) commands.delete(commandFor(where, key) as Command);
		expect([...commands].filter((command) => !ELSEWHERE[command]?.includes(where))).toEqual([]);
	});

	test.each(['en', 'zh'] as const)(
		'the footer fits and names keys that work, in %s',
		(language) => {
			for (const columns of [60, 80, 120]) {
				const view = viewOf({language, columns});
				const text = plain(footer(view, where, false));
				expect(widthOf(text)).toBeLessThanOrEqual(columns);
				expect(text).toContain(view.text.keys.short.back);
			}
		},
	);
});

test('7 is the hint wherever it is a key, but for the last line of the first menu', () => {
	const meanings = PLACES.map((where) => [where, commandFor(where, '7')] as const);
	expect(meanings.filter(([, command]) => command !== undefined && command !== 'hint')).toEqual([
		['home', 'pick'],
	]);
});

test('every line of the table has words in both languages', () => {
	for (const language of ['en', 'zh'] as const) {
		const {short, long} = messages(language).keys;
		for (const {what} of KEYS) {
			if (what === undefined) continue;
			expect(short[what]).not.toBe('');
			expect(long[what]).not.toBe('');
		}
	}
});

test('there are no words for a line that is not in the table', () => {
	const used = new Set(KEYS.map(({what}) => what));
	const {short, long} = messages('en').keys;
	expect(Object.keys({...short, ...long}).filter((what) => !used.has(what as never))).toEqual([]);
});

describe('a text field', () => {
	test.each(['1', '7', '9', '0', 'q', '?', '+', 'space'])('%s is text', (key) => {
		expect(commandFor('number', key)).toBeUndefined();
	});

	test('is left by named keys only', () => {
		expect(commandFor('number', 'escape')).toBe('back');
		expect(commandFor('number', 'up')).toBe('up');
		expect(commandFor('number', 'ctrl-c')).toBe('abort');
	});
});
