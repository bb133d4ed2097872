import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {lineOf} from '../../source/progress/entry.js';
import {answer} from '../progress/entries.js';
import {pipe} from './program.js';
import {KEYS, Terminal} from './terminal.js';

const LINES = [
	lineOf(answer({question: 'hs-01-a'})),
	lineOf(answer({question: 'tw-01-a', topics: ['TW-01'], verdict: 'wrong'})),
];

/** A folder, and a journal in it with two answers. */
function folderWithJournal() {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-progress-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	const journal = path.join(folder, 'journal.jsonl');
	writeFileSync(journal, LINES.map((line) => `${line}\n`).join(''));
	return {journal, inFolder: (name: string) => path.join(folder, name)};
}

describe('stats', () => {
	test('tells how far one is, in both languages and for scripts', async () => {
		const {journal} = folderWithJournal();
		const given = ['stats', '--progress', journal];
		const [en, zh, json, none] = await Promise.all([
			pipe(given),
			pipe(['stats', '--lang', 'zh'], {env: {TCP_TRAINER_PROGRESS: journal}}),
			pipe([...given, '--json']),
			pipe(['stats']),
		]);
		expect(en.stdout).toMatch(/^Answers {2}2, 50 % right$/m);
		expect(en.stdout).toMatch(/^ {2}TIME-WAIT +1 of \d+ asked/m);
		expect(zh.stdout).toMatch(/正确率 50 %/);
		expect(JSON.parse(json.stdout)).toMatchObject({answers: 2, credit: 1});
		expect(none.stdout).toMatch(/^No answers yet/);
		expect([en, zh, json, none].map(({code, stderr}) => [code, stderr])).toEqual(
			Array(4).fill([0, '']),
		);
	});

	test('says what it leaves out', async () => {
		const {journal} = folderWithJournal();
		writeFileSync(journal, `${LINES[0]}\n{"v":7,"type":"dream"}\n{"v":1,"ty`);
		const {code, stdout, stderr} = await pipe(['stats', '--progress', journal]);
		expect(stdout).toMatch(/^Answers {2}1,/m);
		expect(stderr).toMatch(/^1 line of a newer version.*\n1 damaged line/);
		expect(code).toBe(0);
	});
});

describe('progress', () => {
	test('is exported, put aside and imported again, once', async () => {
		const {journal, inFolder} = folderWithJournal();
		const progress = (...words: string[]) => pipe(['progress', ...words, '--progress', journal]);
		const exports = [inFolder('all.json'), inFolder('all.csv')] as const;
		for (const name of exports) {
			const said = name.endsWith('csv') ? /^2 answers written/ : /^2 entries written/;
			expect((await progress('export', name)).stdout).toMatch(said);
			expect(await progress('export', name)).toMatchObject({
				code: 1,
				stderr: expect.stringMatching(/is there already/),
			});
		}
		expect(readFileSync(exports[1], 'utf8')).toMatch(/^at,mode,question.*\r\n.*hs-01-a/);

		const aside = await progress('reset', '--yes');
		expect(existsSync(journal)).toBe(false);
		const backup = /"(.*)"/.exec(aside.stdout)?.[1] ?? '';
		expect(readFileSync(backup, 'utf8').trim().split('\n')).toEqual(LINES);

		expect((await progress('import', exports[0])).stdout).toMatch(/^2 entries imported, 0 known/);
		expect((await progress('import', backup)).stdout).toMatch(/^0 entries imported, 2 known/);
		expect(readFileSync(journal, 'utf8').trim().split('\n')).toEqual(LINES);
	});

	test.each([['stats'], ['stats', '--json'], ['progress', 'export', 'never.json']])(
		'a folder in its place is refused: %j',
		async (...argv) => {
			const {inFolder} = folderWithJournal();
			const {code, stdout, stderr} = await pipe([...argv, '--progress', inFolder('.')]);
			expect([code, stdout]).toEqual([1, '']);
			expect(stderr).toContain('it is a folder');
			expect(stderr).toContain('Name a file in it');
		},
	);

	test('is kept in the state folder where nothing else is said', async () => {
		const {journal, inFolder} = folderWithJournal();
		const env = {XDG_STATE_HOME: inFolder('state')};
		await pipe(['progress', 'import', journal], {env});
		const found = readFileSync(inFolder('state/tcp-trainer/journal.jsonl'), 'utf8');
		expect(found.trim().split('\n')).toEqual(LINES);
	});

	test.each([
		[[], 2, /Give one of: export FILE, import FILE, reset/],
		[['exprot'], 2, /Did you mean "export"/],
		[['export'], 2, /needs the name of a file/],
		[['export', 'answers.txt'], 2, /ends in \.json or \.csv/],
		[['export', '/nowhere/answers.csv'], 1, /cannot be written/],
		[['import', '/nowhere/answers.json'], 1, /there is no file/],
		[['import', '/dev/null'], 1, /holds no entry/],
		[['reset'], 2, /needs --yes/],
		[['reset', 'all'], 2, /one argument too many/],
		[['export', 'a.csv', 'b'], 2, /one argument too many/],
	])('%o is refused', async (words, code, why) => {
		const {journal} = folderWithJournal();
		const ended = await pipe(['progress', ...words, '--progress', journal]);
		expect(ended.stderr).toMatch(why);
		expect([ended.code, ended.stdout]).toEqual([code, '']);
	});

	test.runIf(existsSync('/dev/full'))('that cannot be written is told', async () => {
		const {journal} = folderWithJournal();
		const ended = await pipe(['progress', 'import', journal, '--progress', '/dev/full']);
		expect([ended.code, ended.stderr]).toEqual([1, expect.stringMatching(/the disk is full/)]);
	});

	test('is reset after a question, and only by yes', async () => {
		const {journal} = folderWithJournal();
		for (const [reply, isThere] of [
			['no', true],
			['ｙｅｓ', false],
		] as const) {
			const terminal = new Terminal(['progress', 'reset', '--progress', journal]);
			await terminal.shows(/2 entries will be put aside/);
			terminal.send(reply, KEYS.enter);
			expect(await terminal.exited).toBe(0);
			expect(existsSync(journal)).toBe(isThere);
		}
	});
});
