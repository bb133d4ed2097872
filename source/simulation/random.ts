import {uniformFloat64} from 'pure-rand/distribution/uniformFloat64';
import {uniformInt} from 'pure-rand/distribution/uniformInt';
import {xoroshiro128plus} from 'pure-rand/generator/xoroshiro128plus';
import type {Seq} from '../tcp/sequence.js';
import type {HostId} from './scenario.js';

/** A seeded source of chance. */
export type Stream = {
	/** True with this probability. */
	readonly chance: (probability: number) => boolean;
	/** A whole number, both ends included. */
	readonly between: (from: number, to: number) => number;
};

/**
 * One stream for each direction and one for initial numbers, so that a segment more in one direction
 * changes no chance in the other.
 */
export type Streams = {
	readonly network: Readonly<Record<HostId, Stream>>;
	readonly numbers: Stream;
};

export function streamsOf(seed: number): Streams {
	const generator = xoroshiro128plus(seed);
	const next = (): Stream => {
		generator.jump();
		const own = generator.clone();
		return {
			chance: (probability) => uniformFloat64(own) < probability,
			between: (from, to) => uniformInt(own, from, to),
		};
	};
	return {network: {A: next(), B: next()}, numbers: next()};
}

/** A number that looks random and is the same for the same text: FNV-1a, its bits mixed once more. */
export function hash(text: string): Seq {
	let sum = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
	sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
	sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
	return (sum ^ (sum >>> 16)) >>> 0;
}
