import {homedir} from 'node:os';
import process from 'node:process';
import {answersIn, type Entry, type Level} from '../../progress/entry.js';
import {daysUntil, INTERVIEW, interviewIn} from '../../progress/interview-day.js';
import {Journal} from '../../progress/journal.js';
import {drillLevel, ledTo} from '../../progress/ladder.js';
import {NO_PAST, type Past, pastWith, type RunOf} from '../../progress/past.js';
import {journalPath} from '../../progress/where.js';
import type {Loaded} from '../../quiz/kinds/make.js';
import {runOfPredicted} from '../../quiz/kinds/make-predicted.js';
import type {Bilingual} from '../../simulation/scenario.js';
import {messages} from '../../text/language.js';
import {printable} from '../../text/printable.js';
import type {Session, Shelf, Standing, Study, Wish} from '../../ui/study.js';
import type {Invocation} from '../command.js';
import {unwritten} from '../journal.js';
import {beforeLeaving} from '../ways-out.js';
import {type Library, learnerOf, openLibrary} from './library.js';
import type {Desk} from './sessions.js';

const EVENING = 45;

/** Questions that were named on the command line, by a group of ours or a file of one's own. */
type Named = {
	readonly title: Bilingual;
	readonly group: string | null;
	readonly isOwn: boolean;
	/** What is known is left out. */
	readonly skips: boolean;
};

/** The learner's side of the program: a journal, opened when it is first needed, and what follows from it. */
export class OpenStudy implements Study {
	readonly version: string;
	readonly #invocation: Invocation;
	#journal: Journal | undefined;
	/** So many entries are from before the program was opened. */
	#before = 0;
	#noDuty = () => {};
	#library: Promise<Library> | undefined;
	#printed: readonly string[] = [];

	constructor(invocation: Invocation) {
		this.version = invocation.version();
		this.#invocation = invocation;
	}

	get journal(): Journal {
		this.#journal ??= this.#open();
		return this.#journal;
	}

	#open(): Journal {
		const journal = new Journal(journalPath(this.#invocation.settings.progress));
		this.#before = journal.entries.length;
		// A signal or a fault must not lose an answer either.
		this.#noDuty = beforeLeaving(() => {
			const lines = unwritten(journal, this.#invocation);
			if (lines !== null) process.stderr.write(`${lines}\n`);
		});
		return journal;
	}

