import {type Language, messages} from '../../text/language.js';
import type {Exercise} from './exercise.js';
import {rungsFor} from './rungs.js';

/** How many hints a question has. */
export const rungsOf = (exercise: Exercise): number => rungsFor(exercise, 'en').length;

/** A hint, rung by rung from 1. */
export function hintTo(exercise: Exercise, rung: number, language: Language): string {
	return rungsFor(exercise, language)[rung - 1] ?? messages(language).exercise.noHint;
}
