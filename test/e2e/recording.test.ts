import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-recording-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

beforeAll(() => {
	const script = path.join(root, '.config/run.js');
	execFileSync(process.execPath, [script, 'test/recording/record.ts', folder], {cwd: root});
});

const MOST = 60_000;

const textOf = (svg: string) => svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe.each([
	[
		'recording.svg',
		'README.md',
		['Not 0. The answer is 1.', 'with your 0', 'the real run: 1', 'A resets'],
	],
	['recording.zh-CN.svg', '.github/README.zh-CN.md', ['不是', '应为', '正确的过程', 'RST seq=0']],
])('%s', (name, readme, told) => {
	const kept = readFileSync(path.join(root, '.github', name), 'utf8');

	test('shows what the program shows now; else: npm run record', () => {
		const now = readFileSync(path.join(folder, name), 'utf8');
		expect(now === kept, 'the recording is of an older program: npm run record').toBe(true);
	});

	test('a wrong answer is run beside the real one', () => {
		for (const words of told) expect(textOf(kept)).toContain(words);
	});

	test('is small, loads nothing, and stands still where nothing may move', () => {
		expect(Buffer.byteLength(kept)).toBeLessThan(MOST);
		expect(kept).not.toMatch(/<script|href=|url\(|@import/);
		expect(kept).toContain('prefers-reduced-motion');
		expect(kept).toContain('prefers-color-scheme:dark');
	});

	test('is in the document', () => {
		expect(readFileSync(path.join(root, readme), 'utf8')).toContain(name);
	});
});
