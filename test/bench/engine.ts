/**
 * How fast `run` is, and whether it stays so in a long run. Beside it stands, in the same process and the
 * same minutes, a loop that does no TCP at all: it copies a TCB, changes a number and records that, as every
 * step must. A long run keeps its trace, so it also pays for every page of memory that the machine hands
 * over; what that costs here is told with it.
 */
import {run} from '../../source/simulation/run.js';
import type {Trace} from '../../source/simulation/trace.js';
import {copy, settle} from '../../source/tcp/copy.js';
import {RFC9293} from '../../source/tcp/profile.js';
import {createTcb, type Tcb} from '../../source/tcp/tcb.js';
import {type Cost, type Counted, costOf, freshMemoryCost} from './cost.js';
import {median} from './median.js';
import {flood, transfer} from './runs.js';

const ROUNDS = 7;
const SHORT = 1000;
const LONG = 100_000;
const HALF_OPEN = 100_000;

const LEAST_A_SECOND = 300_000;
const MOST_GROWTH = 1.2;
const MOST_OCTETS_A_RECORD = 400;

/** What is kept of a step that did next to nothing: the copy, and where it came from. */
type Record = {readonly n: number; readonly before: Tcb; readonly after: Tcb};

function bareLoop(steps: number): readonly Record[] {
	const records: Record[] = [];
	let before: Tcb = createTcb(RFC9293);
	for (let n = 1; n <= steps; n++) {
		const tcb = copy(before);
		tcb.snd.nxt = n;
		const after = settle(before, tcb);
		records.push({n, before, after});
		before = after;
	}
	return records;
}

const inSteps = (steps: readonly unknown[]): Counted => ({count: steps.length, kept: steps});

/** By half-open connection. Throws when the flood has not filled the queue. */
function inRecords(trace: Trace): Counted {
	const most = Math.max(
		...trace.steps.map(({after}) => (after && 'halfOpen' in after ? after.halfOpen : 0)),
	);
	if (most !== HALF_OPEN) throw new Error(`Only ${most} connections were half-open.`);
	return {count: most, kept: trace};
}

const short = transfer(SHORT);
const long = transfer(LONG);
const flooding = flood(HALF_OPEN);
const times = LONG / SHORT;

const WORKS = {
	long: () => costOf(() => inSteps(run(long).steps), {}),
	shortKept: () => costOf(() => inSteps(run(short).steps), {times}),
	short: () => costOf(() => inSteps(run(short).steps), {times, keepsAll: false}),
	bare: () => costOf(() => inSteps(bareLoop(LONG)), {}),
	flood: () => costOf(() => inRecords(run(flooding)), {times: 50}),
	memory: (): Cost => ({nanoseconds: freshMemoryCost(), octets: 1}),
};

type Name = keyof typeof WORKS;

/** Measures all of them in turn, so that a busy moment hits each, and keeps the medians. */
function measure(): {readonly [N in Name]: Cost} {
	const names = Object.keys(WORKS) as Name[];
	for (const name of names) WORKS[name]();
	const rounds = Array.from({length: ROUNDS}, () => names.map((name) => WORKS[name]()));
	const medians = names.map((name, n) => {
		const costs = rounds.flatMap((round) => round[n] ?? []);
		const nanoseconds = median(costs.map((cost) => cost.nanoseconds));
		return [name, {nanoseconds, octets: median(costs.map(({octets}) => octets))}];
	});
	return Object.fromEntries(medians) as {readonly [N in Name]: Cost};
}

const number = (value: number) => Math.round(value).toLocaleString('en');
const perSecond = ({nanoseconds}: Cost) => `${number(1e9 / nanoseconds)} steps/s`;
const ratio = (a: Cost, b: Cost) => `${(a.nanoseconds / b.nanoseconds).toFixed(2)}x`;
const detail = ({nanoseconds, octets}: Cost) =>
	`${number(nanoseconds)} ns and ${number(octets)} octets a step`;
const line = (name: string, figure: string, remark: string) =>
	`${name.padEnd(13)} ${figure.padStart(17)}  (${remark})`;

export function measureEngine(): readonly string[] {
	const {long, shortKept, short, bare, flood, memory} = measure();
	const fresh = long.octets * memory.nanoseconds;
	const growth = `a step of ${number(LONG)} against one of ${number(SHORT)}`;
	return [
		line('run', perSecond(long), `at least ${number(LEAST_A_SECOND)}; ${detail(long)}`),
		line('of it memory', `${number(fresh)} ns`, `${memory.nanoseconds.toFixed(2)} ns an octet`),
		line('run again', perSecond(short), `short, in memory that is there; ${detail(short)}`),
		line('bare loop', perSecond(bare), `copies and records; ${detail(bare)}`),
		line('run / bare', ratio(long, bare), 'time of a step'),
		line('growth', ratio(long, shortKept), `${growth}; at most ${MOST_GROWTH}x`),
		line('', ratio(long, short), 'the same, where short runs are thrown away at once'),
		line(
			'flood',
			`${flood.octets.toFixed(1)} octets`,
			`a half-open record of ${number(HALF_OPEN)}; at most ${MOST_OCTETS_A_RECORD}`,
		),
	];
}
