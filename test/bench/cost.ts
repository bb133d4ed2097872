import process from 'node:process';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Twice, as buffers are only given back after what held them is gone. */
function collectGarbage(): void {
	collect();
	collect();
}

const alive: unknown[] = [];

/**
 * Keeps a thing to the end. V8 forgets the shape of objects when the garbage is collected and none is left, and
 * with it all code that was made for them: what is measured next would be how that code is made again.
 */
export function keepAlive(thing: unknown): void {
	alive.push(thing);
}

/** Of one step, or whatever it is that the work counts. */
export type Cost = {readonly nanoseconds: number; readonly octets: number};

export type Counted = {readonly count: number; readonly kept: unknown};

/**
 * What work costs that is done so many times, when all that it leaves is kept, or only what it left last. Time
 * is that of the processor, collecting the garbage included, so that others who use the machine do not count.
 */
export function costOf(work: () => Counted, {times = 1, keepsAll = true}): Cost {
	collectGarbage();
	const memory = memoryInUse();
	const begin = process.cpuUsage();
	const kept: Counted[] = [];
	let done = 0;
	for (let n = 0; n < times; n++) {
		if (!keepsAll) kept.length = 0;
		const left = work();
		kept.push(left);
		done += left.count;
	}

	const {user, system} = process.cpuUsage(begin);
	collectGarbage();
	const stays = kept.reduce((sum, {count}) => sum + count, 0);
	return {
		nanoseconds: ((user + system) * 1000) / done,
		octets: (memoryInUse() - memory) / stays,
	};
}

/** Of objects and of the buffers that they hold, octets. */
function memoryInUse(): number {
	const {heapUsed, external} = process.memoryUsage();
	return heapUsed + external;
}

const PAGE = 4096;
const FRESH = 32 * 1024 * 1024;

/** What it costs to be given an octet of memory that the process did not have yet, in nanoseconds. */
export function freshMemoryCost(): number {
	const begin = process.cpuUsage();
	const memory = new Uint8Array(FRESH);
	for (let at = 0; at < FRESH; at += PAGE) memory[at] = 1;
	const {user, system} = process.cpuUsage(begin);
	return ((user + system) * 1000) / FRESH;
}
