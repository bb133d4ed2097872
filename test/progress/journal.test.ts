import {
	appendFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, onTestFinished, test} from 'vitest';
import {type Entry, lineOf} from '../../source/progress/entry.js';
import {Journal} from '../../source/progress/journal.js';
import {putAside} from '../../source/progress/journal-file.js';
import {readJournal} from '../../source/progress/journal-text.js';
import {readEntry} from '../../source/progress/read-entry.js';
import {journalPath} from '../../source/progress/where.js';
import {answer} from './entries.js';

/** The path of a journal in a folder that is not there yet. */
function newPath(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-journal-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return path.join(folder, 'state', 'journal.jsonl');
}

const at = Date.UTC(2026, 10, 20);

const ENTRIES: readonly Entry[] = [
	answer({
		transition: 'FIN-WAIT-1>CLOSING',
		trap: 'M05',
		believed: ['M05'],
		verdict: 'wrong',
		confidence: 'sure',
		missed: [0, 2],
	}),
	answer(),
	{type: 'seen', at, run: 'handshake'},
	{type: 'story', at, story: 'SYN_SEND'},
	{type: 'setting', at, name: 'drawing', value: 'ascii'},
	{type: 'goal', at, goal: 'close-both'},
	{type: 'plan', at, plan: 'evening', interview: '2026-11-21', minutes: 25, step: 'begin'},
];

describe('a line', () => {
	test.each(ENTRIES.map((entry) => [entry.type, entry] as const))('says all of %s', (_, entry) => {
		expect(readEntry(lineOf(entry))).toEqual(entry);
		expect(lineOf(entry)).not.toContain('\n');
	});

	const line = (changes: Record<string, unknown>) =>
		JSON.stringify({...JSON.parse(lineOf(answer())), ...changes});

	test.each([
		['torn', lineOf(answer()).slice(0, -9)],
		['torn', 'hello'],
		['unknown', '7'],
		['unknown', 'null'],
		['unknown', '[]'],
		['unknown', line({v: undefined})],
		['newer', line({v: 2})],
		['newer', line({v: 2, type: 'dream'})],
		['unknown', line({type: 'dream'})],
		['unknown', line({type: '__proto__'})],
		['unknown', line({at: 'yesterday'})],
		['unknown', line({mode: 'sleep'})],
		['unknown', line({credit: 2})],
		['unknown', line({credit: null})],
		['unknown', line({question: 'a\u001b[2J'})],
		['unknown', line({topics: 'HS-01'})],
		['unknown', line({topics: [1]})],
		['unknown', line({verdict: undefined})],
		['unknown', line({question: 'x'.repeat(201)})],
	])('is %s: %s', (what, text) => {
		expect(readEntry(text)).toBe(what);
	});

	test('whatever it is, is no reason to stop', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				const {entries} = readJournal(text);
				expect(entries).toEqual([]);
			}),
		);
	});
});

