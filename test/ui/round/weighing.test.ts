import {beforeAll, describe, expect, test} from 'vitest';
import {layOut} from '../../../source/chart/lay-out.js';
import {plain} from '../../../source/chart/styled.js';
import {widthOf} from '../../../source/chart/width.js';
import {currentExercise} from '../../../source/quiz/kinds/course.js';
import type {Exercise, ExerciseAnswer} from '../../../source/quiz/kinds/exercise.js';
import {exerciseOf, type Filed} from '../../../source/quiz/kinds/make.js';
import {LANGUAGES} from '../../../source/text/language.js';
import {askedLines, givenText, shownLines} from '../../../source/ui/lay/round/question.js';
import {givenTo, weighingLines} from '../../../source/ui/lay/round/weighing.js';
import type {View} from '../../../source/ui/view.js';
import {viewOf} from '../view.js';
import {everyQuestion, play, rightKeys, roundOf} from './rounds.js';

let questions: readonly Filed[];

beforeAll(async () => {
	questions = await everyQuestion();
}, 60_000);

/** What is on the screen while it is asked how sure an answer is. */
function shown(exercise: Exercise, answer: ExerciseAnswer, view: View): readonly string[] {
	const {shows} = exercise;
	const {settings, columns: width} = view;
	const layout = shows?.type === 'chart' ? layOut(shows.trace, {...settings, width}) : null;
	const weighed = {
		shown: (rows: number) => shownLines(exercise, layout, rows, view),
		asked: askedLines(exercise, view),
		given: givenTo(exercise, answer, view),
	};
	return weighingLines(weighed, 0, view).map(plain);
}

/** An answer of every kind, given by the keys. */
function answered(question: Filed): {exercise: Exercise; answer: ExerciseAnswer} {
	const round = roundOf([question]);
	const exercise = currentExercise(round.course);
	if (exercise === undefined) throw new Error('Nothing is asked.');
	const keys =
		exercise.kind === 'open'
			? ['a', 'enter', ...exercise.points.map(() => '1')]
			: rightKeys(exercise);
	const {phase} = play(round, ['up', 'right', 'right', 'enter', 'down', ...keys]).round;
	if (phase.type !== 'weighing') throw new Error(`${exercise.id} is not weighed.`);
	return {exercise, answer: phase.answer};
}

const withoutSpace = (text: string) => text.replaceAll(/\s/g, '');

describe.each(LANGUAGES)('while it is asked how sure, in %s', (language) => {
	test.each(['choice', 'several', 'order', 'state', 'flags', 'number', 'bug', 'open'])(
		'what was answered to a question of the kind %s stays in sight',
		(kind) => {
			const view = viewOf({language});
			const [question] = questions.filter(({spec}) => spec.kind === kind);
			if (question === undefined) throw new Error(`There is no ${kind}.`);
			const {exercise, answer} = answered(question);
			const lines = shown(exercise, answer, view);
			const said = withoutSpace(lines.join(''));
			for (const part of givenText(exercise, answer, view).split(/[;；]/))
				expect(said).toContain(withoutSpace(part));
		},
	);

	test('every option of a trap fits beside it, however small the screen is', () => {
		for (const [columns, height] of [
			[80, 24],
			[60, 16],
		] as const) {
			const view = viewOf({language, columns, height});
			const traps = questions.filter(({spec}) => spec.trap !== undefined && spec.kind === 'choice');
			for (const trap of traps) {
				const exercise = exerciseOf(trap, 1);
				if (exercise.kind !== 'choice') continue;
				exercise.options.forEach((option, chosen) => {
					const lines = shown(exercise, {kind: 'choice', chosen}, view);
					const said = lines.map((row) => withoutSpace(row)).join('');
					expect(said, exercise.id).toContain(withoutSpace(option.text[language]));
					expect(said, exercise.id).toContain(withoutSpace(view.text.round.confidence.sure));
					// What a tool has written is as wide as it is.
					if (exercise.shows?.type === 'output') return;
					expect(Math.max(...lines.map(widthOf)), exercise.id).toBeLessThanOrEqual(columns);
				});
			}
			expect(traps.length).toBeGreaterThan(40);
		}
	});

	test('the chosen one is marked by more than its colour, and the others are not', () => {
		const [trap] = questions.filter(({spec}) => spec.trap !== undefined && spec.kind === 'choice');
		if (trap === undefined) throw new Error('There is no trap.');
		const lines = shown(exerciseOf(trap, 1), {kind: 'choice', chosen: 1}, viewOf({language}));
		const boxes = lines.flatMap((row) => /^ {3}(\[.\])/.exec(row)?.[1] ?? []);
		expect(boxes.slice(0, 3)).toEqual(['[ ]', '[x]', '[ ]']);
	});
});
