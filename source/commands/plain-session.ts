import process from 'node:process';
import {dayName} from '../progress/days.js';
import type {AnswerEntry, Confidence} from '../progress/entry.js';
import {isPage} from '../progress/page.js';
import {beginCourse, type Course, goOnInCourse, type Outcome} from '../quiz/kinds/course.js';
import {entryOf} from '../quiz/kinds/entry.js';
import type {Exercise} from '../quiz/kinds/exercise.js';
import {judge} from '../quiz/kinds/judge.js';
import {exerciseOf} from '../quiz/kinds/make.js';
import {plainCourse} from '../quiz/kinds/plain.js';
import {replannedCourse} from '../quiz/kinds/replan.js';
import {outcomesOf, resumedCourse} from '../quiz/kinds/resume.js';
import {type Language, messages} from '../text/language.js';
import type {Session} from '../ui/study.js';
import type {Invocation} from './command.js';
import type {OpenStudy} from './study/study.js';
import {typedLines} from './typed-lines.js';

/** Whether a person types: what a script gets to answer does not depend on how it does. */
export const isTyped = () => process.stdin.isTTY === true;

/** How much greater the seed is when a question comes again, so that its numbers are new. */
const AGAIN = 7919;

/** The missed questions with other numbers; what is skipped when it comes again is let go. */
function missedIn({results}: Course, {questions}: Session, isFirst: boolean): readonly Exercise[] {
	const last = new Map(results.map((outcome) => [outcome.exercise.id, outcome]));
	const isAgain = ({exercise}: Outcome) =>
		!isFirst || results.filter((each) => each.exercise.id === exercise.id).length > 1;
	return [...last.values()].flatMap((outcome) => {
		const {verdict, exercise} = outcome;
		if (verdict === 'skipped' && isAgain(outcome)) return [];
		const question = questions.find(({spec}) => spec.id === exercise.id);
		return verdict === 'right' || !question ? [] : [exerciseOf(question, exercise.seed + AGAIN)];
	});
}

const isFollowUp = ({exercise}: Outcome) => exercise.kind === 'open' && exercise.follows !== null;

/** A sitting line by line: what was answered, and what is still to come. */
class PlainSitting {
	readonly answers: AnswerEntry[];
	/** Those to the questions themselves, and not to what follows them. */
	readonly #outcomes: Outcome[];
	#session: Session;
	#since = Date.now();
	readonly #lines: AsyncIterator<string>;
	readonly #study: OpenStudy;
	readonly #invocation: Invocation;

	constructor(
		session: Session,
		study: OpenStudy,
		invocation: Invocation,
		lines: AsyncIterator<string>,
	) {
		const {questions, earlier} = session;
		this.#session = session;
		this.answers = [...earlier];
		this.#outcomes = [...outcomesOf(questions, earlier)];
		this.#lines = lines;
		this.#study = study;
		this.#invocation = invocation;
	}

	get session(): Session {
		return this.#session;
	}

	/** From the beginning, or from where it was left. */
	begin(): Promise<Course> {
		const {questions, seed, earlier} = this.#session;
		const course = resumedCourse(questions, seed, earlier);
		const isBetween = course.phase === 'told';
		return this.ask(isBetween ? goOnInCourse(this.#replan(course).course) : course, true);
	}

	ask(course: Course, isFirst: boolean): Promise<Course> {
		const {settings, version, print} = this.#invocation;
		const asked = {
			language: settings.language,
			version,
			record: (outcome: Outcome, confidence: Confidence | undefined) =>
				this.#record(outcome, confidence),
			refute: (outcome: Outcome) => this.#refute(outcome),
			...(isFirst && {replan: (course: Course) => this.#replan(course)}),
		};
		return plainCourse(course, asked, this.#lines, print);
	}

	#record(outcome: Outcome, confidence: Confidence | undefined): string | null {
		const at = Date.now();
		const seconds = Math.round((at - this.#since) / 1000);
		const {mode, placement, levelAfter, step} = this.#session;
		if (!isFollowUp(outcome)) this.#outcomes.push(outcome);
		const isPlacing = placement !== null && this.answers.length < placement.count;
		const entry = entryOf(outcome, {
			mode,
			at,
			seconds,
			confidence,
			placement: isPlacing ? placement.group : undefined,
			level: levelAfter?.(this.#outcomes),
			step: step?.name,
		});
		this.#since = at;
		this.answers.push(entry);
		const trouble = this.#study.record([entry]);
		return trouble && messages(this.#invocation.settings.language).progress.trouble[trouble];
	}

	/** What was believed with certainty, beside what happens. */
	#refute({exercise, answer}: Outcome): readonly string[] {
		const {language} = this.#invocation.settings;
		const {refutation: say} = messages(language).round;
		const shown = answer === null ? [] : judge(exercise, answer).misconceptions;
		const ids = shown.length === 0 && exercise.trap !== null ? [exercise.trap] : shown;
		const cards = ids.flatMap((id) => this.#session.refute(id) ?? []);
		return [
			...cards.flatMap(({claim, believed, truth}) => [
				say.claim(claim[language]),
				say.believed(believed[language]),
				say.truth(truth[language]),
			]),
			say.returns,
		];
	}

	/** What is still to be asked may depend on how it goes. */
	#replan(course: Course): {course: Course; note: string | null} {
		const {replan, seed} = this.#session;
		if (replan === null) return {course, note: null};
		const {questions, note} = replan(course.results);
		this.#session = {...this.#session, questions};
		const {language} = this.#invocation.settings;
		return {course: replannedCourse(course, questions, seed), note: note?.[language] ?? null};
	}
}

type Given = {readonly first: readonly AnswerEntry[]; readonly all: readonly AnswerEntry[]};

/** What to go over, by what was answered at first, and when it comes back. */
function found(session: Session, {first, all}: Given, language: Language): readonly string[] {
	const {lines} = session.sheet(first, language);
	const {returns} = session.sheet(all, language);
	const {board} = messages(language).round;
	if (returns === null || isPage(session)) return lines;
	const isToday = returns === dayName(Date.now());
	return [...lines, '', isToday ? board.returnsToday : board.returns(returns)];
}

/**
 * A sitting line by line. What was missed is asked again until it is right, or the lines end; a drill ends
 * without that. Then comes the sheet; the last line is the score of the first answers. True when all was asked.
 */
export async function plainSession(
	begun: Session,
	study: OpenStudy,
	invocation: Invocation,
	part?: {readonly lines: AsyncIterator<string>},
): Promise<boolean> {
	const {settings, print} = invocation;
	const say = messages(settings.language);
	const {language} = settings;
	const lines = part?.lines ?? typedLines()[Symbol.asyncIterator]();
	const sitting = new PlainSitting(begun, study, invocation, lines);
	if (begun.note) await print(begun.note[language]);
	const course = await sitting.begin();
	const {session, answers} = sitting;
	const own = answers.filter(({follows}) => follows === undefined);
	const right = own
		.slice(0, session.questions.length)
		.filter(({verdict}) => verdict === 'right').length;
	const first = [...answers];
	if (session.mode !== 'drill' && !isPage(session)) {
		for (let last = course; last.phase === 'over'; ) {
			const again = missedIn(last, session, last === course);
			if (again.length === 0) break;
			await print(say.round.onceMore(again.length));
			last = await sitting.ask(beginCourse(again), false);
		}
	}
	if (first.length > 0 || isPage(session))
		await print(['', ...found(session, {first, all: answers}, language)].join('\n'));
	// The last line of all is the score.
	if (part === undefined) await print(`score: ${right} of ${session.questions.length}`);
	return course.phase === 'over';
}
