import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {onTestFinished} from 'vitest';

export type Environment = Readonly<Record<string, string>>;

/** The program as it is published. */
export const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** An environment that says nothing but what a test says, with a home folder that nobody has used. */
export function cleanEnvironment(changes: Environment = {}): Record<string, string> {
	const home = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-home-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true}));
	return {
		PATH: process.env.PATH ?? '',
		HOME: home,
		XDG_CONFIG_HOME: path.join(home, 'config'),
		XDG_DATA_HOME: path.join(home, 'data'),
		XDG_STATE_HOME: path.join(home, 'state'),
		XDG_CACHE_HOME: path.join(home, 'cache'),
		LANG: 'en_US.UTF-8',
		TERM: 'xterm-256color',
		TZ: 'UTC',
		...changes,
	};
}

export type Ended = {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
};

/** Runs the program without a terminal: `input` comes through a pipe, and both outputs go into one. */
export async function pipe(
	argv: readonly string[],
	{
		input = '',
		env,
		cwd,
		program = PROGRAM,
		user,
	}: {
		readonly input?: string;
		readonly env?: Environment;
		readonly cwd?: string;
		readonly program?: string;
		readonly user?: number;
	} = {},
): Promise<Ended> {
	const child = spawn(process.execPath, [program, ...argv], {
		env: cleanEnvironment(env),
		cwd,
		...(user === undefined ? {} : {uid: user, gid: user}),
	});
	const texts = {stdout: '', stderr: ''};
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		texts.stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		texts.stderr += text;
	});
	// A program that does not read its input may be gone before all of it is written.
	child.stdin.on('error', () => undefined);
	child.stdin.end(input);
	const code = await new Promise<number | null>((resolve) => {
		child.on('close', resolve);
	});
	return {code, ...texts};
}
