import {describe, expect, test} from 'vitest';
import type {Exercise, ExerciseAnswer} from '../../../source/quiz/kinds/exercise.js';
import {branchOfExercise, feedbackTo} from '../../../source/quiz/kinds/feedback.js';
import {hintTo, rungsOf} from '../../../source/quiz/kinds/hint.js';
import {judge} from '../../../source/quiz/kinds/judge.js';
import {readLine} from '../../../source/quiz/kinds/read.js';
import {ACK_OF_FIN, BUG, made, OPEN, ORDER, PLAIN, SEVERAL, SWAPPED} from './made-up.js';

const answerTo = (exercise: Exercise, line: string): ExerciseAnswer | string => {
	const read = readLine(exercise, line);
	return read.type === 'answer' ? read.answer : read.type;
};

const creditOf = (exercise: Exercise, line: string) => {
	const read = readLine(exercise, line);
	return read.type === 'answer' ? judge(exercise, read.answer).credit : read.type;
};

/** Places, from 1, of the options or items with these texts, as a line. */
function lineOf(exercise: Exercise, ...words: readonly string[]): string {
	const texts =
		exercise.kind === 'order'
			? exercise.items.map(({en}) => en)
			: exercise.kind === 'several' || exercise.kind === 'choice'
				? exercise.options.map(({text}) => text.en)
				: [];
	return words.map((word) => texts.indexOf(word) + 1).join(',');
}

describe('credit', () => {
	const several = made(SEVERAL);
	test.each([
		[['a', 'b'], 1],
		[['a'], 0.5],
		[['a', 'c'], 0],
		[['a', 'b', 'c'], 0.5],
		[['a', 'b', 'c', 'd'], 0],
		[['c'], 0],
	])('several, ticking %j: %f', (words, credit) => {
		expect(creditOf(several, lineOf(several, ...words))).toBe(credit);
	});

	const order = made(ORDER);
	test.each([
		[['one', 'two', 'three'], 1],
		[['two', 'one', 'three'], 1 / 3],
		[['two', 'three', 'one'], 0],
	])('order %j: %f', (words, credit) => {
		expect(creditOf(order, lineOf(order, ...words))).toBe(credit);
	});

	const open = made(OPEN);
	test.each([
		[['yes', 'yes', 'yes', 'no'], 1, 'right'],
		[['yes', 'yes', 'no', 'yes'], 1, 'right'],
		[['yes', 'yes', 'no', 'no'], 6 / 7, 'right'],
		[['yes', 'partly', 'no', 'no'], 4.5 / 7, 'partly'],
		[['no', 'no', 'no', 'no'], 0, 'wrong'],
	] as const)('open, graded %j: %f', (grades, credit, verdict) => {
		const judged = judge(open, {kind: 'open', text: '', grades});
		expect(judged).toMatchObject({credit, verdict});
	});

	test('a bug: the row is half of it', () => {
		const bug = made(BUG, PLAIN);
		if (bug.kind !== 'bug') throw new Error('no bug');
		const row = bug.flights.indexOf(bug.answer.flight) + 1;
		expect(creditOf(bug, `${row} 301`)).toBe(1);
		expect(creditOf(bug, `${row} 300`)).toBe(0.5);
		expect(creditOf(bug, `${row}`)).toBe(0.5);
		expect(creditOf(bug, `${row + 1} 301`)).toBe(0);
		expect(creditOf(bug, '99 301')).toBe('not understood');
	});
});

