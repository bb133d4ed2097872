import type {Scenario} from '../../simulation/scenario.js';
import type {Context, Start} from '../context.js';
import {type Command, commandFor} from '../keys.js';
import type {Press} from '../press.js';
import {pressGuide} from './guide.js';
import {pressHelp} from './help.js';
import {pressLive} from './live.js';
import {home, pressHome, pressPicker} from './menu.js';
import type {Order, Settings} from './order.js';
import {BACK, loading, open, type Place, type Purpose, stay, type Turn} from './place.js';
import {placeFor} from './place-for.js';
import {changeSpeed} from './playback.js';
import type {Predict} from './predict.js';
import {pressPredict, typePredict} from './press-predict.js';
import {advancePlace, whereIs} from './where.js';

/** Everything that the screens show. Keys and time make the next one of it; nothing else changes it. */
export type Program = {
	readonly context: Context;
	/** The scenarios that the program was started with. */
	readonly given: readonly Scenario[];
	readonly settings: Settings;
	/** The levels of the screens, the lowest first. */
	readonly places: readonly [Place, ...Place[]];
	/** Scenarios that were watched, so that they do not stop by themselves again. */
	readonly seen: ReadonlySet<string>;
	/** Quizzes that were left half-way, by scenario. */
	readonly aside: ReadonlyMap<string, Predict>;
	/** The exit code, once the program is to be left. */
	readonly exit: number | null;
	/** How often Ctrl-Z was pressed: each time the terminal is given back to the shell. */
	readonly suspended: number;
};

export type Event =
	| {readonly type: 'press'; readonly press: Press}
	/** Milliseconds on the screen. */
	| {readonly type: 'time'; readonly ms: number}
	| {readonly type: 'read'; readonly scenario: Scenario}
	| {readonly type: 'unreadable'; readonly reason: string};

const INTERRUPTED = 130;

export function openProgram(start: Start, context: Context): Program {
	const {language, drawing, animation, speed} = context;
	const program: Program = {
		context,
		given: start.type === 'home' ? [] : start.scenarios,
		settings: {language, drawing, numbers: 'relative', animation, speed},
		places: [home],
		seen: new Set(),
		aside: new Map(),
		exit: null,
		suspended: 0,
	};
	if (start.type === 'home') return program;
	const [first] = start.scenarios;
	if (first !== undefined) return begin(program, start.type, first);
	return {...program, places: [{type: 'picker', purpose: start.type, mark: 0}]};
}

export const topOf = (program: Program): Place => program.places.at(-1) ?? program.places[0];

/** The program one key, or one moment, later. */
export function proceed(program: Program, event: Event): Program {
	const place = topOf(program);
	switch (event.type) {
		case 'press':
			return press(program, event.press);
		case 'time':
			return follow(program, advancePlace(place, event.ms * program.settings.speed));
		case 'read':
			// A file that is read after Esc, or after another was chosen, is not wanted any more.
			if (place.type !== 'loading' || place.id !== event.scenario.id) return program;
			return begin(program, place.purpose, event.scenario);
		case 'unreadable':
			return withTop(program, {type: 'failed', reason: event.reason});
	}
}

function press(program: Program, {name, text}: Press): Program {
	const place = topOf(program);
	const command = commandFor(whereIs(place), name);
	if (command !== undefined) {
		return (
			everywhere(program, command) ?? follow(program, pressPlace(program, {command, key: name}))
		);
	}
	// What is no command in a text field is text.
	return place.type === 'predict' ? withTop(program, typePredict(place, name, text)) : program;
}

/** What means the same in every place where the key table has it. */
function everywhere(program: Program, command: Command): Program | undefined {
	const {settings} = program;
	const set = (change: Partial<Settings>) => ({...program, settings: {...settings, ...change}});
	switch (command) {
		case 'language':
			return set({language: settings.language === 'en' ? 'zh' : 'en'});
		case 'drawing':
			return set({drawing: settings.drawing === 'ascii' ? 'unicode' : 'ascii'});
		case 'numbers':
			return set({numbers: settings.numbers === 'relative' ? 'absolute' : 'relative'});
		case 'faster':
			return set({speed: changeSpeed(settings.speed, 1)});
		case 'slower':
			return set({speed: changeSpeed(settings.speed, -1)});
		case 'quit':
			return {...program, exit: 0};
		case 'abort':
			return {...program, exit: INTERRUPTED};
		case 'suspend':
			return {...program, suspended: program.suspended + 1};
		default:
			return undefined;
	}
}

function pressPlace(program: Program, order: Order): Turn {
	const place = topOf(program);
	const {settings} = program;
	if (order.command === 'help') return help(place);
	switch (place.type) {
		case 'home':
			return pressHome(place, order);
		case 'picker':
			return pressPicker(
				place,
				order,
				program.context.content.entries.map(({id}) => id),
			);
		case 'help':
			return pressHelp(place, order);
		case 'live':
			return pressLive(place, order, settings);
		case 'guide':
			return pressGuide(place, order, settings);
		case 'predict':
			return pressPredict(place, order, settings);
		default:
			return order.command === 'back' ? BACK : stay(place);
	}
}

/** The help about a place; pressed once more it closes. */
function help(place: Place): Turn {
	return place.type === 'help' ? BACK : open({type: 'help', about: whereIs(place), scroll: 0});
}

function follow(program: Program, turn: Turn): Program {
	const [lowest, ...above] = program.places;
	switch (turn.type) {
		case 'stay':
			return withTop(program, turn.place);
		case 'open':
			return {...program, places: [lowest, ...above, turn.place]};
		case 'begin':
			return begin(program, turn.purpose, turn.scenario);
		case 'next':
			return next(program, turn.purpose, turn.after);
		case 'command':
			return everywhere(program, turn.command) ?? follow(program, help(topOf(program)));
		case 'home':
			return {...putAside(program), places: [home]};
		case 'back':
			// Below the first level there is only the shell.
			if (above.length === 0) return {...program, exit: 0};
			return {...putAside(program), places: [lowest, ...above.slice(0, -1)]};
	}
}

function begin(program: Program, purpose: Purpose, scenario: Scenario): Program {
	const kept = putAside(program);
	return {
		...withTop(kept, placeFor(kept, purpose, scenario)),
		seen: new Set([...program.seen, scenario.id]),
	};
}

/** The run after another, in the order of what the program was started with, else of the index. */
function next(program: Program, purpose: Purpose, after: string): Program {
	const {given, context} = program;
	const here = given.findIndex(({id}) => id === after);
	const following = given[here + 1];
	if (here !== -1 && following !== undefined) return begin(program, purpose, following);
	const {entries} = context.content;
	const entry = entries[entries.findIndex(({id}) => id === after) + 1] ?? entries[0];
	return entry === undefined ? program : withTop(program, loading(purpose, entry.id));
}

/** A quiz that is left half-way is kept, with what was typed. */
function putAside(program: Program): Program {
	const place = topOf(program);
	if (place.type !== 'predict' || place.course === 'first') return program;
	const aside = new Map(program.aside);
	const {id} = place.sitting.trace.scenario;
	if (place.phase.type === 'score') aside.delete(id);
	else aside.set(id, place);
	return {...program, aside};
}

function withTop(program: Program, place: Place): Program {
	const [lowest, ...above] = program.places;
	return {
		...program,
		places: above.length === 0 ? [place] : [lowest, ...above.slice(0, -1), place],
	};
}
