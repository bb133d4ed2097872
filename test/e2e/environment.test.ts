import {describe, expect, test} from 'vitest';
import {KEYS, Terminal} from './terminal.js';

describe('a screen, whatever the environment says', () => {
	test.each([
		['CI', {CI: 'true'}],
		['CI, empty', {CI: ''}],
		['no colours', {NO_COLOR: '1'}],
		['no colours, and Node told otherwise', {NO_COLOR: '1', FORCE_COLOR: '1'}],
	])('%s', async (_what, env) => {
		const terminal = new Terminal([], {env});
		await terminal.shows('Start here');
		expect(terminal.isAlternate).toBe(true);
		expect(terminal.text).not.toContain('Warning');
		terminal.send(KEYS.ctrlC);
		expect(await terminal.exited).toBe(130);
		if ('NO_COLOR' in env) expect(terminal.output).not.toMatch(/\u001B\[[\d;]*3[0-7]m/);
	});
});

describe('lines instead of a screen', () => {
	test.each([
		['a dumb terminal', [], {TERM: 'dumb'}],
		['a screen reader', [], {INK_SCREEN_READER: 'true'}],
		['--plain', ['--plain'], {}],
	])('%s', async (_what, options, env) => {
		const terminal = new Terminal(['quiz', 'handshake', ...options], {env});
		await terminal.shows(/^\? \w+$/m);
		terminal.send('skip', KEYS.enter);
		// The rest of the run is told before the next question, so that the first may have left the screen.
		const asked = () => terminal.output.match(/^\? \w+\r$/gm) ?? [];
		await terminal.until(() => asked().length === 2, 'ask a second question');
		await terminal.shows(/^\? \w+$/m);
		expect(terminal.output).not.toContain('\u001B[');
		terminal.send('\u0004');
		expect(await terminal.exited).toBe(0);
		expect(terminal.text).toMatch(/^score: 0 of \d+$/m);
	});
});
