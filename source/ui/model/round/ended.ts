import type {Instant} from '../../../progress/entry.js';
import {isPage} from '../../../progress/page.js';
import type {More} from '../../study.js';
import {moveMark, picked} from '../list.js';
import type {Order, Settings} from '../order.js';
import {BACK, HOME, loading, open, print, stay, type Turn} from '../place.js';
import {type Ended, firstAnswers, missedAgain, practise, type Round} from './round.js';

/** Where a sitting leads to when it is over. */
export type RoundDoor =
	| {readonly type: 'missed' | 'plan' | 'home'}
	| {readonly type: 'print'}
	| {readonly type: 'more'; readonly wish: More}
	| {readonly type: 'run'; readonly id: string};

/** With all other doors there are six, as many as there are digits. */
const MOST_RUNS = 2;

/** The doors in the order of their digits. */
export function roundDoors(round: Round): readonly RoundDoor[] {
	const {session} = round;
	const {runs, sections} = session.sheet(firstAnswers(round), 'en');
	const watch = runs.slice(0, MOST_RUNS).map((id) => ({type: 'run', id}) as const);
	// A page is there to be printed; on an evening that is planned, the next step is the way on.
	if (isPage(session)) return [{type: 'print'}, {type: 'plan'}, ...watch];
	return [
		...(session.step === null ? [] : [{type: 'plan'} as const]),
		...(missedAgain(round).length > 0 ? [{type: 'missed'} as const] : []),
		...watch,
		...(session.more === null ? [] : [{type: 'more', wish: session.more} as const]),
		...(sections.length > 0 ? [{type: 'print'} as const] : []),
		...(session.step === null ? [{type: 'home'} as const] : []),
	];
}

export function pressEnded(
	round: Round,
	phase: Ended,
	{command, key}: Order,
	{now, settings}: {readonly now: Instant; readonly settings: Settings},
): Turn {
	const doors = roundDoors(round);
	switch (command) {
		case 'back':
			return BACK;
		case 'page up':
			return stay({...round, phase: {...phase, scroll: Math.max(0, phase.scroll - PAGE)}});
		case 'page down':
			return stay({...round, phase: {...phase, scroll: phase.scroll + PAGE}});
		default: {
			const chosen = command === 'pick' ? picked(key, doors.length) : undefined;
			const door = doors[chosen ?? (command === 'enter' ? phase.mark : -1)];
			if (door?.type === 'print') return printed(round, phase, settings);
			if (door !== undefined) return goThrough(round, door, now);
			const mark = moveMark(phase.mark, doors.length, command) ?? phase.mark;
			return stay({...round, phase: {...phase, mark}});
		}
	}
}

const PAGE = 5;

/** Once is enough. */
function printed(round: Round, phase: Ended, {language}: Settings): Turn {
	if (phase.isPrinted) return stay(round);
	const {lines} = round.session.sheet(firstAnswers(round), language);
	return print({...round, phase: {...phase, isPrinted: true}}, lines);
}

type Way = Exclude<RoundDoor, {readonly type: 'print'}>;

function goThrough(round: Round, door: Way, now: Instant): Turn {
	switch (door.type) {
		case 'missed':
			return stay(practise(round, now));
		case 'more':
			return stay({type: 'preparing', wish: door.wish});
		case 'run':
			return open(loading('live', door.id));
		case 'plan':
			return BACK;
		case 'home':
			return HOME;
	}
}
