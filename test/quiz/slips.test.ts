import {describe, expect, test} from 'vitest';
import {slipOf} from '../../source/quiz/feedback.js';
import type {Answer} from '../../source/quiz/question.js';
import {readFlags} from '../../source/quiz/read-flags.js';
import {numberSlips} from '../../source/quiz/slips.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {CLOSE_FOUR, call, everyQuestion, numberAt, questionOf, runOf} from './runs.js';

const four = runOf(CLOSE_FOUR);
const nameOf = (...given: Parameters<typeof slipOf>) => slipOf(...given)?.id;
const number = (value: number): Answer => ({kind: 'number', value});

describe('numbers of a close in four segments', () => {
	test.each([
		['ack of the SYN', 3, 'ack', 0, 'syn-not-counted'],
		['ack of 300 octets', 7, 'ack', 2, 'payload-not-counted'],
		['ack of 300 octets', 7, 'ack', 300, 'last-octet'],
		['ack of 300 octets', 7, 'ack', 1, 'old-number'],
		['ack of 300 octets', 7, 'ack', 302, 'ack-counted'],
		['ack of the FIN', 10, 'ack', 301, 'fin-not-counted'],
		['ack of the FIN', 10, 'ack', 1, 'own-number'],
		['ack of the second FIN', 13, 'ack', 1, 'fin-not-counted'],
		['ack of the second FIN', 13, 'ack', 302, 'own-number'],
		['seq of the FIN', 9, 'seq', 1, 'own-payload-not-counted'],
		['seq of the FIN', 9, 'seq', 300, 'own-last-octet'],
		['seq of the FIN', 9, 'seq', 0, 'starts-anew'],
		['seq of the FIN', 9, 'seq', 302, 'end-of-segment'],
		['seq of the ACK', 4, 'seq', 0, 'own-syn-not-counted'],
		['seq of the octets', 6, 'seq', 301, 'end-of-segment'],
		['seq of the octets', 6, 'seq', 2, 'ack-counted'],
		['seq of the last ACK', 13, 'seq', 301, 'own-fin-not-counted'],
		['seq of the last ACK', 13, 'seq', 2, 'peer-number'],
	] as const)('%s (step %i): %s=%i is %s', (_, n, field, given, slip) => {
		expect(nameOf(four, numberAt(four, n, field), number(given))).toBe(slip);
	});

	test('no slip explains a number out of the blue', () => {
		expect(nameOf(four, numberAt(four, 13, 'ack'), number(77))).toBeUndefined();
	});

	test('no slip gives the right number, and none gives the number of another', () => {
		for (const question of everyQuestion(four)) {
			if (question.kind !== 'number') continue;

			const values = numberSlips(four, question).map(({value}) => value);
			expect(values).not.toContain(question.answer);
			expect(new Set(values).size).toBe(values.length);
		}
	});
});

test('an ACK over a gap', () => {
	const trace = runOf([
		call(0, 'B', 'LISTEN'),
		call(0, 'A', 'OPEN'),
		call(200, 'A', 'SEND', 100),
		call(210, 'A', 'SEND', 60),
		{type: 'lose', pick: {from: 'A', len: 100}},
	]);
	const answers = everyQuestion(trace).filter((question) => question.kind === 'number');
	// The ACK that stays at the gap repeats the number of the handshake, so it is not asked about.
	expect(answers.filter(({field, answer}) => field === 'ack' && answer > 1)).toHaveLength(1);
});

test('a keep-alive probe with the next number', () => {
	const trace = runOf([
		call(0, 'B', 'LISTEN'),
		call(0, 'A', 'OPEN'),
		call(500, 'A', 'KEEPALIVE'),
		{type: 'cut', when: {at: 10_000_000}, direction: 'both'},
	]);
	const probe = everyQuestion(trace).find((question) => {
		return question.kind === 'number' && question.field === 'seq' && question.answer === 0;
	});
	expect(probe && nameOf(trace, probe, number(1))).toBe('probe-next');
});

