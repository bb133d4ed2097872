import {describe, expect, test} from 'vitest';
import {DAY, MINUTE} from '../../source/progress/days.js';
import {drillOf} from '../../source/progress/drill.js';
import type {AnswerEntry, Entry, PlanEntry} from '../../source/progress/entry.js';
import {interviewPlan} from '../../source/progress/interview.js';
import {
	daysUntil,
	EVENINGS,
	type EveningMinutes,
	interviewIn,
} from '../../source/progress/interview-day.js';
import {eveningPlan, morningPlan} from '../../source/progress/last-day.js';
import type {Registry} from '../../source/progress/registry.js';
import {type Learner, reviewOf} from '../../source/progress/review.js';
import {weakSpotsOf} from '../../source/progress/weak-spots.js';
import {answer} from './entries.js';

const NOON = Date.UTC(2026, 10, 20, 12);
const KINDS = ['choice', 'state', 'number', 'open'];

/** Sixty topics, T-00 the most asked, with a question of each kind and every fifth with a trap. */
const id = (n: number) => `T-${String(n).padStart(2, '0')}`;
const REGISTRY: Registry = {
	topics: Array.from({length: 60}, (_, n) => ({
		id: id(n),
		asked: 60 - n,
		difficulty: (n % 5) + 1,
	})),
	questions: Array.from({length: 60}, (_, n) => [
		...KINDS.map((kind) => ({id: `${id(n)}-${kind}`, kind, topics: [id(n)], run: `run-${n}`})),
		...(n % 5 === 0
			? [
					{
						id: `${id(n)}-trap`,
						kind: 'choice',
						topics: [id(n)],
						trap: `M${String(n / 5).padStart(2, '0')}`,
					},
				]
			: []),
	]).flat(),
};

const learner = (entries: readonly Entry[] = [], now = NOON): Learner => ({
	entries,
	registry: REGISTRY,
	now,
	seed: 7,
	isFuzzy: false,
});

const about = (topic: number, changes: Partial<AnswerEntry> = {}) =>
	answer({topics: [id(topic)], question: `${id(topic)}-choice`, at: NOON, ...changes});

describe('the day of the interview', () => {
	const told = (value: string): Entry => ({type: 'setting', at: NOON, name: 'interview', value});

	test('is the one that was told last, until it is over', () => {
		const entries = [told('2026-11-22'), told('2026-11-25')];
		expect(interviewIn(entries, NOON)).toBe('2026-11-25');
		expect(interviewIn(entries, NOON + 5 * DAY)).toBe('2026-11-25');
		expect(interviewIn(entries, NOON + 6 * DAY)).toBeUndefined();
		expect(interviewIn([], NOON)).toBeUndefined();
	});
});

const topicsIn = (slots: readonly {readonly about: string}[]) => slots.map((slot) => slot.about);

describe('a review', () => {
	test('begins with what is asked most', () => {
		const {due, fresh, traps, left} = reviewOf(learner());
		expect([due, topicsIn(fresh), topicsIn(traps), left]).toEqual([
			[],
			['T-00', 'T-01', 'T-02'],
			['M00', 'M01'],
			0,
		]);
	});

	test('asks at most ten things that are due, first those asked often and forgotten', () => {
		const entries = Array.from({length: 20}, (_, n) => about(n, {verdict: 'wrong'}));
		const {due, fresh, left} = reviewOf(learner(entries, NOON + 2 * DAY));
		expect(topicsIn(due)).toEqual(Array.from({length: 10}, (_, n) => id(n)));
		expect(left).toBe(10);
		// Nothing new is begun on such a day.
		expect(fresh).toEqual([]);
	});

	test('asks another question about the same thing, and a transition by a question that is known', () => {
		const transition = 'FIN-WAIT-1>CLOSING';
		const entries = [
			about(3, {verdict: 'wrong'}),
			answer({topics: [], transition, question: 'simultaneous-close#4', verdict: 'wrong'}),
		];
		const {due} = reviewOf(learner(entries, NOON + DAY));
		const questions = new Map(due.map((slot) => [slot.about, slot.question]));
		expect(questions.get('T-03')).toMatch(/^T-03-/);
		expect(questions.get('T-03')).not.toBe('T-03-choice');
		expect(questions.get(transition)).toBe('simultaneous-close#4');
	});

	test('sets the traps again that one fell into', () => {
		const entries = [about(20, {trap: 'M04', believed: ['M04'], verdict: 'wrong'})];
		expect(topicsIn(reviewOf(learner(entries)).traps)).toEqual(['M04', 'M00']);
	});
});

