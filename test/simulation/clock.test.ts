import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Clock} from '../../source/simulation/clock.js';

test('what happens first comes first, and on one instant what stands first in the order', () => {
	const entries = fc.array(fc.tuple(fc.nat(20), fc.nat(1000)), {maxLength: 200});
	fc.assert(
		fc.property(entries, (list) => {
			const clock = new Clock<readonly [number, number]>();
			for (const entry of list) clock.schedule(entry[0], entry[1], entry);
			const seen: (readonly [number, number])[] = [];
			for (let next = clock.next(20); next; next = clock.next(20)) {
				expect(clock.now).toBe(next[0]);
				seen.push(next);
			}

			expect(seen).toEqual([...list].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
		}),
	);
});

test('time does not move past the limit', () => {
	const clock = new Clock<string>();
	clock.schedule(10, 0, 'late');
	clock.schedule(5, 0, 'early');
	expect([clock.next(7), clock.next(7), clock.now]).toEqual(['early', undefined, 5]);
	expect([clock.next(10), clock.now]).toEqual(['late', 10]);
});
