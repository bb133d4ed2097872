import {type Language, messages} from '../../text/language.js';
import {hintOf, RUNGS} from '../hints.js';
import type {Telling} from '../words.js';
import type {Exercise, NumberExercise, OpenExercise, OrderExercise} from './exercise.js';
import {numberText} from './words.js';

/**
 * Three rungs for a question of any kind: where to look, what narrows it down, nearly the answer. What its
 * file says comes first; the last rung of a made one is kept, as it goes furthest.
 */
export function rungsFor(exercise: Exercise, language: Language): readonly string[] {
	const own = exercise.hints.map((hint) => hint[language]).slice(0, RUNGS);
	const made = madeRungs(exercise, language);
	return [...own, ...made.slice(Math.max(own.length - RUNGS + made.length, 0))];
}

function madeRungs(exercise: Exercise, language: Language): readonly string[] {
	const question = 'asked' in exercise && exercise.kind !== 'bug' ? exercise.asked : null;
	if (question !== null && exercise.run !== null) {
		const {run} = exercise;
		const telling: Telling = {text: messages(language), numbers: 'relative'};
		return [1, 2, 3].map((rung) => hintOf(run, question, rung, telling));
	}

	const say = messages(language).exercise.hints;
	return [say.source(exercise.source), ...narrowing(exercise, language)];
}

/** One of two, in an order that says nothing. */
function oneOf(right: string, wrong: string, seed: number, language: Language): string {
	const {oneOf: say} = messages(language).quiz.hints;
	return seed % 2 === 0 ? say(right, wrong) : say(wrong, right);
}

function narrowing(exercise: Exercise, language: Language): readonly string[] {
	const {exercise: text, quiz} = messages(language);
	const say = text.hints;
	switch (exercise.kind) {
		case 'choice': {
			const [right] = exercise.options.filter((option) => option.right);
			const wrong = exercise.options.filter((option) => !option.right);
			const texts = wrong.map((option) => option.text[language]);
			return ruledOut(right?.text[language] ?? '', texts, exercise.seed, language);
		}
		case 'several': {
			const right = exercise.options.filter((option) => option.right);
			const wrong = exercise.options.find((option) => !option.right);
			const narrow = right.length > 1 ? say.among(right[0]?.text[language] ?? '') : '';
			return [say.count(right.length), narrow || say.not(wrong?.text[language] ?? '')];
		}
		case 'order':
			return inOrder(exercise, language);
		case 'state': {
			const wrong = exercise.options.filter((state) => state !== exercise.answer);
			return ruledOut(exercise.answer, wrong, exercise.seed, language);
		}
		case 'flags':
			return [quiz.hints.flags, quiz.hints.flagsCount(exercise.answer.length)];
		case 'number':
			return ofNumber(exercise, language);
		case 'bug': {
			const rows = exercise.flights.map((flight, n) => ({flight, row: String(n + 1)}));
			const right = rows.find(({flight}) => flight === exercise.answer.flight)?.row ?? '';
			const other = rows.find(({row}) => row !== right && Number(row) > Number(right) - 2)?.row;
			return [
				quiz.hints[exercise.asked.field],
				say.row(oneOf(right, other ?? right, exercise.seed, language)),
			];
		}
		case 'open':
			return ofPoints(exercise, language);
	}
}

/** With two options to rule one out would be the answer. */
function ruledOut(
	right: string,
	wrong: readonly string[],
	seed: number,
	language: Language,
): readonly string[] {
	const [first = '', second] = wrong;
	if (second === undefined) return [];
	return [messages(language).exercise.hints.not(second), oneOf(right, first, seed, language)];
}

function inOrder({items, answer}: OrderExercise, language: Language): readonly string[] {
	const say = messages(language).exercise.hints;
	const textAt = (place: number) => items[answer[place] ?? 0]?.[language] ?? '';
	if (answer.length < 4) return [say.notFirst(textAt(1)), say.first(textAt(0))];
	return [say.first(textAt(0)), say.last(textAt(answer.length - 1))];
}

function ofNumber(exercise: NumberExercise, language: Language): readonly string[] {
	const {answer, unit, wrong, options, seed} = exercise;
	const say = messages(language).exercise.hints;
	const digits = String(Math.trunc(Math.abs(answer))).length;
	const others = [...wrong.keys(), ...(options ?? []), answer + 1];
	const other = others.find((value) => value !== answer) ?? answer + 1;
	const pair = [answer, other].map((value) => numberText(value, unit, language));
	return [say.digits(digits), oneOf(pair[0] ?? '', pair[1] ?? '', seed, language)];
}

function ofPoints({points, follows}: OpenExercise, language: Language): readonly string[] {
	const say = messages(language).exercise.hints;
	if (follows !== null) {
		const known = points.flatMap((point) => point.words[language].slice(0, 2));
		return known.length > 0 ? [say.words(known)] : [];
	}
	const core = points.filter(({weight}) => weight === 'core');
	const words = core.flatMap((point) => point.words[language].slice(0, 1));
	const [first = points[0]] = core;
	return [
		[say.points(points.length, core.length), words.length > 0 ? say.words(words) : '']
			.join(' ')
			.trim(),
		say.point(first?.text[language] ?? ''),
	];
}
