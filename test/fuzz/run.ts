/**
 * `npm run fuzz -- INPUTS [SEED [TARGET]]`: hostile input of every kind, made from seeds, against everything
 * that reads it. `npm test` tries a few hundred of it.
 */
import process from 'node:process';
import {TARGETS, tryOne} from './targets.js';

const [, , inputs = '1000', seed = '1', only] = process.argv;
const names = Object.keys(TARGETS).filter((name) => only === undefined || name === only);
/** Longer than this for one input is as good as never. */
const SLOW_MS = 5000;

let failures = 0;
for (const name of names) {
	const begin = Date.now();
	for (let n = 0; n < Number(inputs); n++) {
		const at = Date.now();
		try {
			await tryOne(name, Number(seed) + n);
		} catch (error) {
			failures++;
			console.error(error instanceof Error ? error.message : error);
			if (error instanceof Error && error.cause instanceof Error && error.cause.cause)
				console.error(error.cause.cause);
		}
		const took = Date.now() - at;
		if (took > SLOW_MS) console.error(`${name}, seed ${Number(seed) + n}: ${took} ms`);
	}
	console.log(`${name}: ${inputs} inputs in ${((Date.now() - begin) / 1000).toFixed(0)} s`);
}
console.log(failures === 0 ? 'nothing found' : `${failures} failures`);
process.exit(failures === 0 ? 0 : 1);