describe('lines', () => {
	const several = made(SEVERAL);
	const order = made(ORDER);
	const state = made('kind: state\n    answer: LAST-ACK');
	const flags = made('kind: flags\n    answer: [FIN, ACK]');
	const letters = made(
		'kind: number\n    numbers: {x: seq}\n    answer: x+1\n    prompt: {en: "x is {x}", zh: "{x}"}',
	);
	const time = made(
		'kind: number\n    run: x\n    ask: {what: duration, host: A, state: TIME-WAIT}',
	);

	test.each<[string, Exercise, string, ExerciseAnswer | string]>([
		['several', several, '1, 3', {kind: 'several', chosen: [0, 2]}],
		['several, full-width', several, '１，３', {kind: 'several', chosen: [0, 2]}],
		['several beyond the list', several, '1,9', 'not understood'],
		['one twice', several, '1,1', 'not understood'],
		['an order', order, '2 1 3', {kind: 'order', order: [1, 0, 2]}],
		['an order that is too short', order, '2,1', 'not understood'],
		['a state of ss', state, 'last_ack', {kind: 'state', value: 'LAST-ACK'}],
		['nearly a state', state, 'CLOSED_WAIT', 'ask again'],
		['no state', state, 'banana', 'not understood'],
		['flags', flags, 'ack+fin', {kind: 'flags', value: ['FIN', 'ACK']}],
		['seconds', time, '240 s', {kind: 'number', value: 240}],
		['no number', time, 'long', 'not understood'],
	])('%s', (_what, exercise, line, expected) => {
		expect(answerTo(exercise, line)).toEqual(expected);
	});

	test('a sum of fresh numbers may be given as it is written, or as its value', () => {
		if (letters.kind !== 'number') throw new Error('no number');
		const x = letters.letters.get('x') ?? Number.NaN;
		expect(letters.prompt.en).toBe(`x is ${x}`);
		expect(letters.answer).toBe(x + 1);
		for (const line of ['x+1', 'X + 1', String(x + 1)]) expect(creditOf(letters, line)).toBe(1);
		for (const line of ['x', 'y+1', '1']) expect(creditOf(letters, line)).not.toBe(1);
	});

	test('a number of a run may be relative or absolute', () => {
		const exercise = made(ACK_OF_FIN, PLAIN);
		if (exercise.kind !== 'number' || !exercise.asked) throw new Error('no number');
		expect(creditOf(exercise, '302')).toBe(1);
		expect(creditOf(exercise, 'x+302')).toBe(1);
		expect(creditOf(exercise, String(exercise.asked.absolute))).toBe(1);
		expect(creditOf(exercise, '301')).toBe(0);
	});
});

