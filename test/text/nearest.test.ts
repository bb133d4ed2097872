import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {closest, nearest} from '../../source/text/nearest.js';

const WORDS = ['lose', 'delay', 'duplicate', 'handshake', 'C', 'at'];

describe('the word that was meant', () => {
	test.each([
		['loose', 'lose'],
		['LOSE', 'lose'],
		['dealy', 'delay'],
		['duplicat', 'duplicate'],
		['handshaek', 'handshake'],
		['ta', 'at'],
		['B', undefined],
		['xyz', undefined],
		['', undefined],
		['x'.repeat(10_000), undefined],
	])('%s is %s', (word, meant) => {
		expect(nearest(word, WORDS)).toBe(meant);
	});

	test('is never further away than a third of what was written', () => {
		fc.assert(
			fc.property(fc.string({maxLength: 12}), (word) => {
				const found = nearest(word, WORDS);
				return (
					found === undefined ||
					Math.abs(found.length - word.length) <= Math.max(1, word.length / 3)
				);
			}),
		);
	});
});

test('the words that are most alike come first', () => {
	expect(closest('dely', WORDS, 2)).toEqual(['delay', 'lose']);
});
