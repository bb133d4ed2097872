/**
 * How fast `run` is, and whether it stays so in a long run. Beside it stands, in the same process and the
 * same minutes, a loop that does no TCP at all: it copies a TCB, changes a number and records that, as every
 * step must. A long run keeps its trace, so it also pays for every page of memory that the machine hands
 * over; what that costs here is told with it.
 */
import {Flights} from '../../source/simulation/packed/flights.js';
import {Steps} from '../../source/simulation/packed/steps.js';
import {run} from '../../source/simulation/run.js';
import type {Step, Trace} from '../../source/simulation/trace.js';
import {copy} from '../../source/tcp/copy.js';
import {RFC9293} from '../../source/tcp/profile.js';
import {createTcb, type Tcb} from '../../source/tcp/tcb.js';
import {type Cost, type Counted, costOf, freshMemoryCost, keepAlive} from './cost.js';
import {median} from './median.js';
import {flood, transfer} from './runs.js';

const ROUNDS = 7;
const SHORT = 1000;
const LONG = 100_000;
const HALF_OPEN = 100_000;

const LEAST_A_SECOND = 300_000;
const MOST_GROWTH = 1.2;
const MOST_OCTETS_A_RECORD = 400;

/** A step that did next to nothing. */
function stepOf(n: number, before: Tcb, after: Tcb): Step {
	return {
		n,
		at: n,
		host: 'A',
		connection: 'A1',
		input,
		flight: null,
		rules: none,
		decision: 'accepted',
		before,
		after,
		timers: none,
		signals: none,
		error: null,
		delivered: 0,
		sent: none,
	};
}

function bareLoop(count: number): readonly Step[] {
	const steps = new Steps(new Flights());
	let before: Tcb = createTcb(RFC9293);
	for (let n = 1; n <= count; n++) {
		const after = copy(before);
		after.snd.nxt = n;
		steps.add(stepOf(n, before, after));
		before = after;
	}
	return steps.views();
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

const none: readonly never[] = [];
const input: Step['input'] = {type: 'timer', timer: 'RTO'};

const short = transfer(SHORT);
const long = transfer(LONG);
const flooding = flood(HALF_OPEN);
const times = LONG / SHORT;

const WORKS = {
	long: () => costOf(() => inSteps(run(long).steps), {}),
	shortKept: () => costOf(() => inSteps(run(short).steps), {times}),
	short: () => costOf(() => inSteps(run(short).steps), {times, keepsAll: false}),
	bare: () => costOf(() => inSteps(bareLoop(LONG)), {}),
	read: () => readingCost(run(long)),
	flood: () => costOf(() => inRecords(run(flooding)), {times: 50}),
	memory: (): Cost => ({nanoseconds: freshMemoryCost(), octets: 1}),
};

/** Of all that steps and flights say, looked at once from the first to the last. */
function readingCost({steps, flights}: Trace): Cost {
	return costOf(() => {
		let sum = 0;
		for (const {before, after} of steps) sum += Number(before !== null) + Number(after !== null);
		for (const {segment} of flights) sum += segment.seq;
		return {count: steps.length, kept: sum};
	}, {});
}

type Name = keyof typeof WORKS;

/** Measures all of them in turn, so that a busy moment hits each, and keeps the medians. */
function measure(): {readonly [N in Name]: Cost} {
	keepAlive([run(short), bareLoop(SHORT)]);
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
	const {long, shortKept, short, bare, read, flood, memory} = measure();
	const fresh = long.octets * memory.nanoseconds;
	const growth = `a step of ${number(LONG)} against one of ${number(SHORT)}`;
	return [
		line('run', perSecond(long), `at least ${number(LEAST_A_SECOND)}; ${detail(long)}`),
		line('of it memory', `${number(fresh)} ns`, `${memory.nanoseconds.toFixed(2)} ns an octet`),
		line('run again', perSecond(short), `short, in memory that is there; ${detail(short)}`),
		line('bare loop', perSecond(bare), `copies and records; ${detail(bare)}`),
		line('run / bare', ratio(long, bare), 'time of a step'),
		line('reading', `${number(read.nanoseconds)} ns`, 'a step and its flights, unpacked once'),
		line('growth', ratio(long, shortKept), `${growth}; at most ${MOST_GROWTH}x`),
		line('', ratio(long, short), 'the same, where short runs are thrown away at once'),
		line(
			'flood',
			`${flood.octets.toFixed(1)} octets`,
			`a half-open record of ${number(HALF_OPEN)}; at most ${MOST_OCTETS_A_RECORD}`,
		),
	];
}
