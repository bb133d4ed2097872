import type {Seq} from './sequence.js';

/** The control bits that the engine reads or writes; CWR, ECE and URG are not modelled. */
export type Flag = 'SYN' | 'FIN' | 'RST' | 'PSH' | 'ACK';

/** A set of control bits, always in the order of `FLAGS`. Compared and shared, never changed. */
export type Ctl = readonly Flag[];

/** The order in which flags are written everywhere (tcpdump's order). */
export const FLAGS: Ctl = ['SYN', 'FIN', 'RST', 'PSH', 'ACK'];

/** What a SYN may announce (RFC 9293 §3.2; SACK only decides whether Linux sends tail loss probes). */
export type Options = {readonly mss?: number; readonly sack?: boolean};

/**
 * A segment as it travels. `text` is the number of payload octets; `offset` is the place of the first
 * one in the sender's stream (octet 0 has the number ISS+1), so that payload is a range, never text.
 */
export type Segment = {
	readonly seq: Seq;
	/** SEG.ACK; undefined when the ACK bit is not set. */
	readonly ack: Seq | undefined;
	readonly ctl: Ctl;
	/** SEG.WND, octets. */
	readonly wnd: number;
	readonly text: number;
	readonly offset: number;
	readonly options?: Options;
};

/** SEG.LEN: payload octets plus one for SYN and one for FIN (RFC 9293 §3.4). */
export function len({ctl, text}: Pick<Segment, 'ctl' | 'text'>): number {
	// They are the first flags of a set.
	const syn = ctl[0] === 'SYN' ? 1 : 0;
	const fin = ctl[syn] === 'FIN' ? 1 : 0;
	return text + syn + fin;
}

const BITS: Record<Flag, number> = {SYN: 1, FIN: 2, RST: 4, PSH: 8, ACK: 16};

/** Every set once, so that a segment allocates none. */
const SETS: readonly Ctl[] = Array.from({length: 32}, (_, mask) =>
	Object.freeze(FLAGS.filter((flag) => (mask & BITS[flag]) !== 0)),
);

/** The one shared set for any order or repetition of flags. */
export function ctlOf(...flags: readonly Flag[]): Ctl {
	let mask = 0;
	for (const flag of flags) mask |= BITS[flag];
	return SETS[mask] as Ctl;
}

/** Of each set, the one with ACK and the one without. */
const ACKED = new Map(SETS.map((set, mask) => [set, SETS[mask | BITS.ACK] as Ctl]));
const UNACKED = new Map(SETS.map((set, mask) => [set, SETS[mask & ~BITS.ACK] as Ctl]));

/** The same set with ACK, or without it. */
export function withAck(ctl: Ctl, ack: boolean): Ctl {
	return (ack ? ACKED : UNACKED).get(ctl) ?? withAck(ctlOf(...ctl), ack);
}

/** Whether two sets are equal when PSH, which no rule of the RFC reads, is left aside. */
export function sameControl(a: readonly Flag[], b: readonly Flag[]): boolean {
	return FLAGS.every((flag) => flag === 'PSH' || a.includes(flag) === b.includes(flag));
}
