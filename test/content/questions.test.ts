import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {checkPaths} from '../../source/content/check.js';
import type {Language} from '../../source/text/language.js';

let folder = '';

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-'));
});

afterAll(() => rmSync(folder, {recursive: true}));

const REST = `
    prompt: {en: 'What is it?', zh: 是什么？}
    explanation: {en: 'It is so.', zh: 就是这样。}
    source: RFC 9293 §3.5
    scope: rfc
`;

const fileOf = (...questions: readonly string[]) =>
	['topic: HS-01', 'questions:', ...questions.map((lines) => `  - ${lines.trim()}${REST}`)].join(
		'\n',
	);

const ABOUT_RUN = `id: one
    kind: number
    run: handshake
    ask: {what: count, of: {from: A, flags: [SYN], all: true}}`;

const option = (text: string, more = '') =>
	`{text: {en: ${text}, zh: ${text}}, why: {en: 'Because.', zh: 因为。}${more}}`;

const choice = (...options: readonly string[]) => `id: one
    kind: choice
    options: [${options.join(', ')}]`;

const open = (follow: string, deeper = '') => `id: one
    kind: open
    points:
      - {weight: core, text: {en: one, zh: one}, ${follow}}
      - {weight: depth, text: {en: two, zh: two}}
    ${deeper || '# nothing'}
    model: {en: so, zh: so}`;

const GOOD = choice(option('a', ', right: true'), option('b'));

/** `line:column fault` of every problem of one file. */
async function check(text: string, language: Language = 'en'): Promise<string[]> {
	const file = path.join(folder, 'questions.yaml');
	writeFileSync(file, text);
	const {problems} = await checkPaths([file], language);
	return problems.map(({line, column, fault}) => `${line}:${column} ${fault}`);
}

test.each([
	['about a run', ABOUT_RUN],
	['a choice', GOOD],
	[
		'about an event',
		"id: one\n    kind: state\n    whatif: 'FIN-WAIT-2 FIN'\n    ask: {what: state}",
	],
	[
		'an open one with what follows it',
		open(
			'follow: {en: a, zh: a}, answer: {en: b, zh: b}',
			'deeper: [{prompt: {en: a, zh: a}, answer: {en: b, zh: b}, source: RFC 1071}]',
		),
	],
	[
		'a number with letters',
		'id: one\n    kind: number\n    numbers: {x: seq, n: 1..9}\n    answer: x+n-1',
	],
])('a good question: %s', async (_what, question) => {
	expect(await check(fileOf(question))).toEqual([]);
});

const replaced = (from: string, to: string) => fileOf(ABOUT_RUN.replace(from, to));

