import {expect, test} from 'vitest';
import {widthOf} from '../../source/chart/width.js';
import {statsLines} from '../../source/commands/stats-lines.js';
import {DAY} from '../../source/progress/days.js';
import type {AnswerEntry} from '../../source/progress/entry.js';
import {toCsv, toJson} from '../../source/progress/export.js';
import {readJournal} from '../../source/progress/journal-text.js';
import {sheetLines} from '../../source/progress/sheet.js';
import {statisticsOf, WEEKS} from '../../source/progress/statistics.js';
import {weakSpotsOf} from '../../source/progress/weak-spots.js';
import {EDGES} from '../../source/tcp/state-diagram.js';
import {LANGUAGES, messages} from '../../source/text/language.js';
import {answer} from './entries.js';

/** A Friday. */
const NOON = Date.UTC(2026, 10, 20, 12);

const TOPICS = [
	{id: 'HS-01', group: 'HS', difficulty: 1, asked: 20},
	{id: 'HS-02', group: 'HS', difficulty: 2, asked: 5},
	{id: 'TW-01', group: 'TW', difficulty: 1, asked: 18},
];

/** Asked on each of these days before today, and right. */
const onDays = (days: readonly number[], changes: Partial<AnswerEntry>) =>
	days.map((day) => answer({at: NOON - day * DAY, ...changes}));

const ENTRIES: readonly AnswerEntry[] = [
	...onDays([4, 1], {topics: ['HS-01'], confidence: 'sure'}),
	...onDays([20], {topics: ['TW-01'], confidence: 'sure', verdict: 'wrong'}),
	...onDays([4, 1], {topics: [], transition: 'LAST-ACK>CLOSED'}),
	...onDays([4, 1], {topics: [], transition: 'CLOSE-WAIT>LAST-ACK'}),
	...onDays([4, 1], {topics: [], transition: 'ESTABLISHED>CLOSED'}),
	...onDays([1], {topics: ['HS-02'], confidence: 'guess'}),
	...onDays([9], {topics: [], trap: 'M05', believed: ['M05'], verdict: 'wrong'}),
	...onDays([8, 5], {topics: [], trap: 'M05'}),
	...onDays([9], {topics: [], trap: 'M07', believed: ['M07'], verdict: 'wrong'}),
	...onDays([8], {topics: [], trap: 'M07'}),
	...onDays([8, 5], {topics: [], trap: 'M09'}),
];

const EDGE_NAMES = EDGES.map(({from, to}) => `${from}>${to}`);
const EVERY_EDGE = EDGE_NAMES.flatMap((transition) => onDays([4, 1], {topics: [], transition}));

const statistics = statisticsOf(ENTRIES, TOPICS, NOON);

test('topics are told by group', () => {
	expect(statistics.groups).toEqual([
		{group: 'HS', topics: 2, asked: 2, mastered: 1, answers: 3, credit: 3},
		{group: 'TW', topics: 1, asked: 1, mastered: 0, answers: 1, credit: 0},
	]);
	expect([statistics.answers, statistics.credit]).toEqual([17, 14]);
	expect(statistics.due).toContain('TW-01');
	expect(statistics.due).not.toContain('HS-01');
});

test('the state diagram fills in', () => {
	expect(statistics.diagram).toEqual({
		// Into LAST-ACK and out of it.
		states: ['LAST-ACK'],
		edges: ['LAST-ACK>CLOSED', 'CLOSE-WAIT>LAST-ACK'],
		endings: ['LAST-ACK>CLOSED', 'ESTABLISHED>CLOSED'],
		of: {states: 11, edges: EDGES.length},
	});
});

test('a misconception is laid to rest when it was avoided on two days', () => {
	expect(statistics.misconceptions).toEqual({alive: ['M07'], laidToRest: ['M05']});
});

test('how sure one was is held against how right one was', () => {
	expect(statistics.calibration).toEqual([
		{confidence: 'guess', answers: 1, right: 1},
		{confidence: 'unsure', answers: 0, right: 0},
		{confidence: 'sure', answers: 3, right: 2},
	]);
});

test('the days are whole weeks up to today', () => {
	const {days} = statistics;
	expect(days).toHaveLength((WEEKS - 1) * 7 + 5);
	expect(days.at(-1)).toEqual({day: '2026-11-20', answers: 0});
	expect(days.at(-2)).toEqual({day: '2026-11-19', answers: 5});
	expect(new Date(`${days[0]?.day}T00:00:00Z`).getUTCDay()).toBe(1);
});

test('a month stands above its first whole week', () => {
	const say = messages('en').progress;
	const lines = statsLines(statistics, {now: NOON, claims: new Map(), say, isAscii: true});
	const months = lines[lines.indexOf('Days') + 1] ?? '';
	const mondays = lines[lines.indexOf('Days') + 2] ?? '';
	// From the 25th of May on: the 2nd of November is 23 weeks later.
	expect(months.indexOf('Jun') - mondays.indexOf('.')).toBe(2);
	expect(months.indexOf('Nov') - mondays.indexOf('.')).toBe(2 * 23);
});

