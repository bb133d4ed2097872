import type {Ms} from '../tcp/profile.js';
import {add, type Seq} from '../tcp/sequence.js';
import type {Stream} from './random.js';

/** The clock of RFC 9293 §3.4.1 counts one number every 4 microseconds. */
const NUMBERS_PER_MS = 250;

/**
 * Initial sequence numbers of one host: first the given ones, then, as §3.4.1 wants, always above the
 * one before, by the time that has passed and something that a stranger cannot guess.
 */
export function chooseIss(given: readonly Seq[], chance: Stream): (now: Ms) => Seq {
	const first = chance.between(0, 2 ** 32 - 1);
	let used = 0;
	let last = {iss: first, at: 0};

	return (now) => {
		const wanted = given[used];
		const grown = add(
			last.iss,
			Math.floor((now - last.at) * NUMBERS_PER_MS) + chance.between(1, 2 ** 16),
		);
		used += 1;
		last = {iss: wanted ?? (used === 1 ? first : grown), at: now};
		return last.iss;
	};
}
