import {cleanup} from 'ink-testing-library';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {widthOf} from '../../source/chart/width.js';
import type {Start} from '../../source/ui/context.js';
import {scenarioOf} from './scenarios.js';
import {show} from './show.js';

afterEach(cleanup);

const HOME: Start = {type: 'home'};
const live = async (id: string): Promise<Start> => ({
	type: 'live',
	scenarios: [await scenarioOf(id)],
});
const quiz = async (id: string): Promise<Start> => ({
	type: 'quiz',
	scenarios: [await scenarioOf(id)],
});

const BOTH = [
	{language: 'en', drawing: 'unicode'},
	{language: 'en', drawing: 'ascii'},
	{language: 'zh', drawing: 'unicode'},
	{language: 'zh', drawing: 'ascii'},
] as const;

describe.each(BOTH)('$language, $drawing', (look) => {
	test('home', async () => {
		const {frame} = await show(HOME, look);
		expect(frame()).toMatchSnapshot();
	});

	test('a run in the middle, its end, its help', async () => {
		const {press} = await show(await live('last-ack-lost'), look);
		await press(' ', ...Array.from({length: 9}, () => 'right'));
		expect(await press('right')).toMatchSnapshot('middle');
		expect(await press('end')).toMatchSnapshot('end');
		expect(await press('0')).toMatchSnapshot('help');
	});

	test('a question, a wrong answer, the score', async () => {
		const {press, frame} = await show(await quiz('close-four'), look);
		expect(frame()).toMatchSnapshot('question');
		expect(await press('1', 'enter')).toMatchSnapshot('verdict');
	});

	test.each([
		[60, 16],
		[80, 24],
		[120, 40],
		[200, 50],
	])('no frame is wider or higher than %ix%i', async (columns, height) => {
		const check = (frame: string) => {
			const rows = frame.split('\n');
			expect(rows.length).toBeLessThanOrEqual(height);
			expect(Math.max(...rows.map(widthOf))).toBeLessThanOrEqual(columns);
			if (look.drawing === 'ascii') expect(frame).not.toMatch(/[─│▸◀▶✓✗█░→╌┄━●◆§]/);
		};
		const size = {...look, columns, height};
		const home = await show(HOME, size);
		check(home.frame());
		check(await home.press('2'));
		check(await home.press('0'));
		const watched = await show(await live('keepalive-dead'), size);
		check(watched.frame());
		check(await watched.press(' ', 'right', 'right', 'right'));
		check(await watched.press('end'));
		const asked = await show(await quiz('close-four'), size);
		check(asked.frame());
		check(await asked.press('1', 'enter'));
	});
});

describe('a small window', () => {
	test('asks for a larger one and keeps the place', async () => {
		const {frame, press, resize} = await show(await live('handshake'));
		const before = await press(' ', 'right', 'right');
		resize(59, 24);
		await vi.waitFor(() => expect(frame()).toContain('It needs 60x16'));
		resize(80, 15);
		await vi.waitFor(() => expect(frame()).toContain('80x15'));
		resize(80, 24);
		await vi.waitFor(() => expect(frame()).toBe(before));
	});
});

describe('several keys in one read', () => {
	test('are taken one after another', async () => {
		const {press} = await show(HOME);
		expect(await press('2jj')).toMatch(/▸ 3/);
	});

	test('full-width ones are taken as what they mean', async () => {
		const {press} = await show(HOME);
		expect(await press('９')).toContain('从这里开始');
	});
});

describe('flags', () => {
	test('are toggled by digits and by Space at the mark', async () => {
		const {press, frame} = await show(await quiz('close-four'));
		for (let n = 0; n < 20 && !frame().includes('[ ] SYN'); n++) {
			await press(...(frame().includes('your answer') ? ['up', 's'] : ['s']), 'enter');
		}
		expect(await press('2', 'right', ' ')).toMatch(/\[ \] SYN +2 \[x\] ACK +▸3 \[x\] FIN/);
	});
});
