import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {layOut} from '../../source/chart/lay-out.js';
import {momentAt, playTimeOf} from '../../source/chart/playing-time.js';
import {firstMoment, lastMoment} from '../../source/chart/stepping.js';
import type {Trace} from '../../source/simulation/trace.js';
import {BUILT_IN} from './built-in.js';
import {RUN_NAMES, runOf} from './runs.js';

const layoutOf = (trace: Trace) =>
	layOut(trace, {drawing: 'unicode', language: 'en', numbers: 'relative', width: 80});

const LAYOUTS = [...RUN_NAMES.map(runOf), ...BUILT_IN].map(layoutOf);
const layouts = fc.constantFrom(...LAYOUTS);
const share = fc.double({min: 0, max: 1, noNaN: true});

describe('playing time', () => {
	test.each(BUILT_IN.map((trace) => [trace.scenario.id, trace] as const))(
		'%s plays in 15 to 45 seconds',
		(_, trace) => {
			const seconds = layoutOf(trace).playDuration / 1000;
			expect(seconds).toBeGreaterThan(14.99);
			expect(seconds).toBeLessThan(45.01);
		},
	);

	test('begins and ends with the run', () => {
		for (const layout of LAYOUTS) {
			expect(playTimeOf(layout, firstMoment())).toBe(0);
			expect(playTimeOf(layout, lastMoment(layout))).toBeCloseTo(layout.playDuration, 6);
			expect(momentAt(layout, layout.playDuration)).toEqual(lastMoment(layout));
		}
	});

	test('leads to a moment and back', () => {
		fc.assert(
			fc.property(layouts, share, (layout, part) => {
				const play = part * layout.playDuration;
				expect(playTimeOf(layout, momentAt(layout, play))).toBeCloseTo(play, 3);
			}),
		);
	});

	test('never runs backwards, in time or in steps', () => {
		fc.assert(
			fc.property(layouts, share, share, (layout, one, other) => {
				const [first, second] = [Math.min(one, other), Math.max(one, other)];
				const before = momentAt(layout, first * layout.playDuration);
				const after = momentAt(layout, second * layout.playDuration);
				expect(before.at).toBeLessThanOrEqual(after.at);
				expect(before.step).toBeLessThanOrEqual(after.step);
			}),
		);
	});

	test('gives a flight about 0.9 s whatever its delay, and a silence about 0.6 s', () => {
		for (const name of ['lostLastAck', 'idle'] as const) {
			const layout = layoutOf(runOf(name));
			const lengthOf = (from: number, to: number): number =>
				playTimeOf(layout, {step: 0, at: to}) - playTimeOf(layout, {step: 0, at: from});
			for (const {sentAt, endsAt} of layout.trace.flights.slice(0, 3)) {
				const played = lengthOf(sentAt + 0.01, endsAt ?? sentAt);
				expect(played).toBeGreaterThan(600);
				expect(played).toBeLessThan(1400);
			}
		}
		const idle = layoutOf(runOf('idle'));
		const silence =
			playTimeOf(idle, {step: 0, at: 7_200_000}) - playTimeOf(idle, {step: 0, at: 200});
		expect(silence).toBeGreaterThan(300);
		expect(silence).toBeLessThan(900);
	});
});
