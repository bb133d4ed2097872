import {beforeAll, describe, expect, test} from 'vitest';
import type {Scenario} from '../../source/simulation/scenario.js';
import type {Start} from '../../source/ui/context.js';
import type {Where} from '../../source/ui/keys.js';
import {openProgram, type Program, proceed, topOf} from '../../source/ui/model/program.js';
import {whereIs} from '../../source/ui/model/where.js';
import type {KeyName} from '../../source/ui/press.js';
import {contextOf, scenarioOf} from './scenarios.js';

let handshake: Scenario;
let close: Scenario;

beforeAll(async () => {
	handshake = await scenarioOf('handshake');
	close = await scenarioOf('close-four');
});

async function opened(start: Start, animation = false): Promise<Program> {
	const context = await contextOf({animation});
	return openProgram(start, context);
}

const press = (program: Program, ...keys: readonly KeyName[]): Program =>
	keys.reduce((now, name) => proceed(now, {type: 'press', press: {name, text: name}}), program);

const pass = (program: Program, ms: number): Program => {
	let now = program;
	for (let passed = 0; passed < ms; passed += 80) now = proceed(now, {type: 'time', ms: 80});
	return now;
};

const read = (program: Program, scenario: Scenario): Program =>
	proceed(program, {type: 'read', scenario});

/** More keys than any of these needs. */
const MANY = 50;

/** Skips questions until one is answered in a certain way, or all are. */
function skipTo(where: Where, program: Program): Program {
	let quiz = program;
	for (let n = 0; n < MANY && here(quiz) !== where; n++) {
		quiz = here(quiz) === 'number' ? press(quiz, 'up', 's', 'enter') : press(quiz, 's', 'enter');
	}
	expect(here(quiz)).toBe(where);
	return quiz;
}

const here = (program: Program) => whereIs(topOf(program));

describe('home', () => {
	test.each([
		['1', {type: 'loading', purpose: 'guide'}],
		['2', {type: 'picker', purpose: 'live'}],
		['3', {type: 'shelves', shelves: null}],
		['4', {type: 'setup', level: null, minutes: 15}],
		['5', {type: 'preparing', wish: {type: 'review'}}],
		['6', {type: 'goals'}],
		['7', {type: 'date', text: ''}],
		['enter', {type: 'loading', purpose: 'guide'}],
	])('%s opens', async (key, place) => {
		expect(topOf(press(await opened({type: 'home'}), key))).toMatchObject(place);
	});

	test('a digit without a line does nothing', async () => {
		const program = press(await opened({type: 'plan', interview: '2026-12-01'}), '4');
		expect(program.places).toHaveLength(1);
	});

	test.each([
		['escape', 0],
		['q', 0],
		['ctrl-c', 130],
	])('%s leaves with %i', async (key, code) => {
		expect(press(await opened({type: 'home'}), key).exit).toBe(code);
	});

	test('a run that cannot be read says why, and Esc goes back', async () => {
		const asked = press(await opened({type: 'home'}), '1');
		const failed = proceed(asked, {type: 'unreadable', reason: 'no such file'});
		expect(topOf(failed)).toEqual({type: 'failed', reason: 'no such file'});
		expect(topOf(press(failed, 'escape')).type).toBe('home');
	});

	test('a run that is read too late is not opened', async () => {
		const gone = press(await opened({type: 'home'}), '1', 'escape');
		expect(topOf(read(gone, handshake)).type).toBe('home');
		const other = press(gone, '2', '2');
		expect(read(other, handshake).places).toEqual(other.places);
	});
});

describe('everywhere', () => {
	test('language, drawing and help keep the place', async () => {
		const program = press(await opened({type: 'live', scenarios: [close]}), 'space', 'right');
		const place = topOf(program);
		const changed = press(program, '9', '8');
		expect(changed.settings).toMatchObject({language: 'zh', drawing: 'ascii'});
		expect(topOf(changed)).toBe(place);
		const helped = press(changed, '0');
		expect(topOf(helped)).toMatchObject({type: 'help', about: 'live'});
		expect(topOf(press(helped, 'escape'))).toBe(place);
		expect(topOf(press(helped, '0'))).toBe(place);
	});
});

