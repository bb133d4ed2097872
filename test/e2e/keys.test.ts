import {describe, expect, test} from 'vitest';
import {KEYS, Terminal} from './terminal.js';

const PASTE = ['\u001B[200~', '\u001B[201~'] as const;

/** What nobody types: control characters, answers of a terminal, half a sequence, and the middle of a character. */
const GARBAGE =
	'\0\u0001\u0004\u001F\u007F\u001B[?1;2c\u001B[1;1R\u001B[I\u001B[<0;1;1M\u001BOP\u001B[31;1m\u202E\uFFFE\u001B[';

/** A screen that takes keys. */
async function opened(line: string, shown: string | RegExp, env = {}): Promise<Terminal> {
	const terminal = new Terminal(line.split(' ').filter(Boolean), {env});
	await terminal.shows(shown);
	// What is drawn last: before that a busy machine may have shown half of the frame.
	await terminal.until(() => terminal.rows.at(-1)?.includes('Esc') === true, 'show its keys');
	return terminal;
}

/** Whether a key still does something, and only that. */
async function takesKeys(terminal: Terminal, shown: string | RegExp): Promise<void> {
	terminal.send('0');
	await terminal.shows('Keys everywhere');
	terminal.send(KEYS.escape);
	await terminal.shows(shown);
}

describe('keys', () => {
	test('act while a run plays', async () => {
		const terminal = await opened('live handshake --speed 0.25', 'before you watch');
		terminal.send(KEYS.space);
		await terminal.until(() => !terminal.text.includes('before you watch'), 'begin to play');
		await takesKeys(terminal, 'time s');
		terminal.send('9');
		await terminal.shows('空格');
		terminal.send('9', KEYS.right);
		await terminal.shows('SYN-SENT');
		terminal.send(KEYS.home);
		await terminal.until(() => !terminal.text.includes('SYN-SENT'), 'go to the start');
		terminal.send('q');
		expect(await terminal.exited).toBe(0);
	});

	test('that arrive in one read are pressed one after the other', async () => {
		const terminal = await opened('', 'Start here');
		terminal.send(`${KEYS.down}${KEYS.down}${KEYS.up}0${KEYS.escape}`);
		await terminal.shows(/▸ 2/);
		// Esc and a key look like Alt and that key.
		terminal.send(`0${KEYS.escape}2`);
		await terminal.shows('Three-way handshake');
		terminal.send(`${KEYS.escape}q`);
		expect(await terminal.exited).toBe(0);
	});

	test('that were typed before the first frame are not lost, and not drawn', async () => {
		const terminal = new Terminal(['live', 'handshake', '--no-animation']);
		terminal.send('0');
		await terminal.shows('Keys everywhere');
		terminal.send(KEYS.escape);
		await terminal.shows('before you watch');
	});

	test('may be full-width', async () => {
		const terminal = await opened('live handshake --no-animation', 'before you watch');
		terminal.send('？');
		await terminal.shows('Keys everywhere');
		terminal.send(KEYS.escape);
		await terminal.shows('before you watch');
		terminal.send('９');
		await terminal.shows('空格');
		terminal.send('ｑ');
		expect(await terminal.exited).toBe(0);
	});

	test.each([
		['', 'Start here'],
		['live handshake --no-animation', 'before you watch'],
		['quiz HS-01', 'question 1 of'],
		['lab handshake', 'act here'],
	])('that mean nothing change nothing: %s', async (line, shown) => {
		const terminal = await opened(line, shown);
		const before = terminal.text;
		terminal.send(GARBAGE);
		await takesKeys(terminal, shown);
		await terminal.until(() => terminal.text === before, 'show what it showed before');
	});
});

describe('what is pasted', () => {
	test.each([
		['', 'Start here'],
		['live handshake --no-animation', 'before you watch'],
		['quiz HS-01', 'question 1 of'],
		['lab handshake', 'act here'],
	])('presses no key: %s', async (line, shown) => {
		const terminal = await opened(line, shown);
		await terminal.until(() => terminal.isListening, 'take keys');
		const before = terminal.text;
		terminal.send(PASTE.join(`1q\r\n9${KEYS.escape}\u0003${GARBAGE}${'q\r'.repeat(20_000)}`));
		await takesKeys(terminal, shown);
		await terminal.until(() => terminal.text === before, 'show what it showed before');
	});

	test('into a field is text, on one line, without what steers a terminal', async () => {
		const terminal = await opened('quiz SEQ-03 --seed 1', 'your answer');
		await terminal.until(() => terminal.isListening, 'take keys');
		terminal.send(PASTE.join('\u001B[2J1\r\n\t２\u202E3\u0003\u0007q'));
		await terminal.shows(/your answer +› \[2J1 ２3q/);
	});

	test('into a search is searched for', async () => {
		const terminal = await opened('live', 'Three-way handshake');
		await terminal.until(() => terminal.isListening, 'take keys');
		terminal.send('6');
		terminal.send(PASTE.join('SYN cookies\n'));
		await terminal.shows('The same flood, with SYN cookies');
		await terminal.until(() => !terminal.text.includes('Three-way'), 'leave out the others');
	});
});

describe('a window of every size', () => {
	test.each([
		['', 'Start here'],
		['live handshake', 'before you watch'],
		['quiz HS-01', 'question 1 of'],
		['drill', 'question 1 of'],
		['lab handshake', 'act here'],
	])('is drawn again from 1x1: %s', async (line, shown) => {
		const terminal = await opened(line, shown);
		const before = terminal.text;
		for (const [columns, rows] of [
			[1, 1],
			[2, 40],
			[300, 2],
			[59, 15],
			[200, 60],
		] as const)
			terminal.resize(columns, rows);
		await terminal.until(() => terminal.rows.length === 60, 'grow');
		terminal.resize(1, 1);
		terminal.resize(80, 24);
		// A drill's clock has gone on.
		const still = (text: string) => text.replace(/\d:\d\d.*/, '');
		await terminal.until(() => still(terminal.text) === still(before), `be as before:\n${before}`);
		terminal.send(KEYS.ctrlC);
		expect(await terminal.exited).toBe(130);
	});

	test('opens where nothing fits, and plays on where it does', async () => {
		const terminal = new Terminal(['live', 'handshake', '--no-animation'], {columns: 1, rows: 1});
		await terminal.until(() => terminal.isListening, 'take keys');
		terminal.resize(60, 16);
		await terminal.shows('counts like one octet');
		terminal.send('q');
		expect(await terminal.exited).toBe(0);
	});
});
