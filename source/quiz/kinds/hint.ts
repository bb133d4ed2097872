import {type Language, messages} from '../../text/language.js';
import {hintOf, RUNGS} from '../hints.js';
import type {Exercise} from './exercise.js';

/** How many hints a question has: its own, or those of predict mode. */
export function rungsOf(exercise: Exercise): number {
	if (exercise.hints.length > 0) return exercise.hints.length;
	return predictedOf(exercise) ? RUNGS : 0;
}

/** A hint, rung by rung from 1. */
export function hintTo(exercise: Exercise, rung: number, language: Language): string {
	const own = exercise.hints[rung - 1];
	if (own) return own[language];

	const predicted = exercise.hints.length > 0 ? null : predictedOf(exercise);
	const text = messages(language);
	if (predicted === null || rung > RUNGS) return text.exercise.noHint;
	return hintOf(predicted.run, predicted.question, rung, {text, numbers: 'relative'});
}

/** A falsified chart is another question than the one it was made from. */
function predictedOf(exercise: Exercise) {
	const question = 'asked' in exercise && exercise.kind !== 'bug' ? exercise.asked : null;
	return question && exercise.run ? {question, run: exercise.run} : null;
}
