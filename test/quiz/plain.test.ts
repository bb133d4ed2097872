import {describe, expect, test} from 'vitest';
import {questionsOf} from '../../source/quiz/generate.js';
import {plainQuiz} from '../../source/quiz/plain.js';
import {run} from '../../source/simulation/run.js';
import type {Language} from '../../source/text/language.js';
import {CLOSE_FOUR, runOf} from './runs.js';

const {scenario} = runOf(CLOSE_FOUR);
const questions = questionsOf(run(scenario, {seed: 1}), {seed: 1});
const right = questions.map(({answer}) => String(answer));

async function* input(lines: readonly string[]): AsyncGenerator<string> {
	yield* lines;
}

async function quiz(lines: readonly string[], language: Language = 'en', times = 1) {
	const out: string[] = [];
	const scenarios = Array.from({length: times}, () => scenario);
	await plainQuiz(scenarios, {language, seed: 1}, input(lines), (text) => {
		out.push(...text.split('\n'));
	});
	return out;
}

const asked = (out: readonly string[]) => out.filter((line) => line.startsWith('? '));

describe('the plain protocol', () => {
	test('the right answers, one a line, score all', async () => {
		const out = await quiz(right);
		expect(out.at(-1)).toBe(`score: ${questions.length} of ${questions.length}`);
		expect(asked(out)).toEqual(
			questions.map(({kind}) => `? ${kind === 'timer' || kind === 'fate' ? 'choice' : kind}`),
		);
	});

	test('so do the numbers of the options, in Chinese as well', async () => {
		const numbered = questions.map((question) => {
			if (!('options' in question)) return String(question.answer);

			const options: readonly string[] = question.options;
			return String(options.indexOf(question.answer) + 1);
		});
		const out = await quiz(numbered, 'zh');
		expect(out.at(-1)).toBe(`score: ${questions.length} of ${questions.length}`);
	});

	test('the end of the input ends with the score', async () => {
		expect((await quiz([])).at(-1)).toBe(`score: 0 of ${questions.length}`);
		expect((await quiz(right.slice(0, 2))).at(-1)).toBe(`score: 2 of ${questions.length}`);
		expect(asked(await quiz(right.slice(0, 2)))).toHaveLength(3);
	});

	test('several runs have one score', async () => {
		const out = await quiz([...right, 'skip', ...right.slice(1)], 'en', 2);
		expect(out.at(-1)).toBe(`score: ${2 * questions.length - 1} of ${2 * questions.length}`);
		expect(out.filter((line) => line.startsWith('score:'))).toHaveLength(1);
		expect((await quiz([], 'en', 0)).at(-1)).toBe('score: 0 of 0');
	});

	test('skip tells the answer and counts as missed', async () => {
		const out = await quiz(questions.map(() => ' SKIP '));
		expect(out.at(-1)).toBe(`score: 0 of ${questions.length}`);
		expect(out.filter((line) => line.startsWith('Skipped.'))).toHaveLength(questions.length);
	});

	test('hint, and a line that is no answer, ask the same question again', async () => {
		const out = await quiz(['hint', 'HINT', 'hint', 'hint', '', 'nonsense', ...right]);
		expect(out.at(-1)).toBe(`score: ${questions.length} of ${questions.length}`);
		expect(asked(out)).toHaveLength(questions.length + 6);
		expect(out).toContain('There is no further hint.');
	});

	test('a question is asked before what it asks for is told', async () => {
		const out = await quiz([]);
		const told = out.filter((line) => /^\d+\.\d+ /.test(line));
		const {n} = questions[0] ?? {n: 0};
		expect(told).toHaveLength(n - 1);
	});

	test('options are numbered from 1', async () => {
		const out = await quiz(right);
		const first = out.indexOf('? state');
		expect(out.slice(first - 4, first).map((line) => line.slice(0, 4))).toEqual([
			'  1 ',
			'  2 ',
			'  3 ',
			'  4 ',
		]);
	});

	test('a wrong answer is told with what the branch showed', async () => {
		const place = questions.findIndex(({kind}) => kind === 'number');
		const out = await quiz([...right.slice(0, place), '9999']);
		const heading = out.indexOf('With your answer, run by the engine:');
		expect(heading).toBeGreaterThan(0);
		expect(out.slice(heading).join('\n')).toMatch(/=9999/);
	});

	test('how sure one is may stand in front of an answer', async () => {
		const confidences: unknown[] = [];
		const record = (_: unknown, {confidence}: {readonly confidence?: unknown}) => {
			confidences.push(confidence);
			return null;
		};
		const out: string[] = [];
		const place = questions.findIndex(({kind}) => kind === 'state');
		const {answer} = questions[place] ?? {};
		const wrong = `sure ${answer === 'LISTEN' ? 'CLOSED' : 'LISTEN'}`;
		const known = right.slice(0, place).map((line) => `guess ${line}`);
		const settings = {language: 'en', seed: 1, record} as const;
		await plainQuiz([scenario], settings, input([...known, wrong]), (text) => {
			out.push(...text.split('\n'));
		});
		expect(confidences).toEqual([...known.map(() => 'guess'), 'sure']);
		const told = out.filter((line) => line.startsWith('Such errors come back'));
		expect(told).toHaveLength(1);
	});

	test.each([
		['en', 'Flags are set: it is '],
		['zh', '标志不会是空的，应为 '],
	] as const)('no flags at all are told in a whole sentence (%s)', async (language, sentence) => {
		const place = questions.findIndex(({kind}) => kind === 'flags');
		const out = await quiz([...right.slice(0, place), 'none'], language);
		expect(out.filter((line) => line.startsWith(sentence))).toHaveLength(1);
	});
});
