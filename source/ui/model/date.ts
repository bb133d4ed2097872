import type {Instant} from '../../progress/entry.js';
import {daysUntil, INTERVIEW} from '../../progress/interview-day.js';
import {readDay} from '../../progress/read-day.js';
import {moveMark, sideways} from './list.js';
import type {Order} from './order.js';
import {BACK, type DatePlace, planFor, recorded, stay, type Turn} from './place.js';
import {typeInto} from './typing.js';

/** What stands in the row of actions above the field. */
export const DATE_ACTIONS = ['language', 'help'] as const;

/** Longer than any way to write a day. */
const LONGEST = 40;

export const ASK_DATE: DatePlace = {
	type: 'date',
	text: '',
	refused: null,
	from: null,
	action: null,
};

/** The day that is typed, and how far away it is; undefined while it is none. */
export function dayIn({text}: DatePlace, now: Instant) {
	const day = readDay(text, now);
	const daysLeft = day === undefined ? undefined : daysUntil(day, now);
	return day === undefined || daysLeft === undefined ? undefined : {day, daysLeft};
}

export function pressDate(place: DatePlace, order: Order, now: Instant): Turn {
	const {command} = order;
	if (place.action !== null) return pressActions(place, place.action, order);
	if (command === 'up') return stay({...place, action: 0});
	if (command === 'back') return place.from === null ? BACK : stay(planFor(place.from));
	if (command !== 'enter') return stay(place);
	const found = dayIn(place, now);
	if (found === undefined) return stay({...place, refused: 'unread'});
	if (found.daysLeft < 0) return stay({...place, refused: 'past'});
	const entry = {type: 'setting', at: now, name: INTERVIEW, value: found.day} as const;
	return recorded(planFor(found.day), entry);
}

function pressActions(place: DatePlace, action: number, {command}: Order): Turn {
	if (command === 'down' || command === 'back') return stay({...place, action: null});
	if (command === 'enter') return {type: 'command', command: DATE_ACTIONS[action] ?? 'help'};
	return stay({
		...place,
		action: moveMark(action, DATE_ACTIONS.length, sideways(command)) ?? action,
	});
}

export function typeDate(place: DatePlace, name: string, text: string): DatePlace {
	if (place.action !== null) return place;
	return {...place, refused: null, text: typeInto(place.text, name, text, LONGEST)};
}
