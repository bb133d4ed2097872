import {describe, expect, test} from 'vitest';
import {openLibrary} from '../../source/commands/study/library.js';
import {prepareSession} from '../../source/commands/study/sessions.js';
import {DAY, dayName} from '../../source/progress/days.js';
import type {Entry} from '../../source/progress/entry.js';
import {answer} from '../progress/entries.js';

const library = await openLibrary();
const NOW = Date.now();

const review = (entries: readonly Entry[]) =>
	prepareSession({library, entries, seed: 1, evening: 45, level: 'mid'}, {type: 'review'});

/** So many topics that were right once, long ago. */
const forgotten = (count: number) =>
	library.topics
		.slice(0, count)
		.map(({id}) => answer({topics: [id], question: `${id}-x`, at: NOW - 60 * DAY}));

describe('a review', () => {
	test('says what it is made of, and how much is left, before its first question', async () => {
		const {note, more} = await review(forgotten(3));
		expect(note?.en).toBe('3 due, 3 new, 2 traps.');
		expect(more).toBeNull();
		const long = await review(forgotten(25));
		expect(long.note).toEqual({
			en: '10 due, 2 traps. 15 more are due after these.',
			zh: '到期 10 题，陷阱题 2 道。这些之后还有 15 题到期。',
		});
		expect(long.more).toEqual({type: 'review'});
		expect((await review([])).note?.en).toContain('Nothing is due.');
	});

	test('knows when each answer comes back, the last one only', async () => {
		const at = new Date(2026, 10, 27, 12).getTime();
		const [first, second] = forgotten(2).map((entry) => ({...entry, at}));
		if (first === undefined || second === undefined) throw new Error('There are no topics.');
		const {nextOf} = await review([]);
		const missed = {...second, verdict: 'wrong', credit: 0} as const;
		expect(nextOf([])).toBeNull();
		expect(nextOf([first, missed])).toBe(dayName(at));
		const later = nextOf([missed, first]) ?? '';
		expect(later > dayName(at)).toBe(true);
		// What followed it does not count.
		const following = {...missed, follows: first.question};
		expect(nextOf([first, following])).toBe(later);
	});
});
