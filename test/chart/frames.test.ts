import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {draw} from '../../source/chart/draw.js';
import {labelOf, type Numbers} from '../../source/chart/label.js';
import {type Layout, layOut} from '../../source/chart/lay-out.js';
import {panel} from '../../source/chart/panel.js';
import {momentAt} from '../../source/chart/playing-time.js';
import {cursorRow} from '../../source/chart/progress.js';
import {stepForward} from '../../source/chart/stepping.js';
import {type Drawing, type Line, plain} from '../../source/chart/styled.js';
import {timeline} from '../../source/chart/timeline.js';
import type {Moment, Trace} from '../../source/simulation/trace.js';
import {LANGUAGES} from '../../source/text/language.js';
import {BUILT_IN} from './built-in.js';
import {RUN_NAMES, runOf} from './runs.js';

const TRACES: readonly Trace[] = [...RUN_NAMES.map(runOf), ...BUILT_IN];

const looks = fc.record({
	trace: fc.constantFrom(...TRACES),
	drawing: fc.constantFrom<Drawing>('unicode', 'ascii'),
	language: fc.constantFrom(...LANGUAGES),
	numbers: fc.constantFrom<Numbers>('relative', 'absolute'),
	width: fc.constantFrom(60, 80, 100, 120, 200),
	played: fc.double({min: 0, max: 1, noNaN: true}),
});

const widths = (lines: readonly Line[]): number[] => lines.map((line) => stringWidth(plain(line)));

const measured = new Map<string, number>();

/** Measured apart from the program, which is tested by it. */
function widthOf(character: string): number {
	const width = measured.get(character) ?? stringWidth(character);
	measured.set(character, width);
	return width;
}

/** The columns at which a text has a character. */
function columnsOf(text: string, character: string): number[] {
	const columns: number[] = [];
	let column = 0;
	for (const one of text) {
		if (one === character) columns.push(column);
		column += widthOf(one);
	}
	return columns;
}

function everyMoment(layout: Layout, visit: (moment: Moment) => void): void {
	let moment: Moment = {step: 0, at: 0};
	for (;;) {
		visit(moment);
		const next = stepForward(layout, moment);
		if (next.step === moment.step && next.at === moment.at) return;
		moment = next;
	}
}

describe('a frame', () => {
	test('has the lines that were asked for, and none is wider than the screen', () => {
		fc.assert(
			fc.property(looks, fc.integer({min: 1, max: 45}), ({trace, played, ...options}, rows) => {
				const layout = layOut(trace, options);
				const moment = momentAt(layout, played * layout.playDuration);
				const size = {columns: options.width, rows};
				const frame = draw(layout, moment, size);

				expect(frame).toHaveLength(rows);
				expect(new Set(widths(frame)).size).toBe(1);
				expect(Math.max(...widths(frame))).toBeLessThanOrEqual(options.width);
				expect(panel(layout, moment, size)).toHaveLength(rows);
				expect(Math.max(...widths(panel(layout, moment, size)))).toBeLessThanOrEqual(options.width);
				expect(widths([timeline(layout, moment, options.width)])).toEqual([options.width]);
			}),
			{numRuns: 150},
		);
	});

	test.each(LANGUAGES)(
		'keeps both life lines in one column in every row of every run (%s)',
		(language) => {
			const crooked: string[] = [];
			for (const trace of TRACES) {
				for (const drawing of ['unicode', 'ascii'] as const) {
					const layout = layOut(trace, {drawing, language, numbers: 'relative', width: 80});
					const left = layout.geometry.time + layout.geometry.cell + 3;
					const right = left + layout.geometry.span + 1;
					everyMoment(layout, (moment) => {
						const [, ...rows] = draw(layout, moment, {columns: 80, rows: 24}).map(plain);
						for (const row of rows) {
							const columns = columnsOf(row, layout.glyphs.lifeLine);
							if (!columns.includes(left) || !columns.includes(right)) crooked.push(row);
						}
					});
				}
			}
			expect(crooked).toEqual([]);
		},
	);

	test('is clipped to a screen that is narrower than what it was laid out for', () => {
		const layout = layOut(runOf('oldSyn'), {
			drawing: 'unicode',
			language: 'zh',
			numbers: 'relative',
			width: 120,
		});
		const frame = draw(layout, {step: 9, at: 1150}, {columns: 47, rows: 20});
		expect(Math.max(...widths(frame))).toBeLessThanOrEqual(47);
	});

	test('in ASCII has nothing but ASCII, `x` for a loss only', () => {
		const losses = new Set<string>();
		for (const trace of TRACES) {
			const layout = layOut(trace, {
				drawing: 'ascii',
				language: 'en',
				numbers: 'absolute',
				width: 80,
			});
			everyMoment(layout, (moment) => {
				const size = {columns: 80, rows: 30};
				const all = [
					...draw(layout, moment, size).slice(1),
					...panel(layout, moment, size),
					timeline(layout, moment, 80),
				];
				expect(all.map(plain).join('')).toMatch(/^[ -~]*$/);
				for (const span of all.flat()) if (span.tone === 'loss') losses.add(span.text.trim());
			});
		}
		expect([...losses].sort()).toEqual(['lost on the way', 'x']);
	});

	test('never covers a letter of a label', () => {
		fc.assert(
			fc.property(looks, ({trace, played, ...options}) => {
				const layout = layOut(trace, options);
				const moment = momentAt(layout, played * layout.playDuration);
				const frame = draw(layout, moment, {columns: options.width, rows: 12}).map(plain);
				const cursor = frame.findIndex((line) => /^[▸>]/.test(line));
				const row = layout.rows[cursorRow(layout, moment)];
				if (row?.kind !== 'flight' || row.label === null) return;

				const flight = trace.flights[row.flight - 1];
				if (flight === undefined) return;
				const label = labelOf(flight, options.numbers, [], row.part);
				expect(frame[cursor]).toContain(label);
			}),
			{numRuns: 200},
		);
	});

	test('shows only what has happened: another future leaves it as it is', () => {
		const options = {drawing: 'unicode', language: 'en', numbers: 'relative', width: 80} as const;
		const lost = layOut(runOf('lostLastAck'), options);
		const arrives = layOut(runOf('nothingLost'), options);
		const size = {columns: 80, rows: 30};
		everyMoment(lost, (moment) => {
			if (moment.at > 2350) return;
			const frame = (layout: Layout) => draw(layout, moment, size).map(plain);
			expect(frame(arrives)).toEqual(frame(lost));
		});
	});

	test('keeps the row of the cursor on a small screen', () => {
		for (const trace of TRACES) {
			const layout = layOut(trace, {
				drawing: 'ascii',
				language: 'en',
				numbers: 'relative',
				width: 80,
			});
			everyMoment(layout, (moment) => {
				if (moment.step === 0) return;
				const lines = draw(layout, moment, {columns: 80, rows: 7}).map(plain);
				expect(lines.filter((line) => line.startsWith('>'))).toHaveLength(1);
			});
		}
	});
});
