import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseScenario} from '../../source/content/load.js';
import {formatProblem} from '../../source/content/problem.js';
import {messages} from '../../source/text/language.js';

const folder = new URL('../../quizzes/scenarios/', import.meta.url);
const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const say = messages('en').content;

/** Either a scenario or problems, each with a place in the text and fit to be shown. */
function isJudged(text: string): void {
	const {scenario, problems} = parseScenario(text, 'run.yaml', 'en');
	expect(scenario === undefined).toBe(problems.length > 0);
	const lines = text.split('\n').length;
	for (const problem of problems) {
		expect(problem.line).toBeGreaterThanOrEqual(1);
		expect(problem.line).toBeLessThanOrEqual(lines);
		expect(problem.column).toBeGreaterThanOrEqual(1);
		expect(formatProblem(problem, say)).not.toMatch(/\p{Cc}/u);
	}
}

test('any text is judged', () => {
	fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 200}), isJudged), {numRuns: 300});
});

const mutation = fc.record({
	file: fc.nat(),
	at: fc.nat(),
	length: fc.nat({max: 20}),
	text: fc.oneof(
		fc.constantFrom('', ' ', '\n', '\t', '{', '}', '[', ']', ',', ':', '- ', '*a', '&a ', '"', '|'),
		fc.constantFrom(
			'null',
			'-1',
			'1e400',
			'.nan',
			'[[',
			'{{',
			'? ',
			'!x ',
			'# ',
			'---\n',
			'\u001b',
		),
		fc.string({maxLength: 5}),
	),
});

test('any change of a good file is judged', () => {
	fc.assert(
		fc.property(mutation, ({file, at, length, text}) => {
			const good = files[file % files.length] ?? '';
			const start = at % good.length;
			isJudged(good.slice(0, start) + text + good.slice(start + length));
		}),
		{numRuns: 300},
	);
});

test('any JSON value is judged, wherever it stands', () => {
	const keys = ['title', 'group', 'hosts', 'network', 'switches', 'script', 'ends', 'profile'];
	fc.assert(
		fc.property(fc.constantFrom(...keys), fc.json(), (key, value) => {
			isJudged(`${key}: ${value}\n`);
			isJudged(
				`script:\n  - {at: 0s, call: OPEN, host: ${value}}\n  - lose: ${value}\n  - ${value}\n`,
			);
		}),
		{numRuns: 200},
	);
});
