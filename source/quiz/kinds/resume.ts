import type {AnswerEntry} from '../../progress/entry.js';
import {beginCourse, type Chain, type Course, type Outcome} from './course.js';
import type {Exercise, Grade} from './exercise.js';
import {followUpsTo} from './follow-up.js';
import {exerciseOf, type Loaded} from './make.js';

const isOwn = ({follows}: AnswerEntry) => follows === undefined;

/** What the journal knows of an answer: of an open one the grades, of others only how it went. */
function outcomeOf(exercise: Exercise, entry: AnswerEntry): Outcome {
	const {verdict, credit, hints} = entry;
	const isGraded = exercise.kind === 'open' && verdict !== 'skipped';
	const answer = isGraded
		? ({kind: 'open', text: '', grades: gradesIn(exercise.points.length, entry)} as const)
		: null;
	return {exercise, answer, verdict, credit, hints};
}

const gradesIn = (points: number, {missed = [], partly = []}: AnswerEntry): readonly Grade[] =>
	Array.from({length: points}, (_, place) =>
		missed.includes(place) ? 'no' : partly.includes(place) ? 'partly' : 'yes',
	);

/** What came of questions that were answered before, with the numbers that they had then. */
export function outcomesOf(
	questions: readonly Loaded[],
	answers: readonly AnswerEntry[],
): readonly Outcome[] {
	const known = new Map(questions.map((each) => [each.spec.id, each]));
	return answers.filter(isOwn).flatMap((entry) => {
		const question = known.get(entry.question);
		return question ? outcomeOf(exerciseOf(question, entry.seed), entry) : [];
	});
}

/** What was asked after the last question, and what was not reached of it; null where it was not followed. */
function chainOf(outcomes: readonly Outcome[], answers: readonly AnswerEntry[]): Chain | null {
	const {exercise, answer} = outcomes.at(-1) ?? {};
	if (exercise?.kind !== 'open' || answer?.kind !== 'open') return null;
	if (outcomes.filter((each) => each.exercise.id === exercise.id).length > 1) return null;
	const exercises = followUpsTo(exercise, answer.grades);
	const results = exercises.flatMap((each) => {
		const entry = answers.find(({question}) => question === each.id);
		return entry ? outcomeOf(each, entry) : [];
	});
	return exercises.length === 0 ? null : {exercises, results};
}

/**
 * A course as the answers of an earlier sitting have left it: between two questions, or within a chain of
 * follow-ups. Without answers it begins.
 */
export function resumedCourse(
	questions: readonly Loaded[],
	seed: number,
	answers: readonly AnswerEntry[],
): Course {
	const results = outcomesOf(questions, answers);
	const asked = new Set(results.map(({exercise}) => exercise.id));
	const coming = questions.filter(({spec}) => !asked.has(spec.id));
	const exercises = [
		...results.map(({exercise}) => exercise),
		...coming.map((each) => exerciseOf(each, seed)),
	];
	const begun = beginCourse(exercises);
	if (results.length === 0) return begun;
	const chain = chainOf(results, answers);
	const isOpen = chain !== null && chain.results.length < chain.exercises.length;
	return {...begun, results, chain, phase: isOpen ? 'asked' : 'told'};
}
