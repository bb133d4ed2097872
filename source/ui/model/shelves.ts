import {moveMark, picked} from './list.js';
import type {Order} from './order.js';
import {digitsFrom} from './picker.js';
import {BACK, open, prepare, type Shelves, stay, type Turn} from './place.js';

/** The first line leads to the runs, which are asked about step by step; the others are groups of topics. */
export function pressShelves(place: Shelves, {command, key}: Order): Turn {
	if (command === 'back') return BACK;
	const shelves = place.shelves ?? [];
	const length = shelves.length + 1;
	const chosen = command === 'pick' ? picked(key, length, digitsFrom(place.mark)) : undefined;
	const line = chosen ?? (command === 'enter' ? place.mark : undefined);
	if (line === 0) return open({type: 'picker', purpose: 'quiz', mark: 0});
	const shelf = line === undefined ? undefined : shelves[line - 1];
	if (shelf !== undefined) return prepare({type: 'topics', group: shelf.id});
	return stay({...place, mark: moveMark(place.mark, length, command) ?? place.mark});
}
