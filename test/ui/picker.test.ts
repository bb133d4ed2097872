import {describe, expect, test} from 'vitest';
import {foundIn, pressPicker, typeSearch} from '../../source/ui/model/picker.js';
import type {Picker} from '../../source/ui/model/place.js';
import {contextOf} from './scenarios.js';

const PICKER: Picker = {type: 'picker', purpose: 'live', mark: 3};

describe('a search', () => {
	test.each([
		['last ack', 'last-ack-lost'],
		['最后 ack', 'last-ack-lost'],
		['ＬＡＳＴ－ack', 'last-ack-lost'],
		['洪泛', 'syn-flood'],
		['half-open', 'half-open-syn'],
	])('for %s finds %s', async (search, id) => {
		const {entries} = (await contextOf()).content;
		const found = foundIn(entries, search);
		expect(found.map((entry) => entry.id)).toContain(id);
		expect(found.length).toBeLessThan(entries.length);
	});

	test('finds all for nothing, and nothing for nonsense', async () => {
		const {entries} = (await contextOf()).content;
		expect(foundIn(entries, ' ')).toEqual(entries);
		expect(foundIn(entries, 'no such run')).toEqual([]);
	});

	test('is typed into a field that Esc closes before it leaves', async () => {
		const {entries} = (await contextOf()).content;
		const press = (place: Picker, command: 'search' | 'back' | 'enter') =>
			pressPicker(place, {command, key: ''}, entries);
		expect(press(PICKER, 'search')).toMatchObject({place: {search: '', mark: 0}});
		const typed = [...'fin-lost'].reduce((place, letter) => typeSearch(place, letter, letter), {
			...PICKER,
			search: '',
		} as Picker);
		expect(press(typed, 'enter')).toMatchObject({place: {type: 'loading', id: 'fin-lost'}});
		expect(typeSearch(typed, 'backspace', '').search).toBe('fin-los');
		expect(press(typed, 'back')).toEqual({type: 'stay', place: {...PICKER, mark: 0}});
		expect(press(PICKER, 'back')).toEqual({type: 'back'});
	});
});
