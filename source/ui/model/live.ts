import {type Hide, NOTHING_HIDDEN} from '../../chart/hide.js';
import type {RowChoice} from '../../chart/shown-rows.js';
import type {Trace} from '../../simulation/trace.js';
import type {Where} from '../keys.js';
import type {PlanStep} from '../study.js';
import {type Diagram, followDiagram, pressDiagram} from './diagram.js';
import {moveMark, picked} from './list.js';
import {jump, nextRows, pressMore, toggleTimes} from './live-more.js';
import type {Order, Settings} from './order.js';
import {above, BACK, begin, loading, next, stay, type Turn} from './place.js';
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
	/** The details of the row at the mark: none, what fits below the chart, or all. */
	readonly panel: Details;
	readonly rows: RowChoice;
	readonly times: 'clock' | 'distance';
	/** The mark in the menu of further things to do, while it is open. */
	readonly menu: number | null;
	/** The state diagram, while it stands in the chart's place. */
	readonly diagram: Diagram | null;
	/** In front of a class: labels stay covered until the next key. */
	readonly present: boolean;
	readonly revealed: boolean;
	/** A first viewing stops at each state change. */
	readonly stops: boolean;
	/** What is wrong with the file that is followed, since it was changed. */
	readonly problems?: readonly string[];
	/** The mark in the doors at the end. */
	readonly mark: number;
	/** The step of a plan whose questions come after it. */
	readonly before: PlanStep | null;
};

const ALL_FIELDS = ['flags', 'seq', 'ack', 'len', 'wnd', 'kind'] as const;

export type Details = 'none' | 'short' | 'full';

const NEXT_DETAILS: Readonly<Record<Details, Details>> = {
	short: 'full',
	full: 'none',
	none: 'short',
};

/** What an end leads to; the last ones are runs that the scenario names itself, by id. */
export type LiveDoor =
	| {readonly type: 'questions' | 'asked' | 'lab' | 'next'}
	| {readonly type: 'run'; readonly id: string};

/** As many as a scenario names, and no more doors than there are digits for them. */
const MOST_RUNS = 3;

export function doorsOf({trace, present, before}: Live): readonly LiveDoor[] {
	const named = (trace.scenario.next ?? []).slice(0, MOST_RUNS);
	const runs = named.map((id): LiveDoor => ({type: 'run', id}));
	const asked: readonly LiveDoor[] = present
		? []
		: [{type: before === null ? 'asked' : 'questions'}];
	// The list is no way on from what is only watched before its questions.
	const next: readonly LiveDoor[] = before === null ? [{type: 'next'}] : [];
	return [...asked, {type: 'lab'}, ...runs, ...next];
}

const isFlood = ({scenario}: Trace): boolean => scenario.script.some(({type}) => type === 'flood');

/** A story is told before the first viewing only. */
export function watch(trace: Trace, settings: Settings, stops: boolean, present = false): Live {
	const told = !stops || trace.scenario.story === undefined;
	return {
		type: 'live',
		trace,
		reel: reelOf(trace),
		playback: {...START, running: told && settings.animation && !present},
		told,
		panel: present ? 'none' : 'short',
		// Hundreds of alike segments are one row.
		rows: isFlood(trace) ? 'folded' : 'every',
		times: 'clock',
		menu: null,
		diagram: null,
		present,
		revealed: false,
		stops,
		mark: 0,
		before: null,
	};
}

export const hasEnded = (live: Live): boolean => isOver(live.playback, live.reel);

export function liveWhere(live: Live): Where {
	if (!live.told) return 'story';
	if (live.diagram !== null) return live.diagram.open ? 'card' : 'diagram';
	if (live.menu !== null) return 'more';
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
	const {playback, reel, present} = live;
	return played(
		told,
		settings.animation && !present ? togglePlay(playback, reel) : forward(playback, reel),
	);
}

export function pressLive(live: Live, order: Order, settings: Settings): Turn {
	if (live.diagram !== null) return stay(pressDiagram(live, live.diagram, order));
	if (live.menu !== null) return stay(pressMore(live, live.menu, order));
	if (liveWhere(live) === 'doors') {
		const turn = pressDoors(live, order);
		if (turn !== undefined) return turn;
	}
	return order.command === 'back' ? BACK : stay(move(live, order, settings));
}

function pressDoors(live: Live, {command, key}: Order): Turn | undefined {
	const doors = doorsOf(live);
	const mark = moveMark(live.mark, doors.length, command);
	if (mark !== undefined && (command === 'up' || command === 'down')) return stay({...live, mark});
	const door = command === 'pick' ? picked(key, doors.length) : undefined;
	if (door !== undefined) return goThrough(live, doors[door]);
	return command === 'enter' ? goThrough(live, doors[live.mark]) : undefined;
}

function goThrough(live: Live, door: LiveDoor | undefined): Turn {
	switch (door?.type) {
		case 'questions':
			return BACK;
		case 'asked':
			return begin('quiz', live.trace.scenario);
		case 'lab':
			return above('lab', live.trace.scenario);
		case 'next':
			return next('live', live.trace.scenario.id);
		case 'run':
			return stay({...loading('live', door.id), before: live.before});
		default:
			return stay(live);
	}
}

const restart = (live: Live, {animation}: Settings): Live => ({
	...live,
	told: true,
	mark: 0,
	revealed: false,
	playback: {...START, running: animation && !live.present},
});

/** In front of a class a key first shows what is covered, and only then goes on. */
function unveil(live: Live): Live {
	if (coverOf(live) !== NOTHING_HIDDEN) return {...live, revealed: true};
	return played({...live, revealed: false}, forward(live.playback, live.reel));
}

function move(live: Live, {command}: Order, settings: Settings): Live {
	const {playback, reel} = live;
	if (live.present && live.told && (command === 'play' || command === 'right')) return unveil(live);
	switch (command) {
		case 'play':
			return play(live, settings);
		case 'enter':
			return live.told ? {...live, menu: 0} : play(live, settings);
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
			return {...live, panel: NEXT_DETAILS[live.panel]};
		case 'change':
		case 'loss':
		case 'timeout':
			return played(live, jump(live, command).playback);
		case 'diagram':
			return followDiagram(live);
		case 'rows':
			return nextRows(live);
		case 'times':
			return toggleTimes(live);
		default:
			return live;
	}
}

export const advanceLive = (live: Live, ms: number): Live =>
	played(live, advance(live.playback, live.reel, ms, live.stops));

/** What a class does not see yet: the newest segment, and the state that the newest step led to. */
export function coverOf({present, revealed, trace, playback}: Live): Hide {
	const step = trace.steps[playback.moment.step - 1];
	if (!present || revealed || step === undefined) return NOTHING_HIDDEN;
	const state = {host: step.host, step: step.n};
	const [flight] = step.sent;
	return flight === undefined ? {fields: [], state} : {flight, fields: ALL_FIELDS, state};
}
