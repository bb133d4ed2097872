import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {KEYS, Terminal} from './terminal.js';

const END = '\u001B[F';

/** The file of a journal that nobody has written to. */
function journal(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-journal-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return path.join(folder, 'journal.jsonl');
}

const linesOf = (file: string): readonly {readonly type: string; readonly run: string}[] =>
	existsSync(file)
		? readFileSync(file, 'utf8')
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line))
		: [];

describe('a run that plays', () => {
	test('takes keys and a new size on its way, and at its end opens the lab on itself', async () => {
		const file = journal();
		const terminal = new Terminal(['live', 'close-four', '--speed', '4'], {
			env: {TCP_TRAINER_PROGRESS: file},
		});
		await terminal.shows('before you watch');
		terminal.send(KEYS.space);
		await terminal.shows('new state');
		terminal.send(KEYS.space);
		await terminal.shows(/playing +4x/);
		terminal.send('+');
		await terminal.shows('8x');
		terminal.resize(120, 40);
		await terminal.until(() => terminal.rows[39]?.includes('Esc') ?? false, 'fill 40 rows');
		terminal.send('9');
		await terminal.shows('实况');
		terminal.send('9', END);
		await terminal.shows('you have seen 1 of 69 runs');
		terminal.send('2');
		await terminal.shows('act here');
		terminal.send(KEYS.escape);
		await terminal.shows('the end');
		terminal.send(KEYS.escape);
		expect(await terminal.exited).toBe(0);
		expect(linesOf(file)).toMatchObject([{type: 'seen', run: 'close-four'}]);

		const later = new Terminal(['live'], {env: {TCP_TRAINER_PROGRESS: file}});
		await later.shows('seen 1, done 0 of 69');
	});

	test('writes nothing in front of a class', async () => {
		const file = journal();
		const terminal = new Terminal(['live', 'handshake', '--present'], {
			env: {TCP_TRAINER_PROGRESS: file},
		});
		await terminal.shows('before you watch');
		terminal.send(KEYS.space, END);
		await terminal.shows('break it in the lab');
		terminal.send(KEYS.escape);
		expect(await terminal.exited).toBe(0);
		expect(existsSync(file)).toBe(false);
	});
});

test('keys that are pressed before the first frame do not spoil it', async () => {
	// Typed ahead: the terminal itself echoes them, as the program is not there yet.
	const terminal = Terminal.ofShell('printf "typed ahead"; exec "$@"', ['live']);
	await terminal.until(
		() => /\n.*Esc quit$/.test(terminal.text),
		'have its footer in the last row',
	);
	expect(terminal.rows[0]).toMatch(/^ tcp-trainer › watch a run/);
});

/** Notes in which order the program asks for keys and draws; Node loads it before the program. */
const NOTES = `
	import {appendFileSync} from 'node:fs';
	const note = (object, name) => {
		const method = object[name];
		object[name] = function (...values) {
			appendFileSync(process.env.NOTES, name + '\\n');
			return method.apply(this, values);
		};
	};
	note(process.stdin, 'setRawMode');
	note(process.stdout, 'write');
`;

test('keys are taken before anything is drawn, so that none is echoed into it', async () => {
	const notes = journal();
	const hook = `${notes}.mjs`;
	writeFileSync(hook, NOTES);
	const terminal = new Terminal(['live', 'handshake'], {
		env: {NODE_OPTIONS: `--import=${hook}`, NOTES: notes},
	});
	await terminal.shows('before you watch');
	expect(readFileSync(notes, 'utf8').split('\n').slice(0, 2)).toEqual(['setRawMode', 'write']);
});
