/**
 * How long a process takes from its start to what it is started for: the end of a command, as a ratio to
 * `node -e 0`, and the first frame of a screen, as a ratio to that of Ink's hello-world. All are started
 * in turn, so that a busy moment of the machine hits each.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {spawn} from '@lydell/node-pty';
import {median} from './median.js';

const ROUNDS = 21;
const program = path.resolve('dist', 'cli.js');
const hello = path.resolve('test', 'bench', 'hello.mjs');

type Start = {
	readonly name: string;
	readonly argv: readonly string[];
	/** The most that it may cost; the first of a list is what the others are measured against. */
	readonly most: number;
	/** What the first frame shows; without it the end of the process counts. */
	readonly shows?: string;
};

const COMMANDS: readonly Start[] = [
	{name: 'node -e 0', argv: ['-e', '0'], most: 1},
	{name: '--help', argv: [program, '--help'], most: 1.3},
	{name: '--version', argv: [program, '--version'], most: 1.3},
	{name: 'list', argv: [program, 'list'], most: 1.6},
	{name: 'list --json', argv: [program, 'list', '--json'], most: 1.6},
];

const SCREENS: readonly Start[] = [
	{name: 'Ink, hello world', argv: [hello], most: 1, shows: 'Hello, world'},
	{name: 'home', argv: [program], most: 0.5, shows: 'Start here'},
	{name: 'live', argv: [program, 'live'], most: 0.5, shows: 'Three-way handshake'},
	{name: 'live NAME', argv: [program, 'live', 'handshake'], most: 0.5, shows: 'before you watch'},
];

/** A home folder that nobody has used, so that the first screen is everybody's. */
function environment(home: string): Record<string, string> {
	const {PATH = ''} = process.env;
	return {PATH, HOME: home, XDG_STATE_HOME: home, LANG: 'en_US.UTF-8', TERM: 'xterm-256color'};
}

function untilEnd({argv}: Start, env: Record<string, string>): void {
	const {status} = spawnSync(process.execPath, argv, {stdio: 'pipe', env});
	if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`);
}

async function untilFrame(
	{argv, shows = ''}: Start,
	env: Record<string, string>,
): Promise<() => void> {
	const terminal = spawn(process.execPath, [...argv], {cols: 80, rows: 24, env});
	let output = '';
	await new Promise<void>((resolve, reject) => {
		terminal.onData((data) => {
			output += data;
			if (output.includes(shows)) resolve();
		});
		terminal.onExit(() =>
			reject(new Error(`${argv.join(' ')} ended without "${shows}":\n${output}`)),
		);
	});
	return () => terminal.kill('SIGKILL');
}

async function millisecondsOf(start: Start, env: Record<string, string>): Promise<number> {
	const begin = process.hrtime.bigint();
	const end = start.shows === undefined ? untilEnd(start, env) : await untilFrame(start, env);
	const took = Number(process.hrtime.bigint() - begin) / 1e6;
	end?.();
	return took;
}

async function measure(starts: readonly Start[], env: Record<string, string>): Promise<string[]> {
	const rounds: number[][] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const times: number[] = [];
		for (const start of starts) times.push(await millisecondsOf(start, env));
		rounds.push(times);
	}
	const medians = starts.map((_, n) => median(rounds.map((times) => times[n] ?? Number.NaN)));
	const [base = Number.NaN] = medians;
	return starts.map(({name, most}, n) => {
		const time = medians[n] ?? Number.NaN;
		const ratio = (time / base).toFixed(2).padStart(5);
		return `${name.padEnd(16)} ${ratio}x  (at most ${most}x, ${time.toFixed(0)} ms)`;
	});
}

export async function measureStarting(): Promise<string[]> {
	const home = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-bench-'));
	try {
		const env = environment(home);
		return [...(await measure(COMMANDS, env)), ...(await measure(SCREENS, env))];
	} finally {
		rmSync(home, {recursive: true, force: true});
	}
}
