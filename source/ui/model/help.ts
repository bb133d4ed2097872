import type {Order} from './order.js';
import {BACK, type Help, stay, type Turn} from './place.js';

const PAGE = 8;

const BY: Partial<Record<Order['command'], number>> = {
	up: -1,
	down: 1,
	'page up': -PAGE,
	'page down': PAGE,
};

/** The screen knows how long the text is; too far down shows its end. */
export function pressHelp(place: Help, {command}: Order): Turn {
	if (command === 'back') return BACK;
	return stay({...place, scroll: Math.max(0, place.scroll + (BY[command] ?? 0))});
}
