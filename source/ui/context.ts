import type {Drawing} from '../chart/styled.js';
import type {Bilingual, Scenario} from '../simulation/scenario.js';
import type {ProfileName} from '../tcp/profile.js';
import type {State} from '../tcp/state-diagram.js';
import type {Language} from '../text/language.js';
import type {Session, Study, Wish} from './study.js';

/** One line of the index: what the picker needs to know without reading the file. */
export type Entry = {
	readonly id: string;
	readonly title: Bilingual;
	readonly group: string;
	readonly summary?: Bilingual | undefined;
	/** The states that its run passes through. */
	readonly states?: readonly State[];
};

/** The runs that can be chosen; a run's own file is read when it is opened. */
export type Content = {
	readonly entries: readonly Entry[];
	/** What interviews ask about, by id. */
	readonly topics?: ReadonlyMap<string, Bilingual>;
	/** The run that a question is about, where it is about one. */
	readonly runOf?: (question: string) => string | undefined;
	readonly load: (id: string) => Promise<Scenario>;
};

/** What the program was started for. Without scenarios a picker opens; several are played one after another. */
export type Start =
	| {readonly type: 'home' | 'shelves'}
	| {readonly type: 'live' | 'quiz' | 'lab'; readonly scenarios: readonly Scenario[]}
	| {readonly type: 'round'; readonly session: Session}
	| {readonly type: 'study'; readonly wish: Wish}
	| {readonly type: 'plan'; readonly interview: string};

/** What became of a file that is followed: another run, or one that cannot be run, and why. */
export type News =
	| {readonly type: 'changed'; readonly scenario: Scenario}
	| {readonly type: 'spoilt'; readonly problems: readonly string[]};

/** What the command line decided, and what the screens may read. */
export type Context = {
	readonly language: Language;
	readonly drawing: Drawing;
	/** Why the drawing is what it is: by `--ascii`, or by a locale without UTF-8. */
	readonly asciiBy: 'option' | 'locale' | null;
	/** Whether the learner has said before if the bars line up. */
	readonly isAligned?: boolean;
	readonly colour: boolean;
	/** The terminal says that its background is light; most say nothing. */
	readonly isLight?: boolean;
	readonly animation: boolean;
	/** For numbers that a scenario leaves open. */
	readonly seed: number;
	/** Overrides the profile of every scenario. */
	readonly profile?: ProfileName | undefined;
	/** 1 is about 0.9 s a flight. */
	readonly speed: number;
	readonly content: Content;
	/** Writes a scenario that was made in the lab into a new file, and answers with its name. */
	readonly save: (scenario: Scenario) => Promise<string>;
	/** In front of a class: full width, labels covered until the next key, nothing written down. */
	readonly present?: boolean;
	readonly study: Study;
	/** Tells each time that the file of the run changes; answers with what ends that. */
	readonly follow?: ((tell: (news: News) => void) => () => void) | undefined;
	/** Off, a drill shows no clock and never ends by itself. */
	readonly clock: boolean;
};
