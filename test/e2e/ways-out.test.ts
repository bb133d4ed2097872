import {describe, expect, test} from 'vitest';
import {KEYS, Terminal} from './terminal.js';

/** Whether the terminal is as a shell wants it: the normal screen, and a cursor that shows. */
function isRestored({output, isAlternate}: Terminal): boolean {
	const cursor = output.match(/\u001B\[\?25[hl]/g)?.at(-1);
	return !isAlternate && cursor !== '\u001B[?25l';
}

describe('the way out', () => {
	test.each([
		['SIGTERM', 143],
		['SIGHUP', 129],
		['SIGINT', 130],
	] as const)('%s', async (signal, code) => {
		const terminal = new Terminal([]);
		await terminal.shows('Start here');
		terminal.signal(signal);
		expect(await terminal.exited).toBe(code);
		expect(isRestored(terminal)).toBe(true);
	});

	test.each([
		['home', [], 'Start here'],
		['a run', ['live', 'handshake'], 'SYN'],
		['a quiz', ['quiz', 'handshake'], '1'],
	])('Ctrl-C in %s', async (_where, argv, shown) => {
		const terminal = new Terminal(argv);
		await terminal.shows(shown);
		expect(terminal.isAlternate).toBe(true);
		terminal.send(KEYS.ctrlC);
		expect(await terminal.exited).toBe(130);
		expect(isRestored(terminal)).toBe(true);
	});

	test('the shell gets its modes back, and the exit code', async () => {
		// A Ctrl-C before the screen takes the keys goes to the shell as well, which has to live on.
		const script =
			'trap : INT; before=$(stty -g); "$@"; code=$?; [ "$before" = "$(stty -g)" ] && echo "same $code"';
		const terminal = Terminal.ofShell(script, ['live', 'handshake']);
		await terminal.shows('SYN');
		terminal.send(KEYS.ctrlC);
		await terminal.shows('same 130');
	});

	test('Ctrl-C at a question line by line', async () => {
		const terminal = new Terminal(['quiz', 'handshake', '--plain']);
		await terminal.shows(/^\? \w+$/m);
		expect(terminal.isAlternate).toBe(false);
		terminal.send(KEYS.ctrlC);
		expect(await terminal.exited).toBe(130);
	});
});
