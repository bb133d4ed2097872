import type {Entry, Level} from '../../progress/entry.js';
import type {GoalId} from '../../quiz/goals/goals.js';
import type {Scenario} from '../../simulation/scenario.js';
import type {Where} from '../keys.js';
import type {Plan, PlanStep, Shelf, Wish} from '../study.js';
import type {Guide} from './guide.js';
import type {Lab} from './lab/lab.js';
import type {Live} from './live.js';
import type {Predict} from './predict.js';
import type {Round} from './round/round.js';

/** What a run is opened for; `first` are the three questions of the first visit. */
export type Purpose = 'live' | 'quiz' | 'guide' | 'first' | 'lab';

export type Home = {readonly type: 'home'; readonly mark: number};

export type Picker = {
	readonly type: 'picker';
	readonly purpose: Purpose;
	readonly mark: number;
	/** What is searched for, while the field is open. */
	readonly search?: string;
};

/** The goals of the lab. */
export type Goals = {readonly type: 'goals'; readonly mark: number};

/** A run whose file is being read, in the lab for a goal. */
export type Loading = {
	readonly type: 'loading';
	readonly purpose: Purpose;
	readonly id: string;
	readonly goal?: GoalId;
	/** The step of a plan whose questions come after it. */
	readonly before?: PlanStep | null;
};

export type Failed = {readonly type: 'failed'; readonly reason: string};

export type Help = {readonly type: 'help'; readonly about: Where; readonly scroll: number};

/** Questions that are being put together. */
export type Preparing = {readonly type: 'preparing'; readonly wish: Wish};

/** The groups of topics that a quiz can be about. Null while they are looked up. */
export type Shelves = {
	readonly type: 'shelves';
	readonly shelves: readonly Shelf[] | null;
	readonly mark: number;
};

/** The plan for the days up to an interview. Null while it is made. */
export type PlanPlace = {
	readonly type: 'plan';
	readonly interview: string;
	readonly plan: Plan | null;
	readonly mark: number;
	/** How long the last evening takes, once that was chosen. */
	readonly minutes: number | null;
};

/** How hard and how long a drill is to be, before it begins. */
export type Setup = {
	readonly type: 'setup';
	readonly mark: number;
	/** Null as long as the level that is proposed is taken. */
	readonly level: Level | null;
	readonly minutes: number;
};

/** The day of an interview, as it is being typed. */
export type DatePlace = {
	readonly type: 'date';
	readonly text: string;
	/** Why the last line was not taken. */
	readonly refused: 'unread' | 'past' | null;
	/** The day of the plan that Esc goes back to; null where it came from no plan. */
	readonly from: string | null;
	/** The place in the row of actions; null while the field has the keys. */
	readonly action: number | null;
};

/** One level of the screens; the levels lie on a stack, and Esc takes one away. */
export type Place =
	| Home
	| Picker
	| Loading
	| Failed
	| Help
	| Live
	| Predict
	| Guide
	| Lab
	| Goals
	| Preparing
	| Shelves
	| PlanPlace
	| DatePlace
	| Setup
	| Round;

/** What a place does when a key is pressed. */
export type Turn =
	| {readonly type: 'stay'; readonly place: Place}
	/** Opens a level above this one. */
	| {readonly type: 'open'; readonly place: Place}
	/** Takes this one's place with a run. */
	| {readonly type: 'begin'; readonly purpose: Purpose; readonly scenario: Scenario}
	/** The same with the run that follows another in the list. */
	| {readonly type: 'next'; readonly purpose: Purpose; readonly after: string}
	/** The same above this one, to come back to it. */
	| {readonly type: 'above'; readonly purpose: Purpose; readonly scenario: Scenario}
	/** Something for the journal. */
	| {readonly type: 'recorded'; readonly place: Place; readonly entry: Entry}
	/** Something to be printed when the screens are left. */
	| {readonly type: 'print'; readonly place: Place; readonly lines: readonly string[]}
	/** What the program does in every place alike. */
	| {readonly type: 'command'; readonly command: 'language' | 'help' | 'sure'}
	| {readonly type: 'back'}
	| {readonly type: 'home'};

export const stay = (place: Place): Turn => ({type: 'stay', place});
export const open = (place: Place): Turn => ({type: 'open', place});
export const begin = (purpose: Purpose, scenario: Scenario): Turn => ({
	type: 'begin',
	purpose,
	scenario,
});
export const next = (purpose: Purpose, after: string): Turn => ({type: 'next', purpose, after});
export const above = (purpose: Purpose, scenario: Scenario): Turn => ({
	type: 'above',
	purpose,
	scenario,
});
export const recorded = (place: Place, entry: Entry): Turn => ({type: 'recorded', place, entry});
export const print = (place: Place, lines: readonly string[]): Turn => ({
	type: 'print',
	place,
	lines,
});
export const prepare = (wish: Wish): Turn => open({type: 'preparing', wish});
export const planFor = (interview: string, minutes: number | null = null): PlanPlace => ({
	type: 'plan',
	interview,
	plan: null,
	mark: 0,
	minutes,
});
export const BACK: Turn = {type: 'back'};
export const HOME: Turn = {type: 'home'};

export const loading = (purpose: Purpose, id: string): Loading => ({type: 'loading', purpose, id});
