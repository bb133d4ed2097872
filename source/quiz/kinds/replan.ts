import type {Course} from './course.js';
import {exerciseOf, type Loaded} from './make.js';

/** The course with other questions to come: those that were answered are the first of them. */
export function replannedCourse(
	course: Course,
	questions: readonly Loaded[],
	seed: number,
): Course {
	const {results, exercises} = course;
	const coming = questions.slice(results.length).map((each) => exerciseOf(each, seed));
	return {...course, exercises: [...exercises.slice(0, results.length), ...coming]};
}
