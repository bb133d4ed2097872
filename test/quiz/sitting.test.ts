import {describe, expect, test} from 'vitest';
import {rightAnswer} from '../../source/quiz/answers.js';
import {hintOf, RUNGS} from '../../source/quiz/hints.js';
import {replyText} from '../../source/quiz/reply.js';
import {
	answerLine,
	answerWith,
	beginSitting,
	comesAgain,
	currentQuestion,
	goOn,
	hint,
	lastResult,
	missed,
	missedAgain,
	scoreOf,
	skip,
} from '../../source/quiz/sitting.js';
import {answerText} from '../../source/quiz/words.js';
import {messages} from '../../source/text/language.js';
import {CLOSE_FOUR, everyQuestion, numberAt, questionOf, runOf} from './runs.js';

const trace = runOf(CLOSE_FOUR);
const state = questionOf(trace, 'state', 'SYN-SENT');
const number = numberAt(trace, 13, 'ack');
const begun = beginSitting(trace, [state, number]);

describe('a sitting', () => {
	test('goes from question to feedback to question to the end', () => {
		expect(begun.phase).toBe('asked');
		expect(currentQuestion(begun)).toBe(state);

		const told = answerLine(begun, 'SYN-SENT');
		expect(told.phase).toBe('told');
		expect(currentQuestion(told)).toBe(state);
		expect(lastResult(told)).toMatchObject({right: true, hints: 0});

		const second = goOn(told);
		expect(currentQuestion(second)).toBe(number);
		expect(lastResult(second)).toBeUndefined();

		const again = goOn(answerLine(second, '1'));
		expect(currentQuestion(again)).toBe(number);
		expect(comesAgain(again)).toBe(true);

		const over = goOn(answerWith(again, rightAnswer(number)));
		expect(over.phase).toBe('over');
		expect(currentQuestion(over)).toBeUndefined();
		expect(scoreOf(over)).toEqual({right: 1, wrong: 1, of: 2});
		expect(missed(over)).toEqual([number]);
		expect(missedAgain(over).questions).toEqual([number]);
	});

	test('asks an error until it is right, and what is skipped once more', () => {
		let wrong = beginSitting(trace, [number]);
		for (let n = 0; n < 5; n++) wrong = goOn(answerLine(wrong, '1'));
		expect(wrong.phase).toBe('asked');
		expect(goOn(skip(wrong)).phase).toBe('over');
		const skipped = goOn(skip(beginSitting(trace, [number])));
		expect(comesAgain(skipped)).toBe(true);
		expect(goOn(skip(skipped)).phase).toBe('over');
	});

	test('without questions is over', () => {
		expect(beginSitting(trace, []).phase).toBe('over');
	});

	test('takes a near miss back once; the second time it is taken for what it is near to', () => {
		const asked = answerLine(begun, 'SYN_SEND');
		expect(asked.phase).toBe('asked');
		expect(asked.reply).toMatchObject({type: 'ask again', why: {meant: ['SYN-SENT']}});
		expect(answerLine(asked, 'SYN_SENT')).toMatchObject({phase: 'told', reply: null});
		expect(lastResult(answerLine(asked, 'SYN_SEND'))?.right).toBe(true);
	});

	test('never guesses between two states', () => {
		const asked = answerLine(answerLine(begun, 'FIN_WAIT'), 'FIN_WAIT');
		expect(asked.phase).toBe('asked');
	});

	test('asks back an absolute number that may be a slip; the second time it is meant', () => {
		const asked = answerLine(beginSitting(trace, [number]), '302');
		expect(asked.reply).toMatchObject({type: 'ask again', why: {type: 'absolute'}});
		expect(lastResult(answerLine(asked, '302'))?.right).toBe(false);
		expect(lastResult(answerLine(asked, '2'))?.right).toBe(true);
	});

	test('does not judge what it does not understand', () => {
		const asked = answerLine(begun, 'what?');
		expect(asked.results).toEqual([]);
		expect(asked.reply).toEqual({type: 'not understood'});
	});

	test('counts hints, and a skipped question as missed', () => {
		const told = skip(hint(hint(begun)));
		expect(lastResult(told)).toEqual({question: state, answer: null, right: false, hints: 2});
		expect(goOn(told).hints).toBe(0);
	});

	test('acts only where it makes sense', () => {
		const told = answerWith(begun, rightAnswer(state));
		expect(answerLine(told, '1')).toBe(told);
		expect(skip(told)).toBe(told);
		expect(hint(told)).toBe(told);
		expect(goOn(begun)).toBe(begun);
	});
});

describe.each(['en', 'zh'] as const)('in %s', (language) => {
	const text = messages(language);
	const telling = {text, numbers: 'relative'} as const;

	test('no hint is the answer', () => {
		for (const question of everyQuestion(trace)) {
			const answer = answerText(question, rightAnswer(question), telling);
			const hints = Array.from({length: RUNGS}, (_, i) => {
				return hintOf(trace, question, i + 1, telling);
			});
			expect(new Set(hints).size, question.id).toBe(RUNGS);
			expect(hints).not.toContain(answer);
			if (question.kind === 'number') expect(hints[2]).toMatch(/= \?$/);
			// What it is sent upon is on the chart, and may carry the same flags.
			const told = hints.filter((_, i) => i !== 1).join();
			if (question.kind === 'flags') expect(told).not.toContain(answer);
		}

		expect(hintOf(trace, state, RUNGS + 1, telling)).toBe(text.quiz.hints.noMore);
	});

	test('a line that was no answer gets a sentence', () => {
		const lines = ['SYN_SEND', 'CLOSED_WAIT', 'FIN_WAIT', 'what?'];
		const said = lines.map((line) => {
			const {reply} = answerLine(begun, line);
			return reply === null ? '' : replyText(state, reply, text);
		});
		expect(said.every((sentence) => sentence.length > 8)).toBe(true);
		expect(said[0]).toContain('SYN-SENT');
		expect(said[2]).toContain('FIN-WAIT-2');
	});
});
