import {messages} from '../../text/language.js';
import type {Entry} from '../context.js';
import {moveMark, picked} from './list.js';
import type {Order} from './order.js';
import {BACK, loading, open, type Picker, stay, type Turn} from './place.js';
import {typeInto} from './typing.js';

/** How many lines of a list have a digit at a time; of the runs one less, as 6 opens the search. */
const DIGITS = 6;
export const RUN_DIGITS = 5;
/** How many runs a page is. */
const PAGE = 12;

/** Longer than any title. */
const MOST = 60;

/** The first line of those that have a digit: the mark is always among them. */
export const digitsFrom = (mark: number, digits = DIGITS): number => mark - (mark % digits);

/** What a search looks at: name, titles, groups and descriptions in both languages. */
function textOf({id, title, group, summary}: Entry): string {
	const groups = (['en', 'zh'] as const).map((one) => messages(one).home.groups[group] ?? '');
	const all = [id, group, ...groups, title.en, title.zh, summary?.en ?? '', summary?.zh ?? ''];
	return all.join(' ').normalize('NFKC').toLowerCase();
}

/** The runs in which every word of the search is found. */
export function foundIn(entries: readonly Entry[], search = ''): readonly Entry[] {
	const words = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return entries;
	return entries.filter((entry) => {
		const text = textOf(entry);
		return words.every((word) => text.includes(word));
	});
}

/** The first run of the group before or after; from within a group, back to its own first run. */
function nextGroup(entries: readonly Entry[], mark: number, by: 'left' | 'right'): number {
	const starts = entries.flatMap(({group}, n) => (entries[n - 1]?.group === group ? [] : [n]));
	const found =
		by === 'left' ? starts.findLast((start) => start < mark) : starts.find((start) => start > mark);
	return found ?? mark;
}

export function typeSearch(place: Picker, name: string, text: string): Picker {
	if (place.search === undefined) return place;
	return {...place, mark: 0, search: typeInto(place.search, name, text, MOST)};
}

export function pressPicker(place: Picker, order: Order, entries: readonly Entry[]): Turn {
	const {command, key} = order;
	const {purpose, search} = place;
	const found = foundIn(entries, search);
	const chosen =
		command === 'pick' ? picked(key, found.length, digitsFrom(place.mark, RUN_DIGITS)) : undefined;
	const entry = found[chosen ?? (command === 'enter' ? place.mark : -1)];
	if (entry !== undefined) return open(loading(purpose, entry.id));
	if (command === 'search') return stay({...place, mark: 0, search: ''});
	if (command === 'back') {
		return search === undefined ? BACK : stay({type: 'picker', purpose, mark: 0});
	}
	if (command === 'left' || command === 'right') {
		return stay({...place, mark: nextGroup(found, place.mark, command)});
	}
	const mark = moveMark(place.mark, found.length, command, PAGE) ?? place.mark;
	return stay({...place, mark});
}
