import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import type {Invocation} from '../../source/commands/command.js';
import {EXIT} from '../../source/commands/exit-code.js';
import {manPage} from '../../source/commands/man-page.js';
import {run} from '../../source/commands/manual.js';
import {OPTIONS} from '../../source/commands/options.js';
import {parse} from '../../source/commands/parse.js';
import {settle} from '../../source/commands/settings.js';
import {COMMANDS} from '../../source/commands/table.js';
import {checkPaths} from '../../source/content/check.js';
import {parseScenario} from '../../source/content/load.js';
import {LANGUAGES, type Language, messages} from '../../source/text/language.js';
import {KEYS} from '../../source/ui/keys.js';

/** What `help` prints about something. */
async function told(language: Language, ...words: readonly string[]): Promise<string> {
	const say = messages(language);
	const printed: string[] = [];
	const print = async (text: string) => void printed.push(text);
	const {options} = await parse(['--lang', language], say.cli);
	const settings = settle(options, {LANG: 'C.UTF-8'});
	const invocation: Invocation = {
		words,
		settings,
		say,
		print,
		complain: print,
		hasScreen: false,
		version: () => '0.0.0',
	};
	expect(await run(invocation)).toBe(EXIT.done);
	return printed.join('');
}

const TOPICS = Object.keys(messages('en').cli.topics);

/** The part of a topic that is a file, as it would be written. */
const exampleIn = (text: string, first: string) => {
	const lines = text.split('\n');
	const from = lines.findIndex((line) => line.startsWith(`  ${first}:`));
	const to = lines.findIndex((line, n) => n > from && line === '');
	return lines.slice(from, to).join('\n').replaceAll(/^ {2}/gm, '');
};

const filesBelow = (folder: string) =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => readFileSync(path.join(folder, name), 'utf8'));

describe.each(LANGUAGES)('help about a topic in %s', (language) => {
	test.each(TOPICS)('%s fits 80 columns, and begins with its name', async (topic) => {
		const text = await told(language, topic);
		expect(text.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
		expect(text).toMatch(new RegExp(`^tcp-trainer help ${topic}  \\S`));
	});

	test('its examples are right', async () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-help-'));
		const scenario = exampleIn(await told(language, 'scenario'), 'title');
		const questions = exampleIn(await told(language, 'questions'), 'topic');
		writeFileSync(path.join(folder, 'scenario.yaml'), scenario);
		writeFileSync(path.join(folder, 'questions.yaml'), questions);
		const checked = await checkPaths([folder], 'en');
		rmSync(folder, {recursive: true});
		expect(checked).toEqual({files: 2, problems: []});
	});

	test('it knows every key of a scenario', async () => {
		const text = await told(language, 'scenario');
		const {problems} = parseScenario('zzzzzz: 1', 'run.yaml', 'en');
		const known = problems.flatMap(
			({remedy}) => /^Known keys: (.*)\.$/.exec(remedy)?.[1]?.split(', ') ?? [],
		);
		expect(known.length).toBeGreaterThan(10);
		expect(known.filter((key) => !new RegExp(`\\b${key}\\b`).test(text))).toEqual([]);
	});

	test('it tells what every key of the key table does', async () => {
		const text = (await told(language, 'keys')).replaceAll(/\s+/g, ' ');
		const {long} = messages(language).keys;
		const whats = KEYS.flatMap(({what}) => (what === undefined ? [] : [long[what]]));
		const flat = (words: string) => words.replaceAll(/\s+/g, ' ');
		expect(whats.filter((words) => !text.includes(flat(words)))).toEqual([]);
	});

	test('it knows every environment variable that the program reads', async () => {
		const text = await told(language, 'environment');
		const code = filesBelow('source/commands').join('\n');
		const read = [...code.matchAll(/\benv\.([A-Z_]+)|'((?:LC|TCP)_[A-Z_]+|LANG)'/g)];
		const names = new Set(read.map(([, one, other]) => one ?? other ?? ''));
		names.delete('FORCE_COLOR');
		expect(names.size).toBeGreaterThan(8);
		expect([...names].filter((name) => !text.includes(name))).toEqual([]);
	});

	test('it knows every exit code', async () => {
		const text = await told(language, 'exit', 'codes');
		expect(text.match(/^ +\d+/gm)?.map(Number)).toEqual(Object.values(EXIT));
	});

	test('a command is told about as by --help', async () => {
		expect(await told(language, 'live')).toContain('tcp-trainer live [NAME] [OPTION...]');
	});
});

describe('what is not known', () => {
	test.each([
		['scenarois', '"scenario"'],
		['exit', '"exit-codes"'],
		['enviroment', '"environment"'],
		['quizz', '"quiz"'],
	])('%s', async (word, near) => {
		const failure = await told('en', word).catch((error: unknown) => error);
		expect(failure).toMatchObject({
			code: 2,
			advice: [expect.stringContaining(near), expect.anything()],
		});
	});
});

describe('the manual page', () => {
	const page = manPage('1.2.3');

	test('has every command and every option', () => {
		const bare = page.replaceAll('\\-', '-');
		const names = [...COMMANDS.map(({name}) => name), ...OPTIONS.map(({name}) => `--${name}`)];
		expect(names.filter((name) => !new RegExp(`^\\.B "${name}\\b`, 'm').test(bare))).toEqual([]);
		expect(bare).toContain('tcp-trainer 1.2.3');
	});

	test.skipIf(spawnSync('groff', ['--version']).status !== 0)('is roff without a warning', () => {
		const {stdout, stderr} = spawnSync('groff', ['-man', '-ww', '-Tascii', '-P-cbou'], {
			input: page,
		});
		expect(stderr.toString()).toBe('');
		expect(stdout.toString()).toMatch(/whatif STATE EVENT/);
	});
});
