import {type Language, messages} from '../../text/language.js';
import type {BugExercise, Exercise, ExerciseAnswer, Unit} from './exercise.js';

/** A number as it is said: seconds with their unit, everything else alone. */
export function numberText(value: number, unit: Unit, language: Language): string {
	return messages(language).exercise.units[unit](String(value));
}

/** The right answer, as one who knows would give it; empty for an open question. */
export function rightText(exercise: Exercise, language: Language): string {
	switch (exercise.kind) {
		case 'choice':
		case 'several': {
			const right = exercise.options.filter((option) => option.right);
			return messages(language).exercise.options(right.map(({text}) => text[language]));
		}
		case 'order': {
			const texts = exercise.answer.map((place) => exercise.items[place]?.[language] ?? '');
			return texts.join(' > ');
		}
		case 'state':
			return exercise.answer;
		case 'flags':
			return exercise.answer.join(',') || messages(language).quiz.none;
		case 'number':
			return numberText(exercise.answer, exercise.unit, language);
		case 'bug':
			return bugText(exercise, language);
		case 'open':
			return '';
	}
}

function bugText({answer, flights, asked}: BugExercise, language: Language): string {
	const row = flights.indexOf(answer.flight) + 1;
	return messages(language).exercise.bugAnswer(row, asked.field, String(answer.value));
}

/** An answer as it is said back; empty where it is not one word. */
export function answerText(exercise: Exercise, answer: ExerciseAnswer, language: Language): string {
	switch (answer.kind) {
		case 'state':
			return answer.value;
		case 'flags':
			return answer.value.join(',') || messages(language).quiz.none;
		case 'number':
			return numberText(
				answer.value,
				exercise.kind === 'number' ? exercise.unit : 'number',
				language,
			);
		default:
			return '';
	}
}
