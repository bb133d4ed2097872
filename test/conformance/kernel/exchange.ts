import type {Ms} from '../../../source/tcp/profile.js';
import {lt, type Seq} from '../../../source/tcp/sequence.js';
import {writeRecord} from '../../helpers/notation.js';
import type {Difference} from '../report.js';

/** Compares what one side sent on a 4-tuple with what the kernel sent there: content, order and times. */

export type Sent = {
	readonly at: Ms;
	readonly flags: readonly string[];
	readonly seq: Seq;
	/** Undefined without the ACK flag. */
	readonly ack: Seq | undefined;
	readonly len: number;
	/** Of a recorded segment: `retransmission`, `probe` or undefined. */
	readonly kind?: string | undefined;
};

/** How long a bare ACK may be overtaken by another segment that makes it superfluous. */
const SUPERFLUOUS_WITHIN: Ms = 100;
const TOLERANCE: Ms = 60;
const TOLERANCE_SHARE = 0.15;

/** `causeBefore` is the latest call or delivery at this host at or before a moment. */
export function compareSent(
	recorded: readonly Sent[],
	ours: readonly Sent[],
	causeBefore: (at: Ms) => Ms,
): Difference[] {
	const pairs: [number, number][] = [];
	let [i, j] = [0, 0];
	while (i < recorded.length || j < ours.length) {
		const [theirs, own] = [recorded[i], ours[j]];
		if (theirs && own && write(theirs) === write(own)) {
			pairs.push([i, j]);
			i += 1;
			j += 1;
		} else if (isSuperfluous(recorded, i)) i += 1;
		else if (isSuperfluous(ours, j)) j += 1;
		else return [{field: `segment ${i + 1}`, expected: describe(theirs), got: describe(own)}];
	}
	return pairs.flatMap(([a, b]) => compareTimes(recorded, a, ours, b, causeBefore));
}

/** A bare ACK that soon is followed by one that says more; a repeated one says something by itself. */
function isSuperfluous(list: readonly Sent[], index: number): boolean {
	const one = list[index];
	if (one === undefined || !isBareAck(one) || isRepeated(list, one)) return false;

	return list.slice(index + 1).some((other) => {
		if (other.at - one.at > SUPERFLUOUS_WITHIN || other.ack === undefined) return false;
		return lt(one.ack ?? 0, other.ack) || (other.ack === one.ack && !isBareAck(other));
	});
}

/** Whether the same number was acknowledged before, or is again at once. Much later it is a probe. */
function isRepeated(list: readonly Sent[], one: Sent): boolean {
	return list.some(
		(other) =>
			other !== one &&
			isBareAck(other) &&
			other.ack === one.ack &&
			other.at - one.at <= SUPERFLUOUS_WITHIN,
	);
}

function isBareAck({flags, len}: Sent): boolean {
	return len === 0 && compared(flags) === 'ACK';
}

/** What is sent again is measured from its last transmission, everything else from its cause. */
function compareTimes(
	recorded: readonly Sent[],
	a: number,
	ours: readonly Sent[],
	b: number,
	causeBefore: (at: Ms) => Ms,
): Difference[] {
	const [theirs, own] = [recorded[a], ours[b]];
	if (theirs === undefined || own === undefined) return [];

	const earlier = theirs.kind === undefined ? undefined : previous(recorded, a);
	const ownEarlier = earlier && previous(ours, b);
	const cause = causeBefore(theirs.at);
	const gap = theirs.at - (earlier?.at ?? cause);
	const ownGap = own.at - (earlier === undefined ? cause : (ownEarlier?.at ?? Number.NaN));
	if (Math.abs(gap - ownGap) <= Math.max(TOLERANCE, TOLERANCE_SHARE * gap)) return [];

	const since = earlier === undefined ? 'after its cause' : 'after its last transmission';
	return [
		{
			field: `segment ${a + 1}, ${write(theirs)}, ${since}`,
			expected: `${gap.toFixed(0)} ms`,
			got: `${ownGap.toFixed(0)} ms`,
		},
	];
}

function previous(list: readonly Sent[], index: number): Sent | undefined {
	const one = list[index];
	return list
		.slice(0, index)
		.findLast(
			(other) =>
				one !== undefined &&
				other.seq === one.seq &&
				other.len === one.len &&
				compared(other.flags) === compared(one.flags),
		);
}

function compared(flags: readonly string[]): string {
	return flags
		.filter((flag) => flag !== 'PSH' && flag !== 'URG')
		.toSorted()
		.join(',');
}

function write(sent: Sent): string {
	return writeRecord(sent);
}

function describe(sent: Sent | undefined): string {
	return sent === undefined ? 'nothing more' : `${write(sent)} at ${(sent.at / 1000).toFixed(3)} s`;
}
