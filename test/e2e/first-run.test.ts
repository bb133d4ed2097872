import {describe, expect, test} from 'vitest';
import {KEYS, Terminal} from './terminal.js';

/** The first question, within 60 seconds of use. */
const FIRST_QUESTION = 60_000;

describe('a first run', () => {
	test('Enter, and without another key a question is on the screen', async () => {
		const terminal = new Terminal([]);
		await terminal.shows('Start here');
		terminal.send(KEYS.enter);
		await terminal.shows(/what happens/);
		const screen = await terminal.shows(/question 1 of 3[\s\S]*Which state/, FIRST_QUESTION);
		expect(screen).toMatch(/▸ 1 {2}[A-Z]/);
	});

	test('in Chinese it is answered to the end by digits, arrows, Enter and Esc alone', async () => {
		const terminal = new Terminal(['--no-animation'], {env: {LANG: 'zh_CN.UTF-8'}});
		await terminal.shows('从这里开始');
		terminal.send('1');
		await terminal.shows('发生了什么');
		for (let sentence = 0; !terminal.text.includes('第 1 题'); sentence++) {
			const before = terminal.text;
			terminal.send(KEYS.enter);
			// Between the last sentence and the first question there is a moment without either.
			const hasGoneOn = () =>
				terminal.text.includes('第 1 题') ||
				(terminal.text !== before && terminal.text.includes('发生了什么'));
			await terminal.until(hasGoneOn, 'go on');
			expect(sentence).toBeLessThan(12);
		}
		terminal.send('1');
		await terminal.shows('RFC 9293');
		terminal.send(KEYS.enter);
		await terminal.shows('第 2 题');
		terminal.send('1', KEYS.enter);
		await terminal.shows('RFC 9293');
		terminal.send(KEYS.enter);
		await terminal.shows('第 3 题');
		terminal.send('7');
		await terminal.shows(/你的回答 +› 7/);
		terminal.send(KEYS.enter);
		await terminal.shows('不是 7');
		terminal.send(KEYS.enter);
		// What was missed comes again; skipped once more it is let go.
		for (const left of [3, 2, 1]) {
			await terminal.shows(`错题重答，还剩 ${left} 题`);
			terminal.send(KEYS.up, KEYS.right, KEYS.enter);
			await terminal.shows('跳过。');
			terminal.send(KEYS.enter);
		}
		await terminal.shows('成绩');
		terminal.send(KEYS.escape);
		// Whoever has begun goes on where it stopped.
		await terminal.shows('接着来');
		terminal.send(KEYS.escape);
		expect(await terminal.exited).toBe(0);
	});

	test('the cursor stands in the field where a number is typed', async () => {
		const terminal = new Terminal(['quiz', 'close-four', '--no-animation']);
		await terminal.shows('A worked example');
		terminal.send('1');
		const screen = await terminal.shows('your answer');
		const row = screen.split('\n').findIndex((line) => line.includes('your answer'));
		terminal.send('1', '2');
		await terminal.shows(/your answer +› 12/);
		const column = terminal.rows[row]?.indexOf('12') ?? -1;
		// A frame is written in pieces, and the cursor comes to its place with the last one.
		const isBehindText = () => terminal.cursor.row === row && terminal.cursor.column === column + 2;
		await terminal.until(isBehindText, 'put the cursor behind the text in the field');
	});

	test('it is drawn again when the window changes, and its place is kept', async () => {
		const terminal = new Terminal(['live', 'handshake', '--no-animation']);
		await terminal.shows('before you watch');
		terminal.send(KEYS.space, KEYS.space);
		await terminal.shows('SYN-SENT');
		terminal.resize(50, 12);
		await terminal.shows('It needs 60x16');
		terminal.resize(120, 40);
		await terminal.shows('SYN-SENT');
		await terminal.until(() => terminal.rows[39]?.includes('Esc') ?? false, 'fill 40 rows');
	});
});
