import type {Drawing} from '../chart/styled.js';
import type {Level} from '../progress/entry.js';
import type {ProfileName} from '../tcp/profile.js';
import type {Language} from '../text/language.js';
import {type Environment, isUtf8, languageOf} from './locale.js';
import type {Options} from './parse.js';

/** What the options and the environment decide together. */
export type Settings = {
	readonly language: Language;
	readonly drawing: Drawing;
	readonly asciiBy: 'option' | 'locale' | null;
	readonly colour: boolean;
	/** The terminal says that its background is light; most say nothing. */
	readonly isLight: boolean;
	readonly animation: boolean;
	readonly plain: boolean;
	readonly json: boolean;
	readonly seed: number;
	readonly profile: ProfileName | undefined;
	readonly speed: number;
	/** Where the journal is, when it is not in the folder that the system has for such files. */
	readonly progress: string | undefined;
	readonly yes: boolean;
	/** A drill shows its clock, and ends by it. */
	readonly clock: boolean;
	/** A run is played again when its file changes. */
	readonly watch: boolean;
	/** In front of a class. */
	readonly present: boolean;
	readonly minutes: number | undefined;
	readonly questions: number | undefined;
	readonly level: Level | undefined;
	/** The day of an interview. */
	readonly interview: string | undefined;
};

/** Movement is for people who look at it: not for tests of a CI, nor for who hears the screen. */
const wantsStillness = (env: Environment) =>
	Boolean(env.TCP_TRAINER_NO_ANIMATION || isOn(env.CI) || env.INK_SCREEN_READER);

const isOn = (value: string | undefined) => Boolean(value) && value !== 'false' && value !== '0';

/** The same numbers every time, unless others are asked for. */
const SEED = 1;

/** `0;15`: the colours of text and background, by their numbers in the palette. */
const LIGHT = /;(?:7|15)$/;

export function settle(options: Options, env: Environment): Settings {
	const asciiBy = options.ascii ? 'option' : isUtf8(env) ? null : 'locale';
	return {
		language: languageOf(options.lang, env),
		drawing: asciiBy ? 'ascii' : 'unicode',
		asciiBy,
		colour: options.colour && !env.NO_COLOR && env.TERM !== 'dumb',
		isLight: LIGHT.test(env.COLORFGBG ?? ''),
		animation: options.animation && !wantsStillness(env),
		plain: options.plain || env.TERM === 'dumb' || Boolean(env.INK_SCREEN_READER),
		json: options.json,
		seed: options.seed ?? SEED,
		profile: options.profile,
		speed: options.speed ?? 1,
		progress: options.progress ?? (env.TCP_TRAINER_PROGRESS || undefined),
		yes: options.yes,
		clock: options.clock,
		watch: options.watch,
		present: options.present,
		minutes: options.minutes,
		questions: options.questions,
		level: options.level,
		interview: options.interview,
	};
}
