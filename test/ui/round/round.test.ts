import {beforeAll, describe, expect, test} from 'vitest';
import {plain} from '../../../source/chart/styled.js';
import {widthOf} from '../../../source/chart/width.js';
import {currentExercise} from '../../../source/quiz/kinds/course.js';
import type {Exercise} from '../../../source/quiz/kinds/exercise.js';
import {exerciseOf, type Filed} from '../../../source/quiz/kinds/make.js';
import {LANGUAGES} from '../../../source/text/language.js';
import {footer} from '../../../source/ui/lay/footer.js';
import {endedLines} from '../../../source/ui/lay/round/ended.js';
import {roundHead} from '../../../source/ui/lay/round/head.js';
import {toldLines} from '../../../source/ui/lay/round/told.js';
import {openProgram, proceed, topOf} from '../../../source/ui/model/program.js';
import {tick} from '../../../source/ui/model/round/clock.js';
import {
	firstAnswers,
	openRound,
	type Round,
	roundWhere,
} from '../../../source/ui/model/round/round.js';
import {hasClock} from '../../../source/ui/model/where.js';
import type {Sheet} from '../../../source/ui/study.js';
import {contextOf, scenarioOf} from '../scenarios.js';
import {viewOf} from '../view.js';
import {everyQuestion, play, rightKeys, roundOf, sessionOf, sheetOf} from './rounds.js';

let questions: readonly Filed[];

beforeAll(async () => {
	questions = await everyQuestion();
});

const KINDS = ['choice', 'several', 'order', 'state', 'flags', 'number', 'bug', 'open'] as const;

const ofKind = (kind: Exercise['kind'], count = 1, isTrap = false) =>
	questions
		.filter(({spec}) => spec.kind === kind && (spec.trap !== undefined) === isTrap)
		.slice(0, count);

const NO_RUNS = {entries: []};

/** The end of a sitting, as it is shown. */
function endOf(round: Round, view = viewOf()): readonly string[] {
	if (round.phase.type !== 'ended') throw new Error('It is not over.');
	return endedLines(round, round.phase, NO_RUNS, view).map(plain);
}

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

/** Up to the row of actions, to its third, and back. */
const ASK_HOW_SURE = ['up', 'right', 'right', 'enter', 'down'];

/** Shows the answer instead of giving one. */
const skipped = (round: Round) => play(round, ['up', 'right', 'enter']);