describe('a run', () => {
	test('its first viewing stops at state changes, its second one does not', async () => {
		const program = press(await opened({type: 'live', scenarios: [handshake]}, true), 'space');
		const halted = pass(program, 3000);
		expect(topOf(halted)).toMatchObject({playback: {halted: true, running: false}});
		const again = pass(press(halted, 'end', 'r'), 3000);
		expect(topOf(again)).toMatchObject({playback: {halted: false, running: true}});
	});

	test('keys act while it plays', async () => {
		const program = press(await opened({type: 'live', scenarios: [handshake]}, true), 'space');
		const stepped = press(pass(program, 80), 'right', 'right');
		expect(topOf(stepped)).toMatchObject({playback: {running: false, moment: {step: 3}}});
		expect(press(stepped, '+').settings.speed).toBe(2);
	});

	test('without animation Space goes one step on', async () => {
		const program = press(await opened({type: 'live', scenarios: [handshake]}), 'space', 'space');
		expect(topOf(program)).toMatchObject({playback: {running: false, moment: {step: 2}}});
	});

	test('its end has doors', async () => {
		const end = press(await opened({type: 'live', scenarios: [handshake]}), 'end');
		expect(here(end)).toBe('doors');
		expect(topOf(press(end, '1'))).toMatchObject({type: 'predict'});
		expect(topOf(press(end, 'r'))).toMatchObject({type: 'live', playback: {moment: {step: 0}}});
		expect(topOf(press(end, '3'))).toMatchObject({type: 'loading', purpose: 'live'});
		expect(topOf(press(end, 'left'))).toMatchObject({type: 'live'});
		expect(here(press(end, 'left'))).toBe('live');
	});

	test('the door of the lab opens it on this very run, and Esc comes back to the end', async () => {
		const end = press(await opened({type: 'live', scenarios: [close]}), 'end');
		const lab = press(end, '2');
		expect(topOf(lab)).toMatchObject({type: 'lab', base: {id: close.id}, goal: null, acts: []});
		expect(topOf(press(lab, 'escape'))).toBe(topOf(end));
	});

	test('several are played one after the other', async () => {
		const end = press(
			await opened({type: 'live', scenarios: [close, handshake]}),
			'end',
			'up',
			'enter',
		);
		expect(topOf(end)).toMatchObject({type: 'live', trace: {scenario: {id: 'handshake'}}});
	});
});

