import {describe, expect, test} from 'vitest';
import {readAnswer} from '../../source/quiz/answers.js';
import {CLOSE_FOUR, everyQuestion, numberAt, questionOf, runOf} from './runs.js';

const trace = runOf(CLOSE_FOUR);
/** ack of A's last segment: 2, absolute 302, and A's own seq is 302 too. */
const lastAck = numberAt(trace, 13, 'ack');
/** seq of A's FIN: 301, absolute 401. */
const finSeq = numberAt(trace, 9, 'seq');
const timeWait = questionOf(trace, 'state', 'TIME-WAIT');

describe('a number', () => {
	test.each([
		['2', 'right'],
		['ack=2', 'right'],
		['y+2', 'right'],
		['isn+2', 'right'],
		['1', 'wrong'],
		['303', 'wrong'],
		['two', 'not understood'],
	])('%j is %s', (line, type) => {
		expect(readAnswer(trace, lastAck, line).type).toBe(type);
	});

	test('that is right as an absolute one and a slip as a relative one is asked back', () => {
		expect(readAnswer(trace, lastAck, '302')).toEqual({
			type: 'ask again',
			why: {type: 'absolute', given: 302, start: 300},
			answer: {kind: 'number', value: 302},
		});
	});

	test('that can only be meant as an absolute one is right', () => {
		expect(readAnswer(trace, finSeq, '401').type).toBe('right');
	});

	test('small and wrong is a relative one, be the absolute one as near as it may', () => {
		const near = {...lastAck, absolute: 2 ** 32 - 614, answer: 0};
		expect(readAnswer(trace, near, '1')).toMatchObject({answer: {value: 1}});
	});

	test('from the other stream is asked back', () => {
		const reading = readAnswer(trace, lastAck, 'x+2');
		expect(reading).toMatchObject({why: {type: 'stream', letter: 'x', host: 'A'}});
	});

	test('relative where absolute ones are shown is asked back', () => {
		expect(readAnswer(trace, lastAck, '302', 'absolute').type).toBe('right');
		expect(readAnswer(trace, lastAck, '2', 'absolute')).toMatchObject({
			type: 'ask again',
			why: {type: 'relative', given: 2},
		});
		expect(readAnswer(trace, lastAck, '301', 'absolute')).toEqual({
			type: 'wrong',
			answer: {kind: 'number', value: 1},
		});
	});
});

describe('a state', () => {
	test('is right by its name, its other names and its place in the list', () => {
		const place = String(timeWait.options.indexOf('TIME-WAIT') + 1);
		for (const line of ['TIME-WAIT', 'time_wait', place, `${place} `]) {
			expect(readAnswer(trace, timeWait, line).type).toBe('right');
		}
	});

	test('that is not in the list is wrong, not unknown', () => {
		expect(timeWait.options).not.toContain('LISTEN');
		expect(readAnswer(trace, timeWait, 'LISTEN').type).toBe('wrong');
	});

	test('nearly named is asked back', () => {
		expect(readAnswer(trace, timeWait, 'TIMED_WAIT')).toEqual({
			type: 'ask again',
			why: {type: 'name', given: 'TIMED_WAIT', meant: ['TIME-WAIT']},
			answer: {kind: 'state', value: 'TIME-WAIT'},
		});
	});

	test.each(['0', '9', '', 'hello'])('%j is not understood', (line) => {
		expect(readAnswer(trace, timeWait, line).type).toBe('not understood');
	});
});

test('flags are right in any order, and PSH makes no difference', () => {
	const fin = questionOf(trace, 'flags', 'FIN,ACK', 'A');
	expect(readAnswer(trace, fin, 'ack, psh, fin').type).toBe('right');
	expect(readAnswer(trace, fin, 'FIN').type).toBe('wrong');
	expect(readAnswer(trace, fin, 'none').type).toBe('wrong');
});

test('a timer is known by its option, its name and what it does', () => {
	const timer = questionOf(trace, 'timer', '2MSL');
	const place = String(timer.options.indexOf('2MSL') + 1);
	for (const line of [place, '2msl', 'time-wait']) {
		expect(readAnswer(trace, timer, line).type).toBe('right');
	}

	expect(readAnswer(trace, timer, '重传')).toMatchObject({type: 'wrong', answer: {value: 'RTO'}});
});

test('the right answer of every question is read as right, in relative and in absolute numbers', () => {
	for (const question of everyQuestion(trace)) {
		const line = String(question.answer);
		expect(readAnswer(trace, question, line).type, question.id).toBe('right');
		if (question.kind !== 'number') continue;

		const absolute = readAnswer(trace, question, String(question.absolute), 'absolute');
		expect(absolute.type, question.id).toBe('right');
	}
});
