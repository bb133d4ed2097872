import {describe, expect, test} from 'vitest';
import {compareSent, type Sent} from './exchange.js';

const sent = (at: number, ack: number, len = 0, kind?: string): Sent => ({
	at,
	flags: ['ACK'],
	seq: 1,
	ack,
	len,
	kind,
});

/** What differs when the kernel sent one list and the engine the other; all of it caused at 0. */
const compare = (recorded: readonly Sent[], ours: readonly Sent[]) =>
	compareSent(recorded, ours, () => 0).map(({field}) => field);

describe('what two sides sent agrees', () => {
	test('when it is the same, at about the same time', () => {
		expect(compare([sent(10, 7, 5)], [sent(65, 7, 5)])).toEqual([]);
		expect(compare([sent(1000, 7, 5)], [sent(1140, 7, 5)])).toEqual([]);
	});

	test('when a bare ACK is missing that a later segment makes superfluous within 100 ms', () => {
		const [early, late] = [sent(10, 7), sent(50, 9)];
		expect(compare([early, late], [late])).toEqual([]);
		expect(compare([late], [early, late])).toEqual([]);
		expect(compare([sent(10, 9), sent(50, 9, 5)], [sent(50, 9, 5)])).toEqual([]);
	});

	test('when what is sent again keeps its distance, though it has drifted', () => {
		const again = (at: number) => sent(at, 7, 5, 'retransmission');
		expect(
			compare([sent(0, 7, 5), again(228), again(456)], [sent(0, 7, 5), again(200), again(400)]),
		).toEqual([]);
	});
});

describe('what two sides sent differs', () => {
	const segment2 = ['segment 2'];

	test('when a number or a length does', () => {
		expect(compare([sent(0, 7, 5)], [sent(0, 8, 5)])).toEqual(['segment 1']);
		expect(compare([sent(0, 7, 5)], [sent(0, 7, 6)])).toEqual(['segment 1']);
	});

	test('when an ACK is missing that nothing follows in time', () => {
		expect(compare([sent(0, 7, 5), sent(10, 8)], [sent(0, 7, 5)])).toEqual(segment2);
		expect(
			compare([sent(0, 7, 5), sent(10, 8), sent(200, 9)], [sent(0, 7, 5), sent(200, 9)]),
		).toEqual(segment2);
	});

	test('when a repeated ACK is missing', () => {
		expect(compare([sent(0, 7), sent(10, 7), sent(50, 9)], [sent(0, 7), sent(50, 9)])).toEqual(
			segment2,
		);
	});

	test('when the time does', () => {
		expect(compare([sent(10, 7, 5)], [sent(80, 7, 5)])).toEqual([
			'segment 1, <SEQ=1><ACK=7><CTL=ACK><DATA=5>, after its cause',
		]);
		const again = (at: number) => sent(at, 7, 5, 'retransmission');
		expect(compare([sent(0, 7, 5), again(1000)], [sent(0, 7, 5), again(400)])).toEqual([
			'segment 2, <SEQ=1><ACK=7><CTL=ACK><DATA=5>, after its last transmission',
		]);
	});
});
