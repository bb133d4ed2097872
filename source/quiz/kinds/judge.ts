import {sameControl} from '../../tcp/segment.js';
import type {Point} from '../ask/spec.js';
import type {
	Exercise,
	ExerciseAnswer,
	Grade,
	NumberExercise,
	OpenExercise,
	Option,
	OrderExercise,
	Refutation,
} from './exercise.js';

export type Verdict = 'right' | 'partly' | 'wrong';

/** What an answer is worth. */
export type Judgement = {
	readonly verdict: Verdict;
	/** 0 to 1. */
	readonly credit: number;
	/** The misconceptions that this answer gives away. */
	readonly misconceptions: readonly string[];
};

export function judge(exercise: Exercise, answer: ExerciseAnswer): Judgement {
	const credit = creditFor(exercise, answer);
	const misconceptions = believed(exercise, answer);
	const enough = exercise.kind === 'open' ? ENOUGH : 1;
	if (credit >= enough) return {verdict: 'right', credit, misconceptions};
	return {verdict: credit > 0 ? 'partly' : 'wrong', credit, misconceptions};
}

/** An open question is answered well without its last point. */
const ENOUGH = 0.8;

function creditFor(exercise: Exercise, answer: ExerciseAnswer): number {
	switch (exercise.kind) {
		case 'choice':
			return answer.kind === 'choice' && exercise.options[answer.chosen]?.right ? 1 : 0;
		case 'several':
			return answer.kind === 'several' ? creditOfTicks(exercise.options, answer.chosen) : 0;
		case 'order':
			return answer.kind === 'order' ? creditOfOrder(exercise, answer.order) : 0;
		case 'state':
			return answer.kind === 'state' && answer.value === exercise.answer ? 1 : 0;
		case 'flags':
			return answer.kind === 'flags' && sameControl(answer.value, exercise.answer) ? 1 : 0;
		case 'number':
			return answer.kind === 'number' && isSame(exercise, answer.value) ? 1 : 0;
		case 'bug': {
			const {flight, value} = exercise.answer;
			if (answer.kind !== 'bug' || answer.flight !== flight) return 0;
			return answer.value === value ? 1 : 0.5;
		}
		case 'open':
			return answer.kind === 'open' ? creditOfPoints(exercise, answer.grades) : 0;
	}
}

/** Each right tick counts, and each wrong one takes one back, so that ticking everything gains nothing. */
function creditOfTicks(options: readonly Option[], chosen: readonly number[]): number {
	const right = options.filter((option) => option.right).length;
	const ticked = options.filter((_, i) => chosen.includes(i));
	const hits = ticked.filter((option) => option.right).length;
	return Math.max(0, hits - (ticked.length - hits)) / right;
}

/** Each item counts that stands in its place; items that read the same are the same. */
function creditOfOrder({items, answer}: OrderExercise, order: readonly number[]): number {
	const textAt = (places: readonly number[], i: number) => items[places[i] ?? -1]?.en;
	const placed = answer.filter((_, i) => textAt(order, i) === textAt(answer, i));
	return placed.length / answer.length;
}

/** Times are asked to the millisecond. */
const HAIR = 0.0005;

export function isSame({answer, unit}: NumberExercise, value: number): boolean {
	return unit === 'seconds' ? Math.abs(answer - value) < HAIR : answer === value;
}

const WEIGHTS: Record<Point['weight'], number> = {core: 3, depth: 1, bonus: 1};
const SHARES: Record<Grade, number> = {yes: 1, partly: 0.5, no: 0};

/** Core points count most; bonus points make good what else is missing. */
function creditOfPoints({points}: OpenExercise, grades: readonly Grade[]): number {
	const met = points.map(({weight}, i) => WEIGHTS[weight] * SHARES[grades[i] ?? 'no']);
	const needed = points.reduce((sum, {weight}) => {
		return weight === 'bonus' ? sum : sum + WEIGHTS[weight];
	}, 0);
	return Math.min(1, met.reduce((sum, each) => sum + each, 0) / Math.max(1, needed));
}

function believed(exercise: Exercise, answer: ExerciseAnswer): readonly string[] {
	if ('options' in exercise && (answer.kind === 'choice' || answer.kind === 'several')) {
		const chosen = answer.kind === 'choice' ? [answer.chosen] : answer.chosen;
		const options =
			exercise.kind === 'choice' || exercise.kind === 'several' ? exercise.options : [];
		return options.flatMap(({misconception, right}, i) =>
			!right && misconception !== null && chosen.includes(i) ? [misconception] : [],
		);
	}
	const misconception = refutationOf(exercise, answer)?.misconception ?? null;
	return misconception === null ? [] : [misconception];
}

/** What the file says to this very answer. */
export function refutationOf(exercise: Exercise, answer: ExerciseAnswer): Refutation | undefined {
	if (exercise.kind === 'state' && answer.kind === 'state') return exercise.wrong.get(answer.value);
	if (exercise.kind === 'flags' && answer.kind === 'flags')
		return exercise.wrong.get(answer.value.join());
	if (exercise.kind === 'number' && answer.kind === 'number')
		return exercise.wrong.get(answer.value);
	return undefined;
}
