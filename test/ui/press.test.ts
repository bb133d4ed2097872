import type {Key} from 'ink';
import {describe, expect, test} from 'vitest';
import {presses} from '../../source/ui/press.js';

const NO_KEY: Key = {
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageDown: false,
	pageUp: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	ctrl: false,
	shift: false,
	tab: false,
	backspace: false,
	delete: false,
	meta: false,
	super: false,
	hyper: false,
	capsLock: false,
	numLock: false,
};

const names = (input: string, key: Partial<Key> = {}) =>
	presses(input, {...NO_KEY, ...key}).map(({name}) => name);

describe('keys', () => {
	test.each([
		['several in one read', '2\r', ['2', 'enter']],
		['two Enters in one read', '\r\r', ['enter', 'enter']],
		['Ctrl-C behind a letter', 'a\u0003', ['a', 'ctrl-c']],
		['a space', ' ', ['space']],
		['a full-width digit', '９', ['9']],
		['a full-width letter and question mark', 'ｑ？', ['q', '?']],
		['an ideographic space', '\u3000', ['space']],
		['a backspace that came along with text', '1\u007f', ['1', 'backspace']],
		['Chinese', '确认', ['确', '认']],
		['an unknown control character', '\u0001', []],
	])('%s', (_what, input, expected) => {
		expect(names(input)).toEqual(expected);
	});

	test.each([
		['upArrow', 'up'],
		['downArrow', 'down'],
		['leftArrow', 'left'],
		['rightArrow', 'right'],
		['home', 'home'],
		['end', 'end'],
		['pageUp', 'page-up'],
		['pageDown', 'page-down'],
		['escape', 'escape'],
		['tab', 'tab'],
		['backspace', 'backspace'],
		['delete', 'backspace'],
	] as const)('%s', (flag, name) => {
		expect(names('', {[flag]: true})).toEqual([name]);
	});

	test('Ctrl with a letter', () => {
		expect(names('c', {ctrl: true})).toEqual(['ctrl-c']);
	});

	test('a released key is no press', () => {
		expect(names('a', {eventType: 'release'})).toEqual([]);
	});

	test('a field gets what was typed, not its NFKC form', () => {
		const [press] = presses('１', NO_KEY);
		expect(press).toEqual({name: '1', text: '１'});
	});
});
