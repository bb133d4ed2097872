import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {Tape, type Value} from '../../../source/simulation/packed/tape.js';

const value: fc.Arbitrary<Value> = fc.oneof(
	fc.nat({max: 300}),
	fc.nat({max: 70_000}),
	fc.nat({max: 2 ** 32 - 1}),
	fc.constantFrom(247, 248, 2 ** 16 - 1, 2 ** 16, 2 ** 31, 2 ** 32 - 1, 2 ** 32),
	fc.double({noNaN: true}).map((number) => number + 0),
	fc.constantFrom(undefined, null, true, false, Number.POSITIVE_INFINITY, -1),
);

describe('a tape', () => {
	test('gives back what was written, from every place on', () => {
		fc.assert(
			fc.property(fc.array(value, {maxLength: 200}), (values) => {
				const tape = new Tape();
				const places = values.map((each) => {
					const place = tape.end;
					tape.write(each);
					return place;
				});
				for (const [n, place] of places.entries()) {
					tape.seek(place);
					expect(tape.read()).toBe(values[n]);
				}
			}),
		);
	});

	test('goes on over the end of a page', () => {
		const tape = new Tape();
		const values = Array.from({length: 30_000}, (_, n) => (n % 7 === 0 ? n + 0.5 : n));
		const [start] = values.map((each) => {
			const place = tape.end;
			tape.write(each);
			return place;
		});
		tape.seek(start ?? 0);
		expect(values.map(() => tape.read())).toEqual(values);
	});

	test('can be read on from the place that was come to', () => {
		const tape = new Tape();
		for (let n = 0; n < 10_000; n++) tape.write(2 ** 30 + n);
		tape.seek(0);
		for (let n = 0; n < 10_000; n++) {
			tape.seek(tape.place);
			expect(tape.read()).toBe(2 ** 30 + n);
		}
	});
});
