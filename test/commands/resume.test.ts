import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {openLibrary} from '../../source/commands/study/library.js';
import {planUntil, stepSession} from '../../source/commands/study/plans.js';
import type {Desk} from '../../source/commands/study/sessions.js';
import {DAY, dayName} from '../../source/progress/days.js';
import {answersIn, type Entry} from '../../source/progress/entry.js';
import {drillLevel} from '../../source/progress/ladder.js';
import {currentExercise} from '../../source/quiz/kinds/course.js';
import type {Exercise} from '../../source/quiz/kinds/exercise.js';
import {clockOf} from '../../source/ui/model/round/clock.js';
import {openRound, type Round} from '../../source/ui/model/round/round.js';
import {roundFor} from '../../source/ui/model/studied.js';
import {play, rightKeys} from '../ui/round/rounds.js';
import {contextOf} from '../ui/scenarios.js';

const HOUR = 3_600_000;
/** An evening in November: what is asked depends on the moment of its beginning. */
const NOW = new Date(2026, 10, 27, 21).getTime();
const BEGUN = NOW - HOUR;
const interview = dayName(NOW + DAY);

beforeAll(() => {
	vi.useFakeTimers({toFake: ['Date'], now: NOW});
});

afterAll(() => {
	vi.useRealTimers();
});

const library = await openLibrary();
const context = await contextOf();

const done = (step: string, at: number): Entry => ({
	type: 'plan',
	at,
	plan: 'evening',
	interview,
	minutes: 45,
	step,
});
const PLACED = [done('begin', BEGUN), done('placement', BEGUN + 1)];

const deskOf = (entries: readonly Entry[], level = drillLevel(entries)): Desk => ({
	library,
	entries,
	// As the program does: another one with each answer.
	seed: answersIn(entries).length,
	evening: 45,
	level,
});

const sessionOf = (step: string, entries: readonly Entry[]) =>
	stepSession(deskOf(entries), {type: 'step', interview, step, minutes: null});

const open = async (step: string, entries: readonly Entry[], now: number): Promise<Round> =>
	roundFor({context, now}, await sessionOf(step, entries));

type How = 'right' | 'missed';

const SKIP = ['up', 'right', 'enter'];

/** What is skipped when it comes again is let go. */
function keysFor(exercise: Exercise, how: How, isAgain: boolean): readonly string[] {
	if (exercise.kind === 'open' && !isAgain)
		return ['a', 'enter', ...exercise.points.map(() => (how === 'right' ? '1' : '3'))];
	return how === 'right' ? rightKeys(exercise) : SKIP;
}

/** A step to its end: in one go, or with the program left after each answer and opened again. */
async function through(step: string, how: How, isLeft: boolean, begun: readonly Entry[] = PLACED) {
	const entries = [...begun];
	const asked: string[] = [];
	let now = BEGUN + 1000;
	let round = await open(step, entries, now);
	while (round.phase.type !== 'ended') {
		const exercise = currentExercise(round.course);
		if (exercise === undefined || asked.length > 60) throw new Error(`No end: ${asked}`);
		const keys = keysFor(exercise, how, asked.includes(exercise.id));
		asked.push(exercise.id);
		now += 20_000;
		const given = play(round, keys, now);
		const isWeighed = given.round.phase.type === 'weighing';
		const {round: told, turns} = isWeighed ? play(given.round, ['2'], now) : given;
		entries.push(...turns.flatMap((turn) => (turn.type === 'recorded' ? turn.entry : [])));
		if (isLeft) round = await open(step, entries, now);
		else round = told.phase.type === 'told' ? play(told, ['enter'], now).round : told;
	}
	return {asked, round, answers: answersIn(entries)};
}

