import {describe, expect, test} from 'vitest';
import {layOut} from '../../source/chart/lay-out.js';
import {plain} from '../../source/chart/styled.js';
import {answersIn} from '../../source/progress/entry.js';
import {memoryOf} from '../../source/progress/memory.js';
import {verdictLines} from '../../source/ui/lay/verdict.js';
import type {Predict} from '../../source/ui/model/predict.js';
import {openProgram, type Program, proceed, topOf} from '../../source/ui/model/program.js';
import {whereIs} from '../../source/ui/model/where.js';
import {contextOf, scenarioOf} from './scenarios.js';
import {viewOf} from './view.js';

const handshake = await scenarioOf('handshake');
const opened = async () =>
	openProgram({type: 'quiz', scenarios: [handshake]}, await contextOf({animation: false}), 1000);

const press = (program: Program, ...keys: readonly string[]): Program =>
	keys.reduce((now, name) => proceed(now, {type: 'press', press: {name, text: name}}), program);

const here = (program: Program) => whereIs(topOf(program));

function predictOf(program: Program): Predict {
	const place = topOf(program);
	if (place.type !== 'predict') throw new Error('No quiz is open.');
	return place;
}

/** Up to the row of actions, to its third, and back. */
const ASK_HOW_SURE = ['up', 'right', 'right', 'enter', 'down'];

/** The open question is a state, a timer or a fate; others are skipped. */
function atChoice(start: Program): Program {
	let program = start;
	for (let n = 0; n < 20 && here(program) !== 'choice'; n++)
		program = press(program, 'up', 'right', 'enter', 'enter');
	return program;
}

/** The digits of the right option and of a wrong one. */
function digits(program: Program) {
	const question = predictOf(program).sitting.questions[predictOf(program).sitting.results.length];
	if (question === undefined || !('options' in question)) throw new Error('There is no choice.');
	const options: readonly string[] = question.options;
	const right = options.indexOf(question.answer) + 1;
	return {right: String(right), wrong: String(right === 1 ? 2 : 1)};
}

const lastAnswer = ({outbox}: Program) => answersIn(outbox).at(-1);

describe('an answer about a run', () => {
	test('is judged at once, unless it is wanted to say how sure it is', async () => {
		const program = atChoice(await opened());
		const {right} = digits(program);
		const at = press(program, right);
		expect(here(at)).toBe('verdict');
		expect(lastAnswer(at)).not.toHaveProperty('confidence');
		const asking = press(program, ...ASK_HOW_SURE);
		expect(here(press(asking, right))).toBe('weighing');
		expect(here(press(asking, ...ASK_HOW_SURE, right))).toBe('verdict');
	});

	test('waits for its verdict, and is in the journal with how sure it was', async () => {
		const asking = press(atChoice(await opened()), ...ASK_HOW_SURE);
		const {right, wrong} = digits(asking);
		const weighing = press(asking, right);
		expect(weighing.outbox).toEqual(asking.outbox);
		expect(press(weighing, 'escape').places).toEqual(asking.places);
		const guessed = press(weighing, '1');
		expect(here(guessed)).toBe('verdict');
		expect(lastAnswer(guessed)).toMatchObject({verdict: 'right', confidence: 'guess'});
		expect(lastAnswer(press(asking, wrong, 'down', 'enter'))).toMatchObject({
			verdict: 'wrong',
			confidence: 'unsure',
		});
	});

	test('that is skipped is asked nothing', async () => {
		const asking = press(atChoice(await opened()), ...ASK_HOW_SURE);
		expect(here(press(asking, 'up', 'right', 'enter'))).toBe('verdict');
	});

	test('is asked how sure in the next run, too', async () => {
		const asking = press(await opened(), ...ASK_HOW_SURE);
		expect(asking.settings.asksSure).toBe(true);
		expect(press(asking, 'escape').settings.asksSure).toBe(true);
	});
});

describe('sure and wrong', () => {
	test('is told apart, and comes back today, tomorrow and in a week', async () => {
		const asking = press(atChoice(await opened()), ...ASK_HOW_SURE);
		const {wrong} = digits(asking);
		const told = (confidence: string) => {
			const program = press(asking, wrong, confidence);
			const place = predictOf(program);
			if (place.phase.type !== 'verdict') throw new Error('No verdict is told.');
			const view = {...viewOf(), rows: 100};
			const layout = layOut(place.sitting.trace, {...view.settings, width: view.columns});
			const known = {layout, version: '0.0.0'};
			return verdictLines(place, place.phase, known, view).map(plain).join('\n');
		};
		expect(told('3')).toContain('Sure, and wrong: what is behind it');
		expect(told('3')).toContain('asked again today, tomorrow and in a week');
		expect(told('2')).not.toContain('Sure, and wrong');

		const at = Date.UTC(2026, 10, 27);
		const answers = answersIn(press(asking, wrong, '3').outbox).map((answer) => ({
			...answer,
			at,
			topics: ['HS-01'],
		}));
		const minutes = ((memoryOf(answers, false).get('HS-01')?.due ?? 0) - at) / 60_000;
		expect(minutes).toBe(10);
	});
});
