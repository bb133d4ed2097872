import type {Drawing} from '../chart/styled.js';
import type {Bilingual, Scenario} from '../simulation/scenario.js';
import type {ProfileName} from '../tcp/profile.js';
import type {Language} from '../text/language.js';

/** One line of the index: what the picker needs to know without reading the file. */
export type Entry = {
	readonly id: string;
	readonly title: Bilingual;
	readonly group: string;
	readonly summary?: Bilingual | undefined;
};

/** The runs that can be chosen; a run's own file is read when it is opened. */
export type Content = {
	readonly entries: readonly Entry[];
	readonly load: (id: string) => Promise<Scenario>;
};

/** What the program was started for. Without scenarios a picker opens; several are played one after another. */
export type Start =
	| {readonly type: 'home'}
	| {readonly type: 'live' | 'quiz'; readonly scenarios: readonly Scenario[]};

/** What the command line decided, and what the screens may read. */
export type Context = {
	readonly language: Language;
	readonly drawing: Drawing;
	/** Why the drawing is what it is: by `--ascii`, or by a locale without UTF-8. */
	readonly asciiBy: 'option' | 'locale' | null;
	readonly colour: boolean;
	readonly animation: boolean;
	/** For numbers that a scenario leaves open. */
	readonly seed: number;
	/** Overrides the profile of every scenario. */
	readonly profile?: ProfileName | undefined;
	/** 1 is about 0.9 s a flight. */
	readonly speed: number;
	readonly content: Content;
};
