import {describe, expect, test} from 'vitest';
import {rightAnswer} from '../../source/quiz/answers.js';
import {type Branch, branchOf} from '../../source/quiz/branch.js';
import {stateAfter} from '../../source/quiz/facts.js';
import type {Answer, Question} from '../../source/quiz/question.js';
import type {Trace} from '../../source/simulation/trace.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {CLOSE_FOUR, call, everyQuestion, numberAt, questionOf, runOf} from './runs.js';

const four = runOf(CLOSE_FOUR);
const number = (value: number): Answer => ({kind: 'number', value});
const state = (value: State): Answer => ({kind: 'state', value});

/** A branch that must be there. */
function branch(trace: Trace, question: Question, answer: Answer): Branch {
	const found = branchOf(trace, question, answer);
	if (found === null) throw new Error(`no branch for ${question.id}`);

	return found;
}

const fins = ({flights}: Trace, from: string) =>
	flights.filter((flight) => flight.from === from && flight.segment.ctl.includes('FIN'));

describe('a wrong number: that one segment is replaced', () => {
	const lastAck = numberAt(four, 13, 'ack');
	const wrong = branch(four, lastAck, number(1));

	test('ack=1 for the FIN makes the peer send it again, and costs one RTO', () => {
		expect(fins(four, 'B')).toHaveLength(1);
		expect(fins(wrong.trace, 'B').map(({kind}) => kind)).toEqual(['first', 'retransmission']);
		expect(wrong.cost).toMatchObject({retransmissions: 1, resets: 0, later: 1000, noticed: true});
		expect(wrong.sentence.en).toMatchInlineSnapshot(
			`"B takes that segment: one segment has to be sent again, all is over 1 s later."`,
		);
		expect(wrong.sentence.zh).toMatchInlineSnapshot(
			`"B 收下了这个报文段：多了 1 次重传，晚了 1 s 才结束。"`,
		);
	});

	test('the sender goes on with its own variables', () => {
		const acks = wrong.trace.flights.filter(({from, id}) => from === 'A' && id >= lastAck.flight);
		expect(acks.map(({relativeAck}) => relativeAck)).toEqual([1, 2]);
	});

	test('up to there the two runs are the same', () => {
		const {step} = wrong.from;
		expect(step).toBe(lastAck.n - 1);
		expect(wrong.trace.steps.slice(0, step)).toEqual(four.steps.slice(0, step));
	});

	test('only the field that was asked about is changed, whichever segment it is', () => {
		for (const question of everyQuestion(four)) {
			if (question.kind !== 'number') continue;

			const {trace} = branch(four, question, number(question.answer + 7));
			const before = four.flights[question.flight - 1];
			const after = trace.flights[question.flight - 1];
			expect(after?.segment, question.id).toEqual({
				...before?.segment,
				[question.field]: question.absolute + 7,
				offset: after?.segment.offset,
			});
			expect(trace.flights.slice(0, question.flight - 1)).toEqual(
				four.flights.slice(0, question.flight - 1),
			);
		}
	});
});

describe('wrong flags', () => {
	test('a FIN without ACK is dropped, and comes again with it', () => {
		const question = questionOf(four, 'flags', 'FIN,ACK', 'A');
		const wrong = branch(four, question, {kind: 'flags', value: ['FIN']});
		expect(wrong.cost).toMatchObject({taken: 'dropped', retransmissions: 1});
		expect(fins(wrong.trace, 'A').map(({segment}) => segment.ctl)).toEqual([
			['FIN'],
			['FIN', 'ACK'],
		]);
	});

	test('a RST in place of the SYN,ACK ends it before it begins', () => {
		const question = questionOf(four, 'flags', 'SYN,ACK');
		const wrong = branch(four, question, {kind: 'flags', value: ['RST', 'ACK']});
		expect(wrong.cost.taken).toBe('reset');
		expect(wrong.sentence.en).toContain('B resets'.replace('B', 'A'));
	});
});

describe('a wrong state: the host is put there', () => {
	const timeWait = (trace: Trace) => questionOf(trace, 'state', 'TIME-WAIT');

	test('CLOSED for TIME-WAIT: nobody notices as long as nothing is lost', () => {
		const wrong = branch(four, timeWait(four), state('CLOSED'));
		expect(wrong.cost.noticed).toBe(false);
		expect(wrong.sentence.en).toMatch(
			/^B would not notice here. It matters when the last ACK of A/,
		);
	});

	test('CLOSED for TIME-WAIT: with the last ACK lost, the FIN comes again and meets a RST', () => {
		const lost = runOf([...CLOSE_FOUR, {type: 'lose', pick: {from: 'A', flags: ['ACK'], nth: 3}}]);
		const question = everyQuestion(lost).find((each) => {
			return each.kind === 'state' && each.answer === 'TIME-WAIT' && each.before !== 'TIME-WAIT';
		});
		if (question === undefined) throw new Error('TIME-WAIT is never entered');

		const wrong = branch(lost, question, state('CLOSED'));
		expect(wrong.cost).toMatchObject({noticed: true, resets: 1});
		expect(wrong.sentence.en).toContain('a RST is sent');
	});

	test('it is put there at once, behind the step', () => {
		for (const question of everyQuestion(four)) {
			if (question.kind !== 'state') continue;

			const chosen = question.options.find((option) => option !== question.answer) ?? 'CLOSED';
			const {trace} = branch(four, question, state(chosen));
			const put = trace.steps[question.n];
			expect(put?.input, question.id).toMatchObject({type: 'call', name: 'SET'});
			expect(put?.host).toBe(question.host);
			expect(put && stateAfter(put)).toBe(chosen);
		}
	});
});

test('a right answer has no branch', () => {
	for (const question of everyQuestion(four)) {
		expect(branchOf(four, question, rightAnswer(question))).toBeNull();
	}
});

test('a branch that goes on for ever is cut off and says so', () => {
	const endless = runOf([
		call(0, 'B', 'LISTEN'),
		call(0, 'A', 'OPEN'),
		call(500, 'A', 'KEEPALIVE'),
		call(8_000_000, 'A', 'CLOSE'),
		call(8_001_000, 'B', 'CLOSE'),
	]);
	const question = questionOf(endless, 'state', 'FIN-WAIT-1', 'A');
	const {trace, cost} = branch(endless, question, state('ESTABLISHED'));
	expect(trace.steps.length).toBeLessThanOrEqual(endless.steps.length + 400);
	expect(cost.endless).toBe(trace.stopped !== null);
});
