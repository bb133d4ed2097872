import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {z} from 'zod';
import {add} from '../../source/tcp/sequence.js';
import {runTransition, type Transition, transition} from './transitions.js';

/**
 * Sequence numbers are a circle: where it is cut must not matter. Every transition is run again with all
 * numbers of our stream moved by one distance and all of the peer's by another.
 */
const file = new URL('data/transitions.json', import.meta.url);
const {cases} = z
	.object({cases: z.array(transition)})
	.parse(JSON.parse(readFileSync(file, 'utf8')));

const OURS = ['iss', 'snd_una', 'snd_nxt', 'snd_wl2', 'fin_seq'];
const THEIRS = ['irs', 'rcv_nxt', 'snd_wl1'];

type Shift = (value: number) => number;

/** Moves the named numbers of a record. */
function move<T extends object>(record: T, ours: Shift, theirs: Shift): T {
	const entries = Object.entries(record).map(([name, value]) => {
		if (typeof value !== 'number') return [name, value];
		if (OURS.includes(name)) return [name, ours(value)];
		return [name, THEIRS.includes(name) ? theirs(value) : value];
	});
	return Object.fromEntries(entries) as T;
}

type Numbered = {seq: number; ack?: number | null | undefined; flags: readonly string[]};

function moveSegment<T extends Numbered>(record: T, seq: Shift, ack: Shift): T {
	// The RST of a closed port has the number 0 because it knows no other.
	const isFromNobody =
		record.flags.includes('RST') && record.flags.includes('ACK') && record.seq === 0;
	return {
		...record,
		seq: isFromNobody ? 0 : seq(record.seq),
		...(record.ack == null ? {} : {ack: ack(record.ack)}),
	};
}

type Listed = Transition['alternatives'][number]['expect'];

function moveExpectation<T extends Listed>(expected: T, ours: Shift, theirs: Shift): T {
	return {
		...expected,
		...(expected.out && {out: expected.out.map((seg) => moveSegment(seg, ours, theirs))}),
		...(expected.vars && {vars: move(expected.vars, ours, theirs)}),
	};
}

function moveEvent(event: Transition['event'], ours: Shift, theirs: Shift): Transition['event'] {
	if ('segment' in event) {
		const {seq, ack} = event.segment;
		return {
			segment: {
				...event.segment,
				seq: theirs(seq),
				...(ack == null ? {} : {ack: ours(ack)}),
			},
		};
	}
	return move(event, ours, theirs);
}

function moveCase(one: Transition, ours: Shift, theirs: Shift): Transition {
	const {given} = one;
	return {
		...one,
		given: {
			...move(given, ours, theirs),
			...(given.unacked && {unacked: given.unacked.map((out) => ({...out, seq: ours(out.seq)}))}),
			held: given.held.map((piece) => ({...piece, seq: theirs(piece.seq)})),
		},
		event: moveEvent(one.event, ours, theirs),
		expect: moveExpectation(one.expect, ours, theirs),
		alternatives: one.alternatives.map((other) => ({
			...other,
			expect: moveExpectation(other.expect, ours, theirs),
		})),
	};
}

describe('the engine does not care where the numbers start', () => {
	const shift = fc.oneof(fc.integer({min: 0, max: 0xffff_ffff}), fc.integer({min: -6000, max: 0}));

	test.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
		const asWritten = runTransition(one);
		fc.assert(
			fc.property(shift, shift, (ours, theirs) => {
				const moved = moveCase(
					one,
					(value) => add(value, ours),
					(value) => add(value, theirs),
				);
				expect(runTransition(moved)).toEqual(asWritten);
			}),
			{numRuns: 20},
		);
	});
});