describe('a step of the evening that is left after every answer', () => {
	test.each([
		['placement', 'right', [done('begin', BEGUN)]],
		['placement', 'missed', [done('begin', BEGUN)]],
		['topic-1', 'right', PLACED],
		['topic-1', 'missed', PLACED],
		['chain', 'right', PLACED],
		['chain', 'missed', PLACED],
		['drill', 'right', PLACED],
		['drill', 'missed', PLACED],
	] as const)('%s, all %s, asks the same as in one go', async (step, how, begun) => {
		const [whole, left] = [
			await through(step, how, false, begun),
			await through(step, how, true, begun),
		];
		expect(left.asked).toEqual(whole.asked);
		expect(left.answers.every((answer) => answer.step === step)).toBe(true);
		const howItWent = ({answers}: typeof whole) =>
			answers.map(({question, verdict, level}) => ({question, verdict, level}));
		expect(howItWent(left)).toEqual(howItWent(whole));
		// The end tells of all of it, not only of what was asked last.
		expect(left.round.answers).toEqual(left.answers);
		const returns = ({session, answers}: Round) => session.sheet(answers, 'en').returns;
		expect(returns(left.round)).toBe(returns(whole.round));
	});

	test('chain: is left within its follow-ups, and they go on', async () => {
		const {asked} = await through('chain', 'missed', true);
		const follows = asked.slice(1).filter((id) => id.startsWith(`${asked[0]}/`));
		expect(follows.length).toBeGreaterThan(1);
	});

	test('drill: has as much time left as it had', async () => {
		const {answers} = await through('drill', 'right', true);
		const two = [...PLACED, ...answers.slice(0, 2)];
		const {clock} = await open('drill', two, BEGUN + HOUR);
		expect(answers.slice(0, 2).map(({seconds}) => seconds)).toEqual([20, 20]);
		expect(clock).toEqual({...clockOf(10), left: 10 * 60_000 - 40_000});
		const late = answers.slice(0, 1).map((answer) => ({...answer, seconds: 600}));
		const over = await open('drill', [...PLACED, ...late], BEGUN + HOUR);
		expect(over.phase.type).toBe('ended');
	});
});

test('a drill that was begun at a level of its own goes on at that', async () => {
	const wish = {type: 'step', interview, step: 'drill', minutes: null} as const;
	const fresh = await stepSession(deskOf(PLACED, 'junior'), wish);
	const begun = play(roundFor({context, now: NOW}, fresh), SKIP, NOW);
	const entries = begun.turns.flatMap((turn) => (turn.type === 'recorded' ? turn.entry : []));
	const resumed = await stepSession(deskOf([...PLACED, ...entries]), wish);
	expect(resumed.levelAfter?.([])).toBe('junior');
	const idsOf = ({questions}: typeof fresh) => questions.map(({spec}) => spec.id);
	expect(idsOf(resumed)).toEqual(idsOf(fresh));
});

describe('the run of a weak topic', () => {
	test('is watched first, and not again once it was watched, or something was answered', async () => {
		const fresh = await sessionOf('topic-1', PLACED);
		expect(fresh.watch).not.toBeNull();
		const watched = [...PLACED, done('topic-1 watched', BEGUN + 2)];
		expect((await sessionOf('topic-1', watched)).watch).toBeNull();
		const {answers} = await through('topic-1', 'right', false);
		const begun = [...PLACED, ...answers.slice(0, 1)];
		expect((await sessionOf('topic-1', begun)).watch).toBeNull();
	});
});

describe('the plan', () => {
	test('says how far a step is that was left, until it is done', async () => {
		const {answers} = await through('topic-1', 'right', false);
		const leftOf = async (entries: readonly Entry[]) => {
			const {steps} = await planUntil(deskOf(entries), interview);
			return steps.find(({name}) => name === 'topic-1');
		};
		const {questions} = await sessionOf('topic-1', PLACED);
		// A follow-up is no question of the step.
		const two = answers.filter(({follows}) => follows === undefined).slice(0, 2);
		expect(await leftOf([...PLACED, ...two])).toMatchObject({
			isDone: false,
			left: {asked: 2, of: questions.length},
			run: null,
		});
		const isOver = [...PLACED, ...answers, done('topic-1', BEGUN + HOUR / 2)];
		expect(await leftOf(isOver)).toMatchObject({isDone: true, left: null});
	});

	test('begins with its first step, whichever is chosen', async () => {
		const {step, questions} = await sessionOf('topic-2', [done('begin', BEGUN)]);
		expect([step?.name, questions.length]).toEqual(['placement', 12]);
	});

	test('a step that is done and chosen again is asked anew', async () => {
		const {answers} = await through('topic-1', 'right', false);
		const entries = [...PLACED, ...answers, done('topic-1', BEGUN + HOUR / 2)];
		const session = await sessionOf('topic-1', entries);
		expect(session.earlier).toEqual([]);
		expect(openRound(session, 0, null).phase.type).toBe('answering');
	});
});
