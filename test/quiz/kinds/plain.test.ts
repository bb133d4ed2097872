import {describe, expect, test} from 'vitest';
import {plainExercises} from '../../../source/quiz/kinds/plain.js';
import {LANGUAGES, type Language} from '../../../source/text/language.js';
import {rightLine} from './answering.js';
import {ACK_OF_FIN, BUG, made, OPEN, ORDER, PLAIN, SEVERAL} from './made-up.js';

const EXERCISES = [
	SEVERAL,
	ORDER,
	ACK_OF_FIN,
	BUG,
	'kind: state\n    answer: LAST-ACK',
	'kind: flags\n    answer: [FIN, ACK]',
	'kind: choice\n    run: x\n    ask: {what: host, state: TIME-WAIT}',
	OPEN,
].map((lines) => made(lines, PLAIN));

/** The same, with something deeper to ask. */
const CHAINED = OPEN.replace(
	'    model:',
	'    deeper: [{prompt: {en: Deeper?, zh: 再深？}, answer: {en: Down., zh: 深。}, source: RFC 1071}]\n    model:',
);

const GRADES = ['yes', 'yes', 'yes', 'yes'];
const RIGHT = [...EXERCISES.map(rightLine), ...GRADES];

async function* input(lines: readonly string[]): AsyncGenerator<string> {
	yield* lines;
}

async function ask(lines: readonly string[], language: Language = 'en', exercises = EXERCISES) {
	const out: string[] = [];
	await plainExercises(exercises, {language, version: () => '1.2.3'}, input(lines), (text) => {
		out.push(...text.split('\n'));
	});
	return out;
}

describe('the plain protocol for questions of every kind', () => {
	test.each(LANGUAGES)('the right answers, one a line, score all (%s)', async (language) => {
		const out = await ask(RIGHT, language);
		expect(out.at(-1)).toBe('score: 8 of 8');
		expect(out.filter((line) => line.startsWith('? '))).toEqual([
			'? several',
			'? order',
			'? number',
			'? bug',
			'? state',
			'? flags',
			'? choice',
			'? open',
			...GRADES.map(() => '? grade'),
		]);
	});

	test('the end of the input ends with the score, wherever it comes', async () => {
		for (let count = 0; count < RIGHT.length; count++) {
			const out = await ask(RIGHT.slice(0, count));
			expect(out.at(-1)).toBe(`score: ${Math.min(count, 7)} of 8`);
		}
	});

	test('the text of an option is an answer too', async () => {
		const [, , , , , , choice] = EXERCISES;
		if (choice?.kind !== 'choice') throw new Error('no choice');
		const text = choice.options.find(({right}) => right)?.text.zh ?? '';
		expect((await ask([text], 'zh', [choice])).at(-1)).toBe('score: 1 of 1');
	});

	test('skip, hint, report and what is not understood leave the question as it is', async () => {
		const [, , number] = EXERCISES;
		if (!number) throw new Error('no number');
		const out = await ask(['hint', 'banana', 'report it is 7', '302'], 'en', [number]);
		expect(out).toContain('Give a number.');
		expect(out).toContain(`tcp-trainer 1.2.3, question made-up, seed ${PLAIN}: it is 7`);
		expect(out.filter((line) => line === '? number')).toHaveLength(4);
		expect(out.at(-1)).toBe('score: 1 of 1');
		expect((await ask(['skip'], 'en', [number])).at(-1)).toBe('score: 0 of 1');
	});

	test('nothing gives the answer away before it is given', async () => {
		const [, , number] = EXERCISES;
		const out = await ask([], 'en', number ? [number] : []);
		expect(out.join('\n')).not.toContain('302');
	});

	test('a wrong number is run, and told after its reasons', async () => {
		const [, , number] = EXERCISES;
		const out = await ask(['301'], 'en', number ? [number] : []);
		const branch = out.indexOf('With your answer, run by the engine:');
		expect(branch).toBeGreaterThan(out.indexOf('Source: RFC 9293 §3.5'));
	});

	test('a falsified chart is told row by row', async () => {
		const [, , , bug] = EXERCISES;
		const out = await ask([], 'en', bug ? [bug] : []);
		expect(out.filter((line) => /^ {2}\d+ {2}\d/.test(line))).toHaveLength(9);
	});

	test('what follows an open question is a question of its own, and not in the score', async () => {
		const open = made(CHAINED, PLAIN);
		const asked = (out: readonly string[]) => out.filter((line) => line.startsWith('? '));
		const deeper = await ask(['said', ...GRADES, '', 'no'], 'en', [open]);
		expect(asked(deeper)).toEqual(['? open', ...GRADES.map(() => '? grade'), '? open', '? grade']);
		expect(deeper).toContain('Deeper?');
		expect(deeper.indexOf('A good answer: A model.')).toBeGreaterThan(deeper.indexOf('Deeper?'));
		expect(deeper.at(-1)).toBe('score: 1 of 1');

		const dug = await ask(['said', 'no', 'yes', 'yes', 'yes', 'first, of course', 'yes'], 'en', [
			open,
		]);
		expect(dug).toContain('And first?');
		expect(dug).not.toContain('Deeper?');
		expect(dug.at(-1)).toBe('score: 0 of 1');
		expect((await ask(['said', ...GRADES, 'skip'], 'en', [open])).at(-1)).toBe('score: 1 of 1');
	});

	test('skip leaves its grading, too', async () => {
		const open = made(CHAINED, PLAIN);
		const out = await ask(['said', 'yes', 'skip', 'yes'], 'en', [open]);
		expect(out.filter((line) => line === '? grade')).toHaveLength(2);
		expect(out).toContain('Skipped.');
		expect(out.at(-1)).toBe('score: 0 of 1');
	});

	test('the input may end within what follows', async () => {
		const open = made(CHAINED, PLAIN);
		for (const lines of [[], ['said']])
			expect((await ask(['', ...GRADES, ...lines], 'en', [open])).at(-1)).toBe('score: 1 of 1');
	});
});
