import {type Goal, type GoalId, goalOf} from '../../../quiz/goals/goals.js';
import {run} from '../../../simulation/run.js';
import type {Line, Scenario} from '../../../simulation/scenario.js';
import type {Moment, Trace} from '../../../simulation/trace.js';
import type {Ms} from '../../../tcp/profile.js';
import {type Playback, type Reel, reelOf, seek, seekEnd} from '../playback.js';
import type {Form} from './forge.js';
import type {MenuName} from './menus.js';
import {type Meant, pickedBy} from './segment.js';

/** Something that the learner did: a line of the script, and the flight that was pointed at. */
export type Act = {readonly line: Line; readonly meant: Meant | null};

/** What stands under the chart, or beside it. */
export type Window =
	| {readonly type: 'script'}
	| {readonly type: 'menu'; readonly menu: MenuName; readonly mark: number}
	| {readonly type: 'forge'; readonly form: Form};

/** Why nothing was done, or what came of saving. */
export type Notice =
	| 'nothingToUndo'
	| 'nothingToRedo'
	| 'noSegment'
	| 'onlyCopy'
	| 'noNext'
	| 'full'
	| 'noGoal'
	| 'noMoreHints'
	| {readonly saved: string}
	| {readonly unsaved: string};

/** A run that is made by hand: the scenario it began with, and what was done to it. */
export type Lab = {
	readonly type: 'lab';
	readonly base: Scenario;
	readonly seed: number;
	readonly goal: Goal | null;
	readonly acts: readonly Act[];
	/** What can be done again, the next one last. */
	readonly undone: readonly Act[];
	readonly trace: Trace;
	readonly reel: Reel;
	readonly playback: Playback;
	readonly window: Window;
	readonly panel: boolean;
	/** How many hints were given. */
	readonly hints: number;
	readonly notice: Notice | null;
	/** What is to be written into a file, until it is. */
	readonly saving: Scenario | null;
};

/** Enough to see what happens; a longer run would keep the keys waiting. */
const MAX_STEPS = 20_000;
/** A file may have so many lines, and a script made by hand is to be one. */
const MOST_LINES = 1000;
/** How long a run that is cut off goes on after the last act. */
const AFTERWARDS: Ms = 300_000;

export const SCRIPT: Window = {type: 'script'};

export function openLab(base: Scenario, seed: number, id: GoalId | null): Lab {
	const trace = run(base, {seed, maxSteps: MAX_STEPS});
	const reel = reelOf(trace);
	return {
		type: 'lab',
		base,
		seed,
		goal: (id === null ? undefined : goalOf(id)) ?? null,
		acts: [],
		undone: [],
		trace,
		reel,
		playback: seekEnd(reel),
		window: SCRIPT,
		panel: false,
		hints: 0,
		notice: null,
		saving: null,
	};
}

/** The scenario as it is now; one that ends at a fixed time lasts long enough for what was done. */
export function scenarioOf({base, acts}: Pick<Lab, 'base' | 'acts'>): Scenario {
	const script = [...base.script, ...acts.map(({line}) => line)];
	if (base.ends === undefined || acts.length === 0) return {...base, script};
	const last = Math.max(0, ...acts.map(({line}) => momentOf(line) ?? 0));
	return {...base, script, ends: Math.max(base.ends, last + AFTERWARDS)};
}

const momentOf = (line: Line): Ms | undefined =>
	'when' in line && 'at' in line.when ? line.when.at : undefined;

/** When an act at the cursor happens: right behind what stands there, which it must not forestall. */
export const actAt = ({playback: {moment}}: Lab): Ms =>
	moment.step === 0 ? moment.at : Math.floor(moment.at) + 1;

/** How much has happened at a time. */
const momentAt = ({steps, endsAt}: Trace, time: Ms): Moment => {
	const at = Math.min(time, endsAt);
	const later = steps.findIndex((step) => step.at > at);
	return {step: later === -1 ? steps.length : later, at};
};

/** Where an act shows: at its moment, or at the segment that it is about. */
function whereShown(trace: Trace, {line}: Act, otherwise: Ms): Moment {
	const at = momentOf(line);
	if (at !== undefined) return momentAt(trace, at);
	const flight = 'pick' in line ? pickedBy(trace, line.pick) : undefined;
	if (flight === undefined) return momentAt(trace, otherwise);
	const sender = trace.steps.find(({sent}) => sent.includes(flight.id));
	return sender === undefined
		? momentAt(trace, flight.sentAt)
		: {step: sender.n, at: flight.sentAt};
}

/** The run of other acts, with the cursor where one of them shows. */
function withActs(lab: Lab, acts: readonly Act[], shown: Act | undefined): Lab {
	const changed = {...lab, acts};
	const trace = run(scenarioOf(changed), {seed: lab.seed, maxSteps: MAX_STEPS});
	const reel = reelOf(trace);
	const {at} = lab.playback.moment;
	const moment = shown === undefined ? momentAt(trace, at) : whereShown(trace, shown, at);
	return {
		...changed,
		trace,
		reel,
		playback: seek(reel, moment),
		window: SCRIPT,
		notice: null,
	};
}

export const notify = (lab: Lab, notice: Notice): Lab => ({...lab, window: SCRIPT, notice});

export function act(lab: Lab, line: Line, meant: Meant | null = null): Lab {
	if (lab.base.script.length + lab.acts.length >= MOST_LINES) return notify(lab, 'full');
	const done = {line, meant};
	return {...withActs(lab, [...lab.acts, done], done), undone: []};
}

export function undo(lab: Lab): Lab {
	const last = lab.acts.at(-1);
	if (last === undefined) return notify(lab, 'nothingToUndo');
	return {...withActs(lab, lab.acts.slice(0, -1), undefined), undone: [...lab.undone, last]};
}

export function redo(lab: Lab): Lab {
	const next = lab.undone.at(-1);
	if (next === undefined) return notify(lab, 'nothingToRedo');
	return {...withActs(lab, [...lab.acts, next], next), undone: lab.undone.slice(0, -1)};
}

/** The engine is the judge. */
export const isReached = ({goal, trace}: Lab): boolean => goal?.isReached(trace) ?? false;

const MOST_TITLE = 80;
const IN_LAB = {en: ' (lab)', zh: '（实验）'};

/** The scenario as a file of its own: what was told of the run that it began with does not hold for it. */
export function fileOf(lab: Lab): Scenario {
	const {story, lesson, summary, questions, next, ...scenario} = scenarioOf(lab);
	const {id, title} = scenario;
	const named = (language: 'en' | 'zh') => {
		const words = title[language];
		if (words.endsWith(IN_LAB[language])) return words;
		return words.slice(0, MOST_TITLE - IN_LAB[language].length) + IN_LAB[language];
	};
	return {
		...scenario,
		id: id.startsWith('lab-') ? id : `lab-${id}`,
		title: {en: named('en'), zh: named('zh')},
	};
}
