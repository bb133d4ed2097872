import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {checkPaths} from '../../source/content/check.js';

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-'));
});

afterEach(() => rmSync(folder, {recursive: true}));

const HEAD = 'title: {en: run, zh: 运行}\ngroup: open\nscript:\n';
const OPEN = '  - {at: 0s, host: B, call: LISTEN}\n  - {at: 0s, host: A, call: OPEN}\n';

function write(name: string, ...lines: readonly string[]): void {
	const file = path.join(folder, name);
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, HEAD + OPEN + lines.map((line) => `  - ${line}\n`).join(''));
}

/** `file:line:column fault`, with the files as they are called in the folder. */
async function check(...names: readonly string[]): Promise<{files: number; told: string[]}> {
	const paths = names.length > 0 ? names.map((name) => path.join(folder, name)) : [folder];
	const {files, problems} = await checkPaths(paths, 'en');
	const told = problems.map(
		({file, line, column, fault}) =>
			`${path.relative(folder, file) || '.'}:${line}:${column} ${fault}`,
	);
	return {files, told};
}

const IDLE = 'The scenario runs, but this line never finds what it waits for.';

test('a good file', async () => {
	write('run.yaml', 'lose: {from: A, flags: [SYN], nth: 1}');
	expect(await check('run.yaml')).toEqual({files: 1, told: []});
});

test.each([
	['a rule that meets no segment', 'lose: {from: A, flags: [SYN], nth: 9}'],
	['a state that is never reached', '{after: {host: A, state: CLOSING}, host: A, call: CLOSE}'],
	['a segment that is never sent', '{after: {sent: {flags: [RST]}}, cut: both}'],
	['a release of what is not held', '{at: 1s, release: {from: A}}'],
])('%s is told with its place', async (_what, line) => {
	write('run.yaml', 'lose: {from: B, nth: 1}', line);
	expect((await check('run.yaml')).told).toEqual([`run.yaml:7:5 ${IDLE}`]);
});

test('a line that chance may keep waiting is no problem', async () => {
	write('run.yaml', 'lose: {from: A, flags: [SYN], nth: 3}');
	const file = path.join(folder, 'run.yaml');
	expect((await check('run.yaml')).told).toEqual([`run.yaml:6:5 ${IDLE}`]);
	writeFileSync(
		file,
		`network: {loss: 0.3}\n${HEAD}${OPEN}  - lose: {from: A, flags: [SYN], nth: 3}\n`,
	);
	expect((await check('run.yaml')).told).toEqual([]);
});

test('a folder means every file below it', async () => {
	write('a.yaml');
	write('deep/b.yml', 'lose: {nth: 0}');
	write('.hidden/c.yaml', 'lose: {nth: 0}');
	write('node_modules/d.yaml', 'lose: {nth: 0}');
	writeFileSync(path.join(folder, 'notes.txt'), 'not a scenario');
	symlinkSync(folder, path.join(folder, 'deep', 'circle'));
	expect(await check()).toEqual({files: 2, told: ['deep/b.yml:6:17 0 is out of range.']});
});

test('a folder without files', async () => {
	expect(await check()).toEqual({files: 0, told: ['.:1:1 No scenario is in this folder.']});
});

test('several paths, one of them missing', async () => {
	write('a.yaml');
	expect(await check('a.yaml', 'none.yaml')).toEqual({
		files: 2,
		told: ['none.yaml:1:1 There is no such file.'],
	});
});

test('topics and scenarios that a file leads on to have to exist, built in or beside it', async () => {
	write('run.yaml');
	const text = `questions: [HS-01, HS-99]\nnext: [handshake, run, handshak]\n${HEAD}${OPEN}`;
	writeFileSync(path.join(folder, 'links.yaml'), text);
	expect((await check()).told).toEqual([
		'links.yaml:1:1 There is no topic HS-99.',
		'links.yaml:2:1 There is no run handshak, neither beside this file nor built in.',
	]);
});
