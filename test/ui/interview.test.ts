import {describe, expect, test} from 'vitest';
import {plain} from '../../source/chart/styled.js';
import {widthOf} from '../../source/chart/width.js';
import {dateAbove, dateBelow} from '../../source/ui/lay/date.js';
import {planLines} from '../../source/ui/lay/plan.js';
import {doorsOf} from '../../source/ui/model/live.js';
import {openProgram, type Program, proceed, topOf} from '../../source/ui/model/program.js';
import type {Plan} from '../../source/ui/study.js';
import {answer} from '../progress/entries.js';
import {everyQuestion, sessionOf} from './round/rounds.js';
import {contextOf, scenarioOf} from './scenarios.js';
import {viewOf} from './view.js';

/** A Friday. */
const NOW = new Date(2026, 10, 27, 18, 30).getTime();

const opened = async (): Promise<Program> => {
	const program = openProgram({type: 'home'}, await contextOf());
	return proceed(program, {type: 'now', at: NOW});
};

const press = (program: Program, ...keys: readonly string[]): Program =>
	keys.reduce((now, name) => proceed(now, {type: 'press', press: {name, text: name}}), program);

const typed = (program: Program, text: string): Program =>
	[...text].reduce(
		(now, name) =>
			proceed(now, {type: 'press', press: {name: name === ' ' ? 'space' : name, text: name}}),
		program,
	);

const EVENING: Plan = {
	interview: '2026-11-28',
	daysLeft: 1,
	minutes: 45,
	steps: ['placement', 'topic-1', 'page'].map((name) => ({
		name,
		text: {en: name, zh: name},
		minutes: 5,
		isDone: name === 'placement',
		left: null,
		run: null,
	})),
	days: [],
};

const planned = async (plan: Plan): Promise<Program> => {
	const program = press(typed(press(await opened(), '7'), 'tomorrow'), 'enter');
	return proceed(program, {type: 'planned', plan});
};

describe('the day of the interview', () => {
	test.each([
		['in 5 days', '2026-12-02'],
		['明天', '2026-11-28'],
		['12-01', '2026-12-01'],
	])('%s leads to the plan, and to the journal', async (text, interview) => {
		const program = press(typed(press(await opened(), '7'), text), 'enter');
		expect(topOf(program)).toMatchObject({type: 'plan', interview, plan: null});
		expect(program.outbox).toEqual([
			{type: 'setting', at: NOW, name: 'interview', value: interview},
		]);
		expect(press(program, 'escape').places).toHaveLength(1);
	});

	test.each([
		['soon', 'unread'],
		['2020-01-01', 'past'],
	])('%s is refused, and what was typed stays', async (text, refused) => {
		const program = press(typed(press(await opened(), '7'), text), 'enter');
		expect(topOf(program)).toMatchObject({type: 'date', text, refused});
		expect(program.outbox).toEqual([]);
	});

	test('the language changes in the row of actions, and the draft stays', async () => {
		const program = press(typed(press(await opened(), '7'), '12-01'), 'up', 'enter', 'down');
		expect(program.settings.language).toBe('zh');
		expect(topOf(program)).toMatchObject({type: 'date', text: '12-01', action: null});
	});

	test('once known it is opened from home, without asking', async () => {
		const interview = {day: '2026-12-01', daysLeft: 4};
		const standing = {due: 0, level: 'mid' as const, last: null, interview};
		const program = proceed(await opened(), {type: 'standing', standing});
		expect(topOf(press(program, '7'))).toMatchObject({type: 'plan', interview: '2026-12-01'});
	});

	test.each(['en', 'zh'] as const)('is told as it is read, in %s', (language) => {
		for (const columns of [60, 80]) {
			const view = viewOf({language, columns});
			const place = {type: 'date', text: '12-01', refused: null, from: null, action: null} as const;
			const lines = [...dateAbove(view), ...dateBelow(place, NOW, view)].map(plain);
			expect(lines.join('\n')).toContain('2026-12-01');
			expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
		}
	});
});

