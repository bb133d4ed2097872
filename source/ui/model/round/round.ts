import type {AnswerEntry, Confidence, Instant} from '../../../progress/entry.js';
import {isSureAndWrong} from '../../../progress/grade.js';
import type {Branch} from '../../../quiz/branch.js';
import {
	answerCourse,
	type Course,
	currentExercise,
	endChain,
	goOnInCourse,
	lastOutcome,
	type Outcome,
	skipInCourse,
} from '../../../quiz/kinds/course.js';
import {entryOf} from '../../../quiz/kinds/entry.js';
import type {Exercise, ExerciseAnswer, Grade} from '../../../quiz/kinds/exercise.js';
import {branchOfExercise} from '../../../quiz/kinds/feedback.js';
import {exerciseOf} from '../../../quiz/kinds/make.js';
import {replannedCourse} from '../../../quiz/kinds/replan.js';
import {resumedCourse} from '../../../quiz/kinds/resume.js';
import type {Bilingual} from '../../../simulation/scenario.js';
import type {Where} from '../../keys.js';
import type {Session} from '../../study.js';
import type {Clock} from './clock.js';
import {draftFor, draftWhere, type ExerciseDraft} from './draft.js';

/** The question is open. */
export type Answering = {
	readonly type: 'answering';
	readonly draft: ExerciseDraft;
	/** The place in the row of actions; null while the answer has the keys. */
	readonly action: number | null;
};

/** The answer is given, and not judged yet: how sure is it? */
export type Weighing = {
	readonly type: 'weighing';
	readonly answer: ExerciseAnswer;
	readonly mark: number;
	/** Where Esc goes back to. */
	readonly before: Answering | Grading;
};

/** An open answer is graded by who gave it, one key point after the other. */
export type Grading = {
	readonly type: 'grading';
	readonly text: string;
	readonly grades: readonly Grade[];
	readonly seconds: number;
	readonly mark: number;
};

export type Told = {
	readonly type: 'told';
	readonly outcome: Outcome;
	readonly branch: Branch | null;
	/** The learner was sure of a wrong answer: the misconceptions behind it, if they have names. */
	readonly refuted: readonly string[] | null;
	/** Rows that were scrolled away. */
	readonly scroll: number;
	/** The line to paste where a question seems wrong is shown. */
	readonly isReported: boolean;
};

export type Ended = {
	readonly type: 'ended';
	readonly mark: number;
	readonly scroll: number;
	/** The sheet will be printed when the screens are left. */
	readonly isPrinted: boolean;
};

export type RoundPhase = Answering | Weighing | Grading | Told | Ended;

/** A sitting over questions of any kind: a quiz, a drill or a review. */
export type Round = {
	readonly type: 'round';
	readonly session: Session;
	readonly course: Course;
	readonly phase: RoundPhase;
	readonly clock: Clock | null;
	readonly askedAt: Instant;
	/** What went to the journal, for the sheet at the end. */
	readonly answers: readonly AnswerEntry[];
	/** What is said with the open question. */
	readonly note: Bilingual | null;
	/** What was missed is asked once more, beside the plan that it may be a step of. */
	readonly isPractice: boolean;
};

const answering = (exercise: Exercise): Answering => ({
	type: 'answering',
	draft: draftFor(exercise),
	action: null,
});

const ENDED: Ended = {type: 'ended', mark: 0, scroll: 0, isPrinted: false};

/** It begins, or goes on where the answers have left it that were given earlier. */
export function openRound(session: Session, now: Instant, clock: Clock | null): Round {
	const {questions, seed, earlier, note} = session;
	const course = resumedCourse(questions, seed, earlier);
	const round: Round = {
		type: 'round',
		session,
		course,
		phase: ENDED,
		clock,
		askedAt: now,
		answers: earlier,
		note,
		isPractice: false,
	};
	if (course.phase === 'told') return nextQuestion(round, now);
	const exercise = clock?.left === 0 ? undefined : currentExercise(course);
	return exercise === undefined ? round : {...round, phase: answering(exercise)};
}

export function roundWhere({phase}: Round): Where {
	switch (phase.type) {
		case 'answering':
			return phase.action === null ? draftWhere(phase.draft) : 'actions';
		case 'weighing':
			return 'weighing';
		case 'grading':
			return 'grading';
		case 'told':
			return phase.outcome.exercise.run === null ? 'told without a run' : 'told';
		case 'ended':
			return 'score';
	}
}

/** How many questions there are; those asked again do not count. */
export const countOf = ({session}: Round): number => session.questions.length;

/** What came of each question the first time that it was asked. */
export const firstOutcomes = (round: Round): readonly Outcome[] =>
	round.course.results.slice(0, countOf(round));

const firsts = new WeakMap<readonly AnswerEntry[], readonly AnswerEntry[]>();

/** What was answered before anything was asked again, for the sheet; the same list for the same answers. */
export function firstAnswers({answers, session}: Round): readonly AnswerEntry[] {
	const known = firsts.get(answers);
	if (known !== undefined) return known;
	let left = session.questions.length;
	const again = answers.findIndex(({follows}) => follows === undefined && left-- === 0);
	const first = again === -1 ? answers : answers.slice(0, again);
	firsts.set(answers, first);
	return first;
}

/** Something was missed, and all of it was right when it came again. */
export function isCorrected(round: Round): boolean {
	const last = new Map(round.course.results.map(({exercise, verdict}) => [exercise.id, verdict]));
	const hasMissed = firstOutcomes(round).some(({verdict}) => verdict !== 'right');
	return hasMissed && [...last.values()].every((verdict) => verdict === 'right');
}

