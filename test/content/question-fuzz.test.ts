import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {checkPaths} from '../../source/content/check.js';
import {loadFile} from '../../source/content/load.js';
import {formatProblem} from '../../source/content/problem.js';
import {exerciseOf} from '../../source/quiz/kinds/make.js';
import {messages} from '../../source/text/language.js';

const say = messages('en').content;
const guide = readFileSync(new URL('../../.github/QUESTIONS.md', import.meta.url), 'utf8');
const [, GOOD = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];

let file = '';

beforeAll(() => {
	file = path.join(mkdtempSync(path.join(tmpdir(), 'tcp-trainer-')), 'questions.yaml');
});

afterAll(() => rmSync(path.dirname(file), {recursive: true}));

/** Either content or problems, each with a place in the text and fit to be shown. */
async function isJudged(text: string): Promise<void> {
	writeFileSync(file, text);
	const {content, problems} = loadFile(file, 'en');
	expect(content === undefined).toBe(problems.length > 0);
	const all = [...problems, ...(await checkPaths([file], 'en')).problems];
	const lines = text.split('\n').length;
	for (const problem of all) {
		expect(problem.line).toBeGreaterThanOrEqual(1);
		expect(problem.line).toBeLessThanOrEqual(lines);
		expect(formatProblem(problem, say)).not.toMatch(/\p{Cc}/u);
	}
	// What is written, and was not found wrong, can be asked.
	if (content?.type !== 'questions' || all.length > 0) return;
	for (const {spec} of content.value.questions)
		if (!('run' in spec)) expect(exerciseOf({spec, scenario: undefined}, 1).id).toBe(spec.id);
}

const WORDS = [
	...['', ' ', '\n', '\t', '{', '}', '[', ']', ',', ':', '- ', '*a', '&a ', '"', '|'],
	...[
		'null',
		'-1',
		'1e400',
		'.nan',
		'[[',
		'? ',
		'!x ',
		'# ',
		'---\n',
		'\u001b',
		'{x}',
		'__proto__',
	],
];

test('any change of a good file is judged', async () => {
	const change = fc.record({
		at: fc.nat(GOOD.length),
		length: fc.nat({max: 20}),
		text: fc.oneof(fc.constantFrom(...WORDS), fc.string({maxLength: 5})),
	});
	await fc.assert(
		fc.asyncProperty(change, ({at, length, text}) =>
			isJudged(GOOD.slice(0, at) + text + GOOD.slice(at + length)),
		),
		{numRuns: 150},
	);
});

const KEYS = [
	'kind',
	'prompt',
	'options',
	'answer',
	'numbers',
	'ask',
	'run',
	'whatif',
	'wrong',
	'also',
];

test('any JSON value is judged, wherever it stands', async () => {
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...KEYS), fc.json(), async (key, value) => {
			await isJudged(`topic: HS-01\nquestions:\n  - {id: one, kind: number, ${key}: ${value}}\n`);
			await isJudged(`topics: ${value}\n`);
			await isJudged(`misconceptions: [{id: M01, claim: ${value}}]\n`);
		}),
		{numRuns: 100},
	);
});