describe('a journal', () => {
	test('that is not there says nothing, and begins with the first answer', () => {
		const file = newPath();
		const journal = new Journal(file);
		expect([journal.entries, journal.trouble, existsSync(file)]).toEqual([[], null, false]);

		expect(journal.record(...ENTRIES)).toBe(true);
		expect(new Journal(file).entries).toEqual(ENTRIES);
		expect(statSync(file).mode & 0o077).toBe(0);
	});

	test('whose last line is torn goes on behind it', () => {
		const file = newPath();
		new Journal(file).record(answer({question: 'first'}));
		appendFileSync(file, lineOf(answer({question: 'torn'})).slice(0, 40));
		new Journal(file).record(answer({question: 'next'}));

		const journal = new Journal(file);
		expect(journal.entries).toEqual([answer({question: 'first'}), answer({question: 'next'})]);
		expect(journal.unread).toEqual({torn: 1, unknown: 0, newer: 0});
		// Each on a line of its own, and the end of the file.
		expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(4);
	});

	test('finds a line that another program wrote behind half a line', () => {
		const half = lineOf(answer({question: 'torn'})).slice(0, 40);
		const {entries, unread} = readJournal(`${half}${lineOf(answer())}\n`);
		expect([entries, unread.torn]).toEqual([[answer()], 1]);
	});

	test('counts a line once that was written twice', () => {
		const twice = `${lineOf(answer())}\n`.repeat(2);
		expect(readJournal(twice).entries).toEqual([answer()]);
	});

	test('keeps what it does not understand', () => {
		const file = newPath();
		const strange = '{"v":9,"type":"dream"}\nhello\n{"v":1,"type":"dream"}\n';
		new Journal(file).record(answer());
		appendFileSync(file, strange);
		const journal = new Journal(file);
		journal.record(answer({at: 1}));
		expect(journal.unread).toEqual({torn: 1, unknown: 1, newer: 1});
		expect(readFileSync(file, 'utf8')).toContain(strange);
		expect(new Journal(file).entries).toHaveLength(2);
	});

	test('that cannot be written keeps the answers, and writes them when it can', () => {
		const file = newPath();
		// A file where the folder should be.
		writeFileSync(path.dirname(file), '');
		const journal = new Journal(file);
		expect(journal.record(answer())).toBe(false);
		expect(journal.record(answer({at: 1}))).toBe(false);
		expect(journal.trouble).toBe('other');
		expect(journal.waiting.map(readEntry)).toEqual([answer(), answer({at: 1})]);
		expect(journal.entries).toHaveLength(2);

		rmSync(path.dirname(file));
		expect(journal.record(answer({at: 2}))).toBe(true);
		expect([journal.trouble, journal.waiting]).toEqual([null, []]);
		expect(new Journal(file).entries).toHaveLength(3);
	});

	test.runIf(existsSync('/dev/full'))('on a full disk says so', () => {
		const journal = new Journal('/dev/full');
		expect([journal.entries, journal.trouble]).toEqual([[], null]);
		expect(journal.record(answer())).toBe(false);
		expect([journal.trouble, journal.waiting]).toEqual(['full', [lineOf(answer())]]);
	});

	test('that is a folder is told, not thrown', () => {
		const file = newPath();
		mkdirSync(file, {recursive: true});
		const journal = new Journal(file);
		expect(journal.trouble).toBe('folder');
		expect(journal.record(answer())).toBe(false);
		expect(journal.trouble).toBe('folder');
	});

	test('that is larger than anybody writes is not read', () => {
		const file = newPath();
		new Journal(file).record(answer());
		truncateSync(file, 256_000_001);
		const journal = new Journal(file);
		expect([journal.entries, journal.trouble]).toEqual([[], 'too large']);
	});

	test('may begin with a byte order mark, and end its lines as other systems do', () => {
		const lines = [answer(), answer({at: 1})].map(lineOf);
		const {entries, unread} = readJournal(`\uFEFF${lines.join('\r\n')}\r\n`);
		expect(entries).toHaveLength(2);
		expect(unread).toEqual({torn: 0, unknown: 0, newer: 0});
	});

	test('is put aside whole, as often as one likes', () => {
		const file = newPath();
		const now = new Date(at);
		expect(putAside(file, now)).toBeNull();

		const journal = new Journal(file);
		for (const question of ['a', 'b']) {
			journal.record(answer({question}));
			const backup = putAside(file, now) ?? '';
			expect(existsSync(file)).toBe(false);
			expect(new Journal(backup).entries).toEqual([answer({question})]);
		}
		expect(readdirSync(path.dirname(file)).sort()).toEqual([
			'journal-20261120-000000-1.jsonl',
			'journal-20261120-000000.jsonl',
		]);
	});
});

test('the journal is where it is asked for, else in the state folder of the system', () => {
	expect(journalPath('/tmp/mine.jsonl')).toBe('/tmp/mine.jsonl');
	expect(path.isAbsolute(journalPath('mine.jsonl'))).toBe(true);
	expect(journalPath(undefined)).toMatch(/tcp-trainer.*journal\.jsonl$/);
});
