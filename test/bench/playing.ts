/** How much of one core the program takes while a run plays in a terminal of 120x40, and while it waits. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';
import {spawn} from '@lydell/node-pty';

const PLAYING_MS = 8000;
const WAITING_MS = 2000;
const START_MS = 1500;
/** What Linux counts the time of a process in. */
const TICK_MS = 10;
const MOST = {20: 25, newer: 12};

function cpuMs(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

async function share(pid: number, ms: number): Promise<number> {
	const before = cpuMs(pid);
	await sleep(ms);
	return (100 * (cpuMs(pid) - before)) / ms;
}

export async function measurePlaying(): Promise<string[]> {
	if (process.platform !== 'linux') return [];
	const program = path.resolve('dist', 'cli.js');
	// Who has seen a run before is not stopped at its state changes.
	const home = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-bench-'));
	const terminal = spawn(process.execPath, [program, 'live', 'close-four', '--speed', '0.5'], {
		cols: 120,
		rows: 40,
		env: {...process.env, XDG_STATE_HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color'},
	});
	let isDrawn = false;
	terminal.onData((data) => {
		isDrawn ||= data.includes('Space');
	});
	while (!isDrawn) await sleep(TICK_MS);
	await sleep(START_MS);
	const waiting = await share(terminal.pid, WAITING_MS);
	// To the end and back: only then a run plays without stopping at its state changes.
	for (const key of [' ', '\u001B[F', 'r']) {
		terminal.write(key);
		await sleep(TICK_MS * 20);
	}
	const playing = await share(terminal.pid, PLAYING_MS);
	terminal.kill('SIGTERM');
	rmSync(home, {recursive: true, force: true});
	const most = process.version.startsWith('v20.') ? MOST[20] : MOST.newer;
	return [
		`playing  ${playing.toFixed(1)} % of one core  (at most ${most} %)`,
		`waiting for a key  ${waiting.toFixed(1)} %  (at most 0.5 %)`,
	];
}