describe('states', () => {
	const crossing = runOf([
		call(0, 'B', 'LISTEN'),
		call(0, 'A', 'OPEN'),
		call(500, 'A', 'CLOSE'),
		call(510, 'B', 'CLOSE'),
	]);
	const refused = runOf([call(0, 'A', 'OPEN')]);
	const runs = {four, crossing, refused};
	test.each([
		['four', 'SYN-RECEIVED', 'B', 'ESTABLISHED', 'both-at-once'],
		['four', 'SYN-RECEIVED', 'B', 'SYN-SENT', 'syn-sent-for-passive'],
		['four', 'ESTABLISHED', 'A', 'SYN-RECEIVED', 'syn-received-for-active'],
		['four', 'FIN-WAIT-1', 'A', 'FIN-WAIT-2', 'fin-not-acked-yet'],
		['four', 'FIN-WAIT-1', 'A', 'CLOSE-WAIT', 'wrong-closer'],
		['four', 'CLOSE-WAIT', 'B', 'LAST-ACK', 'close-not-called'],
		['four', 'CLOSE-WAIT', 'B', 'FIN-WAIT-2', 'wrong-closer'],
		['four', 'FIN-WAIT-2', 'A', 'TIME-WAIT', 'ack-taken-for-fin'],
		['four', 'LAST-ACK', 'B', 'CLOSED', 'last-ack-missing'],
		['four', 'TIME-WAIT', 'A', 'CLOSED', 'time-wait-skipped'],
		['four', 'TIME-WAIT', 'A', 'FIN-WAIT-2', 'did-not-move'],
		['four', 'CLOSED', 'B', 'TIME-WAIT', 'time-wait-for-passive'],
		['crossing', 'CLOSING', 'A', 'TIME-WAIT', 'ack-of-fin-not-seen'],
		['refused', 'CLOSED', 'A', 'TIME-WAIT', 'rst-time-wait'],
		['refused', 'CLOSED', 'A', 'SYN-SENT', 'rst-survived'],
	] as const)('%s: %s of %s taken for %s is %s', (name, answer, host, given, slip) => {
		const trace = runs[name];
		const question = questionOf(trace, 'state', answer, host);
		expect(nameOf(trace, question, {kind: 'state', value: given as State})).toBe(slip);
	});
});

describe('flags', () => {
	const runs = {four, refused: runOf([call(0, 'A', 'OPEN')])};
	test.each([
		['four', 'SYN,ACK', 'SYN', 'syn-without-ack'],
		['four', 'SYN,ACK', 'ACK', 'own-syn-missing'],
		['four', 'SYN', 'SYN,ACK', 'nothing-to-acknowledge'],
		['refused', 'RST,ACK', 'RST', 'rst-without-ack'],
		['refused', 'RST,ACK', 'FIN,ACK', 'fin-instead-of-rst'],
		['refused', 'RST,ACK', 'none', 'no-flags'],
		['refused', 'RST,ACK', 'ACK', 'rst-missing'],
	] as const)('%s: %s taken for %s is %s', (name, answer, given, slip) => {
		const trace = runs[name];
		const question = questionOf(trace, 'flags', answer);
		expect(nameOf(trace, question, {kind: 'flags', value: readFlags(given) ?? []})).toBe(slip);
	});

	test.each([
		[4, 'SYN', 'syn-again'],
		[9, 'FIN', 'fin-without-ack'],
		[9, 'ACK', 'fin-missing'],
		[9, 'RST', 'rst-instead'],
		[10, 'FIN,ACK', 'fin-joined'],
		[10, 'SYN', 'syn-late'],
		[13, 'FIN,ACK', 'fin-again'],
	])('at step %i, %s is %s', (n, given, slip) => {
		const question = everyQuestion(four).find((each) => each.n === n && each.kind === 'flags');
		const answer: Answer = {kind: 'flags', value: readFlags(given) ?? []};
		expect(question && nameOf(four, question, answer)).toBe(slip);
	});
});
