import type {Exercise, ExerciseAnswer} from '../../../source/quiz/kinds/exercise.js';
import {numberSlips} from '../../../source/quiz/slips.js';
import {STATES} from '../../../source/tcp/state-diagram.js';

/** The answer of one who knows. */
export function right(exercise: Exercise): ExerciseAnswer {
	switch (exercise.kind) {
		case 'choice':
			return {kind: 'choice', chosen: exercise.options.findIndex((option) => option.right)};
		case 'several': {
			const chosen = exercise.options.flatMap((option, i) => (option.right ? [i] : []));
			return {kind: 'several', chosen};
		}
		case 'order':
			return {kind: 'order', order: exercise.answer};
		case 'state':
			return {kind: 'state', value: exercise.answer};
		case 'flags':
			return {kind: 'flags', value: exercise.answer};
		case 'number':
			return {kind: 'number', value: exercise.answer};
		case 'bug':
			return {kind: 'bug', ...exercise.answer};
		case 'open':
			return {kind: 'open', text: '', grades: exercise.points.map(() => 'yes' as const)};
	}
}

/** The same as a line. */
export function rightLine(exercise: Exercise): string {
	const answer = right(exercise);
	switch (answer.kind) {
		case 'choice':
			return String(answer.chosen + 1);
		case 'several':
			return answer.chosen.map((place) => place + 1).join(',');
		case 'order':
			return answer.order.map((place) => place + 1).join(',');
		case 'flags':
			return answer.value.join(',') || 'none';
		case 'bug':
			return exercise.kind === 'bug'
				? `${exercise.flights.indexOf(answer.flight) + 1} ${answer.value}`
				: '';
		case 'open':
			return '';
		default:
			return String(answer.value);
	}
}

/** Answers of those who do not know: every distractor. */
export function wrongs(exercise: Exercise): ExerciseAnswer[] {
	switch (exercise.kind) {
		case 'choice':
			return exercise.options.flatMap((option, i) =>
				option.right ? [] : [{kind: 'choice' as const, chosen: i}],
			);
		case 'several':
			return exercise.options.flatMap((option, i) =>
				option.right ? [] : [{kind: 'several' as const, chosen: [i]}],
			);
		case 'order':
			return [{kind: 'order', order: exercise.items.map((_, i) => i)}];
		case 'state':
			return [...new Set([...exercise.options, ...exercise.wrong.keys(), ...STATES])]
				.filter((state) => state !== exercise.answer)
				.map((value) => ({kind: 'state', value}));
		case 'flags':
			return exercise.answer.length > 1
				? exercise.answer.map((flag) => ({kind: 'flags', value: [flag]}))
				: [{kind: 'flags', value: []}];
		case 'number': {
			const slips = exercise.asked && exercise.run ? numberSlips(exercise.run, exercise.asked) : [];
			const values = [
				...(exercise.options ?? []),
				...exercise.wrong.keys(),
				...slips.map(({value}) => value),
				exercise.answer + 1,
			];
			return [...new Set(values)]
				.filter((value) => value !== exercise.answer)
				.map((value) => ({kind: 'number', value}));
		}
		case 'bug':
			return exercise.flights
				.filter((flight) => flight !== exercise.answer.flight)
				.map((flight) => ({kind: 'bug', flight, value: exercise.answer.value}));
		case 'open':
			return [{kind: 'open', text: '', grades: exercise.points.map(() => 'no' as const)}];
	}
}
