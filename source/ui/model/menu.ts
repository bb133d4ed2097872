import {moveMark, picked} from './list.js';
import type {Order} from './order.js';
import {BACK, type Home, loading, open, type Picker, stay, type Turn} from './place.js';

/** The lines of the home menu; a line is added when its screen exists. */
export const MENU = ['start', 'watch', 'quiz'] as const;

export type MenuLine = (typeof MENU)[number];

/** The run that a first visit watches and is asked about. */
export const FIRST_RUN = 'handshake';

export const home: Home = {type: 'home', mark: 0};

export function pressHome(place: Home, {command, key}: Order): Turn {
	const chosen = command === 'pick' ? picked(key, MENU.length) : undefined;
	if (chosen !== undefined) return openLine(MENU[chosen]);
	if (command === 'enter') return openLine(MENU[place.mark]);
	if (command === 'back') return BACK;
	return stay({...place, mark: moveMark(place.mark, MENU.length, command) ?? place.mark});
}

function openLine(line: MenuLine | undefined): Turn {
	if (line === 'watch') return open({type: 'picker', purpose: 'live', mark: 0});
	if (line === 'quiz') return open({type: 'picker', purpose: 'quiz', mark: 0});
	return open(loading('guide', FIRST_RUN));
}

/** How many lines of the picker have a digit at a time. */
const DIGITS = 6;

/** The first line of those that have a digit: the mark is always among them. */
export const digitsFrom = (mark: number): number => mark - (mark % DIGITS);

export function pressPicker(place: Picker, {command, key}: Order, ids: readonly string[]): Turn {
	const chosen = command === 'pick' ? picked(key, ids.length, digitsFrom(place.mark)) : undefined;
	const id = ids[chosen ?? (command === 'enter' ? place.mark : -1)];
	if (id !== undefined) return open(loading(place.purpose, id));
	if (command === 'back') return BACK;
	return stay({...place, mark: moveMark(place.mark, ids.length, command, DIGITS) ?? place.mark});
}
