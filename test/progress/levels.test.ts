import {describe, expect, test} from 'vitest';
import {type Entry, lineOf} from '../../source/progress/entry.js';
import {fadeOf} from '../../source/progress/fading.js';
import {drillLevel, levelsOf} from '../../source/progress/ladder.js';
import {memoryOf} from '../../source/progress/memory.js';
import {NO_PAST, pastWith} from '../../source/progress/past.js';
import {
	afterPlacement,
	placementOfRuns,
	placementOfTopics,
} from '../../source/progress/placement.js';
import {readEntry} from '../../source/progress/read-entry.js';
import {answer} from './entries.js';

const rights = (...credits: readonly number[]) => credits;

describe('the level of a drill', () => {
	test.each([
		['after five right', rights(1, 1, 1, 1, 1), 'senior'],
		['after four of five', rights(1, 1, 0, 1, 1), 'mid'],
		['after three of five', rights(1, 1, 0, 1, 0), 'junior'],
		['after four answers', rights(0, 0, 0, 0), 'mid'],
		['of the latest five', rights(0, 1, 1, 1, 1, 1), 'senior'],
		['in parts', rights(1, 0.5, 0.5, 1, 0.5), 'junior'],
	] as const)('%s', (_, credits, level) => {
		expect(levelsOf('mid', credits).at(-1)).toBe(level);
	});

	test('moves again after five more, and not off the ladder', () => {
		const right = Array.from({length: 12}, () => 1);
		expect(levelsOf('junior', right).join()).toBe(
			'junior,junior,junior,junior,junior,mid,mid,mid,mid,mid,senior,senior,senior',
		);
		const wrong = Array.from({length: 5}, () => 0);
		expect(levelsOf('junior', wrong).at(-1)).toBe('junior');
	});

	test('learners of any strength come to where they are mostly, and not always, right', () => {
		// So likely somebody answers right at each level.
		const strength = {junior: 0.95, mid: 0.8, senior: 0.5};
		let seed = 1;
		const chance = () => {
			seed = (seed * 48271) % 2147483647;
			return seed / 2147483647;
		};
		const credits: number[] = [];
		const seen = {junior: 0, mid: 0, senior: 0};
		for (let n = 0; n < 2000; n++) {
			const level = levelsOf('senior', credits).at(-1) ?? 'senior';
			seen[level]++;
			credits.push(chance() < strength[level] ? 1 : 0);
		}
		expect(seen.mid).toBeGreaterThan(seen.junior);
		expect(seen.mid).toBeGreaterThan(seen.senior);
	});
});

const TOPICS = [1, 2, 3, 4, 5].flatMap((difficulty) =>
	[1, 2].map((asked) => ({id: `T-${difficulty}${asked}`, difficulty, asked})),
);

describe('a placement', () => {
	test('asks an easy topic, one in the middle and a hard one', () => {
		expect(placementOfTopics(TOPICS).map(({difficulty}) => difficulty)).toEqual([1, 3, 5]);
		expect(placementOfTopics(TOPICS.slice(0, 2))).toHaveLength(2);
	});

	test('skips what is easier than something that was known', () => {
		const known = TOPICS.filter(({id}) => id === 'T-31');
		const left = afterPlacement(TOPICS, known).map(({id}) => id);
		expect(left).toEqual(['T-32', 'T-41', 'T-42', 'T-51', 'T-52']);
		expect(afterPlacement(TOPICS, [])).toEqual(TOPICS);
	});

	test('of runs asks about those runs, and neither traps nor open questions', () => {
		const questions = TOPICS.flatMap(({id}) => [
			{id: `${id}-a`, kind: 'state', topics: [id], run: 'one'},
			{id: `${id}-b`, kind: 'open', topics: [id], run: 'one'},
			{id: `${id}-c`, kind: 'choice', topics: [id], run: 'one', trap: 'M01'},
			{id: `${id}-d`, kind: 'choice', topics: [id], run: 'two'},
		]);
		const chosen = placementOfRuns(new Set(['one']), {topics: TOPICS, questions});
		expect(chosen).toHaveLength(3);
		expect(chosen.filter((id) => !id.endsWith('-a'))).toEqual([]);
	});

	test('costs nothing when it is wrong, and puts off what is right', () => {
		const placement = 'HS';
		expect([...memoryOf([answer({placement, verdict: 'wrong'})], false).keys()]).toEqual([]);
		const placed = memoryOf([answer({placement})], false).get('HS-01');
		const usual = memoryOf([answer()], false).get('HS-01');
		expect(placed?.due).toBeGreaterThan(usual?.due ?? 0);
	});
});

describe('the level of a drill', () => {
	const drilled = (level?: 'junior' | 'senior') =>
		answer({mode: 'drill', ...(level !== undefined && {level})});

	test.each([
		['in the middle at first', [answer()], 'mid'],
		['where the last drill has led', [drilled('junior'), drilled('senior'), answer()], 'senior'],
		['what older lines do not say', [drilled()], 'mid'],
	] as const)('is %s', (_, entries, level) => {
		expect(drillLevel(entries)).toBe(level);
	});

	test('is read from the journal again', () => {
		expect(readEntry(lineOf(drilled('senior')))).toMatchObject({level: 'senior'});
		expect(readEntry(lineOf(drilled()))).not.toHaveProperty('level');
	});
});

describe('what is left for the learner of a run', () => {
	const TOPIC = {group: 'open', runs: new Set(['handshake', 'syn-lost'])};
	const step = (verdict: 'right' | 'wrong' | 'skipped') =>
		answer({mode: 'predict', question: 'handshake 3 state', topics: [], verdict});
	const example: Entry = {type: 'example', at: 0, run: 'handshake'};
	const placed = (...verdicts: readonly ('right' | 'wrong')[]) =>
		verdicts.map((verdict) => answer({placement: 'open', verdict}));
	const fade = (...entries: readonly Entry[]) =>
		fadeOf(
			pastWith(NO_PAST, entries, () => undefined),
			TOPIC,
		);
	const [right, wrong] = [step('right'), step('wrong')];

	test.each<[string, readonly Entry[], string]>([
		['a worked example at first', [], 'example'],
		['one blank after it', [example], 'one'],
		['still one after one right', [example, right], 'one'],
		['two after two right in a row', [example, right, right], 'two'],
		['not after two that are not in a row', [example, right, wrong, right], 'one'],
		[
			'as it was after right guesses',
			[example, ...[1, 2, 3].map(() => ({...right, confidence: 'guess'}) as Entry)],
			'one',
		],
		['all after two more', [example, right, right, right, right], 'all'],
		['no more than all', [example, ...Array.from({length: 9}, () => right)], 'all'],
		['one step back after two errors', [example, right, right, wrong, wrong], 'one'],
		['the example once more', [example, wrong, step('skipped')], 'example'],
		[
			'what another run of the topic has led to',
			[example, right, answer({mode: 'predict', question: 'syn-lost 2 ack', verdict: 'right'})],
			'two',
		],
		['nothing new from an example that was not needed', [right, right, example], 'one'],
		[
			'a step less for each placement question that was right',
			placed('right', 'wrong', 'wrong'),
			'one',
		],
		['all when the placement was right', placed('right', 'right', 'right'), 'all'],
		['a step back from there, too', [...placed('right', 'right', 'right'), wrong, wrong], 'two'],
		[
			'nothing from a run about something else',
			[answer({question: 'close-four 3 state'}), {...example, run: 'x'}],
			'example',
		],
	])('is %s', (_, entries, expected) => {
		expect(fade(...entries)).toBe(expected);
	});
});