	/** As hard as was asked for, until a drill has led elsewhere. */
	#level({entries}: Journal): Level {
		const led = ledTo(entries.slice(this.#before));
		return led ?? this.#invocation.settings.level ?? drillLevel(entries);
	}

	async #desk(asked: number | null = null): Promise<Desk> {
		this.#library ??= openLibrary();
		const {entries} = this.journal;
		const seed = this.#invocation.settings.seed + answersIn(entries).length;
		const level = this.#level(this.journal);
		const minutes = asked ?? this.#invocation.settings.minutes ?? EVENING;
		const evening = minutes >= 45 ? 45 : minutes >= 25 ? 25 : 10;
		// The journal grows while a sitting lasts; what that is made from does not.
		return {library: await this.#library, entries: [...entries], seed, evening, level};
	}

	async prepare(wish: Wish): Promise<Session> {
		const desk = await this.#desk(wish.type === 'step' ? wish.minutes : null);
		if (wish.type === 'step') return this.#step(desk, wish);
		return (await import('./sessions.js')).prepareSession(desk, wish);
	}

	/** A step of a plan. The first one of an evening begins it, so that the plan stays the same from then on. */
	async #step(desk: Desk, wish: Extract<Wish, {type: 'step'}>): Promise<Session> {
		const {eveningOf, isOfEvening, stepSession} = await import('./plans.js');
		if (!isOfEvening(wish)) return stepSession(desk, wish);
		const {interview} = wish;
		const {begun, minutes} = await eveningOf(desk, interview);
		if (begun !== null) return stepSession(desk, wish);
		const plan = {type: 'plan', at: Date.now(), plan: 'evening', interview, minutes} as const;
		this.record([{...plan, step: 'begin'}]);
		return stepSession(await this.#desk(wish.minutes), wish);
	}

	/** A session over questions that were named on the command line. */
	async sessionOver(
		questions: readonly Loaded[],
		{title, group, isOwn, skips}: Named,
	): Promise<Session> {
		const [{sessionOf}, {placedIn, placedInOwn}] = await Promise.all([
			import('./sessions.js'),
			import('./replans.js'),
		]);
		const desk = await this.#desk();
		const {library, entries} = desk;
		const most = questions.length;
		const place = isOwn ? placedInOwn : placedIn;
		const placed = group ? place(library, {group, entries, questions, most, skips}) : {questions};
		const sheet = library.sheetOf(questions, entries);
		return sessionOf(desk, {mode: 'quiz', title, ...placed, sheet});
	}

	async plan(interview: string, minutes: number | null) {
		const {planUntil} = await import('./plans.js');
		return planUntil(await this.#desk(minutes), interview);
	}

	async shelves(): Promise<readonly Shelf[]> {
		const {library} = await this.#desk();
		const groups = new Map<string, Shelf>();
		for (const {id} of library.topics) {
			const group = id.replace(/-\d+$/, '');
			const shelf = groups.get(group) ?? {id: group, topics: 0, questions: 0};
			const {questions} = library.registry;
			const count = questions.filter(({topics: [topic]}) => topic === id).length;
			if (count === 0) continue;
			groups.set(group, {id: group, topics: shelf.topics + 1, questions: shelf.questions + count});
		}
		return [...groups.values()];
	}

	async standing(): Promise<Standing> {
		const [{memoryOf}, {dueItems}] = await Promise.all([
			import('../../progress/memory.js'),
			import('../../progress/due.js'),
		]);
		const {library, entries, seed} = await this.#desk();
		const learner = learnerOf(library, entries, seed);
		const due = dueItems(memoryOf(learner.entries), library.registry, learner.now).length;
		const day = interviewIn(entries, learner.now);
		const daysLeft = day === undefined ? undefined : daysUntil(day, learner.now);
		const interview = day === undefined || daysLeft === undefined ? null : {day, daysLeft};
		return {due, level: this.#level(this.journal), last: lastAsked(entries), interview};
	}

	/** The day is asked for once. */
	rememberInterview(day: string): void {
		const at = Date.now();
		if (interviewIn(this.journal.entries, at) === day) return;
		this.record([{type: 'setting', at, name: INTERVIEW, value: day}]);
	}

	/** A class has a past of its own. */
	past(runOf: RunOf): Past {
		if (this.#invocation.settings.present) return NO_PAST;
		return pastWith(NO_PAST, this.journal.entries, runOf);
	}

	/** Nothing is written while a class is shown something. */
	record(entries: readonly Entry[]) {
		if (this.#invocation.settings.present) return null;
		this.journal.record(...entries);
		return this.journal.trouble;
	}

	print(lines: readonly string[]): void {
		this.#printed = lines;
	}

	/** Where the answers are and what is due, in one line; nothing where nothing is written, or cannot be. */
	async farewell(): Promise<string | null> {
		const {settings} = this.#invocation;
		const {progress} = messages(settings.language);
		if (settings.present || this.journal.trouble) return null;
		const {entries, path} = this.journal;
		const where = shortened(path);
		if (answersIn(entries).length === 0) return progress.willBeKept(where);
		const {due} = await this.standing();
		return progress.areKept(where, due);
	}

	/** What is to be said once the terminal is the shell's again. */
	async leave(): Promise<void> {
		const {print, complain} = this.#invocation;
		if (this.#printed.length > 0) await print(this.#printed.join('\n'));
		this.#noDuty();
		const lines = this.#journal ? unwritten(this.#journal, this.#invocation) : null;
		if (lines !== null) await complain(lines);
	}
}

/** A path as a shell takes it, and as short. */
function shortened(path: string): string {
	const home = homedir();
	return printable(path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path);
}

/** Where the learner stopped: a run, or a topic. */
function lastAsked(entries: readonly Entry[]): Standing['last'] {
	const last = answersIn(entries).at(-1);
	if (last === undefined) return null;
	const run = runOfPredicted(last.question);
	if (run !== undefined) return {type: 'run', id: run};
	const [topic] = last.topics;
	return topic === undefined ? null : {type: 'topic', id: topic};
}
