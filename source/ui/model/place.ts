import type {Scenario} from '../../simulation/scenario.js';
import type {Where} from '../keys.js';
import type {Guide} from './guide.js';
import type {Live} from './live.js';
import type {Predict} from './predict.js';

/** What a run is opened for; `first` are the three questions of the first visit. */
export type Purpose = 'live' | 'quiz' | 'guide' | 'first';

export type Home = {readonly type: 'home'; readonly mark: number};

export type Picker = {
	readonly type: 'picker';
	readonly purpose: Purpose;
	readonly mark: number;
};

/** A run whose file is being read. */
export type Loading = {readonly type: 'loading'; readonly purpose: Purpose; readonly id: string};

export type Failed = {readonly type: 'failed'; readonly reason: string};

export type Help = {readonly type: 'help'; readonly about: Where; readonly scroll: number};

/** One level of the screens; the levels lie on a stack, and Esc takes one away. */
export type Place = Home | Picker | Loading | Failed | Help | Live | Predict | Guide;

/** What a place does when a key is pressed. */
export type Turn =
	| {readonly type: 'stay'; readonly place: Place}
	/** Opens a level above this one. */
	| {readonly type: 'open'; readonly place: Place}
	/** Takes this one's place with a run. */
	| {readonly type: 'begin'; readonly purpose: Purpose; readonly scenario: Scenario}
	/** The same with the run that follows another in the list. */
	| {readonly type: 'next'; readonly purpose: Purpose; readonly after: string}
	/** What the program does in every place alike. */
	| {readonly type: 'command'; readonly command: 'language' | 'help'}
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
export const BACK: Turn = {type: 'back'};
export const HOME: Turn = {type: 'home'};

export const loading = (purpose: Purpose, id: string): Loading => ({type: 'loading', purpose, id});
