import type {Entry, Instant} from '../../progress/entry.js';
import type {Trouble} from '../../progress/journal.js';
import type {Past} from '../../progress/past.js';
import type {GoalId} from '../../quiz/goals/goals.js';
import type {Scenario} from '../../simulation/scenario.js';
import type {Context, News, Start} from '../context.js';
import {commandFor} from '../keys.js';
import type {Press} from '../press.js';
import type {Standing} from '../study.js';
import {aligned} from './drawing.js';
import {watchedFirst} from './evening.js';
import {everywhere} from './everywhere.js';
import {firstPlace, knownTo, quizPlace} from './first-place.js';
import {followed} from './followed.js';
import {type Bench, benchAfter, type LabEvent, remembered, saved} from './lab/bench.js';
import {topOf, withTop} from './levels.js';
import {home} from './menu.js';
import type {Settings} from './order.js';
import {seenToEnd} from './past.js';
import {type Loading, loading, type Place, type Purpose, type Turn} from './place.js';
import {placeFor} from './place-for.js';
import type {Predict} from './predict.js';
import {predicted} from './predict-entry.js';
import {help, pressPlace, typePlace} from './press-place.js';
import {type StudyEvent, studied} from './studied.js';
import {advancePlace, whereIs} from './where.js';

/** Everything that the screens show. Keys and time make the next one of it; nothing else changes it. */
export type Program = {
	readonly context: Context;
	/** The scenarios that the program was started with. */
	readonly given: readonly Scenario[];
	readonly settings: Settings;
	/** The levels of the screens, the lowest first. */
	readonly places: readonly [Place, ...Place[]];
	/** What the journal knew when the program was opened. */
	readonly before: Past;
	/** Runs that were opened since: their story has been told, and they do not stop by themselves again. */
	readonly opened: ReadonlySet<string>;
	/** Quizzes that were left half-way, by scenario. */
	readonly aside: ReadonlyMap<string, Predict>;
	/** What was made in the lab. */
	readonly bench: Bench;
	/** What the wall clock showed when the last key was pressed. */
	readonly now: Instant;
	/** What the journal is to be told, in order; and how much of it was handed over. */
	readonly outbox: readonly Entry[];
	readonly handedOver: number;
	/** Why the journal could not be written, when the last try failed. */
	readonly trouble: Trouble | null;
	/** Whether the learner has said if the bars line up, at the test on the first screen. */
	readonly isAligned: boolean;
	/** What is printed when the screens are left. */
	readonly printed: readonly string[];
	/** How far the learner is; null until it is looked up. */
	readonly standing: Standing | null;
	/** The exit code, once the program is to be left. */
	readonly exit: number | null;
	/** How often Ctrl-Z was pressed: each time the terminal is given back to the shell. */
	readonly suspended: number;
};

export type Event =
	| {readonly type: 'press'; readonly press: Press}
	/** Milliseconds on the screen. */
	| {readonly type: 'time'; readonly ms: number}
	/** What the wall clock shows, told before each key. */
	| {readonly type: 'now'; readonly at: Instant}
	| StudyEvent
	| LabEvent
	| {readonly type: 'read'; readonly scenario: Scenario}
	| {readonly type: 'unreadable'; readonly reason: string}
	| {readonly type: 'news'; readonly news: News};

export function openProgram(start: Start, context: Context, now: Instant = 0): Program {
	const {language, drawing, animation, speed, content, study} = context;
	const before = study.past(content.runOf ?? (() => undefined));
	const program: Program = {
		context,
		given: 'scenarios' in start ? start.scenarios : [],
		settings: {language, drawing, numbers: 'relative', animation, speed, asksSure: false},
		places: [home],
		before,
		opened: new Set(),
		aside: new Map(),
		bench: benchAfter(before),
		now,
		outbox: [],
		handedOver: 0,
		trouble: null,
		isAligned: context.isAligned ?? false,
		printed: [],
		standing: null,
		exit: null,
		suspended: 0,
	};
	const [opened] = start.type === 'live' ? start.scenarios : [];
	const ids = new Set(opened === undefined ? [] : [opened.id]);
	return {...program, places: [firstPlace(program, start)], opened: ids};
}

export {topOf};

/** The program one key, or one moment, later. */
export const proceed = (program: Program, event: Event): Program =>
	watchedFirst(program, seenToEnd(moved(program, event)));

function moved(program: Program, event: Event): Program {
	const place = topOf(program);
	switch (event.type) {
		case 'press':
			return press(program, event.press);
		case 'time':
			return follow(program, advancePlace(place, event.ms * program.settings.speed));
		case 'read':
			// A file that is read after Esc, or after another was chosen, is not wanted any more.
			if (place.type !== 'loading' || place.id !== event.scenario.id) return program;
			return beginRead(program, place, event.scenario);
		case 'saved':
		case 'unsaved':
			return withTop(program, saved(place, event));
		case 'now':
			return {...program, now: event.at};
		case 'news':
			return followed(program, event.news);
		case 'unreadable':
			return withTop(program, {type: 'failed', reason: event.reason});
		default:
			return studied(program, event);
	}
}

function press(program: Program, {name, text}: Press): Program {
	const place = topOf(program);
	const command = commandFor(whereIs(place), name);
	if (command !== undefined) {
		const common = everywhere(program, command);
		if (common !== undefined) return common;
		const asked = place.type === 'home' && command === 'enter' ? aligned(program) : program;
		const next = follow(asked, pressPlace(asked, {command, key: name}));
		return {...next, outbox: [...next.outbox, ...predicted(place, topOf(next), program.now)]};
	}
	return withTop(program, typePlace(place, name, text));
}

function follow(program: Program, turn: Turn): Program {
	const [lowest, ...above] = program.places;
	switch (turn.type) {
		case 'stay':
			return withTop(remembered(program, turn.place), turn.place);
		case 'open':
			return {...program, places: [lowest, ...above, turn.place]};
		case 'recorded':
			return {...withTop(program, turn.place), outbox: [...program.outbox, turn.entry]};
		case 'print':
			return {...withTop(program, turn.place), printed: [...program.printed, ...turn.lines]};
		case 'above':
			return {
				...program,
				places: [lowest, ...above, placeFor(knownTo(program), turn.purpose, turn.scenario)],
			};
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
			return renewed({...putAside(program), places: [lowest, ...above.slice(0, -1)]});
	}
}

/** A run that was read, with what it is read for. */
function beginRead(program: Program, {purpose, goal, before = null}: Loading, scenario: Scenario) {
	const begun = begin(program, purpose, scenario, goal);
	const place = topOf(begun);
	return place.type === 'live' && before !== null ? withTop(begun, {...place, before}) : begun;
}

function begin(
	program: Program,
	purpose: Purpose,
	scenario: Scenario,
	goal: GoalId | null = null,
): Program {
	const kept = putAside(program);
	const place =
		purpose === 'quiz'
			? quizPlace(kept, scenario)
			: placeFor(knownTo(kept), purpose, scenario, goal);
	return {
		...withTop(kept, place),
		// What is played with has not been watched.
		opened: purpose === 'lab' ? program.opened : new Set([...program.opened, scenario.id]),
	};
}

/** A plan that one comes back to is made anew, as a step of it may be done; a first question is asked from now on. */
function renewed(program: Program): Program {
	const place = topOf(program);
	if (place.type === 'plan') return withTop(program, {...place, plan: null});
	if (place.type !== 'round' || place.answers.length > 0) return program;
	return withTop(program, {...place, askedAt: program.now});
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
