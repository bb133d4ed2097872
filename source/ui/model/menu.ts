import type {Standing} from '../study.js';
import {ASK_DATE} from './date.js';
import {moveMark, picked} from './list.js';
import type {Order} from './order.js';
import {
	BACK,
	type Home,
	loading,
	open,
	planFor,
	prepare,
	type Shelves,
	stay,
	type Turn,
} from './place.js';
import {SETUP} from './setup.js';

/** The lines of the home menu; a line is added when its screen exists. */
export const MENU = ['start', 'watch', 'quiz', 'drill', 'review', 'lab', 'interview'] as const;

export type MenuLine = (typeof MENU)[number];

/** The run that a first visit watches and is asked about. */
export const FIRST_RUN = 'handshake';

export const home: Home = {type: 'home', mark: 0};

export function pressHome(place: Home, {command, key}: Order, standing: Standing | null): Turn {
	const chosen = command === 'pick' ? picked(key, MENU.length) : undefined;
	if (chosen !== undefined) return openLine(MENU[chosen], standing);
	if (command === 'enter') return openLine(MENU[place.mark], standing);
	if (command === 'back') return BACK;
	return stay({...place, mark: moveMark(place.mark, MENU.length, command) ?? place.mark});
}

function openLine(line: MenuLine | undefined, standing: Standing | null): Turn {
	switch (line) {
		case 'watch':
			return open({type: 'picker', purpose: 'live', mark: 0});
		case 'quiz':
			return open(SHELVES);
		case 'drill':
			return open(SETUP);
		case 'review':
			return prepare({type: 'review'});
		case 'lab':
			return open({type: 'goals', mark: 0});
		case 'interview':
			return open(standing?.interview ? planFor(standing.interview.day) : ASK_DATE);
		default:
			return standing?.last ? goOn(standing.last) : open(loading('guide', FIRST_RUN));
	}
}

/** Where the learner stopped, in the place of the first visit. */
function goOn(last: NonNullable<Standing['last']>): Turn {
	if (last.type === 'run') return open(loading('quiz', last.id));
	return prepare({type: 'topics', group: groupOf(last.id)});
}

/** `LOSS-01` is of the group LOSS. */
export const groupOf = (topic: string): string => topic.replace(/-\d+$/, '');

/** The list of what a quiz can be about. */
export const SHELVES: Shelves = {type: 'shelves', shelves: null, mark: 0};