describe('the plan', () => {
	test('begins with the first step that is not done', async () => {
		expect(topOf(await planned(EVENING))).toMatchObject({mark: 1});
	});

	test('a step is prepared for the evening that was chosen', async () => {
		const longer = press(await planned(EVENING), '4');
		expect(topOf(longer)).toMatchObject({type: 'plan', plan: null, minutes: 25});
		const again = proceed(longer, {type: 'planned', plan: {...EVENING, minutes: 25}});
		expect(topOf(again)).toMatchObject({mark: 3});
		expect(topOf(press(again, '2'))).toMatchObject({
			type: 'preparing',
			wish: {type: 'step', interview: '2026-11-28', step: 'topic-1', minutes: 25},
		});
	});

	test('another date is asked for in its place, and Esc goes back to the plan', async () => {
		const asked = press(await planned(EVENING), '5');
		expect(topOf(asked)).toMatchObject({type: 'date'});
		const back = press(asked, 'escape');
		expect(topOf(back)).toMatchObject({type: 'plan', interview: '2026-11-28'});
		expect(back.exit).toBeNull();
	});

	test('cuts a long title, and not the minutes behind it', async () => {
		const title = 'a title that is longer than any screen with sixty columns could ever hold';
		const [first, ...steps] = EVENING.steps;
		if (first === undefined) throw new Error('The evening has no steps.');
		const long = {
			...EVENING,
			steps: [{...first, text: {en: title, zh: title}, isDone: false}, ...steps],
		};
		const place = topOf(await planned(long));
		const lines = place.type === 'plan' ? planLines(place, viewOf({columns: 60})).map(plain) : [];
		const [cut = ''] = lines.filter((each) => each.includes('a title that'));
		expect(cut).toMatch(/\.\.\. +\d+ min$/);
		expect(widthOf(cut)).toBeLessThan(60);
	});

	test.each(['en', 'zh'] as const)('is told line by line in %s', async (language) => {
		const place = topOf(await planned(EVENING));
		const view = viewOf({language});
		const lines = place.type === 'plan' ? planLines(place, view).map(plain) : [];
		expect(lines.join('\n')).toContain('45');
		expect(lines.join('\n')).toContain(view.text.review.done);
	});
});

describe('the run of a weak topic', () => {
	const STEP = {interview: '2026-11-28', name: 'topic-1', minutes: 45};
	const wish = {type: 'step', interview: STEP.interview, step: STEP.name, minutes: null} as const;
	const topic = async (): Promise<Program> => {
		const [question] = await everyQuestion();
		const session = {
			...sessionOf(question ? [question] : []),
			step: STEP,
			watch: 'handshake',
		};
		const opening = openProgram({type: 'study', wish}, await contextOf());
		const prepared = proceed(opening, {type: 'prepared', wish, session});
		const read = proceed(prepared, {type: 'read', scenario: await scenarioOf('handshake')});
		return proceed(read, {type: 'now', at: NOW});
	};
	const watched = [{type: 'plan', step: 'topic-1 watched', interview: STEP.interview}];
	const noted = ({outbox}: Program) => outbox.filter(({type}) => type === 'plan');

	test('ends with a door to its questions, which says that it was watched', async () => {
		const over = press(await topic(), 'end');
		const place = topOf(over);
		const doors = place.type === 'live' ? doorsOf(place) : [];
		expect(doors[0]).toEqual({type: 'questions'});
		// None leads past its questions.
		expect(doors.map(({type}) => type)).not.toContain('next');
		expect(noted(over)).toMatchObject(watched);
		const asked = press(over, '1');
		expect(topOf(asked)).toMatchObject({type: 'round', phase: {type: 'answering'}});
		expect(noted(asked)).toMatchObject(watched);
	});

	test('left for its questions in the middle was watched, too', async () => {
		const asked = press(await topic(), 'enter', 'right', 'escape');
		expect(topOf(asked)).toMatchObject({type: 'round'});
		expect(noted(asked)).toMatchObject(watched);
	});

	test('is watched again when the program was left in its middle', async () => {
		const left = press(await topic(), 'enter', 'right', 'q');
		expect([left.exit, noted(left)]).toEqual([0, []]);
	});

	test('leads to further runs, and these to the questions as well', async () => {
		const other = press(press(await topic(), 'end'), '3');
		expect(topOf(other)).toMatchObject({type: 'loading', before: STEP});
	});
});

test('a step of which nothing is left is done when it is opened', async () => {
	const step = {interview: '2026-11-28', name: 'topic-1', minutes: 45};
	const wish = {type: 'step', interview: step.interview, step: step.name, minutes: null} as const;
	const [question] = await everyQuestion();
	if (question === undefined) throw new Error('There is no question.');
	const earlier = [answer({question: question.spec.id, step: step.name})];
	const session = {...sessionOf([question]), step, earlier};
	const opening = openProgram({type: 'study', wish}, await contextOf());
	const opened = proceed(opening, {type: 'prepared', wish, session});
	expect(topOf(opened)).toMatchObject({type: 'round', phase: {type: 'ended'}});
	expect(opened.outbox).toMatchObject([{type: 'plan', step: 'topic-1'}]);
});
