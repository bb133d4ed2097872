import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, onTestFinished, test} from 'vitest';
import {answersIn} from '../../source/progress/entry.js';
import {readJournal} from '../../source/progress/journal-text.js';
import {Shell} from './shell.js';
import {KEYS} from './terminal.js';

const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-faults-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** A fault with a message that would clear the screen. */
const BOOM = `new Error('boom \\u001b[2J')`;

/**
 * Something that goes wrong in the middle of everything, when the program is sent SIGUSR2. Node loads it
 * before the program, which knows nothing of it.
 */
function faulty(name: string, onSignal: string): Record<string, string> {
	const file = path.join(folder, `${name}.mjs`);
	const code = onSignal === IN_A_KEY ? onSignal : `process.on('SIGUSR2', () => { ${onSignal} });`;
	writeFileSync(file, code);
	return {NODE_OPTIONS: `--import=${file}`};
}

/**
 * The window seems to be narrower, and what is drawn because of it fails: React tries twice. What it shows of
 * an error needs no `flatMap`.
 */
const IN_A_COMPONENT = `
	process.stdout.columns -= 1;
	Array.prototype.flatMap = () => { throw ${BOOM}; };
	// The first to hear of it is Ink itself, the others are hooks.
	for (const listener of process.stdout.listeners('resize').slice(1)) listener();
`;

/** The key Z has no form that it could be brought into. */
const IN_A_KEY = `
	const {normalize} = String.prototype;
	String.prototype.normalize = function (form) {
		if (String(this) === 'Z') throw ${BOOM};
		return normalize.call(this, form);
	};
`;

describe('a fault of ours', () => {
	test.each([
		['in a callback', `throw ${BOOM};`],
		['in a promise', `Promise.reject(${BOOM});`],
		['that is no error', `throw 'boom \\u001b[2J';`],
		['while a key is read', IN_A_KEY],
		['in a component', IN_A_COMPONENT],
	])('%s is told on the screen of the shell, with 70', async (what, onSignal) => {
		const shell = new Shell(['live', 'handshake'], {
			env: faulty(what.replaceAll(' ', '-'), onSignal),
		});
		await shell.terminal.shows('SYN');
		if (onSignal === IN_A_KEY) shell.terminal.send('Z');
		else shell.signal('SIGUSR2');
		const text = await shell.left(70);
		expect(text).toMatch(/this is a fault of the program, not yours: .*boom <U\+001B>\[2J/);
		expect(text).toContain('Please report it');
		expect(text).not.toMatch(/^\s+at /m);
	});

	test('line by line', async () => {
		const env = faulty('plain', `throw ${BOOM};`);
		const shell = new Shell(['quiz', 'handshake', '--plain'], {env});
		await shell.terminal.shows(/^\? \w+$/m);
		shell.signal('SIGUSR2');
		expect(await shell.left(70)).toContain('boom <U+001B>[2J');
	});
});

describe('an answer that could not be written is printed, whatever ends the program', () => {
	const unwritable = () => {
		const file = path.join(mkdtempSync(path.join(tmpdir(), 'tcp-trainer-full-')), 'file');
		onTestFinished(() => rmSync(path.dirname(file), {recursive: true, force: true}));
		writeFileSync(file, '');
		// A file is no folder.
		return existsSync('/dev/full') ? '/dev/full' : path.join(file, 'journal.jsonl');
	};
	/** What stands on the screen, put together again where it was wrapped, is a journal with an answer. */
	const answered = (text: string) =>
		answersIn(
			readJournal(
				text
					.replaceAll('\n', '')
					.replaceAll('{"v"', '\n{"v"')
					.replaceAll(/(?<=\})(?=[^\n,}])/g, '\n'),
			).entries,
		);

	test.each([
		['Esc', 0],
		['SIGTERM', 143],
		['SIGINT', 130],
		['SIGHUP', 129],
		['SIGUSR2', 70],
	] as const)('%s', async (name, code) => {
		const env = faulty('unwritten', `throw ${BOOM};`);
		const shell = new Shell(['quiz', 'HS-01', '--progress', unwritable()], {env});
		const {terminal} = shell;
		await terminal.shows('question 1 of');
		terminal.send(KEYS.up, KEYS.right, KEYS.enter);
		await terminal.shows('cannot be saved');
		if (name === 'Esc') terminal.send('q');
		else shell.signal(name);
		const text = await shell.left(code);
		expect(text).toContain('could not be written to');
		expect(answered(text)).toHaveLength(1);
	});

	test('also line by line, and what is printed can be imported', async () => {
		const shell = new Shell(['quiz', 'HS-01', '--plain', '--progress', unwritable()]);
		await shell.terminal.shows(/^\? \w+$/m);
		shell.terminal.send('skip', KEYS.enter);
		await shell.terminal.shows('cannot be saved');
		shell.terminal.send(KEYS.ctrlC);
		const text = await shell.left(130);
		expect(answered(text)).toMatchObject([{verdict: 'skipped'}]);
	});
});

test('a journal that can be written again gets everything on leaving', async () => {
	const home = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-again-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true}));
	const blocked = path.join(home, 'state');
	writeFileSync(blocked, '');
	const journal = path.join(blocked, 'journal.jsonl');
	const shell = new Shell(['quiz', 'HS-01', '--progress', journal]);
	await shell.terminal.shows('question 1 of');
	shell.terminal.send(KEYS.up, KEYS.right, KEYS.enter);
	await shell.terminal.shows('cannot be saved');
	rmSync(blocked);
	shell.signal('SIGTERM');
	expect(await shell.left(143)).not.toContain('could not be written');
	expect(readJournal(readFileSync(journal, 'utf8')).entries).toHaveLength(1);
});
