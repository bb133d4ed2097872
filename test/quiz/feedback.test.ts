import {describe, expect, test} from 'vitest';
import {rightAnswer} from '../../source/quiz/answers.js';
import {feedbackLines, feedbackOf} from '../../source/quiz/feedback.js';
import type {Answer, Question} from '../../source/quiz/question.js';
import {promptOf} from '../../source/quiz/words.js';
import {messages} from '../../source/text/language.js';
import {CLOSE_FOUR, everyQuestion, numberAt, questionOf, runOf} from './runs.js';

const trace = runOf(CLOSE_FOUR);
const telling = (language: 'en' | 'zh', numbers: 'relative' | 'absolute' = 'relative') => ({
	text: messages(language),
	numbers,
});

function told(question: Question, answer: Answer | null, language: 'en' | 'zh'): string {
	const {text, numbers} = telling(language);
	const prompt = promptOf(trace, question, {text, numbers});
	const lines = feedbackLines(feedbackOf(trace, question, answer, {text, numbers}), text);
	return [prompt, ...lines].join('\n');
}

const lastAck = numberAt(trace, 13, 'ack');
const one: Answer = {kind: 'number', value: 1};

test('a wrong number: why it looks right, why it is not, the sum, the rule', () => {
	expect(told(lastAck, one, 'en')).toMatchInlineSnapshot(`
		"A gets FIN,ACK seq=1 ack=302 from B. A sends ACK seq=302 ack=?. Which acknowledgment number does it carry?
		Not 1. The answer is 2.
		slip: forgot that FIN takes a number
		1 looks right: the FIN brings no octet, so nothing seems to move.
		But FIN takes one number, as SYN does: A expects 2 next.
		ack = 1 + len 0 + FIN 1 = 2
		RFC 9293 §3.10.7.4 eighth: A FIN in FIN-WAIT-2 is acknowledged, TIME-WAIT begins and 2MSL starts, the other timers stop."
	`);
	expect(told(lastAck, one, 'zh')).toMatchInlineSnapshot(`
		"A 收到 B 的 FIN,ACK seq=1 ack=302。A 发出 ACK seq=302 ack=?。确认号是多少？
		不是 1，应为 2。
		失误：忘了 FIN 占一个序号
		为什么像 1：FIN 没带数据，序号好像没有前进。
		但 FIN 和 SYN 一样占一个序号：A 接下来期待 2。
		ack = 1 + len 0 + FIN 1 = 2
		RFC 9293 §3.10.7.4 eighth：FIN-WAIT-2 收到 FIN：确认它，进入 TIME-WAIT，启动 2MSL，其他定时器停止。"
	`);
});

test('a wrong state', () => {
	const question = questionOf(trace, 'state', 'TIME-WAIT');
	expect(told(question, {kind: 'state', value: 'CLOSED'}, 'en')).toMatchInlineSnapshot(`
		"A gets FIN,ACK seq=1 ack=302 from B. A is in FIN-WAIT-2. Which state is it in after that?
		Not CLOSED. The answer is TIME-WAIT.
		slip: skipped TIME-WAIT
		CLOSED looks right: both FINs have been sent and acknowledged.
		But the last ACK of A may be lost. Then the FIN comes again, and somebody must answer.
		RFC 9293 §3.10.7.4 eighth: A FIN in FIN-WAIT-2 is acknowledged, TIME-WAIT begins and 2MSL starts, the other timers stop."
	`);
	expect(told(question, {kind: 'state', value: 'CLOSED'}, 'zh')).toMatchInlineSnapshot(`
		"A 收到 B 的 FIN,ACK seq=1 ack=302。A 处于 FIN-WAIT-2。此后它处于哪个状态？
		不是 CLOSED，应为 TIME-WAIT。
		失误：跳过了 TIME-WAIT
		为什么像 CLOSED：两个 FIN 都已发出，也都确认了。
		但 A 最后的 ACK 可能丢，对端会重发 FIN，得有人回答。
		RFC 9293 §3.10.7.4 eighth：FIN-WAIT-2 收到 FIN：确认它，进入 TIME-WAIT，启动 2MSL，其他定时器停止。"
	`);
});

test('wrong flags', () => {
	const question = questionOf(trace, 'flags', 'FIN,ACK', 'B');
	expect(told(question, {kind: 'flags', value: ['FIN']}, 'en')).toMatchInlineSnapshot(`
		"The user of B calls close(). B sends one segment. Which flags does it carry?
		Not FIN. The answer is FIN,ACK.
		slip: FIN without ACK
		FIN alone looks right: drawings of the close often write just that.
		But after the SYN every segment carries ACK. A FIN without it is dropped before it is looked at.
		RFC 9293 §3.10.4: CLOSE in CLOSE-WAIT sends a FIN after the last octet and enters LAST-ACK."
	`);
});

test('an answer that no slip explains is still explained', () => {
	const flags = questionOf(trace, 'flags', 'SYN,ACK');
	const state = questionOf(trace, 'state', 'SYN-RECEIVED');
	const said = [
		told(lastAck, {kind: 'number', value: 77}, 'en'),
		told(flags, {kind: 'flags', value: ['FIN', 'ACK']}, 'en'),
		told(state, {kind: 'state', value: 'CLOSING'}, 'en'),
	].map((lines) => lines.split('\n')[2]);
	expect(said).toMatchInlineSnapshot(`
		[
		  "77 is 75 too many.",
		  "SYN is missing, FIN does not belong there.",
		  "The rule leads B from LISTEN to SYN-RECEIVED; nothing here leads to CLOSING.",
		]
	`);
});

test('absolute numbers are asked, summed up and told where they are shown', () => {
	const absolute = telling('en', 'absolute');
	const {headline, calculation} = feedbackOf(trace, lastAck, one, absolute);
	expect(promptOf(trace, lastAck, absolute)).toMatch(/seq=301 ack=402 .*seq=402 ack=\?/);
	expect(headline).toBe('Not 301. The answer is 302.');
	expect(calculation).toBe('ack = 301 + len 0 + FIN 1 = 302');
});

describe.each(['en', 'zh'] as const)('in %s', (language) => {
	test('every right answer has its reason, every number its sum', () => {
		for (const question of everyQuestion(trace)) {
			const feedback = feedbackOf(trace, question, rightAnswer(question), telling(language));
			expect(feedback).toMatchObject({verdict: 'right', slip: null, whyItIsNot: null});
			expect(feedback.rule.says.length, question.id).toBeGreaterThan(8);
			if (question.kind !== 'number') continue;

			const [name, sum = '', result] = (feedback.calculation ?? '').split(' = ');
			const total = (sum.match(/\d+/g) ?? []).reduce((all, part) => all + Number(part), 0);
			expect([name, result]).toEqual([question.field, String(question.answer)]);
			expect(total, `${question.id}: ${feedback.calculation}`).toBe(question.answer);
		}
	});

	test('a skipped question is answered', () => {
		const {verdict, headline} = feedbackOf(trace, lastAck, null, telling(language));
		expect(verdict).toBe('skipped');
		expect(headline).toContain('2');
	});
});
