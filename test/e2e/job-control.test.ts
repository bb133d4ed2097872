import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {PROGRAM} from './program.js';
import {KEYS, Terminal} from './terminal.js';

const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-jobs-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const CTRL_Z = '\u001A';

/** A shell that a person sits at, with a prompt that nothing else looks like. */
async function shell(): Promise<Terminal> {
	const terminal = new Terminal([], {env: {PS1: 'ready> ', ENV: '', HISTFILE: ''}}, [
		'/bin/sh',
		'-i',
	]);
	await terminal.shows(/ready>$/m);
	return terminal;
}

/** Starts the program in it, which tells its number first. */
async function play(terminal: Terminal, line: string): Promise<number> {
	terminal.send(
		`sh -c 'echo number=$$; exec "$@"' sh '${process.execPath}' '${PROGRAM}' ${line}\r`,
	);
	let pid = 0;
	await terminal.until(() => {
		pid = Number(/number=(\d+)/.exec(terminal.output)?.[1] ?? 0);
		return pid > 0 && terminal.isAlternate && terminal.isListening;
	}, 'be taken by the program');
	return pid;
}

/** The shell is back, and takes a line as it is typed. */
async function atPrompt(terminal: Terminal, word: string): Promise<void> {
	await terminal.until(() => !terminal.isAlternate, 'be given back');
	await terminal.shows(/ready>$/m);
	terminal.send(`echo back to ${word} | tr a-z A-Z; stty -a | tr ';' '\\n'\r`);
	await terminal.shows(`BACK TO ${word.toUpperCase()}`);
	await terminal.shows(/(?<!-)\bicanon\b[\s\S]*(?<!-)\becho\b/);
	expect(terminal.traces).toEqual([]);
}

describe('job control', () => {
	test('Ctrl-Z gives the terminal to the shell, and fg takes it back, as often as one likes', async () => {
		const terminal = await shell();
		await play(terminal, 'live handshake --no-animation');
		await terminal.shows('before you watch');
		terminal.send(KEYS.space, KEYS.right);
		await terminal.shows('SYN-SENT');
		for (const time of ['one', 'two']) {
			terminal.send(CTRL_Z);
			await atPrompt(terminal, time);
			terminal.send('fg\r');
			await terminal.until(() => terminal.isAlternate, 'be taken again');
			await terminal.shows('SYN-SENT');
		}
		// The keys act at once, and none is echoed.
		terminal.send('0');
		await terminal.shows('Keys here');
		terminal.send(KEYS.escape, 'q');
		await atPrompt(terminal, 'end');
	});

	test('a stop from outside leaves the screen as it is; after fg it is drawn again and takes keys', async () => {
		const terminal = await shell();
		const pid = await play(terminal, 'live handshake --no-animation');
		await terminal.shows('before you watch');
		process.kill(pid, 'SIGSTOP');
		await terminal.shows(/[Ss]topped/);
		// Still in raw mode, where Enter is not the end of a line.
		terminal.send('fg\n');
		await terminal.until(() => !/[Ss]topped/.test(terminal.text), 'be drawn again');
		await terminal.shows('before you watch');
		terminal.send('0');
		await terminal.shows('Keys here');
		terminal.send(KEYS.ctrlC);
		await atPrompt(terminal, 'end');
	});

	test('where no shell can stop it, Ctrl-Z does nothing for long', async () => {
		const terminal = new Terminal(['live', 'handshake', '--no-animation']);
		await terminal.shows('before you watch');
		terminal.send(CTRL_Z);
		await terminal.until(() => terminal.output.includes('\u001B[?1049l'), 'be given back');
		await terminal.until(() => terminal.isAlternate, 'be taken again');
		await terminal.shows('before you watch');
		terminal.send('0');
		await terminal.shows('Keys here');
	});

	test('line by line, Ctrl-Z is the terminal’s own', async () => {
		const terminal = await shell();
		terminal.send(`'${process.execPath}' '${PROGRAM}' quiz handshake --plain\r`);
		await terminal.shows(/^\? \w+$/m);
		terminal.send(CTRL_Z);
		await terminal.shows(/[Ss]topped/);
		terminal.send('fg\r', 'skip\r');
		// The rest of the run is told before the next question, so that the first may have left the screen.
		const asked = () => terminal.output.match(/^\? \w+\r$/gm) ?? [];
		await terminal.until(() => asked().length === 2, 'ask a second question');
		terminal.send('\u0004');
		await terminal.shows(/^score: 0 of \d+$/m);
	});
});
