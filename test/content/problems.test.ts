import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parseScenario} from '../../source/content/load.js';
import {formatProblem} from '../../source/content/problem.js';
import {messages} from '../../source/text/language.js';

/** A good file, of which each case exchanges one line. */
const GOOD = {
	title: 'title: {en: run, zh: 运行}',
	group: 'group: open',
	hosts: 'hosts: {A: {name: {en: client, zh: 客户端}}}',
	rest: '',
	line: '  - {at: 0s, host: A, call: OPEN}',
};

function fileWith(change: Partial<typeof GOOD>): string {
	const {title, group, hosts, rest, line} = {...GOOD, ...change};
	return [title, group, hosts, rest, 'script:', line, ''].join('\n');
}

/** Blocks of four lines: what, the line of the file, and what is told in both languages. */
const cases = readFileSync(new URL('problems.txt', import.meta.url), 'utf8')
	.trim()
	.split('\n\n')
	.map((block) => {
		const [what = '', change = '', en = '', zh = ''] = block.split('\n');
		const [, key = '', line = ''] = /^(\w+)\|(.*)$/.exec(change) ?? [];
		return {
			what,
			text: fileWith({[key]: line.replaceAll('↵', '\n').replaceAll('⇥', '\t')}),
			en,
			zh,
		};
	});

function tell(text: string, language: 'en' | 'zh'): string[] {
	const say = messages(language).content;
	const {problems} = parseScenario(text, 'run.yaml', language);
	return problems.map((problem) => formatProblem(problem, say));
}

test('a good file has no problems', () => {
	expect(tell(fileWith({}), 'en')).toEqual([]);
});

test.each(cases)('in English: $what', ({text, en}) => {
	expect(tell(text, 'en')).toEqual([`run.yaml:${en}`]);
});

test.each(cases)('in Chinese: $what', ({text, zh}) => {
	expect(tell(text, 'zh')).toEqual([`run.yaml:${zh}`]);
});

describe('all problems of a file', () => {
	const text = fileWith({
		title: 'title: {en: run}',
		group: 'grop: open',
		line: '  - {at: 5, host: C, call: OPNE}\n  - {at: 1s}',
	});

	test('are told at once, from top to bottom', () => {
		const {problems} = parseScenario(text, 'run.yaml', 'en');
		expect(problems.map(({line, column}) => `${line}:${column}`)).toEqual([
			'1:8',
			'2:1',
			'6:10',
			'6:19',
			'6:28',
			'7:5',
		]);
	});

	test('have a fault and a remedy', () => {
		expect(parseScenario(text, 'run.yaml', 'en').problems[1]).toEqual({
			file: 'run.yaml',
			line: 2,
			column: 1,
			fault: 'The key "grop" is not known here.',
			remedy: 'Did you mean "group"?',
		});
	});
});
