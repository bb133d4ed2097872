import {spawn} from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, onTestFinished, test} from 'vitest';
import {type AnswerEntry, answersIn} from '../../source/progress/entry.js';
import {readJournal} from '../../source/progress/journal-text.js';
import {cleanEnvironment, PROGRAM, pipe} from './program.js';
import {Shell} from './shell.js';
import {KEYS, Terminal} from './terminal.js';

/** How often the program is killed in each way; more by hand: `KILLS=200`. */
const KILLS = Number(process.env.KILLS ?? 4);

const STRANGE = [
	'{"v":1,"type":"answer","at":"2026-11-2',
	'{"v":9,"type":"dream","of":"a newer version"}\n',
	'{"v":1,"type":"dream"}\n',
	'nonsense\n',
	'\n\n',
];

function newJournal() {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-kill-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	const journal = path.join(folder, 'journal.jsonl');
	const text = () => (existsSync(journal) ? readFileSync(journal, 'utf8') : '');
	const answers = () => answersIn(readJournal(text()).entries);
	return {folder, journal, text, answers};
}

/** The group of topics tells which of two programs wrote an answer. */
const of = (group: string, answers: readonly AnswerEntry[]) =>
	answers.filter(({topics: [topic]}) => topic?.startsWith(`${group}-`)).length;

/** The question after an answer is shown when that answer is in the journal. */
const acknowledgedIn = (text: string) => Math.max((text.match(/^\? \w+$/gm)?.length ?? 0) - 1, 0);

/** Answers line by line until it is killed, some time after a few answers, and tells how many were acknowledged. */
async function killedLineByLine(group: string, journal: string): Promise<number> {
	const argv = [PROGRAM, 'quiz', group, '--progress', journal];
	const child = spawn(process.execPath, argv, {env: cleanEnvironment()});
	child.stdin.on('error', () => undefined);
	let text = '';
	let isDoomed = false;
	const least = 1 + Math.floor(Math.random() * 6);
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
		text += chunk;
		if (!isDoomed && acknowledgedIn(text) >= least) {
			isDoomed = true;
			setTimeout(() => child.kill('SIGKILL'), Math.random() * 20);
		}
		if (!child.stdin.destroyed) child.stdin.write('skip\n'.repeat(3));
	});
	await new Promise((resolve) => {
		child.on('close', resolve);
	});
	return acknowledgedIn(text);
}

test(
	`line by line, two programs killed ${KILLS} times lose no answer that they acknowledged`,
	async () => {
		const {journal, text, answers} = newJournal();
		let acknowledged = 0;
		for (let n = 0; n < KILLS; n++) {
			const before = answers();
			const [loss, close] = await Promise.all([
				killedLineByLine('LOSS', journal),
				killedLineByLine('TW', journal),
			]);
			const after = answers();
			expect(of('LOSS', after) - of('LOSS', before)).toBeGreaterThanOrEqual(loss);
			expect(of('TW', after) - of('TW', before)).toBeGreaterThanOrEqual(close);
			acknowledged += loss + close;
			appendFileSync(journal, STRANGE[n % STRANGE.length] ?? '');
		}
		expect(acknowledged).toBeGreaterThanOrEqual(2 * KILLS);
		for (const strange of STRANGE.slice(0, KILLS)) expect(text()).toContain(strange);
	},
	120_000 + KILLS * 10_000,
);

/** Skips questions on the screen until so many answers were said to be saved, and is killed. */
async function killedOnScreen(group: string, journal: string, answers: number): Promise<void> {
	const terminal = new Terminal(['quiz', group, '--progress', journal]);
	for (let n = 1; n <= answers; n++) {
		await terminal.until(
			() => terminal.text.includes(`question ${n} of`) && !terminal.text.includes(' saved'),
			`show question ${n} alone`,
		);
		terminal.send(KEYS.up, KEYS.right, KEYS.enter);
		await terminal.shows(' saved');
		if (n === answers) break;
		terminal.send(KEYS.enter);
	}
	terminal.signal('SIGKILL');
	await terminal.exited;
}

test(
	`on the screen, what was said to be saved is there after a kill, ${KILLS} times`,
	async () => {
		const {journal, answers} = newJournal();
		// Each has questions of its own: the same answer in the same millisecond would be the same line.
		const acknowledged = {LOSS: 0, TW: 0};
		for (let n = 0; n < KILLS; n += 2) {
			const several = 1 + (n % 3);
			await Promise.all([
				killedOnScreen('LOSS', journal, several),
				killedOnScreen('TW', journal, 1),
			]);
			acknowledged.LOSS += several;
			acknowledged.TW += 1;
			expect(of('LOSS', answers())).toBeGreaterThanOrEqual(acknowledged.LOSS);
			expect(of('TW', answers())).toBeGreaterThanOrEqual(acknowledged.TW);
		}
	},
	120_000 + KILLS * 10_000,
);

describe('a journal that cannot be written', () => {
	test.runIf(existsSync('/dev/full'))('on a full disk: what is printed is imported', async () => {
		const {folder, journal, answers} = newJournal();
		const given = await pipe(['quiz', 'HS-01', '--progress', '/dev/full'], {input: 'skip\nskip\n'});
		expect(given.stdout).toContain('the disk is full');
		expect(given.stderr).toContain('2 lines could not be written to "/dev/full"');
		expect(given.code).toBe(0);
		const kept = path.join(folder, 'kept.jsonl');
		writeFileSync(kept, given.stderr);
		const imported = await pipe(['progress', 'import', kept, '--progress', journal]);
		expect(imported.stdout).toMatch(/^2 entries imported/);
		expect(answers()).toMatchObject([{verdict: 'skipped'}, {verdict: 'skipped'}]);
	});

	test.skipIf(process.getuid?.() === 0)('in a folder without permission', async () => {
		const {folder} = newJournal();
		chmodSync(folder, 0o500);
		const journal = path.join(folder, 'state', 'journal.jsonl');
		const given = await pipe(['quiz', 'HS-01', '--progress', journal], {input: 'skip\n'});
		chmodSync(folder, 0o700);
		expect(given.stdout).toContain('no permission');
		expect(given.stderr).toContain('1 line could not be written');
	});

	test('that is a pipe keeps nothing, and says so', async () => {
		const shell = new Shell(['quiz', 'HS-01', '--progress', '/dev/stdin']);
		await shell.terminal.shows('question 1 of');
		shell.terminal.send(KEYS.ctrlC);
		await shell.left(130);
		const given = await pipe(['quiz', 'HS-01', '--progress', '/dev/stdin'], {input: 'skip\n'});
		expect(given.stderr).toContain('1 line could not be written');
	});
});