describe('the days up to an interview', () => {
	test.each([
		['2026-11-20', 0],
		['2026-11-21', 1],
		['2027-01-01', 42],
		['2026-11-19', -1],
		['2026-11-31', undefined],
	])('until %s are %s', (interview, days) => {
		expect(daysUntil(interview, NOON)).toBe(days);
	});

	test.each([2, 3, 7, 30])('have a plan: %i', (daysLeft) => {
		const plan = interviewPlan(learner(), daysLeft);
		const begun = plan.days.flatMap(({fresh}) => fresh);
		expect(plan.days).toHaveLength(daysLeft);
		expect(plan.days[0]?.day).toBe('2026-11-20');
		expect(new Set(begun).size).toBe(begun.length);
		expect(topicsIn(plan.today.fresh)).toEqual(plan.days[0]?.fresh);
		expect(plan.days.at(-1)?.fresh).toEqual([]);

		// In the last three days nothing hard is begun.
		const hard = (topic: string) => Number(topic.slice(2)) % 5 === 4;
		expect(plan.days.slice(-3).flatMap(({fresh}) => fresh.filter(hard))).toEqual([]);
		if (daysLeft === 30) expect(begun).toHaveLength(60);
	});

	test('bring everything back within a third of them', () => {
		const entries = [0, 3, 12, 40].map((day) => about(0, {at: NOON + (day - 44) * DAY}));
		expect(topicsIn(interviewPlan(learner(entries), 60).today.due)).toEqual([]);
		expect(topicsIn(interviewPlan(learner(entries), 9).today.due)).toEqual(['T-00']);
	});
});

describe('the last evening', () => {
	const INTERVIEW = '2026-11-21';
	const step = (name: string, at: number, minutes = 45): PlanEntry => ({
		type: 'plan',
		at,
		plan: 'evening',
		interview: INTERVIEW,
		minutes,
		step: name,
	});
	const plan = (
		entries: readonly Entry[],
		minutes: EveningMinutes = 45,
		now = NOON + 60 * MINUTE,
	) => eveningPlan(learner(entries, now), INTERVIEW, minutes, 'mid');

	test.each([
		[45, 'placement topic-1 topic-2 topic-3 topic-4 chain drill page'],
		[25, 'placement topic-1 topic-2 chain page'],
		[10, 'placement topic-1 page'],
	] as const)('of %i minutes', (minutes, names) => {
		const {steps} = plan([], minutes);
		expect(steps.map(({name}) => name).join(' ')).toBe(names);
		const total = steps.reduce((sum, each) => sum + each.minutes, 0);
		expect(Math.abs(total - minutes)).toBeLessThanOrEqual(2);
	});

	test('begins with the questions that are asked most', () => {
		const [placement] = plan([]).steps;
		expect(placement?.type === 'placement' && topicsIn(placement.questions)).toEqual(
			Array.from({length: 12}, (_, n) => id(n)),
		);
	});

	/** Eight right, four wrong, one of these with certainty. */
	const placed: readonly Entry[] = [
		step('begin', NOON),
		...Array.from({length: 12}, (_, n) =>
			about(n, {at: NOON + n * MINUTE, verdict: n % 3 === 2 ? 'wrong' : 'right'}),
		),
		step('placement', NOON + 12 * MINUTE),
	];

	test('goes on with the weakest topics: a run, three questions and a trap', () => {
		const {steps, begun} = plan(placed);
		const topics = steps.filter((each) => each.type === 'topic');
		expect(begun).toBe(NOON);
		expect(topics.map(({topic}) => topic)).toEqual(['T-02', 'T-05', 'T-08', 'T-11']);
		expect(topics.map(({run}) => run)).toEqual(['run-2', 'run-5', 'run-8', 'run-11']);
		expect(topics.map(({questions}) => questions.length)).toEqual([3, 4, 3, 3]);
		const chain = steps.find(({type}) => type === 'chain');
		expect(chain?.type === 'chain' && chain.questions).toEqual([
			{about: 'T-02', question: 'T-02-open'},
		]);
	});

	test('left half-way, knows what was answered of each step since it was begun', () => {
		const own = (step: string, n: number, at: number) => about(n, {at, step});
		const answered = [own('placement', 0, NOON + 1), own('drill', 1, NOON + 2)];
		const earlier = own('placement', 5, NOON - MINUTE);
		const of = (entries: readonly Entry[], name: string) =>
			plan(entries).steps.find((each) => each.name === name)?.answers;
		const entries = [earlier, step('begin', NOON), ...answered];
		expect(of(entries, 'placement')).toEqual(answered.slice(0, 1));
		expect(of(entries, 'drill')).toEqual(answered.slice(1));
		expect(of(entries, 'topic-1')).toEqual([]);
		// What is done can be asked anew.
		expect(of([...entries, step('placement', NOON + 3)], 'placement')).toEqual([]);
	});

	test('asks the same, however much was answered since', () => {
		const asked = (entries: readonly Entry[], seed: number) =>
			eveningPlan({...learner(entries), seed}, INTERVIEW, 45, 'mid').steps.map((each) =>
				'questions' in each ? each.questions : [],
			);
		expect(asked(placed, 1)).toEqual(asked(placed, 2));
	});

	test('stays the same while it is carried out, and can be taken up again', () => {
		const before = plan(placed);
		const later = plan(
			[
				...placed,
				about(2, {at: NOON + 15 * MINUTE}),
				step('topic-1', NOON + 16 * MINUTE),
				about(8, {at: NOON + 17 * MINUTE}),
			],
			10,
			NOON + 90 * MINUTE,
		);
		const isDone = new Set(['placement', 'topic-1']);
		expect(later.minutes).toBe(45);
		expect(later.steps).toEqual(
			before.steps.map((each) => ({...each, isDone: isDone.has(each.name)})),
		);
	});

	test('begun anew forgets what was done before', () => {
		const again = plan([...placed, step('begin', NOON + 30 * MINUTE, 25)]);
		expect(again.minutes).toBe(25);
		expect(again.steps.some(({isDone}) => isDone)).toBe(false);
	});

	test('leaves the morning exactly what went wrong, the certain errors first', () => {
		const entries = [
			about(40, {at: NOON - 5 * DAY, verdict: 'wrong'}),
			...placed,
			about(30, {at: NOON + 14 * MINUTE, verdict: 'wrong', confidence: 'sure'}),
			about(31, {at: NOON + 15 * MINUTE, hints: 1}),
		];
		const morning = morningPlan(learner(entries, NOON + 20 * 60 * MINUTE), INTERVIEW);
		expect(topicsIn(morning)).toEqual(['T-30', 'T-02', 'T-05', 'T-08', 'T-11', 'T-31']);
	});

	test('is one of three lengths', () => {
		expect(EVENINGS).toEqual([45, 25, 10]);
	});
});

