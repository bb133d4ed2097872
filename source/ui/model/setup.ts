import {LENGTHS} from '../../progress/drill.js';
import {LEVELS, type Level} from '../../progress/entry.js';
import type {Standing} from '../study.js';
import {moveMark, picked} from './list.js';
import type {Order} from './order.js';
import {BACK, type Setup, stay, type Turn} from './place.js';

/** The lines in the order of their digits: Enter on the first one takes what is proposed. */
export const SETUP_LINES = ['begin', 'level', 'minutes'] as const;

export const SETUP: Setup = {type: 'setup', mark: 0, level: null, minutes: LENGTHS[2]};

/** What is proposed until something else is chosen: where the last drill has led. */
export const levelIn = ({level}: Setup, standing: Standing | null): Level =>
	level ?? standing?.level ?? 'mid';

/** The value beside another; behind the last one comes the first. */
function beside<T>(values: readonly T[], value: T, by: 1 | -1): T {
	const place = values.indexOf(value) + by + values.length;
	return values[place % values.length] ?? value;
}

function changed(place: Setup, mark: number, by: 1 | -1, standing: Standing | null): Setup {
	const {minutes} = place;
	switch (SETUP_LINES[mark]) {
		case 'level':
			return {...place, mark, level: beside(LEVELS, levelIn(place, standing), by)};
		case 'minutes':
			return {...place, mark, minutes: beside<number>(LENGTHS, minutes, by)};
		default:
			return {...place, mark};
	}
}

export function pressSetup(place: Setup, {command, key}: Order, standing: Standing | null): Turn {
	const {level, minutes, mark} = place;
	if (command === 'back') return BACK;
	if (command === 'left' || command === 'right')
		return stay(changed(place, mark, command === 'left' ? -1 : 1, standing));

	const chosen = command === 'pick' ? picked(key, SETUP_LINES.length) : undefined;
	const line = chosen ?? (command === 'enter' ? mark : undefined);
	if (line === undefined)
		return stay({...place, mark: moveMark(mark, SETUP_LINES.length, command) ?? mark});
	if (SETUP_LINES[line] !== 'begin') return stay(changed(place, line, 1, standing));
	const wish = {type: 'drill', level: level ?? undefined, minutes} as const;
	return stay({type: 'preparing', wish});
}
