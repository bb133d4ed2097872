import {beforeAll, describe, expect, test} from 'vitest';
import {type Layout, layOut} from '../../../source/chart/lay-out.js';
import {plain} from '../../../source/chart/styled.js';
import {widthOf} from '../../../source/chart/width.js';
import {builtInQuestions} from '../../../source/content/built-in-questions.js';
import type {Exercise, ExerciseAnswer} from '../../../source/quiz/kinds/exercise.js';
import {markKeywords} from '../../../source/quiz/kinds/keywords.js';
import type {Filed} from '../../../source/quiz/kinds/make.js';
import {exerciseOf} from '../../../source/quiz/kinds/make.js';
import {gradingLines} from '../../../source/ui/lay/round/grading.js';
import {toldLines} from '../../../source/ui/lay/round/told.js';
import type {Round} from '../../../source/ui/model/round/round.js';
import type {View} from '../../../source/ui/view.js';
import {right, wrongs} from '../../quiz/kinds/answering.js';
import {viewOf} from '../view.js';
import {everyQuestion, judgedToEnd, roundOf} from './rounds.js';

let questions: readonly Filed[];

beforeAll(async () => {
	questions = await everyQuestion();
});

const SAVED = {isSaved: true, trouble: null};

function layoutOf({shows}: Exercise, view: View): Layout | null {
	return shows?.type === 'chart'
		? layOut(shows.trace, {...view.settings, width: view.columns})
		: null;
}

/** The whole verdict, as if the screen were as high as it likes. */
function verdictOn(round: Round, layout: Layout | null, view: View): readonly string[] {
	const {phase} = round;
	if (phase.type !== 'told') throw new Error('No verdict is told.');
	const known = {layout, saving: SAVED, version: '0.0.0'};
	return toldLines(round, phase, known, {...view, rows: 200}).map(plain);
}

/** A list of states is long, and all but a few of it read alike. */
const MOST = 6;

const answersTo = (exercise: Exercise): readonly ExerciseAnswer[] => [
	right(exercise),
	...wrongs(exercise).slice(0, MOST),
];

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe.each(['en', 'zh'] as const)('the verdicts in %s, 80 columns', (language) => {
	const view = viewOf({language});

	test('on every answer to every question are told without a cut word', () => {
		const cut: string[] = [];
		for (const question of questions) {
			const round = roundOf([question]);
			const exercise = exerciseOf(question, 1);
			const layout = layoutOf(exercise, view);
			for (const answer of answersTo(exercise)) {
				const lines = verdictOn(judgedToEnd(round, answer), layout, view);
				const text = lines.join(language === 'zh' ? '' : ' ').replaceAll(/\s+/g, ' ');
				const isWide = lines.some((row) => widthOf(row) > view.columns);
				const told = words(exercise.explanation[language]);
				const isWhole = told.every((word) => text.replaceAll(' ', '').includes(word));
				if (isWide || !isWhole) cut.push(`${exercise.id}: ${JSON.stringify(answer)}`);
			}
		}
		expect(cut).toEqual([]);
	});
});

describe('sure and wrong', () => {
	test('opens what is believed, why, and what happens', async () => {
		const {misconceptions} = await builtInQuestions();
		const known = await misconceptions();
		const trap = questions.find(({spec}) => spec.kind === 'choice' && spec.trap !== undefined);
		if (trap === undefined) throw new Error('There is no trap.');
		const exercise = exerciseOf(trap, 1);
		const [wrong] = wrongs(exercise);
		if (wrong === undefined) throw new Error('There is no wrong answer.');
		const round = roundOf([trap]);
		const session = {
			...round.session,
			refute: (id: string) => known.find((each) => each.id === id) ?? null,
		};
		const answered = (confidence: 'sure' | 'unsure') =>
			verdictOn(judgedToEnd({...round, session}, wrong, confidence), null, viewOf()).join('\n');
		expect(answered('sure')).toContain('What is believed: ');
		expect(answered('sure')).toContain('What happens: ');
		expect(answered('sure')).toContain('today, tomorrow and in a week');
		expect(answered('unsure')).not.toContain('What is believed: ');
	});
});

describe('an open answer', () => {
	test('has its key words marked and named, and they grade nothing', () => {
		const open = questions.flatMap((question) => {
			const exercise = exerciseOf(question, 1);
			return exercise.kind === 'open' && exercise.points.some(({words: {en}}) => en.length > 0)
				? exercise
				: [];
		})[0];
		if (open === undefined) throw new Error('There is no open question with key words.');
		const [word = ''] = open.points.flatMap((point) => point.words.en);
		const text = `well, ${word.toUpperCase()} it is`;
		const phase = {type: 'grading', text, grades: [], seconds: 5, mark: 0} as const;
		const lines = gradingLines(open, phase, viewOf());
		const spans = lines.flat().filter(({tone}) => tone === 'accent');
		expect(spans.map((span) => span.text)).toContain(word.toUpperCase());
		expect(lines.map(plain).join('\n')).toContain('which grade nothing');
	});

	test('is marked by the longer of two words, whatever signs are in them', () => {
		const pieces = markKeywords('a FIN,ACK (2*MSL) b', ['fin', 'FIN,ACK', '(2*MSL)']);
		expect(pieces.filter(({isKeyword}) => isKeyword).map(({text}) => text)).toEqual([
			'FIN,ACK',
			'(2*MSL)',
		]);
		expect(pieces.map(({text}) => text).join('')).toBe('a FIN,ACK (2*MSL) b');
	});
});
