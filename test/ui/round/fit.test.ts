import {beforeAll, describe, expect, test} from 'vitest';
import {layOut} from '../../../source/chart/lay-out.js';
import {plain} from '../../../source/chart/styled.js';
import {widthOf} from '../../../source/chart/width.js';
import type {Exercise} from '../../../source/quiz/kinds/exercise.js';
import {exerciseOf, type Loaded} from '../../../source/quiz/kinds/make.js';
import {optionRows} from '../../../source/ui/lay/option.js';
import {gradingLines} from '../../../source/ui/lay/round/grading.js';
import {
	askedLines,
	fieldRows,
	listLines,
	optionsOf,
	shownLines,
} from '../../../source/ui/lay/round/question.js';
import {draftFor} from '../../../source/ui/model/round/draft.js';
import type {View} from '../../../source/ui/view.js';
import {viewOf} from '../view.js';
import {everyQuestion} from './rounds.js';

let questions: readonly Loaded[];

beforeAll(async () => {
	questions = await everyQuestion();
});

/** The row of actions, and a hint of two rows. */
const BELOW = 3;
/** A chart says something from so many rows on; an output is shown whole. */
const LEAST_CHART = 4;

function rowsOf(exercise: Exercise, view: View) {
	const draft = draftFor(exercise);
	const answering = {type: 'answering', draft, action: null} as const;
	const {shows} = exercise;
	const layout =
		shows?.type === 'chart' ? layOut(shows.trace, {...view.settings, width: view.columns}) : null;
	const isChart = layout !== null && exercise.kind !== 'bug';
	const shown = shownLines(exercise, layout, isChart ? LEAST_CHART : 100, view);
	const prompt = askedLines(exercise, view);
	const list = listLines(exercise, answering, exercise.kind === 'bug' ? 3 : 100, view);
	const options = optionsOf(exercise, view).flatMap((option, n) => optionRows(option, n, view));
	return {
		height: shown.length + prompt.length + list.length + fieldRows(exercise, draft, view) + BELOW,
		widest: Math.max(
			0,
			...[...shown, ...prompt, ...list].map(plain).map(widthOf),
			...options.map((row) => 3 + widthOf(row)),
		),
	};
}

describe.each([
	{language: 'en', drawing: 'unicode'},
	{language: 'en', drawing: 'ascii'},
	{language: 'zh', drawing: 'unicode'},
	{language: 'zh', drawing: 'ascii'},
] as const)('$language, $drawing, 80x24', (look) => {
	const view = viewOf(look);

	test('every question fits, with its field, its list and what is looked at', () => {
		const tooLarge = questions.flatMap((question) => {
			const {height, widest} = rowsOf(exerciseOf(question, 1), view);
			const fits = height <= view.rows && widest <= view.columns;
			return fits ? [] : [`${question.spec.id}: ${height} rows, ${widest} columns`];
		});
		expect(tooLarge).toEqual([]);
		expect(questions.length).toBeGreaterThan(100);
	});

	test('the key points of every open question fit, the last one open', () => {
		const tooLong = questions.flatMap((question) => {
			const exercise = exerciseOf(question, 1);
			if (exercise.kind !== 'open') return [];
			const grades = exercise.points.slice(1).map(() => 'yes' as const);
			const phase = {type: 'grading', text: '', grades, seconds: 60, mark: 0} as const;
			const lines = gradingLines(exercise, phase, {...view, rows: 100}).map(plain);
			const height = lines.findLastIndex((row) => row.trim() !== '') + 1;
			return height <= view.rows ? [] : [`${question.spec.id}: ${height} rows`];
		});
		expect(tooLong).toEqual([]);
	});
});
