import {spawn} from 'node:child_process';
import {appendFileSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import * as esbuild from 'esbuild';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {answersIn} from '../../source/progress/entry.js';
import {readJournal} from '../../source/progress/journal-text.js';

const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-kill-'));
const program = path.join(folder, 'answering.mjs');
const journal = path.join(folder, 'state', 'journal.jsonl');

/** How many times two programs are killed; more by hand: `KILLS=500`. */
const ROUNDS = Number(process.env.KILLS ?? 15);

beforeAll(() =>
	esbuild.build({
		entryPoints: [fileURLToPath(new URL('answering.ts', import.meta.url))],
		outfile: program,
		bundle: true,
		platform: 'node',
		format: 'esm',
	}),
);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Lets a program answer, kills it so long after its first answer, and tells what it acknowledged. */
async function killed(name: string, after: number): Promise<readonly string[]> {
	const child = spawn(process.execPath, [program, journal, name]);
	let text = '';
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
		if (text === '') setTimeout(() => child.kill('SIGKILL'), after);
		text += chunk;
	});
	await new Promise((resolve) => {
		child.on('close', resolve);
	});
	expect(child.signalCode).toBe('SIGKILL');
	// What was acknowledged is a whole line: the last one may be cut off by the kill.
	return text.split('\n').slice(0, -1);
}

test(
	'two programs at once, killed at any moment, lose no answer that they acknowledged',
	async () => {
		const acknowledged: string[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const moment = () => Math.random() * 20;
			const names = await Promise.all([
				killed(`a${round}`, moment()),
				killed(`b${round}`, moment()),
			]);
			acknowledged.push(...names.flat());
			// A disk that fills up, or a machine that loses power, leaves half a line.
			if (round % 3 === 0) appendFileSync(journal, '{"v":1,"type":"answer","at":"2026-11-2');
		}

		const reading = readJournal(readFileSync(journal, 'utf8'));
		const kept = new Set(answersIn(reading.entries).map(({question}) => question));
		expect(acknowledged.length).toBeGreaterThan(2 * ROUNDS);
		expect(acknowledged.filter((question) => !kept.has(question))).toEqual([]);
		expect(reading.unread.unknown).toBe(0);
	},
	120_000 + ROUNDS * 3000,
);
