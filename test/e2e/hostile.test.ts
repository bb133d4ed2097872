import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Chance, chanceOf} from '../../source/quiz/chance.js';
import {
	bearable,
	content,
	environment,
	journal,
	noise,
	octets,
	pick,
	STEERING,
} from '../fuzz/material.js';
import {isCalm} from './calm.js';
import {type Ended, type Environment, pipe} from './program.js';

const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-hostile-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const inFolder = (name: string) => path.join(folder, name);

function file(name: string, contents: string | Uint8Array): string {
	writeFileSync(inFolder(name), contents);
	return inFolder(name);
}

describe('files', () => {
	const GOOD =
		'title: {en: run, zh: 运行}\ngroup: open\nscript:\n  - {at: 0s, host: B, call: LISTEN}\n  - {at: 0s, host: A, call: OPEN}\n';
	const bomb = Array.from({length: 9}, (_, n) =>
		n === 0 ? 'l0: &l0 [x, x]' : `l${n}: &l${n} [${`*l${n - 1}, `.repeat(9)}]`,
	).join('\n');
	let files: ReadonlyArray<readonly [file: string, fault: RegExp | null]> = [];

	beforeAll(() => {
		mkdirSync(inFolder('folder.yaml'));
		execFileSync('mkfifo', [inFolder('fifo.yaml')]);
		symlinkSync('loop.yaml', inFolder('loop.yaml'));
		truncateSync(file('large.yaml', ''), 100_000_000);
		files = [
			[file('good.yaml', GOOD), null],
			[file('bom-crlf.yaml', `\uFEFF${GOOD.replaceAll('\n', '\r\n')}`), null],
			[file('noise.yaml', noise(chanceOf(1), 5000)), /:\d+:\d+: /],
			[file('latin-1.yaml', Buffer.from('title: caf\u00e9', 'latin1')), /:1:11: .*UTF-8/],
			[file('utf-16.yaml', Buffer.from(`\uFEFF${GOOD}`, 'utf16le')), /:1:1: .*UTF-8/],
			[file('nul.yaml', `${GOOD}summary: a\0b\n`), /<U\+0000>/],
			[file('steering.yaml', `${GOOD}"\\e[2J": "\\e]0;x\\a"\n`), /<U\+001B>\[2J/],
			[file('deep.yaml', '[{a: '.repeat(20_000)), /nested/],
			[file('bomb.yaml', bomb), /more than 20000 values/],
			[file('proto.yaml', `${GOOD}__proto__: {polluted: 1}\nconstructor: 1\n`), /"__proto__"/],
			[file('\u001B[31m.yaml', 'x'), /<U\+001B>\[31m\.yaml:1:1: /],
			[inFolder('large.yaml'), /:1:1: The file is larger than 256 kB/],
			[inFolder('folder.yaml'), /:1:1: No scenario is in this folder/],
			[inFolder('fifo.yaml'), /:1:1: This is not a regular file/],
			[inFolder('loop.yaml'), /:1:1: The file cannot be read \(ELOOP\)/],
			[inFolder('none.yaml'), /:1:1: There is no such file/],
			['/dev/zero', /:1:1: This is not a regular file/],
			['/dev/stdin', /:1:1: This is not a regular file/],
		];
	});

	test('every one is told with its place, all in one run', async () => {
		const ended = await pipe(['check', ...files.map(([name]) => name)]);
		isCalm(ended, 'check');
		expect(ended.code).toBe(1);
		const lines = ended.stdout.split('\n');
		for (const [name, fault] of files) {
			const shown = name.replace('\u001B', '<U+001B>');
			const told = lines.filter((line) => line.startsWith(`${shown}:`)).join('\n');
			if (fault === null) expect(told).toBe('');
			else expect(told).toMatch(fault);
		}
	});

	test.each(['live', 'quiz'])('%s plays none of them', async (name) => {
		for (const index of [2, 8, 11, 13, 16]) {
			const [hostile = ''] = files[index] ?? [];
			const given = hostile.startsWith('/dev') ? [hostile] : [hostile, '--lang', 'zh'];
			const ended = await pipe([name, ...given]);
			isCalm(ended, hostile);
			expect([ended.code, ended.stdout]).toEqual([1, '']);
		}
	});

	test('that never come to an end are stopped', async () => {
		const endless = `${GOOD.replace('group', 'network: {delay: 0ms}\ngroup')}  - {after: {host: A, state: ESTABLISHED}, host: A, call: KEEPALIVE, idle: 1ms, interval: 1ms, probes: 9}
ends: 24h
`;
		const ended = await pipe(['check', file('endless.yaml', endless)]);
		isCalm(ended, 'endless');
		expect(ended.stdout).toMatch(/endless\.yaml:1:1: The run does not come to an end/);
	});
});

describe('arguments', () => {
	test.each<[argv: readonly string[], code: number]>([
		[['--__proto__'], 2],
		[['live', 'handshake', '--__proto__.polluted=1'], 2],
		[['live', 'handshake', '--constructor', 'x'], 2],
		[['__proto__'], 2],
		[['live', 'constructor'], 1],
		[['quiz', '__proto__'], 1],
		[[''], 2],
		[['live', ''], 1],
		[['live', 'x'.repeat(100_000)], 1],
		[['live', '\u001B[2J\u0007\u202E'], 1],
		[['\u009B31m'], 2],
		[['live', 'handshake', '--seed', '-1'], 2],
		[['live', 'handshake', '--seed', '99999999999999999999'], 2],
		[['live', 'handshake', '--seed=1', '--seed', '2', '--seed='], 2],
		[['live', 'handshake', '--seed', '2', '--seed', '3', '--plain', '--plain'], 0],
		[['live', 'handshake', '--speed', '1e9'], 2],
		[['live', 'handshake', '--speed', '.'], 2],
		[['drill', '--minutes', '-5'], 2],
		[['drill', '--questions', '1e2'], 2],
		[['review', '--interview', '9999-99-99'], 2],
		[['review', '--interview', '999999-01-01'], 2],
		[['list', '--lang', '\u001B[2J'], 2],
		[['stats', '--progress', ''], 2],
		[['stats', '--progress', `/${'x'.repeat(5000)}`], 1],
		[['whatif', 'ESTABLISHED', 'ACK', `seq=${'9'.repeat(5000)}`], 2],
		[['live', '--', '--help'], 1],
		[['--', 'list'], 0],
	])('%j', async (argv, code) => {
		const ended = await pipe(argv);
		isCalm(ended, JSON.stringify(argv).slice(0, 200));
		expect(ended.code, ended.stderr.slice(0, 300)).toBe(code);
		expect(ended.stderr.length).toBeLessThan(12_000);
	});
});

describe('the environment', () => {
	test.each<[env: Environment]>([
		[{LANG: '\u001B[2J', LC_ALL: 'none_NONE.none'}],
		[{LANG: '', TERM: ''}],
		[{COLUMNS: '0', LINES: '0'}],
		[{COLUMNS: '-1', LINES: 'NaN'}],
		[{COLUMNS: '99999999999'}],
		[{TCP_TRAINER_LANG: 'klingon', TCP_TRAINER_PROGRESS: '\u001B[2J'}],
		[{TCP_TRAINER_PROGRESS: '/'}],
		[{TCP_TRAINER_PROGRESS: '/dev/full'}],
		[{HOME: ''}],
		[{HOME: '/dev/null', XDG_STATE_HOME: ''}],
		[{XDG_STATE_HOME: '/dev/null'}],
		[{XDG_STATE_HOME: 'relative'}],
		[{XDG_STATE_HOME: '/proc/nowhere'}],
		[{INK_SCREEN_READER: 'garbage', NO_COLOR: 'x', FORCE_COLOR: 'x'}],
	])('%j', async (env) => {
		// Some of these make the journal a file beside whoever calls the program.
		const ended = await pipe(['quiz', 'HS-01'], {env, input: 'skip\n', cwd: folder});
		isCalm(ended, JSON.stringify(env).slice(0, 200));
		expect(ended.code).toBe(0);
		expect(ended.stdout).toMatch(/^score: 0 of \d+$/m);
	});
});

/** A few at random; more by hand: `HOSTILE=500`, another set with `SEED=7`. */
const PROCESSES = Number(process.env.HOSTILE ?? 12);
const SEED = Number(process.env.SEED ?? 1);

const LINES = [
	['live', 'FILE'],
	['live', 'FILE', '--json'],
	['live', 'FILE', '--plain', '--lang', 'zh'],
	['quiz', 'FILE'],
	['check', 'FILE'],
	['check', 'FILE', '--json'],
	['stats', '--progress', 'JOURNAL'],
	['stats', '--json', '--progress', 'JOURNAL'],
	['review', '--progress', 'JOURNAL'],
	['drill', '--questions', '3', '--progress', 'JOURNAL'],
	['progress', 'import', 'JOURNAL', '--progress', 'OWN'],
	['progress', 'import', 'FILE', '--progress', 'OWN'],
	['progress', 'export', 'NEW.csv', '--progress', 'JOURNAL'],
	['progress', 'reset', '--yes', '--progress', 'JOURNAL'],
	['quiz', 'handshake', '--progress', 'JOURNAL'],
	['quiz', 'LOSS', '--lang', 'zh', '--progress', 'JOURNAL'],
] as const;

function atRandom(seed: number): Promise<Ended> {
	const chance: Chance = chanceOf(seed);
	const names: Readonly<Record<string, string>> = {
		FILE: file(`${seed}.yaml`, octets(content(chance), chance)),
		JOURNAL: file(`${seed}.jsonl`, octets(journal(chance), chance)),
		OWN: inFolder(`${seed}-own.jsonl`),
		'NEW.csv': inFolder(`${seed}.csv`),
	};
	const argv = pick(LINES, chance).map((word) => names[word] ?? word);
	const steering = pick(STEERING, chance).replaceAll('\0', '').replace('\uD800', '');
	const input = Array.from({length: chance(20)}, () =>
		pick(['1', 'skip', 'hint', steering, noise(chance, 30)], chance),
	).join('\n');
	const env = chance(1) === 0 ? bearable(environment(chance)) : {};
	return pipe(argv, {input, env, cwd: folder});
}

test(
	`at random, ${PROCESSES} processes`,
	async () => {
		for (let n = 0; n < PROCESSES; n++)
			isCalm(await atRandom(SEED + n), `SEED=${SEED + n} HOSTILE=1`);
	},
	120_000 + PROCESSES * 3000,
);
