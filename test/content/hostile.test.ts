import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {loadScenario, parseScenario} from '../../source/content/load.js';
import {formatProblem} from '../../source/content/problem.js';
import {messages} from '../../source/text/language.js';

const say = messages('en').content;
let folder = '';

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-'));
});

afterAll(() => rmSync(folder, {recursive: true}));

const GOOD =
	'title: {en: run, zh: 运行}\ngroup: open\nscript:\n  - {at: 0s, host: A, call: OPEN}\n';

/** The problems of a file with these octets, without its path. */
function problemsOf(contents: string | Uint8Array): string[] {
	const file = path.join(folder, 'file.yaml');
	writeFileSync(file, contents);
	return loadScenario(file, 'en').problems.map((problem) =>
		formatProblem(problem, say).replace(`${file}:`, ''),
	);
}

const octets = (...values: number[]) => Uint8Array.from(values);

test('a byte order mark is no problem', () => {
	expect(problemsOf(`\uFEFF${GOOD}`)).toEqual([]);
});

test.each<[string, string | Uint8Array, string]>([
	['nothing', '', '1:1: The file holds nothing.'],
	['a comment only', '# later\n', '1:1: The file holds nothing.'],
	['UTF-16', octets(0xff, 0xfe, 0x61, 0), '1:1: Here the text is not UTF-8.'],
	[
		'Latin-1',
		Buffer.from('group: open\ntitle: caf\u00e9', 'latin1'),
		'2:11: Here the text is not UTF-8.',
	],
	['a NUL', 'title: a\0b', '1:8: "a<U+0000>b" is one text for two languages.'],
	['too much', `# ${'x'.repeat(256_000)}`, '1:1: The file is larger than 256 kB.'],
	['a number', '5', '1:1: This should be a map of keys and values, not a single word.'],
	[
		'a key that plays tricks',
		`${GOOD}__proto__: {polluted: true}`,
		'5:1: The key "__proto__" is not known here.',
	],
	[
		'a switch that plays tricks',
		`${GOOD}switches: {constructor: 1}`,
		'5:12: The key "constructor" is not known here.',
	],
	[
		'an escape sequence in a key',
		`${GOOD}"\\e[2J": 1`,
		'5:1: The key "<U+001B>[2J" is not known here.',
	],
	[
		'an escape sequence in a word',
		`${GOOD}profile: "\\e]0;x\\a"`,
		'5:10: "<U+001B>]0;x<U+0007>" is not known here.',
	],
	[
		'a key that never ends',
		`${GOOD}? ${'k'.repeat(5000)}\n: 1`,
		`5:3: The key "${'k'.repeat(40)}..." is not known here.`,
	],
	['brackets without end', '['.repeat(100_000), 'nested more than 16 levels deep'],
	['an anchor in itself', 'title: &t [*t]', '1:12: This is nested more than 16 levels deep.'],
	['two million minus', '- '.repeat(100_000), 'nested more than 16 levels deep'],
	['numbers beyond measure', GOOD.replace('0s', '9'.repeat(400)), 'is not a duration'],
	['infinity', `${GOOD}network: {delay: .inf, loss: .nan}`, '5:18: ".inf" is not a duration.'],
])('%s', (_what, contents, expected) => {
	const problems = problemsOf(contents);
	expect(problems.join('\n')).toContain(expected);
	expect(problems.join('')).not.toMatch(/\p{Cc}/u);
});

test('a bomb of aliases is told once, and at once', () => {
	const level = (n: number) =>
		`l${n}: &l${n} [${Array.from({length: 9}, () => `*l${n - 1}`).join(', ')}]`;
	const bomb = ['l0: &l0 [x, x, x, x, x, x, x, x, x]', ...[1, 2, 3, 4, 5, 6, 7, 8].map(level)];
	const started = performance.now();
	expect(problemsOf(bomb.join('\n'))).toEqual([
		expect.stringContaining('The file holds more than 20000 values, its aliases written out.'),
	]);
	expect(performance.now() - started).toBeLessThan(2000);
});

test('nothing is added to the prototype of objects', () => {
	problemsOf(`${GOOD}__proto__: {polluted: true}`);
	expect(Object.keys(Object.prototype)).toEqual([]);
	expect({}).not.toHaveProperty('polluted');
});

test.each<[string, () => string, string]>([
	['a folder', () => folder, 'This is a folder.'],
	['no file', () => path.join(folder, 'none.yaml'), 'There is no such file.'],
	['a device', () => '/dev/zero', 'This is not a regular file.'],
	[
		'a file as a folder',
		() => path.join(__filename, 'x.yaml'),
		'The file cannot be read (ENOTDIR).',
	],
	['a name with a NUL', () => 'a\0.yaml', 'The file cannot be read (ERR_INVALID_ARG_VALUE).'],
])('%s', (_what, file, fault) => {
	expect(loadScenario(file(), 'en').problems).toMatchObject([{line: 1, column: 1, fault}]);
});

test('a pipe is refused without waiting for its other end', () => {
	const pipe = path.join(folder, 'pipe.yaml');
	execFileSync('mkfifo', [pipe]);
	expect(loadScenario(pipe, 'en').problems).toMatchObject([{fault: 'This is not a regular file.'}]);
});

test.skipIf(process.getuid?.() === 0)('a file without permission', () => {
	const file = path.join(folder, 'closed.yaml');
	writeFileSync(file, GOOD);
	chmodSync(file, 0);
	expect(loadScenario(file, 'en').problems).toMatchObject([
		{fault: 'The file cannot be read (EACCES).'},
	]);
});

test('an escape sequence in the name of a file is not shown', () => {
	const odd = path.join(folder, '\u001b[31m');
	mkdirSync(odd);
	const file = path.join(odd, 'run.yaml');
	writeFileSync(file, 'x');
	expect(loadScenario(file, 'en').problems[0]?.file).toBe(
		path.join(folder, '<U+001B>[31m', 'run.yaml'),
	);
	expect(parseScenario(GOOD, 'x/\u001b[31m.yaml', 'en').scenario?.id).toBe('<U+001B>[31m');
});
