import {cleanup} from 'ink-testing-library';
import {afterEach, describe, expect, test} from 'vitest';
import {widthOf} from '../../../source/chart/width.js';
import type {Start} from '../../../source/ui/context.js';
import {scenarioOf} from '../scenarios.js';
import {show} from '../show.js';

afterEach(cleanup);

const GOALS: Start = {type: 'lab', scenarios: []};
const lab = async (id: string): Promise<Start> => ({
	type: 'lab',
	scenarios: [await scenarioOf(id)],
});

/** On the way to each of these pictures. */
const CLOSE_A = ['1', '1', '4'];
const CLOSE_B = ['1', '2', '4'];
const FORGE = ['1', '4', '2', '3'];

describe.each([
	{language: 'en', drawing: 'unicode'},
	{language: 'en', drawing: 'ascii'},
	{language: 'zh', drawing: 'unicode'},
	{language: 'zh', drawing: 'ascii'},
] as const)('$language, $drawing', (look) => {
	test('goals, a menu, an act, the goal reached, saved', async () => {
		const {frame, press} = await show(GOALS, look);
		expect(frame()).toMatchSnapshot('goals');
		await press('down', 'down', 'down', 'down', 'down', 'down', 'enter');
		expect(await press('7', '1', '1')).toMatchSnapshot('menu');
		await press('4');
		expect(await press(...CLOSE_B)).toMatchSnapshot('reached');
		expect(await press('6')).toContain('lab-handshake.yaml');
		expect(await press('escape')).toMatchSnapshot('goals, one reached');
	});

	test('a form, and a line that picks nothing', async () => {
		const {press} = await show(await lab('close-four'), look);
		await press('left', 'left', 'left');
		expect(await press(...FORGE)).toMatchSnapshot('form');
		await press('escape', 'escape', '1', '3', '1');
		expect(await press('left', 'left', 'left', 'left', '1', '5', '1')).toMatchSnapshot('idle');
	});
});

describe('columns', () => {
	const SIZES = [
		[60, 16],
		[80, 24],
		[100, 30],
		[120, 40],
		[200, 60],
	] as const;

	test.each(SIZES)('%ix%i: as high as the screen, and never wider', async (columns, height) => {
		for (const language of ['en', 'zh'] as const) {
			const {frame, press} = await show(await lab('close-four'), {language, columns, height});
			const check = () => {
				const rows = frame().split('\n');
				expect(rows).toHaveLength(height);
				expect(Math.max(...rows.map(widthOf))).toBeLessThanOrEqual(columns);
			};
			for (const keys of [CLOSE_A, CLOSE_B, FORGE]) {
				for (const key of keys) {
					await press(key);
					check();
				}
				if (keys === FORGE) await press('enter');
				check();
			}
			cleanup();
		}
	});
});

test('a shorter script is shown to whoever took more acts than it needs', async () => {
	const {press} = await show(GOALS);
	await press('2', '1', '2', '3');
	expect(await press(...CLOSE_A)).toMatch(
		/It can be done in 1:\n +\{at: 2s, host: A, call: CLOSE\}/,
	);
});
