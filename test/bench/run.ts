/**
 * `npm run bench`: how fast the program starts, computes, draws and plays, as ratios that do not depend
 * on the machine. `npm run bench -- starting` measures that alone.
 */
import process from 'node:process';
import {measureChart} from './chart.js';
import {measureEngine} from './engine.js';
import {measurePlaying} from './playing.js';
import {measureStarting} from './starting.js';

const BENCHES = {
	starting: measureStarting,
	engine: measureEngine,
	chart: measureChart,
	playing: measurePlaying,
} as const;

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	for (const line of await bench()) console.log(line);
}
