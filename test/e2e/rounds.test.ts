import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {pipe} from './program.js';
import {KEYS, Terminal} from './terminal.js';

/** A journal that is not there yet. */
function newJournal() {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-rounds-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	const journal = path.join(folder, 'journal.jsonl');
	const entries = (): readonly Record<string, unknown>[] =>
		readFileSync(journal, 'utf8')
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
	return {journal, entries};
}

const SKIPS = 'skip\n'.repeat(100);

describe('on the screen', () => {
	test('a topic: an answer is saved before it is said to be, and Esc ends with the sheet', async () => {
		const {journal, entries} = newJournal();
		const terminal = new Terminal(['quiz', 'HS-01', '--progress', journal]);
		await terminal.shows('question 1 of');
		terminal.send(KEYS.up, KEYS.right, KEYS.enter);
		await terminal.shows('saved');
		expect(entries()).toMatchObject([{type: 'answer', mode: 'quiz', topics: ['HS-01']}]);
		expect(terminal.text).toContain('It comes again before the end');
		terminal.send(KEYS.enter);
		await terminal.shows('question 2 of');
		terminal.send(KEYS.escape);
		await terminal.shows('What now?');
		expect(terminal.text).toContain('HS-01');
		terminal.send(KEYS.escape);
		expect(await terminal.exited).toBe(0);
	});

	test('a journal that cannot be written is told at once, and printed on leaving', async () => {
		const {journal} = newJournal();
		writeFileSync(journal, '');
		// A file is no folder.
		const beyond = path.join(journal, 'journal.jsonl');
		const terminal = new Terminal(['quiz', 'HS-01', '--progress', beyond]);
		await terminal.shows('question 1 of');
		terminal.send(KEYS.up, KEYS.right, KEYS.enter);
		await terminal.shows('cannot be saved');
		terminal.send('q');
		expect(await terminal.exited).toBe(0);
		expect(terminal.text).toContain('could not be written');
	});

	test('a drill in Chinese shows its clock, stops it by 5, and prints its sheet', async () => {
		const {journal} = newJournal();
		const argv = ['drill', '--questions', '2', '--lang', 'zh', '--progress', journal];
		const terminal = new Terminal(argv);
		await terminal.shows(/█ +剩 \d:\d\d/);
		terminal.send(KEYS.up, KEYS.right, KEYS.right, KEYS.enter);
		await terminal.shows('已暂停');
		terminal.send(KEYS.left, KEYS.enter);
		await terminal.shows('已保存');
		terminal.send(KEYS.escape);
		await terminal.shows(/退出程序时打印/);
		const digit = /(\d) {2}退出程序时打印/.exec(terminal.text)?.[1] ?? '';
		terminal.send(digit, 'q');
		expect(await terminal.exited).toBe(0);
		await terminal.shows('薄弱点');
		expect(terminal.isAlternate).toBe(false);
	});

	test('--no-clock leaves the clock away', async () => {
		const {journal} = newJournal();
		const terminal = new Terminal(['drill', '--no-clock', '--progress', journal]);
		const screen = await terminal.shows('question 1 of 10');
		expect(screen).not.toMatch(/left|█/);
	});

	test('home goes on where the learner stopped', async () => {
		const {journal} = newJournal();
		await pipe(['quiz', 'HS-01', '--progress', journal], {input: 'skip\n'});
		const terminal = new Terminal(['--progress', journal]);
		await terminal.shows('where you stopped: handshake');
		terminal.send('1');
		await terminal.shows(/quiz › handshake › question 1/);
	});

	test('the plan for the days up to an interview begins with today', async () => {
		const {journal} = newJournal();
		const day = new Date(Date.now() + 5 * 24 * 3600_000).toISOString().slice(0, 10);
		const terminal = new Terminal(['review', '--interview', day, '--progress', journal]);
		await terminal.shows(`Interview on ${day}, 5 days left`);
		terminal.send(KEYS.enter);
		await terminal.shows('question 1 of');
	});
});

describe('line by line', () => {
	test('what was missed is asked again, and the score is that of the first answers', async () => {
		const {journal, entries} = newJournal();
		const given = await pipe(['quiz', 'HS-01', '--progress', journal], {input: SKIPS});
		expect(given.stdout).toMatch(/Once more, with other numbers: \d+ missed/);
		expect(given.stdout).toMatch(/score: 0 of \d+\n$/);
		expect(given.code).toBe(0);
		// What is skipped when it comes again is let go.
		const [, count = '0'] = /score: 0 of (\d+)/.exec(given.stdout) ?? [];
		expect(entries().length).toBe(2 * Number(count));
	});

	test('a drill ends with its sheet and the score', async () => {
		const {journal, entries} = newJournal();
		const argv = ['drill', '--questions', '3', '--level', 'junior', '--progress', journal];
		const {code, stdout} = await pipe(argv, {input: SKIPS});
		expect(stdout).toMatch(/\nWeak spots {2}0 of 3 right\n[\s\S]*\nscore: 0 of 3\n$/);
		expect(entries()).toMatchObject(Array(3).fill({mode: 'drill', verdict: 'skipped'}));
		expect(code).toBe(0);
	});

	test('a review asks what was missed, and says when nothing is due', async () => {
		const {journal} = newJournal();
		const given = await pipe(['review', '--progress', journal], {input: ''});
		expect(given.stdout).toContain('Nothing is due.');
		expect(given.stdout).toMatch(/score: 0 of \d+\n$/);
	});

	test('the evening before an interview goes on where it stopped', async () => {
		const {journal, entries} = newJournal();
		const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
		const argv = ['review', '--interview', day, '--progress', journal];
		const first = await pipe(argv, {input: 'skip\n'});
		expect(first.stdout).toContain(`Interview tomorrow, ${day}`);
		expect(entries()).toMatchObject([
			{type: 'setting', name: 'interview', value: day},
			{type: 'plan', step: 'begin'},
			{type: 'answer'},
		]);
		const second = await pipe(argv, {input: SKIPS});
		expect(second.stdout).toMatch(/where you stand \(1 of 12 asked\)[\s\S]*\nQuestion 2 of 12\n/);
		expect(second.stdout.split('Once more')[0]).not.toContain('Question 1 of 12\n');
		expect(second.stdout).toMatch(/Once more, with other numbers: 12 missed/);
		expect(entries().at(-1)).toMatchObject({type: 'plan', step: 'placement'});
		const third = await pipe(argv, {input: ''});
		expect(third.stdout).toMatch(/where you stand \(done\)[\s\S]*a weak topic: /);
	});

	test.each([
		[['review', '--interview', '2020-01-01'], 'today or later'],
		[['review', '--interview', 'soon'], '2027-03-01'],
		[['drill', '--level', 'expert'], 'junior, mid, senior'],
		[['drill', '--minutes', '0'], 'from 1 to'],
	])('%j is refused, with what to give', async (argv, advice) => {
		const {code, stderr} = await pipe(argv);
		expect(code).toBe(2);
		expect(stderr).toContain(advice);
	});
});
