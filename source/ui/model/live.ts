import type {Trace} from '../../simulation/trace.js';
import type {Where} from '../keys.js';
import {moveMark, picked} from './list.js';
import type {Order, Settings} from './order.js';
import {BACK, begin, next, stay, type Turn} from './place.js';
import {
	advance,
	back,
	forward,
	isOver,
	type Playback,
	type Reel,
	reelOf,
	START,
	seekEnd,
	seekStart,
	togglePlay,
} from './playback.js';

/** A run that is watched. */
export type Live = {
	readonly type: 'live';
	readonly trace: Trace;
	readonly reel: Reel;
	readonly playback: Playback;
	/** The story is read before the first step. */
	readonly told: boolean;
	readonly panel: boolean;
	/** A first viewing stops at each state change. */
	readonly stops: boolean;
	/** The mark in the doors at the end. */
	readonly mark: number;
};

export const LIVE_DOORS = ['asked', 'next', 'again'] as const;

export type LiveDoor = (typeof LIVE_DOORS)[number];

export function watch(trace: Trace, settings: Settings, stops: boolean): Live {
	const told = trace.scenario.story === undefined;
	return {
		type: 'live',
		trace,
		reel: reelOf(trace),
		playback: {...START, running: told && settings.animation},
		told,
		panel: true,
		stops,
		mark: 0,
	};
}

export const hasEnded = (live: Live): boolean => isOver(live.playback, live.reel);

export function liveWhere(live: Live): Where {
	if (!live.told) return 'story';
	return hasEnded(live) ? 'doors' : 'live';
}

/** Whoever has seen the end once is not stopped any more. */
const played = (live: Live, playback: Playback): Live => ({
	...live,
	playback,
	stops: live.stops && !isOver(playback, live.reel),
});

/** Without animation the playing key goes one step on. */
function play(live: Live, settings: Settings): Live {
	const told = {...live, told: true};
	const {playback, reel} = live;
	return played(told, settings.animation ? togglePlay(playback, reel) : forward(playback, reel));
}

export function pressLive(live: Live, order: Order, settings: Settings): Turn {
	if (liveWhere(live) === 'doors') {
		const turn = pressDoors(live, order, settings);
		if (turn !== undefined) return turn;
	}
	return order.command === 'back' ? BACK : stay(move(live, order, settings));
}

function pressDoors(live: Live, {command, key}: Order, settings: Settings): Turn | undefined {
	const mark = moveMark(live.mark, LIVE_DOORS.length, command);
	if (mark !== undefined && (command === 'up' || command === 'down')) return stay({...live, mark});
	const door = command === 'pick' ? picked(key, LIVE_DOORS.length) : undefined;
	if (door !== undefined) return goThrough(live, LIVE_DOORS[door], settings);
	return command === 'enter' ? goThrough(live, LIVE_DOORS[live.mark], settings) : undefined;
}

function goThrough(live: Live, door: LiveDoor | undefined, settings: Settings): Turn {
	switch (door) {
		case 'asked':
			return begin('quiz', live.trace.scenario);
		case 'next':
			return next('live', live.trace.scenario.id);
		default:
			return stay(restart(live, settings));
	}
}

const restart = (live: Live, {animation}: Settings): Live => ({
	...live,
	told: true,
	mark: 0,
	playback: {...START, running: animation},
});

function move(live: Live, {command}: Order, settings: Settings): Live {
	const {playback, reel} = live;
	switch (command) {
		case 'play':
			return play(live, settings);
		case 'enter':
			return live.told ? {...live, panel: !live.panel} : play(live, settings);
		case 'left':
			return {...live, playback: back(playback, reel)};
		case 'right':
			return played(live, forward(playback, reel));
		case 'first':
			return {...live, playback: seekStart(reel)};
		case 'last':
			return played({...live, told: true}, seekEnd(reel));
		case 'restart':
			return restart(live, settings);
		case 'panel':
			return {...live, panel: !live.panel};
		default:
			return live;
	}
}

export const advanceLive = (live: Live, ms: number): Live =>
	played(live, advance(live.playback, live.reel, ms, live.stops));
