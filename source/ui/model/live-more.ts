import {ROW_CHOICES} from '../../chart/shown-rows.js';
import {nextLoss, nextStateChange, nextTimeout} from '../../chart/stepping.js';
import {followDiagram} from './diagram.js';
import {moveMark, picked} from './list.js';
import type {Live} from './live.js';
import type {Order} from './order.js';
import {seek} from './playback.js';

/** Further things to do with a run, in the order of their digits. */
export const MORE = ['change', 'loss', 'timeout', 'diagram', 'rows', 'times'] as const;

export type More = (typeof MORE)[number];

const JUMPS = {change: nextStateChange, loss: nextLoss, timeout: nextTimeout} as const;

/** To the next of its kind; where there is none, nothing moves. */
export function jump(live: Live, to: keyof typeof JUMPS): Live {
	const moment = JUMPS[to](live.reel, live.playback.moment);
	return moment === null ? live : {...live, playback: seek(live.reel, moment)};
}

export function nextRows(live: Live): Live {
	const next = ROW_CHOICES[ROW_CHOICES.indexOf(live.rows) + 1] ?? 'every';
	return {...live, rows: next};
}

export const toggleTimes = (live: Live): Live => ({
	...live,
	times: live.times === 'clock' ? 'distance' : 'clock',
});

/** What a line of the menu does; what changes the look leaves the menu open, to be chosen again. */
export function doMore(live: Live, what: More): Live {
	switch (what) {
		case 'diagram':
			return followDiagram({...live, menu: null});
		case 'rows':
			return nextRows(live);
		case 'times':
			return toggleTimes(live);
		default:
			return jump({...live, menu: null}, what);
	}
}

export function pressMore(live: Live, mark: number, {command, key}: Order): Live {
	if (command === 'back') return {...live, menu: null};
	const chosen = command === 'pick' ? picked(key, MORE.length) : undefined;
	const what = MORE[chosen ?? (command === 'enter' ? mark : -1)];
	if (what !== undefined) return doMore({...live, menu: chosen ?? mark}, what);
	return {...live, menu: moveMark(mark, MORE.length, command) ?? mark};
}