test.each(LANGUAGES)('they fit on 80 columns, in ASCII if need be: %s', (language) => {
	const say = messages(language).progress;
	const claims = new Map([['M05', say.mastered.repeat(3)]]);
	const all = statisticsOf([...ENTRIES, ...EVERY_EDGE], TOPICS, NOON);
	for (const isAscii of [true, false]) {
		const lines = statsLines(all, {now: NOON, claims, say, isAscii});
		expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
		// What is long goes on below, and nothing is cut off.
		const told = lines.join('').replaceAll(' ', '');
		expect(told).toContain(say.mastered.repeat(3).replaceAll(' ', ''));
		for (const id of EDGE_NAMES) expect(told).toContain(id);
		if (isAscii && language === 'en') expect(lines.join('\n')).toMatch(/^[ -~\n]*$/);
	}
	expect(
		statsLines(statisticsOf([], TOPICS, NOON), {now: NOON, claims, say, isAscii: true}),
	).toEqual([say.none]);
});

test('what comes back today has no date', () => {
	const say = messages('en').progress;
	const dueAfter = (entry: AnswerEntry) =>
		statsLines(statisticsOf([entry], TOPICS, entry.at), {
			now: entry.at,
			claims: new Map(),
			say,
			isAscii: true,
		})[1];
	expect(dueAfter(answer({verdict: 'wrong'}))).toBe(
		'Due now  nothing; the next comes back later today',
	);
	expect(dueAfter(answer())).toMatch(/comes back on 2026-11-2\d$/);
});

test('the lines in English', () => {
	const say = messages('en').progress;
	const claims = new Map([['M07', 'TIME-WAIT is an error.']]);
	const lines = statsLines(statistics, {now: NOON, claims, say, isAscii: true});
	expect(lines.slice(0, lines.indexOf('Days')).join('\n')).toMatchInlineSnapshot(`
		"Answers  17, 82 % right
		Due now  3: tcp-trainer review
		Topics   3 of 3 asked, 1 mastered
		Mastered: right on two days since it was last wrong, and not yet due again.

		Topics by group
		  handshake  2 of 2 asked  1 mastered  100 % right
		  TIME-WAIT  1 of 1 asked  0 mastered  0 % right

		Changes of state
		  LAST-ACK>CLOSED      2 answers  100 % right  mastered
		  CLOSE-WAIT>LAST-ACK  2 answers  100 % right  mastered
		  ESTABLISHED>CLOSED   2 answers  100 % right  mastered

		State diagram, what is mastered of it
		  states          1 of 11  LAST-ACK
		  changes         2 of 21  LAST-ACK>CLOSED CLOSE-WAIT>LAST-ACK
		  ways to CLOSED  2        LAST-ACK>CLOSED ESTABLISHED>CLOSED

		Misconceptions
		  M05  laid to rest
		  M07  still alive   TIME-WAIT is an error.

		How sure, how right
		  a guess  100 % right of 1
		  sure     67 % right of 3
		"
	`);
});

test('an export as JSON can be imported', () => {
	const json = toJson(ENTRIES);
	expect(JSON.parse(json).entries).toHaveLength(ENTRIES.length);
	expect(JSON.parse(toJson([]))).toEqual({version: 1, entries: []});
	const lines = json.split('\n').map((line) => line.trim().replace(/,$/, ''));
	expect(readJournal(lines.join('\n')).entries).toEqual(ENTRIES);
});

test('a cell of an export is never a formula', () => {
	const cruel = ['=1+1', '+1', '-1', '@A1', 'a"b', 'a,b', '\t=1', 'plain'];
	const rows = toCsv(cruel.map((question) => answer({question}))).split('\r\n');
	expect(rows.slice(1, -1).map((row) => row.replace(/^[^,]*,quiz,(.*),choice,.*$/, '$1'))).toEqual([
		"'=1+1",
		"'+1",
		"'-1",
		"'@A1",
		'"a""b"',
		'"a,b"',
		"'\t=1",
		'plain',
	]);
	expect(rows[0]).toBe(
		'at,mode,question,kind,topics,transition,trap,believed,verdict,credit,hints,confidence,seconds,seed',
	);
});

test.each(LANGUAGES)('weak spots are a page that can be printed: %s', (language) => {
	const say = messages(language).progress;
	const names = {
		topic: (id: string) => (id === 'TW-01' ? 'Which side enters TIME-WAIT?' : undefined),
		question: () => undefined,
		answer: () => undefined,
		misconception: (id: string) => (id === 'M05' ? {claim: 'CLAIM', truth: 'TRUTH'} : undefined),
		run: () => 'TITLE',
		facts: ['tcp_fin_timeout = 60 s'],
	};
	const registry = {
		topics: TOPICS,
		questions: [{id: 'tw-01-a', kind: 'choice', topics: ['TW-01'], run: 'close-four'}],
	};
	const page = sheetLines(weakSpotsOf(ENTRIES, registry), names, say).join('\n');
	for (const word of [
		'TW-01',
		'Which side',
		'CLAIM',
		'TRUTH',
		'M07',
		'close-four',
		'TITLE',
		'60 s',
	])
		expect(page).toContain(word);
	const well = weakSpotsOf([answer()], registry);
	expect(sheetLines(well, {...names, facts: []}, say)).toEqual([
		`${say.sheet.title}  ${say.sheet.score(1, 1)}`,
		'',
		say.sheet.nothing,
	]);
});
