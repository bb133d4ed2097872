import {describe, expect, test} from 'vitest';
import type {AnswerEntry, Entry} from '../../source/progress/entry.js';
import {isDone, NO_PAST, pastWith} from '../../source/progress/past.js';

const at = 0;
const answer = (
	mode: AnswerEntry['mode'],
	question: string,
	verdict: AnswerEntry['verdict'],
): Entry => ({
	type: 'answer',
	at,
	mode,
	question,
	kind: 'state',
	topics: [],
	verdict,
	credit: 0,
	hints: 0,
	seconds: 1,
	seed: 1,
});
const runOf = (question: string) => (question === 'tw-01' ? 'handshake' : undefined);
const past = (...entries: readonly Entry[]) => pastWith(NO_PAST, entries, runOf);

describe('a run', () => {
	test('that was watched is seen and never done, however often', () => {
		const seen: Entry = {type: 'seen', at, run: 'handshake'};
		const {seen: runs, asked} = past(seen, seen, seen, seen);
		expect([...runs]).toEqual(['handshake']);
		expect(isDone({asked}, 'handshake')).toBe(false);
	});

	test('is done once three different questions about it are answered, right or wrong', () => {
		const two = [
			answer('predict', 'handshake 1 a', 'right'),
			answer('predict', 'handshake 2 b', 'wrong'),
		];
		expect(isDone(past(...two), 'handshake')).toBe(false);
		expect(isDone(past(...two, ...two), 'handshake')).toBe(false);
		expect(isDone(past(...two, answer('predict', 'handshake 3 c', 'skipped')), 'handshake')).toBe(
			false,
		);
		expect(isDone(past(...two, answer('predict', 'handshake-2 3 c', 'right')), 'handshake')).toBe(
			false,
		);
		expect(isDone(past(...two, answer('predict', 'handshake 3 c', 'wrong')), 'handshake')).toBe(
			true,
		);
		expect(isDone(past(...two, answer('quiz', 'tw-01', 'right')), 'handshake')).toBe(true);
		expect(isDone(past(...two, answer('quiz', 'tw-02', 'right')), 'handshake')).toBe(false);
	});
});

test('a goal is kept with the fewest acts; older lines do not tell how many', () => {
	const goal = (acts?: number): Entry => ({type: 'goal', at, goal: 'closing', ...(acts && {acts})});
	expect(past(goal()).goals.get('closing')).toBeNull();
	expect(past(goal(), goal(4), goal(2), goal(3), goal()).goals.get('closing')).toBe(2);
});

test('what comes later is added to what was before', () => {
	const before = past(
		{type: 'seen', at, run: 'handshake'},
		answer('predict', 'handshake 1 a', 'right'),
	);
	const later = pastWith(before, [{type: 'seen', at, run: 'refused'}], runOf);
	expect([...later.seen]).toEqual(['handshake', 'refused']);
	expect([...before.seen]).toEqual(['handshake']);
	expect(later.asked).toEqual(before.asked);
});
