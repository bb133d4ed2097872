import {spawnSync} from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {lineOf} from '../../source/progress/entry.js';
import {answer} from '../progress/entries.js';
import {isCalm} from './calm.js';
import {type Ended, PROGRAM, pipe} from './program.js';

const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-permissions-'));
const inFolder = (name: string) => path.join(folder, name);
const NOBODY = 65_534;

/** Nothing is closed to root, who runs a copy of the program as somebody else. */
const isRoot = process.getuid?.() === 0;
const canTry = !isRoot || spawnSync(process.execPath, ['-v'], {uid: NOBODY, cwd: '/'}).status === 0;

beforeAll(() => {
	chmodSync(folder, 0o755);
	if (isRoot) {
		const dist = path.dirname(PROGRAM);
		cpSync(dist, inFolder('dist'), {recursive: true});
		copyFileSync(path.join(dist, '..', 'package.json'), inFolder('package.json'));
	}
	writeFileSync(inFolder('closed.jsonl'), `${lineOf(answer())}\n`, {mode: 0});
	writeFileSync(inFolder('closed.yaml'), 'title: x\n', {mode: 0});
	writeFileSync(inFolder('fixed.jsonl'), `${lineOf(answer())}\n`, {mode: 0o444});
	mkdirSync(inFolder('closed'), {mode: 0});
	mkdirSync(inFolder('fixed'), {mode: 0o555});
});

afterAll(() => {
	chmodSync(inFolder('closed'), 0o700);
	chmodSync(inFolder('fixed'), 0o700);
	rmSync(folder, {recursive: true, force: true});
});

async function tried(argv: readonly string[], input = ''): Promise<Ended> {
	const who = isRoot ? {program: inFolder('dist/cli.js'), user: NOBODY} : {};
	const ended = await pipe(argv, {input, cwd: folder, ...who});
	isCalm(ended, argv.join(' '));
	return ended;
}

describe.runIf(canTry)('without permission', () => {
	test.each([
		['stats --progress closed.jsonl', /"\S*closed\.jsonl" cannot be read: no permission\./],
		['stats --json --progress closed/journal.jsonl', /cannot be read: no permission\./],
		['progress export answers.csv --progress closed.jsonl', /cannot be read: no permission\./],
		[
			'progress export fixed/answers.csv --progress fixed.jsonl',
			/cannot be written: no permission\./,
		],
		[
			'progress export closed/answers.csv --progress fixed.jsonl',
			/cannot be written: no permission\./,
		],
		['progress import closed.jsonl', /"closed\.jsonl" cannot be read: no permission\./],
		['progress reset --yes --progress closed.jsonl', /cannot be read: no permission\./],
		['live ./closed.yaml', /closed\.yaml:1:1: The file cannot be read \(EACCES\)/],
		['quiz ./closed.yaml', /closed\.yaml:1:1: The file cannot be read \(EACCES\)/],
	])('%s is refused', async (line, why) => {
		const {code, stdout, stderr} = await tried(line.split(' '));
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(why);
	});

	test('check says it of files and of folders', async () => {
		const {code, stdout} = await tried(['check', 'closed.yaml', 'closed']);
		expect(code).toBe(1);
		expect(stdout).toContain('closed.yaml:1:1: The file cannot be read (EACCES)');
		expect(stdout).toContain('closed:1:1: This folder, or one in it, cannot be read');
	});

	test.each(['closed.jsonl', 'fixed.jsonl', 'closed/journal.jsonl', 'fixed/journal.jsonl'])(
		'%s keeps no answer, and each is given back',
		async (journal) => {
			const {code, stdout, stderr} = await tried(
				['quiz', 'HS-01', '--progress', journal],
				'skip\nskip\n',
			);
			expect(code).toBe(0);
			expect(stdout).toContain('no permission to write there');
			expect(stderr).toContain('2 lines could not be written');
			expect(stderr.match(/^\{"v":1,"type":"answer"/gm)).toHaveLength(2);
		},
	);
});
