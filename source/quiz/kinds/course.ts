import type {Bilingual} from '../../simulation/scenario.js';
import type {Exercise, ExerciseAnswer, OpenExercise} from './exercise.js';
import {followUpsTo} from './follow-up.js';
import {judge, type Verdict} from './judge.js';
import {readLine} from './read.js';

/** What came of one question. `answer` is null when it was skipped. */
export type Outcome = {
	readonly exercise: Exercise;
	readonly answer: ExerciseAnswer | null;
	readonly verdict: Verdict | 'skipped';
	/** 0 to 1. */
	readonly credit: number;
	/** How many hints were asked for. */
	readonly hints: number;
};

/** What the interviewer goes on to ask after an open question; what came of it has the same places. */
export type Chain = {
	readonly exercises: readonly OpenExercise[];
	readonly results: readonly Outcome[];
};

/** Exercises of any kind, asked one after the other. It never changes; each act makes a new one. */
export type Course = {
	readonly exercises: readonly Exercise[];
	/** What has been answered, in order. Unless a chain goes on, the exercise after these is the open one. */
	readonly results: readonly Outcome[];
	/** What follows the last of them, and belongs to it: it is neither an exercise nor a result of its own here. */
	readonly chain: Chain | null;
	/** A question is open, its feedback is read, or all is over. */
	readonly phase: 'asked' | 'told' | 'over';
	/** Hints shown for the open question, from 0. */
	readonly hints: number;
	/** Why the last line was not judged. */
	readonly reply: Bilingual | null;
	/** What that line is taken for when it is given again. */
	readonly meant: ExerciseAnswer | null;
};

export function beginCourse(exercises: readonly Exercise[]): Course {
	const phase = exercises.length > 0 ? 'asked' : 'over';
	return {exercises, results: [], chain: null, phase, hints: 0, reply: null, meant: null};
}

/** The exercise that is open, or whose feedback is read. */
export function currentExercise({exercises, results, chain, phase}: Course): Exercise | undefined {
	if (phase === 'over') return undefined;
	if (phase === 'asked' && chain !== null) return chain.exercises[chain.results.length];

	return exercises[phase === 'told' ? results.length - 1 : results.length];
}

/** An answer that needs no reading. */
export function answerCourse(course: Course, answer: ExerciseAnswer): Course {
	const exercise = currentExercise(course);
	if (course.phase !== 'asked' || exercise === undefined) return course;

	const {verdict, credit} = judge(exercise, answer);
	return told(course, {exercise, answer, verdict, credit, hints: course.hints});
}

/** A typed line. It is asked back once; whoever says the same again means it. */
export function lineToCourse(course: Course, line: string): Course {
	const exercise = currentExercise(course);
	if (course.phase !== 'asked' || exercise === undefined) return course;

	const read = readLine(exercise, line);
	switch (read.type) {
		case 'answer':
			return answerCourse(course, read.answer);
		case 'not understood':
			return {...course, reply: read.why, meant: null};
		case 'ask again':
			return course.meant !== null && read.answer !== null
				? answerCourse(course, read.answer)
				: {...course, reply: read.why, meant: read.answer};
	}
}

export function skipInCourse(course: Course): Course {
	const exercise = currentExercise(course);
	if (course.phase !== 'asked' || exercise === undefined) return course;

	const {hints} = course;
	return told(course, {exercise, answer: null, verdict: 'skipped', credit: 0, hints});
}

/** A question is told when its chain is over; each is followed but once, when it is asked first. */
function told(course: Course, outcome: Outcome): Course {
	const chain = chainWith(course, outcome);
	const isOver = chain === null || chain.results.length === chain.exercises.length;
	const results = course.chain === null ? [...course.results, outcome] : course.results;
	const phase = isOver ? 'told' : 'asked';
	return {...course, results, chain, phase, hints: 0, reply: null, meant: null};
}

function chainWith({results, chain}: Course, outcome: Outcome): Chain | null {
	if (chain !== null) return {...chain, results: [...chain.results, outcome]};

	const {exercise, answer} = outcome;
	if (exercise.kind !== 'open' || answer?.kind !== 'open') return null;
	if (results.some((earlier) => earlier.exercise.id === exercise.id)) return null;
	const exercises = followUpsTo(exercise, answer.grades);
	return exercises.length === 0 ? null : {exercises, results: []};
}

/** What was answered or skipped last, be it a question or what followed one. */
export const lastOutcome = ({results, chain}: Course): Outcome | undefined =>
	chain?.results.at(-1) ?? results.at(-1);

/** The interviewer leaves it at that. */
export const endChain = (course: Course): Course =>
	course.chain === null ? course : {...course, phase: 'told'};

/** One rung more; the rungs themselves are in `hintTo`. */
export function hintInCourse(course: Course): Course {
	return course.phase === 'asked' ? {...course, hints: course.hints + 1, reply: null} : course;
}

/** From the feedback to the next question, or to the end. */
export function goOnInCourse(course: Course): Course {
	if (course.phase !== 'told') return course;

	const phase = course.results.length < course.exercises.length ? 'asked' : 'over';
	return {...course, chain: null, phase, hints: 0};
}

export type CourseScore = {readonly right: number; readonly of: number; readonly credit: number};

/** `of` counts all questions of the course, also those not reached. */
export function courseScore({results, exercises}: Course): CourseScore {
	const right = results.filter(({verdict}) => verdict === 'right').length;
	const credit = results.reduce((sum, result) => sum + result.credit, 0);
	return {right, of: exercises.length, credit};
}

/** From so many right answers in a row on, less is said. */
export const STREAK = 3;

/** Right answers in a row, up to now. */
export function streakIn({results}: Course): number {
	const last = results.findLastIndex(({verdict}) => verdict !== 'right');
	return results.length - 1 - last;
}
