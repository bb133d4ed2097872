import type {AnswerEntry, Entry, Level, Mode} from '../progress/entry.js';
import type {Trouble} from '../progress/journal.js';
import type {Past, RunOf} from '../progress/past.js';
import type {Section} from '../progress/sheet.js';
import type {Outcome} from '../quiz/kinds/course.js';
import type {Loaded} from '../quiz/kinds/make.js';
import type {Bilingual, Scenario} from '../simulation/scenario.js';
import type {Language} from '../text/language.js';

/** What the learner wants to be asked; what exactly that is depends on what was answered before. */
export type Wish =
	| {readonly type: 'topics'; readonly group: string}
	| {
			readonly type: 'drill';
			/** Without it, where the last drill has led. */
			readonly level?: Level | undefined;
			readonly minutes?: number | undefined;
			readonly questions?: number | undefined;
	  }
	| {readonly type: 'review'}
	/** Where to begin in a group of runs; then the run that was wanted. */
	| {
			readonly type: 'placement';
			readonly group: string;
			readonly scenario: Scenario;
			/** The runs of a user's own folder that it is about, instead of those of the catalogue. */
			readonly own?: readonly Scenario[];
	  }
	| {
			readonly type: 'step';
			readonly interview: string;
			readonly step: string;
			/** How long the last evening may take, where that was chosen. */
			readonly minutes: number | null;
	  };

/** What can be wanted once more when it is over. */
export type More = Extract<Wish, {readonly type: 'topics' | 'drill' | 'review'}>;

/** What a sitting has found. */
export type Sheet = {
	/** As a page to print. */
	readonly lines: readonly string[];
	/** What went well, by name. */
	readonly well: readonly string[];
	/** What to go over. */
	readonly sections: readonly Section[];
	/** The runs that show it. */
	readonly runs: readonly string[];
	/** The day on which the first of it is due again. */
	readonly returns: string | null;
};

/** What is believed, why, and what happens. */
export type Refutation = {
	readonly claim: Bilingual;
	readonly believed: Bilingual;
	readonly truth: Bilingual;
};

/** A step of the plan for the days before an interview. */
export type PlanStep = {
	readonly interview: string;
	readonly name: string;
	readonly minutes: number;
};

/** The questions of a sitting anew; those that were asked are the first of them. */
export type Replanned = {readonly questions: readonly Loaded[]; readonly note: Bilingual | null};

/** Questions for one sitting. */
export type Session = {
	readonly mode: Exclude<Mode, 'predict'>;
	readonly title: Bilingual;
	readonly questions: readonly Loaded[];
	/** What was answered of it before it was left half-way; it goes on behind that. */
	readonly earlier: readonly AnswerEntry[];
	/** Each sitting has another, so that numbers and roles are fresh. */
	readonly seed: number;
	/** How long a drill may take; null where nothing is timed. */
	readonly minutes: number | null;
	/** The step of a plan that is done with this sitting. */
	readonly step: PlanStep | null;
	/** The run that is watched first. */
	readonly watch: string | null;
	/** What is said first, such as that nothing is due. */
	readonly note: Bilingual | null;
	/** The first so many questions only find out where to begin in a group: a wrong answer costs nothing. */
	readonly placement: {readonly group: string; readonly count: number} | null;
	/** What is asked after these answers, where that depends on them: all of it, and what to say of a change. */
	readonly replan: ((outcomes: readonly Outcome[]) => Replanned) | null;
	/** How hard a drill goes on after these answers; null where nothing has a level. */
	readonly levelAfter: ((outcomes: readonly Outcome[]) => Level) | null;
	/** The run that comes after it. */
	readonly leadsTo: Scenario | null;
	/** What asks more of the same kind, where there is more. */
	readonly more: More | null;
	readonly sheet: (answers: readonly AnswerEntry[], language: Language) => Sheet;
	/** The day on which what was answered last is due again. */
	readonly nextOf: (answers: readonly AnswerEntry[]) => string | null;
	/** What is said about a misconception that somebody was sure of. */
	readonly refute: (misconception: string) => Refutation | null;
};

/** A group of topics, as the list shows it. */
export type Shelf = {readonly id: string; readonly topics: number; readonly questions: number};

/** A plan for the days up to an interview, or for the last evening, line by line. */
export type Plan = {
	readonly interview: string;
	readonly daysLeft: number;
	/** How long the last evening takes, as long as that can still be chosen. */
	readonly minutes: number | null;
	readonly steps: readonly {
		readonly name: string;
		readonly text: Bilingual;
		readonly minutes: number;
		readonly isDone: boolean;
		/** How far one is with a step that was left half-way. */
		readonly left: {readonly asked: number; readonly of: number} | null;
		/** A run to be watched before its questions. */
		readonly run: string | null;
	}[];
	/** What comes on which day. */
	readonly days: readonly Bilingual[];
};

/** What home says of the learner. */
export type Standing = {
	readonly due: number;
	/** How hard the next drill is, unless another level is chosen. */
	readonly level: Level;
	/** The run or the topic that was asked last. */
	readonly last: {readonly type: 'run' | 'topic'; readonly id: string} | null;
	/** The day of the interview, while it is to come. */
	readonly interview: {readonly day: string; readonly daysLeft: number} | null;
};

/** Everything that depends on what the learner did before: it reads and writes the journal. */
export type Study = {
	/** What the journal knows of runs and goals, when the screens open. */
	readonly past: (runOf: RunOf) => Past;
	readonly standing: () => Promise<Standing>;
	readonly shelves: () => Promise<readonly Shelf[]>;
	readonly prepare: (wish: Wish) => Promise<Session>;
	readonly plan: (interview: string, minutes: number | null) => Promise<Plan>;
	/** Null when the entries are in the journal, else why not. */
	readonly record: (entries: readonly Entry[]) => Trouble | null;
	/** Printed when the screens are left. */
	readonly print: (lines: readonly string[]) => void;
	readonly version: string;
};