describe('an attempt', () => {
	test('is the same with the same seed, and another with another', () => {
		expect(made(ACK_OF_FIN, 3)).toEqual(made(ACK_OF_FIN, 3));
		const isns = [1, 2, 3, 4].map((seed) => made(ACK_OF_FIN, seed).run?.connections[0]?.iss);
		expect(new Set(isns).size).toBe(4);
	});

	test('may call wrong what is a sum of what an event gives, with fresh numbers', () => {
		const wrong = (value: string) => `{value: ${value}, why: {en: '${value}', zh: 不。}}`;
		const lines = `kind: number
    whatif: ESTABLISHED FIN,ACK len=20
    ask: {what: ack}
    wrong: [${['RCV.NXT+20', 'SEG.ACK', '0'].map(wrong).join(', ')}]`;
		const isn = (text: string, name: string) =>
			Number(new RegExp(`${name} (\\d+)`).exec(text)?.[1]);
		const attempts = [1, 2, 3].map((seed) => made(lines, seed));
		for (const {shows, ...exercise} of attempts) {
			if (exercise.kind !== 'number' || shows?.type !== 'output') throw new Error('no number');
			const nxt = isn(shows.text, 'RCV.NXT');
			expect(exercise.answer).toBe((nxt + 21) % 2 ** 32);
			expect([...exercise.wrong]).toEqual([
				[(nxt + 20) % 2 ** 32, {why: {en: 'RCV.NXT+20', zh: '不。'}, misconception: null}],
				[isn(shows.text, 'SND.NXT'), {why: {en: 'SEG.ACK', zh: '不。'}, misconception: null}],
				[0, {why: {en: '0', zh: '不。'}, misconception: null}],
			]);
		}

		const answers = attempts.map((each) => each.kind === 'number' && each.answer);
		expect(new Set(answers).size).toBe(attempts.length);
	});

	test('names the hosts of its roles, in full at first', () => {
		const [plain, swapped] = [made(ACK_OF_FIN, PLAIN), made(ACK_OF_FIN, SWAPPED)];
		expect(plain.prompt.en).toBe(
			'Which ack does B (server) send when the FIN of A (client) came, and A waits?',
		);
		expect(swapped.prompt.en).toBe(
			'Which ack does A (server) send when the FIN of B (client) came, and B waits?',
		);
		expect(plain.prompt.zh).toBe('B（服务器）等 B 吗？');
		const own = ACK_OF_FIN.replace('when the FIN of {A} came', "when {A}''s FIN came");
		expect(made(own, PLAIN).prompt.en).toBe(
			"Which ack does B (server) send when A's FIN came, and A (client) waits?",
		);
		expect(creditOf(swapped, '302')).toBe(1);
	});

	test('does not say twice what a host is', () => {
		const lines = 'kind: state\n    run: x\n    ask: {what: final, host: A}\n    prompt: ';
		const exercise = made(
			`${lines}{en: '{A}, the client, and {B}', zh: '客户端 {A} 与 {B}'}`,
			PLAIN,
		);
		expect(exercise.prompt).toEqual({
			en: 'A, the client, and B (server)',
			zh: '客户端 A 与 B（服务器）',
		});
	});

	test('comes near the end of the numbers now and then', () => {
		const runs = Array.from({length: 40}, (_, seed) => made(ACK_OF_FIN, seed).run);
		const near = runs.filter((trace) => trace?.connections.some(({iss}) => iss > 2 ** 32 - 1000));
		expect(near.length).toBeGreaterThan(5);
		expect(near.length).toBeLessThan(35);
	});

	test('shuffles its options, and none of them is always first', () => {
		const orders = Array.from({length: 20}, (_, seed) => lineOf(made(SEVERAL, seed), 'a'));
		expect(new Set(orders).size).toBe(4);
	});

	test('never shows items in the right order already', () => {
		for (let seed = 0; seed < 20; seed++) expect(creditOf(made(ORDER, seed), '1,2,3')).not.toBe(1);
	});

	test('of a bug shows one wrong number, and only there', () => {
		const bug = made(BUG, PLAIN);
		if (bug.kind !== 'bug' || bug.shows?.type !== 'chart') throw new Error('no bug');
		const {trace} = bug.shows;
		const changed = trace.flights.filter((flight, i) => {
			const real = bug.run?.flights[i];
			return flight.relativeSeq !== real?.relativeSeq || flight.relativeAck !== real.relativeAck;
		});
		expect(changed.map(({id}) => id)).toEqual([bug.answer.flight]);
		expect(changed[0]?.relativeSeq).toBe(bug.shown);
		expect(bug.shown).not.toBe(301);
	});

	test('of an event shows what is given, and its numbers go with it', () => {
		const exercise = made(
			"kind: number\n    whatif: 'ESTABLISHED FIN,ACK len=20'\n    ask: {what: ack}",
		);
		if (exercise.kind !== 'number' || exercise.shows?.type !== 'output')
			throw new Error('no event');
		const [, next = ''] = /RCV\.NXT (\d+)/.exec(exercise.shows.text) ?? [];
		expect(exercise.answer).toBe((Number(next) + 21) >>> 0);
		expect(exercise.shows.text).toContain('<- FIN,ACK seq=');
	});
});

