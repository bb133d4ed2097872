import {describe, expect, test} from 'vitest';
import {Shell} from './shell.js';
import {KEYS, Terminal} from './terminal.js';

/** Some day not far away. */
const soon = new Date(Date.now() + 3 * 24 * 3600_000).toISOString().slice(0, 10);

type Out = readonly [what: string, leave: (shell: Shell) => void, code: number];

const key = (name: string, keys: string, code: number): Out => [
	name,
	({terminal}) => terminal.send(keys),
	code,
];
const signal = (name: NodeJS.Signals, code: number): Out => [
	name,
	(shell) => shell.signal(name),
	code,
];

const ESC = key('Esc', KEYS.escape, 0);
const QUIT = key('q', 'q', 0);
const CTRL_C = key('Ctrl-C', KEYS.ctrlC, 130);
const INTERRUPT = signal('SIGINT', 130);
const TERMINATE = signal('SIGTERM', 143);
const HANG_UP = signal('SIGHUP', 129);

describe('the terminal is as it was', () => {
	test.each<[line: string, shown: string | RegExp, out: Out]>([
		['', 'Start here', CTRL_C],
		['', 'Start here', TERMINATE],
		['', 'Start here', HANG_UP],
		['', 'Start here', INTERRUPT],
		['', 'Start here', ESC],
		['live', 'Three-way handshake', QUIT],
		['live handshake', 'SYN', CTRL_C],
		['live handshake --no-animation', 'before you watch', TERMINATE],
		['live handshake --present', 'SYN', HANG_UP],
		['quiz', 'topics', CTRL_C],
		['quiz handshake', /^ *▸/m, HANG_UP],
		['quiz HS-01', 'question 1 of', TERMINATE],
		['drill', 'question 1 of', CTRL_C],
		['review', 'question 1 of', INTERRUPT],
		[`review --interview ${soon}`, '3 days left', ESC],
		['lab', 'Bring B into CLOSING', TERMINATE],
		['lab handshake', 'act here', HANG_UP],
	])('%s, where %s is seen, left by %s', async (line, shown, [, leave, code]) => {
		const shell = new Shell(line.split(' ').filter(Boolean));
		await shell.terminal.shows(shown);
		expect(shell.terminal.isAlternate).toBe(true);
		leave(shell);
		await shell.left(code);
	});

	test.each([
		['--help', /tcp-trainer/, 0],
		['list', /idle-filter/, 0],
		['live handshake --plain', /SYN/, 0],
		['live handshake --json', /"relativeSeq":/, 0],
		['whatif TIME-WAIT FIN,ACK', /TIME-WAIT/, 0],
		['stats', /No answers yet/, 0],
		['check ./none.yaml', /no such file/, 1],
		['progress export ./x.txt', /ends in/, 2],
		['live nonsense', /there is no scenario/, 1],
		['nonsense', /there is no command/, 2],
	])('after %s, which opens no screen', async (line, shown, code) => {
		const shell = new Shell(line.split(' '));
		expect(await shell.left(code)).toMatch(shown);
		expect(shell.terminal.output).not.toContain('\u001B');
	});

	test('Ctrl-C at a question line by line', async () => {
		const shell = new Shell(['quiz', 'handshake', '--plain']);
		await shell.terminal.shows(/^\? \w+$/m);
		expect(shell.terminal.isAlternate).toBe(false);
		shell.terminal.send(KEYS.ctrlC);
		await shell.left(130);
	});

	test('a terminal that is closed takes the program with it', async () => {
		const terminal = new Terminal(['live', 'handshake']);
		await terminal.shows('SYN');
		terminal.hangUp();
		expect(await terminal.exited).toBe(129);
	});
});