describe('a fault is told with its place', () => {
	test.each([
		['a kind', replaced('kind: number', 'kind: numbr'), '4:11 "numbr" is not known here.'],
		[
			'a kind that does not fit',
			replaced('kind: number', 'kind: state'),
			'4:5 A question for "count" is not of the kind "state".',
		],
		[
			'a run',
			replaced('run: handshake', 'run: handshak'),
			'5:5 There is no run handshak, neither beside this file nor built in.',
		],
		[
			'an ask that finds nothing',
			replaced('flags: [SYN]', 'flags: [RST]'),
			'6:5 The run has no such segment, call or state.',
		],
		[
			'a key of another ask',
			replaced('{what: count', '{what: count, host: A'),
			'6:24 "host" means nothing where "count" is asked.',
		],
		[
			"choices without the engine's answer",
			fileOf(`${ABOUT_RUN}\n    choices: [2, 3]`),
			"7:5 The engine's answer 1 is not among the choices.",
		],
		[
			'the answer called wrong',
			fileOf(`${ABOUT_RUN}\n    wrong: [{value: 1, why: {en: No., zh: 不。}}]`),
			"7:5 1 is called wrong here, and it is the engine's answer.",
		],
		[
			'the answer called wrong by what is given',
			fileOf(
				"id: one\n    kind: number\n    whatif: 'ESTABLISHED FIN,ACK len=20'\n    ask: {what: ack}\n    wrong: [{value: RCV.NXT+21, why: {en: No., zh: 不。}}]",
			),
			"7:5 322 is called wrong here, and it is the engine's answer.",
		],
		[
			'a wrong answer that nobody can give',
			fileOf(
				"id: one\n    kind: number\n    whatif: 'ESTABLISHED FIN,ACK len=20'\n    ask: {what: ack}\n    wrong: [{value: SND.NEXT+1, why: {en: No., zh: 不。}}]",
			),
			'7:5 SND.NEXT+1 is no answer to this question.',
		],
		[
			'a wrong answer with a letter that stands for nothing',
			fileOf(`${ABOUT_RUN}\n    wrong: [{value: x+1, why: {en: No., zh: 不。}}]`),
			'7:5 x+1 is no answer to this question.',
		],
		[
			'an event that cannot be',
			fileOf("id: one\n    kind: state\n    whatif: 'LISTEN timeout 2MSL'\n    ask: {what: state}"),
			'5:5 This event cannot be run.',
		],
		[
			'two right options',
			fileOf(choice(option('a', ', right: true'), option('b', ', right: true'))),
			'5:5 2 options are right.',
		],
		[
			'options alike',
			fileOf(choice(option('a', ', right: true'), option('a'))),
			'5:5 Two options read the same.',
		],
		[
			'several where all are right',
			fileOf(
				choice(option('a', ', right: true'), option('b', ', right: true')).replace(
					'choice',
					'several',
				),
			),
			'5:5 Every option is right, so that ticking all of them is the answer.',
		],
		[
			'an option without its reason',
			fileOf(choice(option('a', ', right: true'), '{text: {en: b, zh: b}}')),
			'5:84 The key "why" is missing.',
		],
		[
			'one language',
			fileOf(GOOD).replace("{en: 'What is it?', zh: 是什么？}", "{en: 'What is it?'}"),
			'6:13 The key "zh" is missing.',
		],
		['no source', fileOf(GOOD).replace(/ {4}source:.*\n/, ''), '3:5 The key "source" is missing.'],
		['a topic', fileOf(GOOD).replace('HS-01', 'HS-99'), '1:1 There is no topic HS-99.'],
		['an id twice', fileOf(GOOD, GOOD), `11:5 The id one is already used in FILE:3.`],
		[
			'a letter that is nothing',
			fileOf(GOOD).replace('What is it?', 'What is {x}?'),
			'6:5 Nothing says what {x} is.',
		],
		[
			'a host without a run',
			fileOf(GOOD).replace('What is it?', 'What is {A}?'),
			'6:5 {A} and {B} are hosts of a run, and this question has none.',
		],
		[
			'a host by its letter alone',
			fileOf(ABOUT_RUN).replace('What is it?', 'What does B do?'),
			'7:5 A host is named by its letter, and in half of the attempts the hosts change places.',
		],
		[
			'an answer to a follow-up that is not asked',
			fileOf(open('answer: {en: a, zh: a}')),
			'6:50 An answer stands here, and nothing that is asked.',
		],
		[
			'something deeper without its source',
			fileOf(
				open(
					'follow: {en: a, zh: a}',
					'deeper: [{prompt: {en: a, zh: a}, answer: {en: b, zh: b}}]',
				),
			),
			'8:14 The key "source" is missing.',
		],
		[
			'an answer where the engine has it',
			fileOf(`${ABOUT_RUN}\n    answer: 1`),
			'7:5 "answer" means nothing to this kind of question.',
		],
	])('%s', async (_what, text, problem) => {
		const file = path.join(folder, 'questions.yaml');
		expect(await check(text)).toEqual([problem.replace('FILE', file)]);
		const inChinese = await check(text, 'zh');
		expect(inChinese.map((line) => line.split(' ')[0])).toEqual([problem.split(' ')[0]]);
		expect(inChinese.join()).toMatch(/\p{Script=Han}/u);
	});
});

test('all problems are told at once', async () => {
	const text = fileOf(
		GOOD.replace('kind: choice', 'kind: chice'),
		ABOUT_RUN.replace('id: one', 'id: O'),
	);
	expect((await check(text)).length).toBe(2);
});

const long = Array.from({length: 8}, (_, i) =>
	choice(option("'the long one'", ', right: true'), option('no')).replace('id: one', `id: q-${i}`),
);

test('whoever takes the longest option does not do well', async () => {
	const short = long.map((question) =>
		question
			.replace('en: no', "en: 'a much longer one'")
			.replace('zh: no', "zh: 'a much longer one'"),
	);
	expect(await check(fileOf(...long))).toEqual([
		'1:1 In 8 of 8 questions the right option is the longest one.',
		'1:1 In 8 of 8 questions the right option is the longest one.',
	]);
	expect(await check(fileOf(...short))).toEqual([]);
});

const right = ', right: true';
const some = (i: number, more: string) =>
	choice(option('a', right), option('b', more), option('c'))
		.replace('kind: choice', 'kind: several')
		.replace('id: one', `id: q-${i}`);
const several = (two: number) => Array.from({length: 8}, (_, i) => some(i, i < two ? right : ''));

test('whoever always ticks as many options does not do well', async () => {
	expect(await check(fileOf(...several(5)))).toEqual([
		'1:1 In 5 of 8 questions for several the number of right options is 2.',
	]);
	expect(await check(fileOf(...several(4)))).toEqual([]);
	expect(await check(fileOf(...several(5).slice(1)))).toEqual([]);
});

test.each(['QUESTIONS.md', 'QUESTIONS.zh-CN.md'])('the example in %s is right', async (name) => {
	const guide = readFileSync(new URL(`../../.github/${name}`, import.meta.url), 'utf8');
	const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
	expect(example).toContain('topic:');
	expect(await check(example)).toEqual([]);
});