describe('a drill', () => {
	const difficulty = (topic: string) => (Number(topic.slice(2)) % 5) + 1;

	test.each([
		['junior', 2],
		['mid', 3],
		['senior', 5],
	] as const)('for a %s asks nothing harder than %i', (level, most) => {
		const {questions} = drillOf(learner(), {level, questions: 20});
		expect(questions).toHaveLength(20);
		expect(Math.max(...topicsIn(questions).map(difficulty))).toBe(most);
		expect(topicsIn(questions)).toEqual([...topicsIn(questions)].sort());
	});

	test.each([
		[{}, 10, 15],
		[{minutes: 6}, 4, 6],
		[{questions: 4}, 4, 6],
		[{minutes: 30, questions: 5}, 5, 30],
		[{minutes: 1}, 1, 1],
	])('with %o has %i questions in %i minutes', (wish, questions, minutes) => {
		const drill = drillOf(learner(), {level: 'mid', ...wish});
		expect([drill.questions.length, drill.minutes]).toEqual([questions, minutes]);
	});

	test('mixes the kinds, and asks one in four openly', () => {
		const {questions} = drillOf(learner(), {level: 'senior', questions: 8});
		const kinds = questions.map(({question}) => question.replace(/^T-\d+-/, ''));
		expect(kinds.map((kind) => kind === 'open')).toEqual([
			...[false, false, false, true],
			...[false, false, false, true],
		]);
		expect(new Set(kinds).size).toBeGreaterThanOrEqual(4);
	});

	test('leaves what is well known to the end of the queue', () => {
		const known = [0, 1, 2].flatMap((n) => [about(n, {at: NOON - 3 * DAY}), about(n)]);
		const {questions} = drillOf(learner(known, NOON + MINUTE), {level: 'senior', questions: 5});
		expect(topicsIn(questions)).toEqual(['T-03', 'T-04', 'T-05', 'T-06', 'T-07']);
	});
});

test('weak spots are what did not go well, with what to watch', () => {
	const answers = [
		about(9, {verdict: 'wrong', confidence: 'sure', believed: ['M05']}),
		about(1, {verdict: 'partly', credit: 0.5, transition: 'LISTEN>SYN-RECEIVED'}),
		about(2),
		about(3, {verdict: 'wrong'}),
		about(3),
		about(3),
		about(3),
	];
	expect(weakSpotsOf(answers, REGISTRY)).toEqual({
		right: 4,
		of: 7,
		well: ['T-02', 'T-03'],
		topics: [
			{id: 'T-09', credit: 0, of: 1},
			{id: 'T-01', credit: 0.5, of: 1},
		],
		transitions: [{id: 'LISTEN>SYN-RECEIVED', credit: 0.5, of: 1}],
		misconceptions: ['M05'],
		sureAndWrong: ['T-09-choice'],
		followUps: [],
		runs: ['run-9', 'run-1'],
	});
});
