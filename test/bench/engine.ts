/**
 * How fast `run` is, and whether it stays so in a long run. Beside it stands, in the same process and the
 * same minutes, a loop that does no TCP at all: it clones a TCB and records that, as every step must.
 */
import process from 'node:process';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {run} from '../../source/simulation/run.js';
import type {HostId, Line, Scenario} from '../../source/simulation/scenario.js';
import {RFC9293} from '../../source/tcp/profile.js';
import {copy, createTcb, type Tcb} from '../../source/tcp/tcb.js';
import {median} from './median.js';

const ROUNDS = 7;
const SHORT = 1000;
const LONG = 100_000;

const STEPS = `a step of ${LONG.toLocaleString('en')} against one of ${SHORT.toLocaleString('en')}`;

const LEAST_A_SECOND = 300_000;
const MOST_GROWTH = 1.2;

const nameless = {en: '', zh: ''};
const host = (iss: number) =>
	({name: nameless, iss, reads: 'auto', buffer: 8192, switches: {}}) as const;

/** One end sends a long stream through a small window: a segment with data, its ACK. */
export function transfer(steps: number): Scenario {
	const call = (
		at: number,
		host: HostId,
		name: 'OPEN' | 'LISTEN' | 'SEND',
		len?: number,
	): Line => ({
		type: 'call',
		when: {at},
		host,
		call: name,
		connection: 'main',
		...(len === undefined ? {} : {len}),
	});
	return {
		id: 'bench',
		title: nameless,
		group: 'data',
		profile: 'rfc9293',
		switches: {},
		hosts: {A: host(100), B: host(300)},
		network: {delay: 50, loss: 0, duplicate: 0, reorder: 0},
		script: [
			call(0, 'B', 'LISTEN'),
			call(0, 'A', 'OPEN'),
			call(1000, 'A', 'SEND', Math.round(steps / 2) * RFC9293.mss),
		],
	};
}

/** What is kept of a step that did nothing: the clone, and where it came from. */
type Record = {readonly n: number; readonly before: Tcb; readonly after: Tcb};

function bareLoop(steps: number): readonly Record[] {
	const records: Record[] = [];
	let before: Tcb = createTcb(RFC9293);
	for (let n = 1; n <= steps; n++) {
		const after = copy(before);
		records.push({n, before, after});
		before = after;
	}
	return records;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

type Cost = {readonly nanoseconds: number; readonly octets: number};

/**
 * What one step costs when all steps of some runs are kept, or only those of the last run. Time is that of
 * the processor, collecting the garbage included, so that others who use the machine do not count.
 */
function costOf(work: () => readonly unknown[], {times = 1, keepsAll = true}): Cost {
	collectGarbage();
	const heap = process.memoryUsage().heapUsed;
	const begin = process.cpuUsage();
	const kept: (readonly unknown[])[] = [];
	let steps = 0;
	for (let n = 0; n < times; n++) {
		if (!keepsAll) kept.length = 0;
		kept.push(work());
		steps += kept.at(-1)?.length ?? 0;
	}

	const {user, system} = process.cpuUsage(begin);
	collectGarbage();
	const stays = kept.reduce((sum, {length}) => sum + length, 0);
	return {
		nanoseconds: ((user + system) * 1000) / steps,
		octets: (process.memoryUsage().heapUsed - heap) / stays,
	};
}

const short = transfer(SHORT);
const long = transfer(LONG);
const times = LONG / SHORT;

const WORKS = {
	short: () => costOf(() => run(short).steps, {times, keepsAll: false}),
	shortKept: () => costOf(() => run(short).steps, {times}),
	long: () => costOf(() => run(long).steps, {}),
	bare: () => costOf(() => bareLoop(LONG), {}),
};

type Name = keyof typeof WORKS;

/** Measures all of them in turn, so that a busy moment hits each, and keeps the medians. */
export function measureEngine(): readonly string[] {
	const costs: {[N in Name]: Cost[]} = {short: [], shortKept: [], long: [], bare: []};
	const names = Object.keys(WORKS) as Name[];
	for (const name of names) WORKS[name]();
	for (let round = 0; round < ROUNDS; round++) {
		for (const name of names) costs[name].push(WORKS[name]());
	}

	const time = (name: Name) => median(costs[name].map(({nanoseconds}) => nanoseconds));
	const size = (name: Name) => median(costs[name].map(({octets}) => octets));
	const perSecond = (name: Name) => Math.round(1e9 / time(name)).toLocaleString('en');
	const line = (name: string, figure: string, remark: string) =>
		`${name.padEnd(12)} ${figure.padStart(18)}  (${remark})`;
	const growth = (long: Name, short: Name) => `${(time(long) / time(short)).toFixed(2)}x`;
	const detail = (name: Name) =>
		`${time(name).toFixed(0)} ns and ${size(name).toFixed(0)} octets a step`;
	return [
		line(
			'run',
			`${perSecond('long')} steps/s`,
			`at least ${LEAST_A_SECOND.toLocaleString('en')}; ${detail('long')}`,
		),
		line('bare loop', `${perSecond('bare')} steps/s`, `clones and records; ${detail('bare')}`),
		line('run / bare', `${(time('long') / time('bare')).toFixed(1)}x`, 'time of a step'),
		line('growth', growth('long', 'shortKept'), `${STEPS}; at most ${MOST_GROWTH}x`),
		line('', growth('long', 'short'), 'the same, where short runs are thrown away at once'),
	];
}
