import {beforeAll, describe, expect, test} from 'vitest';
import {currentExercise} from '../../../source/quiz/kinds/course.js';
import type {Exercise} from '../../../source/quiz/kinds/exercise.js';
import {exerciseOf, type Filed} from '../../../source/quiz/kinds/make.js';
import {tick} from '../../../source/ui/model/round/clock.js';
import type {Round} from '../../../source/ui/model/round/round.js';
import {everyQuestion, play, rightKeys, roundOf} from './rounds.js';

let questions: readonly Filed[];

beforeAll(async () => {
	questions = await everyQuestion();
}, 60_000);

const KINDS = ['choice', 'several', 'order', 'state', 'flags', 'number', 'bug', 'open'] as const;

const ofKind = (kind: Exercise['kind'], count = 1, isTrap = false) =>
	questions
		.filter(({spec}) => spec.kind === kind && (spec.trap !== undefined) === isTrap)
		.slice(0, count);

function current(round: Round): Exercise {
	const exercise = currentExercise(round.course);
	if (exercise === undefined) throw new Error('Nothing is asked.');
	return exercise;
}

/** Answers the open question right, and says how sure, where that is asked. */
function answerRight(round: Round) {
	const {round: after, turns} = play(round, rightKeys(current(round)));
	return after.phase.type === 'weighing' ? play(after, ['2']) : {round: after, turns};
}

/** Shows the answer instead of giving one. */
const skipped = (round: Round) =>
	play({...round, phase: {...round.phase, action: 1} as Round['phase']}, ['enter']);

describe.each(KINDS)('%s', (kind) => {
	test('digits, arrows, Enter and typing answer it right, and one line goes to the journal', () => {
		const asked = questions.filter(({spec}) => spec.kind === kind).slice(0, 12);
		expect(asked.length).toBeGreaterThan(0);
		for (const question of asked) {
			const {round, turns} = answerRight(roundOf([question]));
			const {id} = question.spec;
			expect(round.phase, id).toMatchObject({type: 'told', outcome: {verdict: 'right'}});
			expect(
				turns.filter(({type}) => type === 'recorded'),
				id,
			).toHaveLength(1);
			expect(round.answers, id).toMatchObject([{question: id, kind, verdict: 'right', credit: 1}]);
		}
	});

	test('a skipped one comes again with other numbers, until it is right', () => {
		const [question] = ofKind(kind);
		const round = roundOf(question ? [question] : []);
		const first = current(round);
		const {round: told} = skipped(round);
		expect(told.phase).toMatchObject({type: 'told', outcome: {verdict: 'skipped'}});
		const {round: again} = play(told, ['enter']);
		expect(current(again)).toMatchObject({id: first.id});
		expect(current(again).seed).not.toBe(first.seed);
		const {round: right} = answerRight(again);
		expect(play(right, ['enter']).round.phase.type).toBe('ended');
	});
});

describe('a trap', () => {
	test('is asked how sure before the verdict, and Esc goes back to the answer', () => {
		const round = roundOf(ofKind('choice', 1, true));
		const {round: weighing} = play(round, rightKeys(current(round)));
		expect(weighing.phase.type).toBe('weighing');
		expect(play(weighing, ['escape']).round.phase).toEqual(round.phase);
		expect(play(weighing, ['3']).round.answers).toMatchObject([{confidence: 'sure'}]);
	});

	test('believed in, the journal is told which misconception', () => {
		const trap = ofKind('choice', 40, true).find((each) => {
			const exercise = exerciseOf(each, 1);
			return exercise.kind === 'choice' && exercise.options.some((o) => o.misconception !== null);
		});
		const round = roundOf(trap ? [trap] : []);
		const exercise = current(round);
		const options = exercise.kind === 'choice' ? exercise.options : [];
		const wrong = options.findIndex(({right, misconception}) => !right && misconception !== null);
		const {round: told} = play(round, [String(wrong + 1), '3']);
		expect(told.answers).toMatchObject([
			{verdict: 'wrong', confidence: 'sure', believed: [options[wrong]?.misconception]},
		]);
	});
});

describe('a sitting', () => {
	test('left half-way ends with what was answered, and then is left', () => {
		const {round} = answerRight(roundOf(ofKind('state', 3)));
		const {round: left} = play(round, ['enter', 'escape']);
		expect(left.phase.type).toBe('ended');
		expect(play(left, ['escape']).turns).toEqual([{type: 'back'}]);
	});

	test('asks how sure with every answer once that is wanted', () => {
		const round = roundOf(ofKind('state'));
		const {round: asking} = play(round, ['up', 'right', 'right', 'enter', 'escape']);
		expect(answerRight(asking).round.answers).toMatchObject([{confidence: 'unsure'}]);
	});

	test('prints its sheet and reports a question', () => {
		const {round} = answerRight(roundOf(ofKind('state')));
		expect(play(round, ['4']).round.phase).toMatchObject({isReported: true});
		const {round: over} = play(round, ['enter']);
		expect(play(over, ['1']).turns).toMatchObject([{type: 'print', lines: [current(round).id]}]);
	});

	test('opens the run of a question above itself', () => {
		const withRun = ofKind('state', 50).filter(({spec}) => 'run' in spec);
		const {round} = answerRight(roundOf(withRun.slice(0, 1)));
		expect(play(round, ['1']).turns).toMatchObject([{type: 'above', purpose: 'live'}]);
	});
});

describe('a drill', () => {
	test('ends with its sheet, and asks the missed ones again off the clock', () => {
		const {round: told} = skipped(roundOf(ofKind('state'), 'drill'));
		const {round: ended} = play(told, ['enter']);
		expect(ended.phase.type).toBe('ended');
		const {round: again} = play(ended, ['1']);
		expect(again).toMatchObject({clock: null, phase: {type: 'answering'}});
		expect(play(answerRight(again).round, ['enter']).round.phase.type).toBe('ended');
	});

	test('5 stops the clock and lets it go on', () => {
		const round = roundOf(ofKind('state'), 'drill');
		const {round: paused} = play(round, ['5']);
		expect(paused.clock?.isPaused).toBe(true);
		expect(paused.clock && tick(paused.clock, 1000)).toEqual(paused.clock);
		expect(play(paused, ['5']).round.clock).toEqual(round.clock);
	});

	test('when the time is up, the open question is the last one', () => {
		const round = roundOf(ofKind('state', 3), 'drill');
		const late = {...round, clock: round.clock && tick(round.clock, 3_600_000)};
		expect(late.clock?.left).toBe(0);
		expect(play(answerRight(late).round, ['enter']).round.phase.type).toBe('ended');
	});
});

describe('an open answer', () => {
	test('is graded point by point, and a grade can be taken back', () => {
		const round = roundOf(ofKind('open'));
		const {round: grading} = play(round, ['o', 'k', 'enter', '1', '3', '4']);
		expect(grading.phase).toMatchObject({type: 'grading', text: 'ok', grades: ['yes']});
		const {round: back} = play(grading, ['escape']);
		expect(back.phase).toMatchObject({type: 'answering', draft: {kind: 'open', text: 'ok'}});
	});

	test('whoever said it aloud presses Enter; points that were not said are kept', () => {
		const round = roundOf(ofKind('open'));
		const exercise = current(round);
		const points = exercise.kind === 'open' ? exercise.points : [];
		const {round: told} = play(round, ['enter', ...points.map(() => '3')]);
		expect(told.answers).toMatchObject([
			{verdict: 'wrong', missed: points.map((_, place) => place)},
		]);
	});
});
