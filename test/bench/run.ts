/**
 * `npm run bench`: how long the program takes to start, as ratios to `node -e 0` on the same machine, in
 * the same minute, and how fast the engine is. The runs are interleaved, so that a busy moment hits all of
 * them.
 */
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {measureChart} from './chart.js';
import {measureEngine} from './engine.js';
import {median} from './median.js';
import {measurePlaying} from './playing.js';

const ROUNDS = 21;
const program = path.resolve('dist', 'cli.js');

/** What is started, and the most that it may cost. */
const STARTS = [
	{name: 'node -e 0', argv: ['-e', '0'], most: 1},
	{name: '--help', argv: [program, '--help'], most: 1.3},
	{name: '--version', argv: [program, '--version'], most: 1.3},
	{name: 'list', argv: [program, 'list'], most: 1.6},
	{name: 'list --json', argv: [program, 'list', '--json'], most: 1.6},
] as const;

function millisecondsOf(argv: readonly string[]): number {
	const begin = process.hrtime.bigint();
	const {status} = spawnSync(process.execPath, argv, {stdio: 'pipe'});
	if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`);
	return Number(process.hrtime.bigint() - begin) / 1e6;
}

const rounds = Array.from({length: ROUNDS}, () => STARTS.map(({argv}) => millisecondsOf(argv)));
const medians = STARTS.map((_, index) => median(rounds.map((times) => times[index] ?? Number.NaN)));
const [bare = Number.NaN] = medians;
for (const [index, {name, most}] of STARTS.entries()) {
	const time = medians[index] ?? Number.NaN;
	const ratio = (time / bare).toFixed(2);
	console.log(
		`${name.padEnd(12)} ${ratio.padStart(5)}x  (at most ${most}x, ${time.toFixed(0)} ms)`,
	);
}

for (const line of measureEngine()) console.log(line);
for (const line of measureChart()) console.log(line);
for (const line of await measurePlaying()) console.log(line);
