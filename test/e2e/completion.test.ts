import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {COMMANDS} from '../../source/commands/table.js';
import {builtIn} from '../../source/content/built-in.js';
import {PROGRAM, pipe} from './program.js';
import {Terminal} from './terminal.js';

/** Each shell without the settings of whoever runs the test, and with a prompt that is easily found. */
const SHELLS = {
	bash: {
		argv: ['bash', '--norc', '--noprofile', '-i'],
		ready: "PS1='ready> '; bind 'set show-all-if-ambiguous on'; bind 'set page-completions off'",
	},
	zsh: {
		argv: ['zsh', '-f', '-i'],
		ready: "PS1='ready> '; autoload -Uz compinit; compinit -D; LISTMAX=1000",
	},
	fish: {
		argv: ['fish', '--no-config', '--interactive'],
		ready: "function fish_prompt; echo -n 'ready> '; end",
	},
} as const;

type ShellName = keyof typeof SHELLS;

const NAMES = Object.keys(SHELLS) as ShellName[];

const isInstalled = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

const scripts = new Map<ShellName, string>();

beforeAll(() => {
	for (const shell of NAMES) {
		const {stdout} = spawnSync(process.execPath, [PROGRAM, 'completion', shell]);
		scripts.set(shell, stdout.toString());
	}
});

/** A shell in which the script is loaded, and a prompt that waits. */
async function shellWith(name: ShellName): Promise<Terminal> {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-shell-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	writeFileSync(path.join(folder, 'script'), scripts.get(name) ?? '');
	writeFileSync(path.join(folder, 'mine.yaml'), '');
	const {argv, ready} = SHELLS[name];
	const terminal = new Terminal([], {cwd: folder, columns: 120, rows: 50}, [...argv]);
	// The last thing that the shell says of itself; it is split so that the echo of it does not count.
	terminal.send(`${ready}; source ./script; echo loa''ded\r`);
	await terminal.shows(/^loaded[\s\S]*^ready>$/m);
	return terminal;
}

const LINES = [
	['a command', 'tcp-trainer qu', 'tcp-trainer quiz '],
	['a run', 'tcp-trainer live simultaneous-c', 'tcp-trainer live simultaneous-close '],
	['an option', 'tcp-trainer live --no-an', 'tcp-trainer live --no-animation '],
	['the value of an option', 'tcp-trainer --profile li', 'tcp-trainer --profile linux '],
	['the value behind =', 'tcp-trainer list --profile=li', 'tcp-trainer list --profile=linux '],
	[
		'behind an option',
		'tcp-trainer --lang zh live last-a',
		'tcp-trainer --lang zh live last-ack-lost ',
	],
	['a state', 'tcp-trainer whatif TIME', 'tcp-trainer whatif TIME-WAIT '],
	['an event', 'tcp-trainer whatif LISTEN SYN,A', 'tcp-trainer whatif LISTEN SYN,ACK '],
	['a later event', 'tcp-trainer whatif LISTEN SYN wn', 'tcp-trainer whatif LISTEN SYN wnd='],
	['an action', 'tcp-trainer progress ex', 'tcp-trainer progress export '],
	['a file', 'tcp-trainer check min', 'tcp-trainer check mine.yaml '],
	['a file where there are names', 'tcp-trainer live ./min', 'tcp-trainer live ./mine.yaml '],
] as const;

describe.each(NAMES)('completion in %s', (name) => {
	test.skipIf(!isInstalled(name))('completes what is typed', async () => {
		const terminal = await shellWith(name);
		for (const [what, typed, wanted] of LINES) {
			terminal.send(typed, '\t');
			const isComplete = () => terminal.rows.some((row) => `${row} `.includes(wanted));
			await terminal.until(isComplete, `complete ${what} to "${wanted}"`);
			// Ctrl-U takes the line away.
			terminal.send('\u0015');
			await terminal.until(() => terminal.rows.includes('ready>'), 'clear the line');
		}
	});

	test.skipIf(!isInstalled(name))('lists every command and every run', async () => {
		const terminal = await shellWith(name);
		terminal.send('tcp-trainer ', '\t');
		await terminal.until(
			() => COMMANDS.every(({name: command}) => terminal.text.includes(command)),
			'list the commands',
		);
		const {entries} = await builtIn();
		const script = scripts.get(name) ?? '';
		expect(entries.filter(({id}) => !script.includes(id))).toEqual([]);
	});
});

describe('the scripts', () => {
	test.each(NAMES)('%s: no other program is started', (name) => {
		expect(scripts.get(name)).not.toMatch(/\$\(\s*(?:node|npx|tcp-trainer)|`/);
	});

	test('in Chinese they say so in Chinese', async () => {
		const {stdout} = await pipe(['completion', 'fish', '--lang', 'zh']);
		expect(stdout).toContain('三次握手');
	});

	test.each([
		[[], 'needs the name of a shell', 'Give one of: bash, zsh, fish.'],
		[['zhs'], 'there is no completion for "zhs".', 'Did you mean "zsh"?'],
	])('%j is refused', async (words, ...wanted) => {
		const {code, stderr} = await pipe(['completion', ...words]);
		for (const text of wanted) expect(stderr).toContain(text);
		expect(code).toBe(2);
	});
});
