import {expect, test} from 'vitest';
import type {State} from '../../source/tcp/state-diagram.js';
import {arrive, decidedBy, sent} from './arrive.js';
import {connections} from './states.js';

/** A rule of SEGMENT ARRIVES: state before, what arrives, what decides, state after, replies. */
export type Row = readonly [State, string, string, State, readonly string[]];

/** Makes a test of every row. SND.NXT is 101, or 102 after our FIN; RCV.NXT is 301, or 302 after theirs. */
export function check(rows: readonly Row[]): void {
	test.each(rows)('%s: %s (%s)', (before, segment, rule, after, replies) => {
		const {tcb, rules, effects} = arrive(connections()[before], segment);
		expect(decidedBy(rules)).toBe(rule);
		expect(tcb.state).toBe(after);
		expect(sent(effects)).toEqual(replies);
	});
}

export function pureAck(seq: number, ack: number): string {
	return `<SEQ=${seq}><ACK=${ack}><CTL=ACK>`;
}
