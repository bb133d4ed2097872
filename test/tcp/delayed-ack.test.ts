import {describe, expect, test} from 'vitest';
import {profileWith} from '../../source/tcp/profile.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {arrive, sent, timer} from '../helpers/arrive.js';
import {connections} from '../helpers/states.js';

/** RFC 9293 §3.8.6.3: an ACK may wait for a segment to ride on, but not for long, and not the second one. */

const FULL = 536;

function established(switches: Readonly<Record<string, number | boolean>>): Tcb {
	return connections(profileWith('rfc9293', {delayedAck: 40, ...switches})).ESTABLISHED;
}

/** How many ACKs each of some segments of text draws, in order. */
function acks(start: Tcb, ...texts: readonly number[]): readonly number[] {
	let tcb = start;
	return texts.map((octets) => {
		const outcome = arrive(tcb, `<SEQ=${tcb.rcv.nxt}><ACK=101><CTL=ACK><DATA=${octets}>`);
		tcb = outcome.tcb;
		return sent(outcome.effects).length;
	});
}

describe('a delayed ACK (§3.8.6.3)', () => {
	test('waits, and text that follows does not make it wait longer', () => {
		const first = arrive(established({}), '<SEQ=301><ACK=101><CTL=ACK><DATA=9>', 0);
		expect(sent(first.effects)).toEqual([]);
		expect(timer(first.effects, 'DELAYED-ACK')).toEqual(['start 40']);
		const second = arrive(first.tcb, '<SEQ=310><ACK=101><CTL=ACK><DATA=9>', 30);
		expect(timer(second.effects, 'DELAYED-ACK')).toEqual([]);
		expect(second.tcb.timers['DELAYED-ACK']).toBe(40);
	});

	test('is sent for every second full segment (SHLD-19)', () => {
		expect(acks(established({}), FULL, FULL, FULL, FULL)).toEqual([0, 1, 0, 1]);
		expect(acks(established({}), FULL - 1, FULL - 1, FULL - 1)).toEqual([0, 0, 0]);
	});

	test('begins on Linux when some have been answered at once', () => {
		expect(acks(established({quickAcks: 2}), 9, 9, 9)).toEqual([1, 1, 0]);
	});
});

describe('the ACK of a FIN', () => {
	test('waits for the user where it is deferred', () => {
		const {ESTABLISHED} = connections(profileWith('rfc9293', {deferAck: true}));
		const {effects} = arrive(ESTABLISHED, '<SEQ=301><ACK=101><CTL=FIN,ACK>');
		expect(sent(effects)).toEqual([]);
		expect(timer(effects, 'DELAYED-ACK')).toEqual(['start 200']);
	});

	test.each([
		['5 ms when nothing came before it', '<SEQ=301><ACK=101><CTL=FIN,ACK>', 'start 5'],
		['40 ms when it brings text', '<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=9>', 'start 40'],
	])('waits on Linux %s', (_, segment, started) => {
		const {ESTABLISHED} = connections(profileWith('linux'));
		const {effects} = arrive(ESTABLISHED, segment);
		expect(sent(effects)).toEqual([]);
		expect(timer(effects, 'DELAYED-ACK')).toEqual([started]);
	});
});
