import fc from 'fast-check';
import {afterEach, describe, expect, test} from 'vitest';
import {DAY, dayAt, dayName, dayNumber, MINUTE, startOfDay} from '../../source/progress/days.js';
import {dueItems, nextReturn, returnsByDay} from '../../source/progress/due.js';
import type {AnswerEntry} from '../../source/progress/entry.js';
import {gradeOf} from '../../source/progress/grade.js';
import {isMastered, memoryOf, recall} from '../../source/progress/memory.js';
import {answer} from './entries.js';

const NOON = Date.UTC(2026, 10, 20, 12);
const HOUR = 60 * MINUTE;
const REGISTRY = {topics: [], questions: []};

const dueAt = (entries: readonly AnswerEntry[], now: number, mostDays?: number) =>
	dueItems(memoryOf(entries, false), REGISTRY, now, mostDays).map(({id}) => id);

describe('a grade', () => {
	test.each<[string, Partial<AnswerEntry>, number | undefined]>([
		['again', {verdict: 'wrong'}, undefined],
		['again', {verdict: 'wrong', confidence: 'guess'}, undefined],
		['again', {verdict: 'skipped'}, undefined],
		['again', {verdict: 'partly', credit: 0.4}, undefined],
		['hard', {verdict: 'partly', credit: 0.6}, undefined],
		['good', {verdict: 'partly', credit: 0.8}, undefined],
		['good', {}, undefined],
		['hard', {confidence: 'guess'}, undefined],
		['hard', {hints: 1}, undefined],
		['hard', {hints: 1, confidence: 'sure', seconds: 1}, 20],
		['hard', {seconds: 41}, 20],
		['good', {seconds: 40}, 20],
		['good', {confidence: 'sure', seconds: 20}, 20],
		['easy', {confidence: 'sure', seconds: 19}, 20],
		['good', {confidence: 'sure', seconds: 19}, undefined],
		['good', {kind: 'open', seconds: 500}, 20],
		['easy', {kind: 'open', confidence: 'sure', seconds: 500}, 20],
	])('is "%s" for %o', (grade, changes, usual) => {
		expect(gradeOf(answer(changes), usual)).toBe(grade);
	});
});

