import {execFileSync} from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {lineOf} from '../../source/progress/entry.js';
import {chanceOf} from '../../source/quiz/chance.js';
import {answer} from '../progress/entries.js';
import {isCalm} from './calm.js';
import {pipe} from './program.js';

const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-journals-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const line = (n: number) =>
	`${lineOf(answer({at: Date.UTC(2026, 10, n), question: `hs-01-${n}`}))}\n`;
const THREE = line(1) + line(2) + line(3);
/** What does not read as text, and has no newline in it. */
const chance = chanceOf(1);
const random = Buffer.from(Array.from({length: 5000}, () => chance(0xff))).map((octet) =>
	octet === 0x0a || octet === 0x7b ? 0 : octet,
);

type Told = {readonly answers: number; readonly damaged?: number; readonly newer?: number};

/** What stands in a journal, and what of it is told. Whatever it is, an answer can be added. */
const JOURNALS: Readonly<Record<string, readonly [contents: string | Uint8Array, told: Told]>> = {
	'nothing at all': ['', {answers: 0}],
	'a byte order mark': [`\uFEFF${THREE}`, {answers: 3}],
	'lines of another system': [THREE.replaceAll('\n', '\r\n'), {answers: 3}],
	'UTF-16': [Buffer.from(`\uFEFF${THREE}`, 'utf16le'), {answers: 0, damaged: 4}],
	'a line in Latin-1': [
		Buffer.concat([Buffer.from(THREE), Buffer.from('{"v":1,"a":"\u00e9"}\n', 'latin1')]),
		{answers: 3, damaged: 1},
	],
	'octets at random': [Buffer.concat([Buffer.from(THREE), random]), {answers: 3, damaged: 1}],
	'brackets without end': [`${THREE}${'['.repeat(200_000)}\n`, {answers: 3, damaged: 1}],
	'a tree without leaves': [`${THREE}${'{"v":1,"a":'.repeat(20_000)}\n`, {answers: 3, damaged: 1}],
	'keys that play tricks': [
		`${THREE}{"v":1,"type":"answer","__proto__":{"polluted":1}}\n`,
		{answers: 3, damaged: 1},
	],
	'a type that plays tricks': [`${THREE}{"v":1,"type":"__proto__"}\n`, {answers: 3, damaged: 1}],
	'a question that steers': [
		THREE.replace('hs-01-1', '\\u001b[2J').replace('hs-01-2', '\\u202e'),
		{answers: 1, damaged: 2},
	],
	'a line of a newer version': [`${THREE}{"v":2,"type":"answer"}\n`, {answers: 3, newer: 1}],
	'half a line at its end': [THREE + line(4).slice(0, 50), {answers: 3, damaged: 1}],
};

async function stats(journal: string) {
	const ended = await pipe(['stats', '--json', '--progress', journal]);
	isCalm(ended, journal);
	return ended;
}

describe('a journal with', () => {
	test.each(Object.entries(JOURNALS))('%s', async (name, [contents, told]) => {
		const journal = path.join(folder, `${name}.jsonl`);
		writeFileSync(journal, contents);
		const {code, stdout, stderr} = await stats(journal);
		expect([code, JSON.parse(stdout).answers]).toEqual([0, told.answers]);
		expect(/^(\d+) damaged line/m.exec(stderr)?.[1] ?? '0').toBe(String(told.damaged ?? 0));
		expect(/^(\d+) lines? of a newer/m.exec(stderr)?.[1] ?? '0').toBe(String(told.newer ?? 0));

		const quiz = await pipe(['quiz', 'HS-01', '--progress', journal], {input: 'skip\n'});
		isCalm(quiz, name);
		expect(quiz.code).toBe(0);
		expect(JSON.parse((await stats(journal)).stdout).answers).toBe(told.answers + 1);
		// Nothing of what was there is gone.
		expect(readFileSync(journal).subarray(0, Buffer.from(contents).length)).toEqual(
			Buffer.from(contents),
		);
	});
});

describe('a journal that is', () => {
	const inFolder = (name: string) => path.join(folder, name);

	beforeAll(() => {
		mkdirSync(inFolder('folder'));
		execFileSync('mkfifo', [inFolder('pipe')]);
		symlinkSync('loop', inFolder('loop'));
		for (const [name, size] of [
			['hundred', 100_000_000],
			['three-thousand', 3_000_000_000],
		] as const) {
			writeFileSync(inFolder(name), '');
			truncateSync(inFolder(name), size);
		}
	});

	test.each([
		['a folder', 'folder', 'cannot be read: it is a folder.'],
		['3000 MB', 'three-thousand', 'cannot be read: it is larger than 256 MB.'],
		['a link to itself', 'loop', 'cannot be read: the system refuses.'],
	])('%s is refused', async (_what, name, why) => {
		const {code, stdout, stderr} = await stats(inFolder(name));
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toContain(why);
	});

	test.each([
		['a folder', 'folder', 'there is a folder of that name'],
		['a pipe', 'pipe', 'Your answers cannot be saved.'],
		['a link to itself', 'loop', 'Your answers cannot be saved.'],
	])('%s keeps no answer, and says so', async (_what, name, why) => {
		const ended = await pipe(['quiz', 'HS-01', '--progress', inFolder(name)], {input: 'skip\n'});
		isCalm(ended, name);
		expect(ended.code).toBe(0);
		expect(ended.stdout).toContain(why);
		expect(ended.stderr).toContain('1 line could not be written');
	});

	test('100 MB of nothing is one damaged line', async () => {
		const {code, stderr} = await stats(inFolder('hundred'));
		expect(code).toBe(0);
		expect(stderr).toContain('1 damaged line in the journal: left as it is.');
	});

	test.each(['/dev/zero', '/dev/null', 'pipe', 'folder/none.jsonl', 'hundred/none.jsonl'])(
		'%s has no answers',
		async (name) => {
			const journal = name.startsWith('/') ? name : inFolder(name);
			const {code, stdout, stderr} = await stats(journal);
			expect([code, JSON.parse(stdout).answers, stderr]).toEqual([0, 0, '']);
		},
	);
});
