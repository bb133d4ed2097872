import {describe, expect, test} from 'vitest';
import {draw} from '../../source/chart/draw.js';
import {finishedChart} from '../../source/chart/finished-chart.js';
import {layOut} from '../../source/chart/lay-out.js';
import {aliveAt, livesOf, viewAt} from '../../source/chart/life.js';
import {panel} from '../../source/chart/panel.js';
import {sentences} from '../../source/chart/sentences.js';
import {lastMoment, stepForward} from '../../source/chart/stepping.js';
import {plain} from '../../source/chart/styled.js';
import {run} from '../../source/simulation/run.js';
import type {Trace} from '../../source/simulation/trace.js';
import {BUILT_IN} from './built-in.js';
import {SCENARIOS} from './runs.js';

const LOOK = {drawing: 'unicode', language: 'en', numbers: 'relative', width: 80} as const;
const SIZE = {columns: 80, rows: 60};

function builtIn(id: string): Trace {
	const trace = BUILT_IN.find(({scenario}) => scenario.id === id);
	if (trace === undefined) throw new Error(id);
	return trace;
}

const text = (trace: Trace) => finishedChart(trace, LOOK);

describe('several connections of a host', () => {
	test('are named at their rows from the second one on, next to the life line', () => {
		const rows = text(builtIn('accept-queue-full')).split('\n');
		const before = rows.slice(
			0,
			rows.findIndex((row) => row.includes('A2')),
		);
		expect(before.join()).not.toMatch(/\b[AB][123] │|│ [AB][123]\b/);
		expect(rows.join('\n')).toMatch(/SYN-SENT A2 │── SYN seq=0 ─+▶│ B2 SYN-RECEIVED/);
		expect(rows.join('\n')).toMatch(/again \(2\) A3 │.*│ B3 dropped/);
		expect(rows.join('\n')).toMatch(/│ B1 accept\(\)/);
	});

	test('are not named where there is one', () => {
		expect(text(run(SCENARIOS.lostLastAck))).not.toMatch(/[AB]1/);
	});

	test('a timer that fires is told with the time of its own connection', () => {
		// In focus is A2, whose RTO is another; what fires is the first one of A1.
		const trace = run({
			...SCENARIOS.nothingLost,
			script: [
				{type: 'call', when: {at: 0}, host: 'B', call: 'LISTEN', connection: 'main'},
				{type: 'call', when: {at: 0}, host: 'A', call: 'OPEN', connection: 'main'},
				{type: 'call', when: {at: 0}, host: 'B', call: 'LISTEN', connection: 'other', port: 81},
				{type: 'lose', pick: {from: 'A', flags: ['PSH', 'ACK'], connection: 'main', all: true}},
				{type: 'call', when: {at: 3000}, host: 'A', call: 'SEND', len: 10, connection: 'main'},
				{type: 'call', when: {at: 3500}, host: 'A', call: 'OPEN', connection: 'other', port: 81},
			],
			ends: 9000,
		});
		const lives = livesOf(trace);
		const fired = trace.steps.filter(({host, input}) => host === 'A' && input.type === 'timer');
		const own = fired.filter(({connection}) => connection === 'A1');
		expect(own.length).toBeGreaterThan(0);
		expect(viewAt(lives, 'A', own.at(-1)?.n ?? 0).connection).not.toBe('A1');
		const told = text(trace).match(/RTO [\d.]+ s fires A1/g) ?? [];
		expect(told).toHaveLength(own.length);
		expect(told[1]).not.toBe(told[0]);
	});

	test('all of them are in the details: names of states, timers, the TCB of the right one', () => {
		const layout = layOut(builtIn('time-wait-ports'), LOOK);
		let moment = {step: 0, at: 0};
		while (layout.trace.steps[moment.step - 1]?.input.type !== 'call' || moment.at < 2500) {
			moment = stepForward(layout, moment);
		}
		const lines = panel(layout, moment, {columns: 80, rows: 30}).map(plain).join('\n');
		expect(lines).toMatch(/TCB A2 /);
		expect(lines).toMatch(/A1 TIME-WAIT {3}A2 ESTAB {3}B2 ESTAB/);
		expect(lines).toMatch(/timers +A2 RTO .*A1 2MSL/s);
	});

	test('the timer that is next to fire is shown below the rows, whosever it is', () => {
		const layout = layOut(builtIn('time-wait-ports'), LOOK);
		const frame = draw(layout, {step: 20, at: 30_000}, SIZE).map(plain).join('\n');
		expect(frame).toMatch(/2MSL 30\.6 s A1 │ +now/);
	});
});

describe('queue meters', () => {
	test('count the children of a listener between its own steps', () => {
		const trace = builtIn('accept-queue-full');
		const lives = livesOf(trace);
		const at = (ms: number) => {
			const step = trace.steps.findLast((one) => one.at <= ms)?.n ?? 0;
			const counts = viewAt(lives, 'B', step).counts;
			return [counts?.halfOpen, counts?.acceptable];
		};
		expect(at(60)).toEqual([1, 0]);
		expect(at(200)).toEqual([0, 1]);
		expect(at(520)).toEqual([2, 1]);
		expect(at(600)).toEqual([1, 2]);
		expect(at(1800)).toEqual([1, 1]);
		expect(at(3000)).toEqual([0, 2]);
	});

	test('stand at the rows of a flood, and in the details whatever is in focus', () => {
		const trace = builtIn('syn-flood');
		expect(text(trace)).toMatch(/SYN seq=0 x100 ═+▶│ SYNs 100\/128/);
		expect(text(trace)).toMatch(/SYN seq=0 x100 ═+▶│ dropped 128\/128/);
		const layout = layOut(trace, LOOK);
		const end = panel(layout, lastMoment(layout), {columns: 80, rows: 30}).map(plain).join('\n');
		expect(end).toMatch(/B SYN queue .* 0\/128 .*dropped 278/s);
	});
});

test('connections that are over are not among the living', () => {
	const trace = builtIn('time-wait-reuse');
	const lives = livesOf(trace);
	const all = trace.steps.flatMap(({n}) =>
		(['A', 'B'] as const).flatMap((host) => aliveAt(lives, host, n)),
	);
	expect(all.length).toBeGreaterThan(0);
	expect(all.every(({state}) => state !== 'CLOSED')).toBe(true);
	expect(aliveAt(lives, 'A', 0)).toEqual([]);
});

test('the telling calls each of several connections by its own name', () => {
	const told = sentences(builtIn('time-wait-ports'), {language: 'en'}).join('\n');
	expect(told).toMatch(/A2 calls connect\(\)\. A2 sends SYN seq=0\./);
	expect(told).toMatch(/A1: the 2MSL timer fires\. A1 goes from TIME-WAIT to CLOSED\./);
	expect(told.slice(0, told.indexOf('A2'))).not.toMatch(/[AB]1/);
});