describe('what was answered', () => {
	test.each<[string, Partial<AnswerEntry>, number, boolean]>([
		['right is not due on the same day', {}, 10 * HOUR, false],
		['right is due some days later', {}, 4 * DAY, true],
		['wrong is due after ten minutes', {verdict: 'wrong'}, 11 * MINUTE, true],
		['wrong is not due at once', {verdict: 'wrong'}, 9 * MINUTE, false],
		['right by guess is due the same day', {confidence: 'guess'}, HOUR, true],
		['right with a hint is due the same day', {hints: 1}, HOUR, true],
	])('%s', (_, changes, later, isDue) => {
		expect(dueAt([answer(changes)], NOON + later)).toEqual(isDue ? ['HS-01'] : []);
	});

	test('with certainty and wrong returns the same day, the next day and after a week', () => {
		const entries = [answer({verdict: 'wrong', confidence: 'sure'})];
		const asked: number[] = [];
		for (let at = NOON + MINUTE; at < NOON + 8 * DAY; at += 5 * MINUTE) {
			if (!dueAt(entries, at).includes('HS-01')) continue;
			asked.push(dayNumber(at) - dayNumber(NOON));
			entries.push(answer({at, confidence: 'sure'}));
		}
		expect(asked.slice(0, 2)).toEqual([0, 1]);
		expect(asked.at(-1)).toBe(7);
	});

	test('comes back in the morning, not at the hour of the last answer', () => {
		const {due} = memoryOf([answer()], false).get('HS-01') ?? {due: 0};
		expect(dueAt([answer()], startOfDay(due))).toEqual(['HS-01']);
		expect(dueAt([answer()], startOfDay(due) - 1)).toEqual([]);
	});

	test('comes back sooner before an interview', () => {
		const entries = [0, 3, 12, 40].map((day) => answer({at: NOON + day * DAY}));
		const now = NOON + 43 * DAY;
		expect(dueAt(entries, now)).toEqual([]);
		expect(dueAt(entries, now, 3)).toEqual(['HS-01']);
	});

	test('stays away for half a year at most', () => {
		const entries: AnswerEntry[] = [];
		let at = NOON;
		for (let n = 0; n < 25; n++) {
			entries.push(answer({at, confidence: 'sure', seconds: 20 - n / 2}));
			at = memoryOf(entries).get('HS-01')?.due ?? 0;
			expect(at).toBeLessThanOrEqual((entries.at(-1)?.at ?? 0) + 180 * DAY);
		}
		expect(at - (entries.at(-1)?.at ?? 0)).toBeGreaterThan(150 * DAY);
	});

	test('counts for what it was about', () => {
		const believed = {
			trap: 'M05',
			believed: ['M05'],
			verdict: 'wrong',
			topics: ['HS-01', 'SEQ-01'],
		};
		const entries = [
			answer({transition: 'LISTEN>SYN-RECEIVED', topics: ['HS-01', 'SEQ-01']}),
			answer({...believed, at: NOON + DAY} as Partial<AnswerEntry>),
			answer({trap: 'M06', topics: [], at: NOON + DAY}),
		];
		const memory = memoryOf(entries, false);
		const told = [...memory.values()].map(({id, kind, answers, credit, believed}) => [
			id,
			kind,
			answers,
			credit,
			believed,
		]);
		expect(told).toEqual([
			['HS-01', 'topic', 2, 1, false],
			// What a question is not filed under is practised, and not blamed.
			['SEQ-01', 'topic', 1, 1, false],
			['LISTEN>SYN-RECEIVED', 'transition', 1, 1, false],
			['M05', 'misconception', 1, 0, true],
			['M06', 'misconception', 1, 1, false],
		]);
	});

	test('is mastered on the second day, until it is due', () => {
		const first = answer();
		const second = answer({at: NOON + 3 * DAY});
		const mastered = (entries: readonly AnswerEntry[], now: number) =>
			isMastered(memoryOf(entries).get('HS-01'), now);
		expect(mastered([first, answer({at: NOON + HOUR})], NOON + 2 * HOUR)).toBe(false);
		expect(mastered([first, second], NOON + 3 * DAY)).toBe(true);
		expect(mastered([first, second], NOON + 60 * DAY)).toBe(false);
		const third = answer({at: NOON + 4 * DAY, verdict: 'wrong'});
		expect(mastered([first, second, third], NOON + 4 * DAY)).toBe(false);
	});

	test('in another order, or in the future, is no reason to stop', () => {
		const moment = fc.integer({min: NOON - 400 * DAY, max: NOON + 400 * DAY});
		const verdict = fc.constantFrom('right' as const, 'wrong' as const, 'partly' as const);
		const entry = fc.record({at: moment, verdict}).map((changes) => answer(changes));
		const several = fc.uniqueArray(entry, {minLength: 1, maxLength: 20, selector: ({at}) => at});
		fc.assert(
			fc.property(several, moment, (entries, now) => {
				const item = memoryOf(entries).get('HS-01');
				expect(item).toEqual(memoryOf([...entries].reverse()).get('HS-01'));
				expect(Number.isFinite(item?.due)).toBe(true);
				const known = recall(item, now);
				expect(known).toBeGreaterThan(0);
				expect(known).toBeLessThanOrEqual(1);
			}),
			{numRuns: 50},
		);
	});

	test('tells when the next returns', () => {
		expect(nextReturn(memoryOf([]))).toBeUndefined();
		const memory = memoryOf([answer(), answer({topics: ['TW-01'], at: NOON + DAY})], false);
		expect(returnsByDay(memory, NOON, 1)).toEqual([0]);
		const byDay = returnsByDay(memory, NOON, 30);
		expect(byDay.filter((count) => count > 0)).toEqual([1, 1]);
		const next = nextReturn(memory) ?? 0;
		expect(byDay.findIndex((count) => count > 0)).toBe(dayNumber(next) - dayNumber(NOON));
	});
});

describe('a day', () => {
	const zone = process.env.TZ;
	afterEach(() => {
		process.env.TZ = zone;
	});

	test.each(['UTC', 'Europe/Berlin', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia'])(
		'has a name and a number in %s, also when the clock is changed',
		(name) => {
			process.env.TZ = name;
			for (let day = 0; day < 366; day++) {
				const at = startOfDay(NOON, day);
				expect(dayNumber(at) - dayNumber(NOON)).toBe(day);
				expect(dayNumber(at - 1) - dayNumber(NOON)).toBe(day - 1);
				expect(dayAt(dayName(at))).toBe(at);
			}
		},
	);

	test.each(['', '2026-02-30', '2026-13-01', '20261120', 'tomorrow'])('is not "%s"', (name) => {
		expect(dayAt(name)).toBeUndefined();
	});
});
