import {uniformInt} from 'pure-rand/distribution/uniformInt';
import {xoroshiro128plus} from 'pure-rand/generator/xoroshiro128plus';

/** A number from 0 to `most`, both included. */
export type Chance = (most: number) => number;

/** The same seed gives the same numbers, on every machine. */
export function chanceOf(seed: number): Chance {
	const generator = xoroshiro128plus(seed);
	return (most) => uniformInt(generator, 0, most);
}

/** A new list in an order that chance decided. */
export function shuffled<T>(list: readonly T[], chance: Chance): T[] {
	const left = [...list];
	const out: T[] = [];
	while (left.length > 0) out.push(...left.splice(chance(left.length - 1), 1));
	return out;
}
