import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {builtIn} from '../../../source/content/built-in.js';
import {builtInQuestions} from '../../../source/content/built-in-questions.js';
import {checkPaths} from '../../../source/content/check.js';
import {formatProblem} from '../../../source/content/problem.js';
import type {Exercise} from '../../../source/quiz/kinds/exercise.js';
import {feedbackLines, feedbackTo} from '../../../source/quiz/kinds/feedback.js';
import {rungsOf} from '../../../source/quiz/kinds/hint.js';
import {judge} from '../../../source/quiz/kinds/judge.js';
import {exerciseOf} from '../../../source/quiz/kinds/make.js';
import {readLine} from '../../../source/quiz/kinds/read.js';
import {rungsFor} from '../../../source/quiz/kinds/rungs.js';
import {rightText} from '../../../source/quiz/kinds/words.js';
import {LANGUAGES, messages} from '../../../source/text/language.js';
import {right, rightLine, wrongs} from './answering.js';

const {entries, load, misconceptions} = await builtInQuestions();
const questions = (await load(entries)).map((loaded) => ({id: loaded.spec.id, loaded}));

test('no file has a problem', async () => {
	const folder = fileURLToPath(new URL('../../../quizzes/', import.meta.url));
	const {problems} = await checkPaths([folder], 'en');
	expect(problems.map((problem) => formatProblem(problem, messages('en').content))).toEqual([]);
});

test('every misconception that names a run names one that is there', async () => {
	const {entries: runs} = await builtIn();
	const ids = runs.map(({id}) => id);
	const named = (await misconceptions()).flatMap(({run}) => run ?? []);
	expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

/** The answer in the roles of the file. */
function answerOf(exercise: Exercise): string {
	if (exercise.kind === 'bug') return String(exercise.answer.value);
	if (exercise.kind === 'number') return String(exercise.answer);

	const text = rightText(exercise, 'en');
	return exercise.isSwapped ? ({A: 'B', B: 'A'}[text] ?? text) : text;
}

test('what a text says of a run holds in every attempt', () => {
	const unsure = questions.filter(({loaded}) => {
		if (!('run' in loaded.spec && 'ask' in loaded.spec)) return false;
		return new Set([1, 2, 3, 4, 5, 6].map((seed) => answerOf(exerciseOf(loaded, seed)))).size > 1;
	});
	expect(unsure.map(({id}) => id)).toEqual([]);
});

test('every option of the engine that is wrong has a reason of its own', () => {
	const {wrong} = messages('en').exercise.why;
	const [generic = ''] = wrong('').split(':');
	const bare = questions.filter(({loaded}) => {
		const exercise = exerciseOf(loaded, 1);
		return (
			exercise.kind === 'choice' && exercise.options.some(({why}) => why.en.startsWith(generic))
		);
	});
	expect(bare.map(({id}) => id)).toEqual([]);
});

test('whoever gives a wrong state is told what it is for, and why it is not', () => {
	const exercises = questions.flatMap(({loaded}) => {
		const exercise = exerciseOf(loaded, 1);
		return exercise.kind === 'state' ? [exercise] : [];
	});
	expect(exercises.length).toBeGreaterThan(80);
	const untold = exercises.filter((exercise) => {
		const value = exercise.answer === 'TIME-WAIT' ? 'CLOSED' : 'TIME-WAIT';
		const {whyChosen, whyNot} = feedbackTo(exercise, {kind: 'state', value}, 'en');
		return !whyChosen || !whyNot;
	});
	expect(untold.map(({id}) => id)).toEqual([]);
});

/** Two attempts: in one of them, likely, the hosts have changed places. */
const SEEDS = [1, 2];

const unfilled = /\{[A-Za-z]\}|undefined|NaN|\[object/;

function textsOf(exercise: Exercise): string[] {
	const texts = [exercise.prompt, exercise.explanation, ...exercise.hints];
	if (exercise.kind === 'choice' || exercise.kind === 'several')
		texts.push(...exercise.options.flatMap(({text, why}) => [text, why]));
	if (exercise.kind === 'order') texts.push(...exercise.items);
	return texts.flatMap(({en, zh}) => [en, zh]);
}

test('every question has three rungs of hints, and none of them is the answer', () => {
	const poor = questions.filter(({loaded}) => {
		const exercise = exerciseOf(loaded, 1);
		// With two options there is no narrowing down.
		const isPair = exercise.kind === 'choice' && exercise.options.length < 3;
		const isFull = isPair || rungsOf(exercise) === 3;
		const answers = LANGUAGES.map((language) => rightText(exercise, language));
		const hints = LANGUAGES.flatMap((language) => rungsFor(exercise, language));
		const isTold = hints.some((hint) => answers.includes(hint) || unfilled.test(hint));
		return !isFull || isTold;
	});
	expect(poor.map(({id}) => id)).toEqual([]);
});

describe.each(questions)('$id', ({loaded}) => {
	test.each(SEEDS)('with seed %i', (seed) => {
		const exercise = exerciseOf(loaded, seed);
		expect(judge(exercise, right(exercise))).toMatchObject({verdict: 'right', credit: 1});
		const read = readLine(exercise, rightLine(exercise));
		if (exercise.kind !== 'open' && read.type === 'answer')
			expect(judge(exercise, read.answer).credit).toBe(1);
		else expect(['answer', 'ask again']).toContain(read.type);

		for (const answer of wrongs(exercise)) {
			expect(judge(exercise, answer).verdict, JSON.stringify(answer)).not.toBe('right');
			for (const language of LANGUAGES) {
				const lines = feedbackLines(feedbackTo(exercise, answer, language));
				expect(lines.filter((line) => line.trim() === '' || unfilled.test(line))).toEqual([]);
			}
		}
		expect(textsOf(exercise).filter((text) => unfilled.test(text))).toEqual([]);
	});
});