describe('a quiz', () => {
	test('it stops before a decision and goes on after the verdict', async () => {
		const quiz = await opened({type: 'quiz', scenarios: [close]}, true);
		expect(here(quiz)).toBe('watching');
		const asked = pass(quiz, 20_000);
		expect(['choice', 'flags', 'number']).toContain(here(asked));
		// Nothing moves while a question is open.
		expect(pass(asked, 10_000)).toEqual(asked);
	});

	test('left half-way it is kept, with what was typed', async () => {
		const program = await opened({type: 'home'});
		const quiz = skipTo('number', read(press(program, '3', '1', 'enter'), handshake));
		const typed = press(quiz, '4', '2');
		const again = read(press(typed, 'escape', 'enter'), handshake);
		expect(topOf(again)).toEqual(topOf(typed));
		expect(topOf(again)).toMatchObject({phase: {draft: {text: '42'}}});
	});

	test('Up leaves a field for the actions, Down returns, and the digits are text again', async () => {
		const quiz = skipTo('number', await opened({type: 'quiz', scenarios: [close]}));
		const above = press(quiz, '4', 'up');
		expect(here(above)).toBe('actions');
		expect(press(above, '9').settings.language).toBe('zh');
		expect(press(above, 'right', 'right', 'right', 'enter').settings.language).toBe('zh');
		expect(topOf(press(above, 'enter'))).toMatchObject({sitting: {hints: 1}});
		expect(topOf(press(above, 'down', '9'))).toMatchObject({phase: {draft: {text: '49'}}});
		expect(here(press(above, 'escape'))).toBe('number');
	});

	test('a wrong answer is run as a branch', async () => {
		const quiz = skipTo('number', await opened({type: 'quiz', scenarios: [close]}));
		const wrong = press(quiz, '7', '7', 'enter');
		expect(topOf(wrong)).toMatchObject({
			phase: {type: 'verdict', result: {right: false}, branch: {from: expect.anything()}},
		});
	});

	test('the score leads on by digit', async () => {
		const quiz = skipTo('score', await opened({type: 'quiz', scenarios: [close]}));
		expect(topOf(press(quiz, '1'))).toMatchObject({type: 'predict', sitting: {results: []}});
		expect(topOf(press(quiz, '2'))).toMatchObject({type: 'live'});
		expect(topOf(press(quiz, '3'))).toMatchObject({type: 'loading', purpose: 'quiz'});
		expect(topOf(press(quiz, '4'))).toMatchObject({type: 'home'});
	});
});

describe('the first visit', () => {
	test('it comes to a question without a key, in less than a minute', async () => {
		const start = read(press(await opened({type: 'home'}, true), '1'), handshake);
		expect(here(start)).toBe('guide');
		const asked = pass(start, 45_000);
		expect(here(asked)).toBe('choice');
	});

	test('it asks a state, flags and an acknowledgment number', async () => {
		let quiz = read(press(await opened({type: 'home'}), '1'), handshake);
		for (let n = 0; n < MANY && here(quiz) === 'guide'; n++) quiz = press(quiz, 'enter');
		const kinds: string[] = [];
		for (let n = 0; n < MANY && here(quiz) !== 'score'; n++) {
			kinds.push(here(quiz));
			quiz = press(quiz, 'up', 'up', 'right', 'enter', 'enter');
		}
		// What is skipped comes again once.
		expect(kinds).toEqual(['choice', 'flags', 'number', 'choice', 'flags', 'number']);
	});

	test('whoever makes no mistake sees the branch of a common one, once', async () => {
		let quiz = read(press(await opened({type: 'home'}), '1'), handshake);
		for (let n = 0; n < MANY && here(quiz) === 'guide'; n++) quiz = press(quiz, 'enter');
		quiz = answerAllRight(quiz);
		expect(here(quiz)).toBe('score');
		const trapped = press(quiz, '1');
		expect(topOf(trapped)).toMatchObject({phase: {trap: true, branch: expect.anything()}});
		const back = press(trapped, 'enter');
		expect(here(back)).toBe('score');
		expect(topOf(back)).toMatchObject({trapped: true});
		expect(topOf(press(back, '1'))).toMatchObject({type: 'loading', purpose: 'live'});
	});
});

/** Gives every answer as the engine does. */
function answerAllRight(program: Program): Program {
	let quiz = program;
	for (
		let place = topOf(quiz);
		place.type === 'predict' && here(quiz) !== 'score';
		place = topOf(quiz)
	) {
		const question = place.sitting.questions[place.sitting.results.length];
		if (question?.kind === 'number') quiz = press(quiz, ...String(question.answer), 'enter');
		else if (question?.kind === 'flags') {
			const digits = {SYN: '1', ACK: '2', FIN: '3', RST: '4', PSH: '5'} as const;
			quiz = press(quiz, ...question.answer.map((flag) => digits[flag]), 'enter');
		} else if (question !== undefined) {
			const options: readonly string[] = question.options;
			quiz = press(quiz, String(options.indexOf(question.answer) + 1));
		}
		quiz = press(quiz, 'enter');
	}
	return quiz;
}
