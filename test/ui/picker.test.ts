import {describe, expect, test} from 'vitest';
import {plain} from '../../source/chart/styled.js';
import {NO_PAST, type Past} from '../../source/progress/past.js';
import {LANGUAGES} from '../../source/text/language.js';
import {pickerLines} from '../../source/ui/lay/picker.js';
import {foundIn, pressPicker, typeSearch} from '../../source/ui/model/picker.js';
import type {Picker} from '../../source/ui/model/place.js';
import {contextOf} from './scenarios.js';
import {viewOf} from './view.js';

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

	test('its finds are walked group by group, too', async () => {
		const {entries} = (await contextOf()).content;
		const found = foundIn(entries, 'fin');
		const jumped = pressPicker(
			{...PICKER, mark: 0, search: 'fin'},
			{command: 'right', key: ''},
			entries,
		);
		if (jumped.type !== 'stay' || jumped.place.type !== 'picker') throw new Error('no list');
		expect(found[jumped.place.mark]?.group).not.toBe(found[0]?.group);
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

describe('the list of runs', () => {
	test('is walked group by group with left and right, and none is left out', async () => {
		const {entries} = (await contextOf()).content;
		const go = (mark: number, command: 'left' | 'right') => {
			const turn = pressPicker({...PICKER, mark}, {command, key: ''}, entries);
			return turn.type === 'stay' && turn.place.type === 'picker' ? turn.place.mark : -1;
		};
		const starts = [0];
		for (;;) {
			const next = go(starts.at(-1) ?? 0, 'right');
			if (next === starts.at(-1)) break;
			starts.push(next);
		}
		const groups = starts.map((mark) => entries[mark]?.group);
		expect(groups).toEqual([...new Set(entries.map(({group}) => group))]);
		// From within a group first to its own beginning, then to the one before.
		expect(go((starts[1] ?? 0) + 1, 'left')).toBe(starts[1]);
		expect(go(starts[1] ?? 0, 'left')).toBe(0);
	});

	test.each(LANGUAGES)('says how far one is with each run and group, in %s', async (language) => {
		const {content} = await contextOf();
		const past: Past = {
			seen: new Set(['handshake', 'syn-lost']),
			asked: new Map([['syn-lost', new Set(['a', 'b', 'c'])]]),
			goals: new Map(),
			path: [],
			met: new Set(),
			placed: new Map(),
		};
		const view = viewOf({language});
		const lines = pickerLines({...PICKER, mark: 0}, view, {content, past}, null).map(plain);
		const titled = (id: string) => {
			const title = content.entries.find((entry) => entry.id === id)?.title[language] ?? id;
			return lines.find((line) => line.includes(title));
		};
		expect(lines[0]).toContain(
			view.text.home.picker.group(language === 'en' ? 'open' : '打开', 16, 2, 1),
		);
		expect(titled('handshake')).toContain('[~]');
		expect(titled('syn-lost')).toContain('[✓]');
		expect(titled('syn-ack-lost')).toContain('[ ]');
	});

	test('keeps the marked run and the name of its group in sight, whichever it is', async () => {
		const {content} = await contextOf();
		for (const [columns, height] of [
			[60, 16],
			[80, 24],
			[120, 40],
			[200, 60],
		] as const) {
			const view = viewOf({columns, height});
			content.entries.forEach(({title, group}, mark) => {
				const lines = pickerLines({...PICKER, mark}, view, {content, past: NO_PAST}, null).map(
					plain,
				);
				const at = lines.findIndex((line) => line.startsWith(' ▸') && line.includes(title.en));
				const name = view.text.home.groups[group] ?? group;
				const heads = lines.slice(0, at).filter((line) => /^── .*: \d+ ─/.test(line));
				expect(at).toBeGreaterThan(0);
				expect(heads.at(-1)).toContain(`── ${name}: `);
				expect(lines).toHaveLength(view.rows);
			});
		}
	});
});
