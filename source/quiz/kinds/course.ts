import type {Bilingual} from '../../simulation/scenario.js';
import type {Exercise, ExerciseAnswer} from './exercise.js';
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

/** Exercises of any kind, asked one after the other. It never changes; each act makes a new one. */
export type Course = {
	readonly exercises: readonly Exercise[];
	/** What has been answered, in order. The exercise after these is the open one. */
	readonly results: readonly Outcome[];
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
	return {exercises, results: [], phase, hints: 0, reply: null, meant: null};
}

/** The exercise that is open, or whose feedback is read. */
export function currentExercise({exercises, results, phase}: Course): Exercise | undefined {
	if (phase === 'over') return undefined;

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

function told(course: Course, outcome: Outcome): Course {
	const results = [...course.results, outcome];
	return {...course, results, phase: 'told', reply: null, meant: null};
}

/** One rung more; the rungs themselves are in `hintTo`. */
export function hintInCourse(course: Course): Course {
	return course.phase === 'asked' ? {...course, hints: course.hints + 1, reply: null} : course;
}

/** From the feedback to the next question, or to the end. */
export function goOnInCourse(course: Course): Course {
	if (course.phase !== 'told') return course;

	const phase = course.results.length < course.exercises.length ? 'asked' : 'over';
	return {...course, phase, hints: 0};
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