describe('feedback', () => {
	test('an option that was wrongly taken says why, and one that was missed too', () => {
		const exercise = made(SEVERAL);
		const answer = answerTo(exercise, lineOf(exercise, 'a', 'c')) as ExerciseAnswer;
		expect(judge(exercise, answer).misconceptions).toEqual(['M01']);
		const {whyNot, headline} = feedbackTo(exercise, answer, 'en');
		expect(whyNot?.split('\n').toSorted()).toEqual(['Missed: b. why b', 'c: why c']);
		expect(headline).toContain('Not so.');
	});

	test('the file has the first word on an answer, then the slip behind it', () => {
		const own =
			'\n    wrong: [{value: 301, why: {en: Own words., zh: 自己的话。}, misconception: M02}]';
		const exercise = made(ACK_OF_FIN + own, PLAIN);
		const feedback = (value: number) => feedbackTo(exercise, {kind: 'number', value}, 'en');
		expect(feedback(301)).toMatchObject({whyChosen: null, whyNot: 'Own words.'});
		expect(judge(exercise, {kind: 'number', value: 301}).misconceptions).toEqual(['M02']);
		expect(feedback(0).whyNot).not.toBeNull();
		const plain = feedbackTo(made(ACK_OF_FIN, PLAIN), {kind: 'number', value: 301}, 'en');
		expect(plain.whyChosen).toContain('301 looks right');
		expect(plain.rule).toContain('RFC 9293');
	});

	test('a right answer gets its reason, and no other', () => {
		const feedback = feedbackTo(made(ACK_OF_FIN, PLAIN), {kind: 'number', value: 302}, 'en');
		expect(feedback).toMatchObject({
			verdict: 'right',
			headline: 'Right: 302.',
			whyChosen: null,
			whyNot: null,
			explanation: 'It is so.',
		});
	});

	test('a skipped question is told its answer', () => {
		expect(feedbackTo(made('kind: state\n    answer: LAST-ACK'), null, 'en')).toMatchObject({
			verdict: 'skipped',
			credit: 0,
			headline: 'Skipped. The answer: LAST-ACK.',
		});
	});

	test('an open answer is told a model; what was missed is asked, not told', () => {
		const answer = {kind: 'open', text: '', grades: ['no', 'yes', 'yes', 'yes']} as const;
		const {whyNot, explanation} = feedbackTo(made(OPEN), answer, 'en');
		expect(whyNot).toBeNull();
		expect(explanation).toContain('A model.');
	});

	test('a wrong number is run with the numbers of the attempt', () => {
		const exercise = made(ACK_OF_FIN, PLAIN);
		const branch = branchOfExercise(exercise, {kind: 'number', value: 301});
		expect(branch?.trace.connections[0]?.iss).toBe(exercise.run?.connections[0]?.iss);
		const replaced = branch?.trace.flights.find(({relativeAck}, i) => {
			return relativeAck !== exercise.run?.flights[i]?.relativeAck;
		});
		expect(replaced?.relativeAck).toBe(301);
		expect(branchOfExercise(exercise, {kind: 'number', value: 302})).toBeNull();
	});

	test('there are three rungs of hints: the own ones first, else those of predict mode', () => {
		const own = made('kind: state\n    answer: LAST-ACK\n    hints: [{en: Look., zh: 看。}]');
		expect([rungsOf(own), hintTo(own, 1, 'zh')]).toEqual([3, '看。']);
		expect(hintTo(own, 3, 'en')).toMatch(/^It is one of these: .*LAST-ACK/);
		expect(hintTo(own, 4, 'en')).toBe('There is no further hint.');
		expect(rungsOf(made(ACK_OF_FIN))).toBe(3);
		expect(hintTo(made(ACK_OF_FIN), 1, 'en')).toContain('ack');
		expect(hintTo(made(ACK_OF_FIN), 3, 'en')).toMatch(/= \?$/);
	});

	test.each([
		['several', SEVERAL, ['2 of them are right.', 'One of them is: ']],
		['order', ORDER, ['This does not come first: two', 'First comes: one']],
		['bug', BUG, ['seq is the number', 'The row: ']],
		['open', OPEN, ['There are 4 key points, 2 of them core.', 'One of the core points: first']],
	])('a hint to "%s" narrows it down', (_, lines, [second, third]) => {
		const exercise = made(lines);
		expect(hintTo(exercise, 1, 'en')).toContain('RFC 9293 §3.5');
		expect(hintTo(exercise, 2, 'en')).toContain(second);
		expect(hintTo(exercise, 3, 'en')).toContain(third);
	});
});

describe('what the user is told', () => {
	const optionsOf = (exercise: Exercise) =>
		exercise.kind === 'choice' ? exercise.options.map(({text}) => text.en) : [];

	test('the answer of a call is its error, and not that the peer has closed', () => {
		const send = made(`kind: choice
    whatif: 'FIN-WAIT-1 send len=10'
    ask: {what: signal}`);
		expect(optionsOf(send)).toContain('an error: "connection closing"');
		expect(optionsOf(send).join()).not.toContain('peer');
	});

	test('a FIN of the peer is the end of the stream', () => {
		const fin = made(`kind: choice
    whatif: 'ESTABLISHED FIN'
    ask: {what: signal}`);
		expect(optionsOf(fin).join()).toContain('the peer has closed');
	});
});
