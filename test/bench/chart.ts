/**
 * What a frame of 120x40 costs, and whether that depends on how long the run is. The moments lie at the same
 * shares of both runs, so that the same sort of rows is drawn.
 */
import {draw} from '../../source/chart/draw.js';
import {type Layout, layOut} from '../../source/chart/lay-out.js';
import {momentAt} from '../../source/chart/playing-time.js';
import {run} from '../../source/simulation/run.js';
import {median} from './median.js';
import {transfer} from './runs.js';

const SIZE = {columns: 120, rows: 40};
const SHORT = 100;
const LONG = 100_000;
const MOST_MS = 2;
const MOST_GROWTH = 1.5;
const FRAMES = 400;
const ROUNDS = 7;

const layoutOf = (steps: number): Layout =>
	layOut(run(transfer(steps)), {
		drawing: 'unicode',
		language: 'zh',
		numbers: 'relative',
		width: SIZE.columns,
	});

/** Milliseconds a frame, over frames from the middle of the run on: the screen is full of rows there. */
function frameCost(layout: Layout): number {
	const begin = process.hrtime.bigint();
	for (let n = 0; n < FRAMES; n++) {
		draw(layout, momentAt(layout, layout.playDuration * (0.5 + n / FRAMES / 2)), SIZE);
	}
	return Number(process.hrtime.bigint() - begin) / 1e6 / FRAMES;
}

export function measureChart(): string[] {
	const layouts = [layoutOf(SHORT), layoutOf(LONG)];
	for (const layout of layouts) frameCost(layout);
	const rounds = Array.from({length: ROUNDS}, () => layouts.map(frameCost));
	const [short = 0, long = 0] = layouts.map((_, n) => median(rounds.map((costs) => costs[n] ?? 0)));
	const steps = `${LONG.toLocaleString('en')} steps against ${SHORT}`;
	return [
		`a frame of ${SIZE.columns}x${SIZE.rows}  ${long.toFixed(2)} ms  (at most ${MOST_MS} ms)`,
		`a frame of ${steps}  ${(long / short).toFixed(2)}x  (at most ${MOST_GROWTH}x)`,
	];
}
