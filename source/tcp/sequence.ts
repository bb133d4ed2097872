/** A 32-bit sequence or acknowledgment number, 0 to 2^32-1 (RFC 9293 §3.4). */
export type Seq = number;

/** `a + n` modulo 2^32; `n` may be negative. */
export function add(a: Seq, n: number): Seq {
	return (a + n) >>> 0;
}

/** How far `b` lies after `a`: negative when it lies before, within half of the number space. */
export function distance(a: Seq, b: Seq): number {
	return (b - a) | 0;
}

/** `a < b` in the RFC's circular sense. */
export function lt(a: Seq, b: Seq): boolean {
	return distance(a, b) > 0;
}

/** `a =< b` in the RFC's circular sense. */
export function leq(a: Seq, b: Seq): boolean {
	return distance(a, b) >= 0;
}
