import {describe, expect, test} from 'vitest';
import {openLibrary} from '../../source/commands/study/library.js';
import {placedInOwn} from '../../source/commands/study/replans.js';
import type {Entry} from '../../source/progress/entry.js';
import type {Loaded} from '../../source/quiz/kinds/make.js';
import {answer} from '../progress/entries.js';
import {CHOICE, filed, OPEN, outcomeOf, STATE} from '../quiz/kinds/made-up.js';

const library = await openLibrary();

const LINES = {choice: CHOICE, state: STATE, open: OPEN};

/** Questions of one's own, by topic and kind. */
const own = (...topics: readonly (readonly [topic: string, kind: keyof typeof LINES])[]) =>
	topics.map(([topic, kind], n) => filed(LINES[kind], {id: `mine-${n}`, topic}));

const ids = (questions: readonly Loaded[]) => questions.map(({spec}) => spec.id);
const placed = (questions: readonly Loaded[], entries: readonly Entry[] = []) =>
	placedInOwn(library, {
		group: 'mine.yaml',
		entries,
		questions,
		most: questions.length,
		skips: true,
	});

const ONE_TOPIC = own(
	...Array.from({length: 7}, (_, n) => ['HS-01', n === 3 ? 'open' : 'state'] as const),
);

describe('a file of one topic', () => {
	test('begins with three of its questions, from its beginning to its end, and asks all of them', () => {
		const {questions, placement, replan} = placed(ONE_TOPIC);
		expect(placement).toEqual({group: 'mine.yaml', count: 3});
		expect(ids(questions)).toEqual([
			'mine-0',
			'mine-4',
			'mine-6',
			'mine-1',
			'mine-2',
			'mine-3',
			'mine-5',
		]);
		expect(replan).toBeNull();
	});

	test('is asked in its own order when one is placed in it, or when it is short', () => {
		const placement = {placement: 'mine.yaml', question: 'mine-0'};
		const entries = [1, 2, 3].map(() => answer(placement));
		expect(placed(ONE_TOPIC, entries)).toMatchObject({placement: null});
		expect(ids(placed(ONE_TOPIC, entries).questions)).toEqual(ids(ONE_TOPIC));
		expect(placed(ONE_TOPIC.slice(0, 5)).placement).toBeNull();
	});
});

test('a folder of several topics skips what is easier than what was known', () => {
	const topics = ['HS-01', 'HS-05', 'TW-13', 'MINE-01', 'LOSS-07'];
	const questions = own(...topics.map((topic) => [topic, 'choice'] as const));
	const {placement, questions: all, replan} = placed(questions);
	expect(placement).toEqual({group: 'mine.yaml', count: 3});
	expect(ids(all).toSorted()).toEqual(ids(questions).toSorted());
	const rights = all.slice(0, 3).map((question) => outcomeOf(question, 'right'));
	expect(replan?.(rights).questions.length).toBeLessThan(questions.length + 1);
	expect(replan?.(rights).note).not.toBeNull();
});