describe.each(KINDS)('%s', (kind) => {
	test('digits, arrows, Enter and typing answer it right, and one line goes to the journal for it and for each that follows', () => {
		const asked = questions.filter(({spec}) => spec.kind === kind).slice(0, 12);
		expect(asked.length).toBeGreaterThan(0);
		for (const question of asked) {
			const begun = roundOf([question]);
			const {round, turns} = answerRight(begun);
			const {id} = question.spec;
			const first = current(begun);
			const following = first.kind === 'open' ? first.deeper : [];
			expect(round.phase, id).toMatchObject({type: 'told', outcome: {verdict: 'right'}});
			expect(
				turns.filter(({type}) => type === 'recorded'),
				id,
			).toHaveLength(1 + following.length);
			expect(round.answers, id).toMatchObject(
				[id, ...following.map((each) => each.id)].map((question) => ({
					question,
					kind,
					verdict: 'right',
					credit: 1,
				})),
			);
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

	test('that finds out where to begin in a run leads to it, whatever was missed', async () => {
		const leadsTo = await scenarioOf('handshake');
		const round = openRound({...sessionOf(ofKind('state', 2)), leadsTo}, 0, null);
		const {round: second} = play(skipped(round).round, ['enter']);
		const {turns} = play(skipped(second).round, ['enter']);
		expect(turns).toMatchObject([{type: 'begin', purpose: 'quiz', scenario: leadsTo}]);
	});

	test('asks how sure with every answer once that is wanted', () => {
		const round = roundOf(ofKind('state'));
		const {round: weighing} = play(round, [...ASK_HOW_SURE, ...rightKeys(current(round))]);
		expect(weighing.phase.type).toBe('weighing');
		expect(play(weighing, ['2']).round.answers).toMatchObject([{confidence: 'unsure'}]);
	});

	test('asks how sure in the next one, too', async () => {
		const session = sessionOf(ofKind('state'));
		let program = openProgram({type: 'round', session}, await contextOf(), 1000);
		for (const name of [...ASK_HOW_SURE, 'escape'])
			program = proceed(program, {type: 'press', press: {name, text: name}});
		expect(program.settings.asksSure).toBe(true);
	});

	test('offers to watch the run after a verdict only where there is one', () => {
		const all = questions.filter(({spec}) => spec.kind === 'choice');
		const offers = (hasRun: boolean) => {
			const question = all.find((each) => (exerciseOf(each, 1).run !== null) === hasRun);
			const {round} = skipped(roundOf(question ? [question] : []));
			return plain(footer(viewOf(), roundWhere(round), false));
		};
		const {run, report} = viewOf().text.keys.short;
		expect(offers(true)).toContain(`1 ${run}`);
		expect(offers(false)).not.toContain(run);
		expect(offers(false)).toContain(`4 ${report}`);
	});

	test('says of each answer when it is due again, unless it comes again before the end', () => {
		const told = (mode: 'quiz' | 'drill', day: string, give: typeof skipped) => {
			const session = {...sessionOf(ofKind('state'), mode), nextOf: () => day};
			const {round} = give(openRound(session, 0, null));
			if (round.phase.type !== 'told') throw new Error('Nothing is told.');
			const known = {layout: null, saving: {isSaved: true, trouble: null}, version: '0'};
			return toldLines(round, round.phase, known, viewOf()).map(plain).join('\n');
		};
		expect(told('quiz', '2027-01-07', answerRight)).toMatch(/Due again on 2027-01-07\. +saved/);
		expect(told('quiz', '1970-01-01', answerRight)).toContain('Due again later today.');
		expect(told('quiz', '1970-01-01', skipped)).not.toContain('Due again');
		expect(told('drill', '1970-01-01', skipped)).toContain('Due again later today.');
	});

	test('says when the first of it comes back, and of today no date', () => {
		const shown = (returns: string) => {
			const sheet = () => ({...sheetOf([]), returns});
			const session = {...sessionOf(ofKind('state')), sheet};
			const asked = openRound(session, Date.UTC(2026, 10, 20, 12), null);
			const {round} = play(skipped(asked).round, ['escape'], asked.askedAt);
			return endOf(round);
		};
		expect(shown('2026-11-20').join()).toContain('comes back later today');
		expect(shown('2026-11-21').join()).toContain('comes back on 2026-11-21');
	});

	test('says that what was missed was right in the end only when it was, and counts the first answers', () => {
		const shown = (round: Round) => endOf(round).join('\n');
		const {round: again} = play(skipped(roundOf(ofKind('state'))).round, ['enter']);
		const {round: letGo} = play(skipped(again).round, ['enter']);
		const {round: corrected} = play(answerRight(again).round, ['enter']);
		expect(shown(letGo)).toContain('0 of 1 right');
		expect(shown(letGo)).not.toContain('in the end');
		expect(shown(corrected)).toContain('0 of 1 right at first, all of them in the end');
		expect([corrected.answers.length, firstAnswers(corrected).length]).toEqual([2, 1]);
		expect(firstAnswers(again)).toBe(again.answers);
	});

	test('that is a step of a plan leads back to it first', () => {
		const step = {interview: '2026-12-01', name: 'topic-1', minutes: 45};
		const round = openRound({...sessionOf(ofKind('state')), step}, 0, null);
		const {round: left} = play(skipped(round).round, ['escape']);
		expect(left.phase.type).toBe('ended');
		expect(play(left, ['enter']).turns).toEqual([{type: 'back'}]);
	});

	test('that is a step of a plan is not done by practising what was missed of it', () => {
		const step = {interview: '2026-12-01', name: 'topic-1', minutes: 45};
		const round = openRound({...sessionOf(ofKind('state', 2)), step}, 0, null);
		const {round: left} = play(skipped(round).round, ['escape']);
		const {round: practised} = play(left, ['2']);
		const {round: told, turns} = answerRight(practised);
		expect(turns).toMatchObject([{entry: {type: 'answer', verdict: 'right'}}]);
		expect(told.answers.map((answer) => answer.step)).toEqual(['topic-1', undefined]);
		expect(play(told, ['enter']).turns).toMatchObject([{type: 'stay'}]);
	});

	test('without questions that is a step of a plan is the page to read and to print', () => {
		const step = {interview: '2026-12-01', name: 'page', minutes: 45};
		const page = {...sheetOf([]), lines: ['Weak spots  1 of 9 right'], runs: ['handshake']};
		const round = openRound({...sessionOf([]), step, sheet: () => page}, 0, null);
		const shown = endOf(round);
		expect(shown[0]).toContain('Weak spots  1 of 9 right');
		expect(plain(roundHead(round, viewOf())[0] ?? [])).not.toContain('right 0');
		expect(play(round, ['1']).turns).toMatchObject([{type: 'print', lines: page.lines}]);
		expect(play(round, ['2']).turns).toEqual([{type: 'back'}]);
		const bare = openRound(sessionOf([]), 0, null);
		expect(endOf(bare)[0]).toContain('There is nothing to ask here.');
	});

	test('reports a question', () => {
		const {round} = answerRight(roundOf(ofKind('state')));
		expect(play(round, ['4']).round.phase).toMatchObject({isReported: true});
	});

	test('prints its sheet once, and says that it will', () => {
		const {round: told} = skipped(roundOf(ofKind('state')));
		const {round: over} = play(told, ['escape']);
		const {round: printed, turns} = play(over, ['2', '2']);
		expect(turns).toMatchObject([{type: 'print', lines: [current(told).id]}, {type: 'stay'}]);
		const {print, printed: done} = viewOf().text.round.doors;
		expect(endOf(over).join()).toContain(print);
		expect(endOf(over).join()).not.toContain(done);
		expect(endOf(printed).join()).toContain(done);
	});

	test('says at its end what went well, what did not and how much was left, each once', () => {
		const {round: right} = answerRight(roundOf(ofKind('state', 3)));
		const {round: missed} = skipped(play(right, ['enter']).round);
		const {round: left} = play(missed, ['escape']);
		const end = endOf(left);
		const named = (id: string) => end.filter((row) => row.includes(id));
		const [good = '', bad = ''] = ofKind('state', 2).map(({spec}) => spec.id);
		expect(end[0]).toBe(' 1 of 2 right, 1 not asked');
		expect(named(good)).toEqual([` ✓ ${good}`]);
		expect(named(bad)).toEqual([` ✗ ${bad}`]);
		expect([end.slice(1).join(), plain(roundHead(left, viewOf())[0] ?? [])].join()).not.toMatch(
			/\d of \d|right \d|wrong \d/,
		);
	});

	test('names two of what went well beside what did not, and all where nothing did not', () => {
		const well = ['one', 'two', 'three', 'four'];
		const spots = [{name: 'spot', score: '1 of 3', about: ['what it is about']}];
		const shown = (sections: Sheet['sections']) => {
			const session = {...sessionOf([]), sheet: () => ({...sheetOf([]), well, sections})};
			return endOf(openRound(session, 0, null)).join('\n');
		};
		expect(shown([])).toMatch(/✓ one\n ✓ two\n ✓ three\n ✓ four/);
		expect(shown([{title: 'to go over', spots}])).toMatch(
			/✓ two\n {3}and 2 more\n── to go over ─*\n ✗ spot {2}what it is about {2}\(1 of 3\)/,
		);
	});

	test('leads on to more of the same kind, in its own place', () => {
		const more = {type: 'topics', group: 'HS'} as const;
		const round = openRound({...sessionOf(ofKind('state')), more}, 0, null);
		const {round: over} = play(answerRight(round).round, ['enter']);
		expect(endOf(over).join('\n')).toContain('▸ 1  more of these topics');
		expect(play(over, ['enter']).turns).toMatchObject([
			{type: 'stay', place: {type: 'preparing', wish: more}},
		]);
	});

	test('opens the run of a question above itself', () => {
		const withRun = ofKind('state', 50).filter(({spec}) => 'run' in spec);
		const {round} = answerRight(roundOf(withRun.slice(0, 1)));
		expect(play(round, ['1']).turns).toMatchObject([{type: 'above', purpose: 'live'}]);
	});
});

test('what a command opens with is asked from then on, not from 1970', async () => {
	const [question] = ofKind('state');
	const session = sessionOf(question ? [question] : []);
	const program = openProgram({type: 'round', session}, await contextOf(), 60_000);
	const later = proceed(program, {type: 'now', at: 69_000});
	const place = topOf(later);
	if (place.type !== 'round') throw new Error('No question is open.');
	const [key = ''] = rightKeys(current(place));
	const told = proceed(later, {type: 'press', press: {name: key, text: key}});
	expect(told.outbox).toMatchObject([{type: 'answer', seconds: 9}]);
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

	test('tells the journal how hard it goes on, and practice off the clock does not', () => {
		const levels = ['mid', 'senior', 'senior', 'senior'] as const;
		const session = {
			...sessionOf(ofKind('state', 3), 'drill'),
			levelAfter: (outcomes: readonly unknown[]) => levels[outcomes.length] ?? 'mid',
		};
		const round = openRound(session, 0, null);
		const {round: told} = skipped(round);
		const {round: next} = play(told, ['enter']);
		const {round: last} = answerRight(next);
		expect(last.answers.map(({level}) => level)).toEqual(['senior', 'senior']);
		const head = (each: Round) => plain(roundHead(each, viewOf())[0] ?? []);
		expect(head(round)).toContain('drill › mid');
		expect(head(next)).toContain('drill › senior');
		const {round: practised} = play(play(last, ['escape']).round, ['1']);
		expect(answerRight(practised).round.answers.at(-1)).not.toHaveProperty('level');
	});

	test.each(LANGUAGES)('shows its clock at 60 columns, too, in %s', (language) => {
		const view = viewOf({language, columns: 60});
		const {round} = play(roundOf(ofKind('open', 40), 'drill'), saidAloud('1'));
		const paused = {...round, clock: round.clock && {...round.clock, isPaused: true}};
		for (const each of [round, paused]) {
			const head = plain(roundHead(each, view)[0] ?? []);
			expect(widthOf(head)).toBeLessThanOrEqual(60);
			expect(head).toContain('15:00');
		}
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

/** Nothing is typed, and every point of the first open question gets the same grade. */
const saidAloud = (grade: string) => {
	const [question] = ofKind('open');
	const points =
		question?.spec.kind === 'open' && 'points' in question.spec ? question.spec.points : [];
	return ['enter', ...points.map(() => grade)];
};

/** Up to the row of actions, and skip: for each of three follow-ups. */
const SKIPS = ['up', 'right', 'enter', 'up', 'right', 'enter', 'up', 'right', 'enter'];

describe('an open answer', () => {
	test('is graded point by point, and a grade can be taken back', () => {
		const round = roundOf(ofKind('open'));
		const {round: grading} = play(round, ['o', 'k', 'enter', '1', '3', '4']);
		expect(grading.phase).toMatchObject({type: 'grading', text: 'ok', grades: ['yes']});
		const {round: back} = play(grading, ['escape']);
		expect(back.phase).toMatchObject({type: 'answering', draft: {kind: 'open', text: 'ok'}});
	});

	test('that misses nothing is followed by what goes deeper, and then told', () => {
		const {round: asked} = play(roundOf(ofKind('open')), saidAloud('1'));
		expect(current(asked)).toMatchObject({id: expect.stringMatching(/deeper-0$/)});
		const {round: told} = play(asked, ['enter', '1', 'escape']);
		expect(told.phase.type).toBe('ended');
		expect(told.answers).toMatchObject([{verdict: 'right'}, {verdict: 'right', credit: 1}]);
		expect(told.answers[1]?.follows).toBe(told.answers[0]?.question);
	});

	test('that misses much is followed by what digs there, three times at most', () => {
		const {round} = play(roundOf(ofKind('open')), saidAloud('3'));
		const [exercise] = round.course.exercises;
		const digging = exercise?.kind === 'open' ? exercise.digging : [];
		const ids: string[] = [];
		let here = round;
		while (here.phase.type === 'answering') {
			ids.push(current(here).id);
			here = play(here, ['enter', '2']).round;
		}
		expect(here.phase.type).toBe('told');
		expect(ids).toEqual(digging.slice(0, 3).map((each) => each?.id));
		expect(here.answers.slice(1)).toMatchObject(ids.map(() => ({verdict: 'partly'})));
	});

	test('is followed once only: the same question again is told at once', () => {
		const {round} = play(roundOf(ofKind('open')), [...saidAloud('3'), ...SKIPS, 'enter']);
		expect(round.phase.type).toBe('answering');
		const {round: again} = play(round, saidAloud('3'));
		expect(again.phase.type).toBe('told');
	});

	test('that is left within its follow-ups ends without naming them', () => {
		const {round} = play(roundOf(ofKind('open')), [...saidAloud('3'), 'escape']);
		const head = plain(roundHead(round, viewOf())[0] ?? []);
		expect(round.phase.type).toBe('ended');
		expect(head).toMatch(/result +9/);
	});

	test('in a drill is followed on the clock, and not when the time is up', () => {
		const round = roundOf(ofKind('open'), 'drill');
		const {round: asked} = play(round, saidAloud('3'));
		expect(hasClock(asked)).toBe(true);
		const late = {...round, clock: round.clock && tick(round.clock, 3_600_000)};
		expect(play(late, saidAloud('3')).round.phase.type).toBe('told');
	});

	test('counts once, however much follows it', () => {
		const {round: asked} = play(roundOf(ofKind('open', 2)), saidAloud('1'));
		expect(plain(roundHead(asked, viewOf())[0] ?? [])).toMatch(
			/question 1 of 2 › follow-up 1 of 1/,
		);
		const {round: told} = play(asked, ['enter', '3', 'enter']);
		expect(plain(roundHead(told, viewOf())[0] ?? [])).toMatch(
			/question 2 of 2 .*right 1 {3}wrong 0/,
		);
	});

	test('whoever said it aloud presses Enter; points that were not said are kept', () => {
		const round = roundOf(ofKind('open'));
		const exercise = current(round);
		const points = exercise.kind === 'open' ? exercise.points : [];
		const {round: told} = play(round, ['enter', ...points.map(() => '3')]);
		expect(told.answers).toMatchObject([
			{verdict: 'wrong', missed: points.map((_, place) => place)},
		]);
		expect(told.answers[0]).not.toHaveProperty('follows');
	});
});
