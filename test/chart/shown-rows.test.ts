import {describe, expect, test} from 'vitest';
import {draw} from '../../source/chart/draw.js';
import {type Layout, layOut} from '../../source/chart/lay-out.js';
import {ROW_CHOICES, type RowChoice} from '../../source/chart/shown-rows.js';
import {lastMoment, stepForward} from '../../source/chart/stepping.js';
import {plain} from '../../source/chart/styled.js';
import {BUILT_IN} from './built-in.js';
import {RUN_NAMES, runOf} from './runs.js';

const TRACES = [...RUN_NAMES.map(runOf), ...BUILT_IN];
const LOOK = {drawing: 'unicode', language: 'en', numbers: 'relative', width: 80} as const;

const shown = (layout: Layout, rows = 200): string[] =>
	draw(layout, lastMoment(layout), {columns: 80, rows}).map((line) => plain(line).trimEnd());

const laid = (name: Parameters<typeof runOf>[0], rows: RowChoice) =>
	layOut(runOf(name), {...LOOK, rows});

describe('alike rows', () => {
	test('are folded from three on, with their number', () => {
		const frame = shown(laid('lostSyn', 'folded')).join('\n');
		expect(frame).toContain('SYN seq=0 x3');
		expect(frame.match(/SYN seq=0/g)).toHaveLength(1);
	});

	test('are counted as they come', () => {
		const layout = laid('lostSyn', 'folded');
		const counts: string[] = [];
		let moment = {step: 0, at: 0};
		for (let n = 0; n < layout.stops.length; n++) {
			moment = stepForward(layout, moment);
			const frame = draw(layout, moment, {columns: 80, rows: 40}).map(plain).join('\n');
			counts.push(...(frame.match(/x[23]\b/g) ?? []));
		}
		expect([...new Set(counts)]).toEqual(['x2', 'x3']);
	});

	test('of a flood are folded in pairs, with the numbers of both', async () => {
		const flood = BUILT_IN.find(({scenario}) => scenario.id === 'syn-flood');
		if (flood === undefined) throw new Error('no flood');
		const layout = layOut(flood, {...LOOK, rows: 'folded'});
		const counts: string[] = [];
		for (let moment = stepForward(layout, {step: 0, at: 0}); moment.at < 2000; ) {
			const frame = draw(layout, moment, {columns: 80, rows: 40}).map(plain).join('\n');
			counts.push(...(frame.match(/SYN.* x\d+(?= [═▶])/g) ?? []));
			moment = stepForward(layout, moment);
		}
		expect(counts).toContain('SYN / SYN,ACK x100');
		expect(counts.at(-1)).toBe('SYN x400 / SYN,ACK x256');
		// The honest client is not among them, and the change that it brings about is in sight.
		const end = shown(layout).join('\n');
		expect(end).toMatch(/SYN-SENT │── SYN seq=0 ─/);
		expect(end).toMatch(/again \(6\) │╌╌ SYN seq=0 .*▶│ SYN-RECEIVED/);
	});

	test('leave every other run without three alike as it is', () => {
		expect(shown(laid('nothingLost', 'folded')).slice(1)).toEqual(
			shown(laid('nothingLost', 'every')).slice(1),
		);
	});
});

describe('a choice of rows', () => {
	test.each([
		['A', /◀/],
		['B', /▶/],
	] as const)('of %s leaves out what the other sends', (choice, other) => {
		const frame = shown(laid('nothingLost', choice)).join('\n');
		expect(frame).not.toMatch(other);
		expect(frame).toMatch(choice === 'A' ? /▶/ : /◀/);
	});

	test('of SYN, FIN and RST leaves out pure ACKs and data', () => {
		const frame = shown(laid('nothingLost', 'control')).join('\n');
		expect(frame).toMatch(/── SYN seq=0/);
		expect(frame).toMatch(/FIN,ACK/);
		expect(frame).not.toMatch(/── ACK|len=300/);
	});

	test('of trouble shows what is lost and what is sent again', () => {
		const frame = shown(laid('lostLastAck', 'trouble')).join('\n');
		expect(frame).toMatch(/x/);
		expect(frame).toMatch(/again \(1\)/);
		expect(frame).not.toMatch(/SYN/);
	});

	test('never moves a life line or makes a frame of another size', () => {
		const crooked: string[] = [];
		for (const trace of TRACES) {
			for (const rows of ROW_CHOICES) {
				const layout = layOut(trace, {...LOOK, rows});
				const frame = draw(layout, lastMoment(layout), {columns: 80, rows: 24});
				const {time, cell, span} = layout.geometry;
				for (const line of frame.slice(1).map(plain)) {
					const [left, right] = [line[time + cell + 3], line[time + cell + span + 4]];
					if (frame.length !== 24 || left !== '│' || right !== '│') crooked.push(line);
				}
			}
		}
		expect(crooked).toEqual([]);
	});
});

describe('the distance to the row of the cursor', () => {
	test('takes the place of the time, or has a column of its own on a wide screen', () => {
		const moment = {step: 3, at: 50};
		const narrow = layOut(runOf('nothingLost'), {...LOOK, times: 'distance'});
		const near = draw(narrow, moment, {columns: 80, rows: 8}).map(plain);
		expect(near[0]).toContain('from >');
		expect(near.slice(1, 4).map((line) => line.slice(0, 6))).toEqual([
			' -0.05',
			' -0.05',
			'▸0.050',
		]);

		const wide = layOut(runOf('nothingLost'), {...LOOK, width: 140});
		const far = draw(wide, moment, {columns: 140, rows: 8}).map(plain);
		expect(far.slice(1, 4).map((line) => line.slice(0, 14))).toEqual([
			' 0.000  -0.050',
			' 0.000  -0.050',
			'▸0.050        ',
		]);
	});
});