/**
 * Those whose last answer was not right, each once. Whoever skips what comes again has seen the answer
 * twice, and is let go. A drill ends with its sheet instead.
 */
function uncorrected({course: {results}, session}: Round): Exercise[] {
	const last = new Map(results.map((outcome, n) => [outcome.exercise.id, {...outcome, n}]));
	const count = session.questions.length;
	return [...last.values()].flatMap(({verdict, exercise, n}) =>
		verdict === 'right' || (verdict === 'skipped' && n >= count) ? [] : exercise,
	);
}

/** How much greater the seed is when a question comes again, so that its numbers are new. */
const AGAIN = 7919;

/** The same questions with other numbers, to be asked once more. */
export function missedAgain(round: Round): readonly Exercise[] {
	return uncorrected(round).flatMap(({id, seed}) => {
		const question = round.session.questions.find(({spec}) => spec.id === id);
		return question === undefined ? [] : [exerciseOf(question, seed + AGAIN)];
	});
}

export type Recorded = {readonly round: Round; readonly entry: AnswerEntry};

function told(round: Round, course: Course, now: Instant, confidence?: Confidence): Recorded {
	const outcome = lastOutcome(course);
	if (outcome === undefined) throw new Error('An answer that was given is not there.');
	const {mode, placement, levelAfter, step} = round.session;
	const isPlacing = placement !== null && course.results.length <= placement.count;
	const seconds = Math.round((now - round.askedAt) / 1000);
	const entry = entryOf(outcome, {
		mode,
		at: now,
		seconds,
		confidence,
		placement: isPlacing ? placement.group : undefined,
		level: levelAfter?.(course.results),
		step: round.isPractice ? undefined : step?.name,
	});
	const answered = {...round, answers: [...round.answers, entry]};
	return {round: followed(answered, course, now) ?? toldOf(answered, endChain(course)), entry};
}

/** The interviewer goes on about the same, as long as there is time; undefined where there is nothing to ask. */
function followed(round: Round, course: Course, now: Instant): Round | undefined {
	const exercise = course.phase === 'asked' ? currentExercise(course) : undefined;
	if (exercise === undefined || round.clock?.left === 0) return undefined;
	return {...round, course, phase: answering(exercise), askedAt: now, note: null};
}

/** The verdict on a question, once all that followed it is answered, too. */
function toldOf(round: Round, course: Course): Round {
	const outcome = course.results.at(-1);
	if (outcome === undefined) throw new Error('A question that was answered is not there.');
	const {exercise, answer, verdict} = outcome;
	const branch = answer === null || verdict === 'right' ? null : branchOfExercise(exercise, answer);
	const own = round.answers.slice(-1 - (course.chain?.results.length ?? 0));
	const sure = own.find(isSureAndWrong);
	const refuted = sure ? (sure.believed ?? (exercise.trap === null ? [] : [exercise.trap])) : null;
	const phase: Told = {type: 'told', outcome, branch, refuted, scroll: 0, isReported: false};
	return {...round, course, phase};
}

/** The verdict on an answer. */
export const judged = (
	round: Round,
	answer: ExerciseAnswer,
	now: Instant,
	confidence?: Confidence,
): Recorded => told(round, answerCourse(round.course, answer), now, confidence);

export const skipped = (round: Round, now: Instant): Recorded =>
	told(round, skipInCourse(round.course), now);

export const ended = (round: Round): Round => ({...round, phase: ENDED});

/**
 * Whether what is missed comes again before the end. A drill ends with its sheet instead; what only finds out where to
 * begin in a run leads straight to it, as a wrong answer costs nothing there.
 */
export const asksAgain = ({mode, leadsTo}: Session): boolean =>
	mode !== 'drill' && leadsTo === null;

/** From the verdict to the next question. No sitting ends on an error: what was missed comes again. */
export function nextQuestion(round: Round, now: Instant): Round {
	if (round.clock?.left === 0) return ended(round);
	const here = replanned(round);
	const {course, session} = here;
	const isLast = course.results.length === course.exercises.length;
	const again = isLast && asksAgain(session) ? missedAgain(here) : [];
	return opened(here, {...course, exercises: [...course.exercises, ...again]}, now);
}

/** What is still to be asked may depend on how it goes; what comes again does not. */
function replanned(round: Round): Round {
	const {session, course} = round;
	const {results} = course;
	if (session.replan === null || results.length > countOf(round)) return {...round, note: null};
	const {questions, note} = session.replan(results);
	const planned = replannedCourse(course, questions, session.seed);
	return {...round, note, session: {...session, questions}, course: planned};
}

function opened(round: Round, course: Course, now: Instant): Round {
	const on = goOnInCourse(course);
	const exercise = currentExercise(on);
	if (exercise === undefined) return ended({...round, course: on});
	return {...round, course: on, phase: answering(exercise), askedAt: now};
}

/** After a drill, off the clock: the missed ones until each is right. */
export function practise(round: Round, now: Instant): Round {
	const {session, course} = round;
	const reached = course.exercises.slice(0, course.results.length);
	const questions = session.questions.slice(0, course.results.length);
	const again: Session = {
		...session,
		mode: 'quiz',
		minutes: null,
		questions,
		replan: null,
		levelAfter: null,
		placement: null,
	};
	const exercises = [...reached, ...missedAgain(round)];
	return opened(
		{...round, session: again, clock: null, isPractice: true},
		{...course, exercises, phase: 'told'},
		now,
	);
}
