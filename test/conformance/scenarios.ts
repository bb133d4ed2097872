import {z} from 'zod';
import type {Input} from '../../source/tcp/input.js';
import type {Ms} from '../../source/tcp/profile.js';
import type {Segment} from '../../source/tcp/segment.js';
import {step} from '../../source/tcp/step.js';
import {createTcb, type Tcb} from '../../source/tcp/tcb.js';
import {Comparison} from './compare.js';
import {callOf, segmentOf, tcbOf} from './endpoint.js';
import {type Observed, observe, type TimerEvent} from './observe.js';
import type {CaseReport, Difference} from './report.js';
import {call, endpoint, octets, segment, seq, state} from './schema.js';

/** The format `tcp-scenarios-1`, two bare endpoints: the file is the network and the clock. */

const who = z.enum(['A', 'B']);
type Who = z.infer<typeof who>;

const timerName = z.enum(['RTO', 'PERSIST', 'KEEPALIVE', 'USER', '2MSL']);
const named = segment.extend({id: z.string(), dir: z.string()});

const event = z.discriminatedUnion('do', [
	call.extend({do: z.literal('call'), who}),
	z.object({do: z.literal('deliver'), seg: z.string(), to: who}),
	z.object({do: z.literal('lose'), seg: z.string()}),
	z.object({do: z.literal('timer'), who, timer: z.enum([...timerName.options, 'DELAYED-ACK'])}),
	z.object({do: z.literal('inject'), seg: named}),
	z.object({do: z.literal('boot'), who, iss: seq.optional()}),
	z.object({do: z.literal('iss'), who, iss: seq}),
]);

const timerChange = z.object({
	who,
	timer: timerName,
	op: z.enum(['fire', 'start', 'restart', 'stop']),
	seconds: z.number().optional(),
});

const outcome = z.object({
	n: z.number(),
	/** Seconds. */
	t: z.number(),
	sends: z.array(named).default([]),
	A: state,
	B: state,
	timers: z.array(timerChange).default([]),
	delivered: octets.optional(),
	error: z.string().optional(),
	signal: z.string().optional(),
});

const scenarioStep = z.intersection(outcome, event);
type ScenarioStep = z.infer<typeof scenarioStep>;

export const scenario = z.object({
	id: z.string(),
	initial: z.object({A: endpoint, B: endpoint}),
	steps: z.array(scenarioStep),
});
export type Scenario = z.infer<typeof scenario>;

/** What the engine does at one step; nothing when the step is the network's. */
type Done = {readonly who: Who; readonly observed: Observed} | undefined;

/** Replays a scenario and stops at the first step that differs, since later ones rest on it. */
export function runScenario({id, initial, steps}: Scenario): CaseReport {
	const pair = new Pair(tcbOf(initial.A), tcbOf(initial.B));
	for (const line of steps) {
		const differences = pair.play(line);
		if (differences.length > 0) {
			const where = `step ${line.n} at ${line.t} s, ${describe(line)}`;
			return {
				id,
				differences: differences.map((one) => ({...one, field: `${where}: ${one.field}`})),
			};
		}
	}
	return {id, differences: []};
}

function describe(line: ScenarioStep): string {
	switch (line.do) {
		case 'call':
			return `${line.who} ${line.call}`;
		case 'deliver':
			return `${line.seg} to ${line.to}`;
		case 'timer':
			return `${line.who} ${line.timer}`;
		default:
			return line.do;
	}
}

/** Two endpoints and the segments that are between them. */
class Pair {
	readonly #tcbs: Record<Who, Tcb>;
	/** The number that a host chooses for its next connection, where the file said so. */
	readonly #nextIss: Partial<Record<Who, number>> = {};
	readonly #segments = new Map<string, Segment>();

	constructor(a: Tcb, b: Tcb) {
		this.#tcbs = {A: a, B: b};
	}

	play(line: ScenarioStep): Difference[] {
		const now = line.t * 1000;
		const comparison = new Comparison();
		if (line.do === 'timer') this.#checkDeadline(comparison, line, now);

		const done = this.#act(line, now);
		compareStep(comparison, line, done);
		for (const id of ['A', 'B'] as const) {
			comparison.check(`state of ${id}`, line[id], this.#tcbs[id].state);
		}
		line.sends.forEach(({id}, n) => {
			const seg = done?.observed.out[n];
			if (seg !== undefined) this.#segments.set(id, seg);
		});
		return comparison.differences;
	}

	#checkDeadline(
		comparison: Comparison,
		line: Extract<ScenarioStep, {do: 'timer'}>,
		now: Ms,
	): void {
		const deadline = this.#tcbs[line.who].timers[line.timer];
		if (!(Math.abs(deadline - now) <= 1)) {
			comparison.check(`deadline of ${line.timer}`, seconds(now), seconds(deadline));
		}
	}

	#act(line: ScenarioStep, now: Ms): Done {
		switch (line.do) {
			case 'lose':
				return undefined;
			case 'inject':
				this.#segments.set(line.seg.id, this.#forged(line.seg));
				return undefined;
			case 'boot':
				this.#boot(line.who, line.iss);
				return undefined;
			case 'iss':
				this.#nextIss[line.who] = line.iss;
				return undefined;
			case 'call':
				return this.#step(line.who, callOf(line, this.#ready(line.who)), now);
			case 'timer':
				return this.#step(line.who, {type: 'TIMEOUT', timer: line.timer}, now);
			case 'deliver':
				return this.#step(
					line.to,
					{type: 'SEGMENT ARRIVES', segment: this.#segment(line.seg)},
					now,
				);
		}
	}

	#step(id: Who, input: Input, now: Ms): Done {
		const outcome = step(this.#ready(id), input, now);
		this.#tcbs[id] = outcome.tcb;
		return {who: id, observed: observe(outcome)};
	}

	/** The TCB, with the number that the host has chosen where a new connection may begin. */
	#ready(id: Who): Tcb {
		const tcb = this.#tcbs[id];
		const iss = this.#nextIss[id];
		if (iss === undefined) return tcb;
		if (tcb.state === 'TIME-WAIT') return {...tcb, nextIss: iss};
		return tcb.state === 'CLOSED' || tcb.state === 'LISTEN' ? {...tcb, iss} : tcb;
	}

	#boot(id: Who, iss: number | undefined): void {
		const {profile, iss: last} = this.#tcbs[id];
		this.#tcbs[id] = createTcb(profile, {iss: iss ?? last});
	}

	#forged(record: z.infer<typeof named>): Segment {
		const to: Who = record.dir.endsWith('A') ? 'A' : 'B';
		return segmentOf(record, this.#tcbs[to]);
	}

	#segment(id: string): Segment {
		const seg = this.#segments.get(id);
		if (seg === undefined) throw new Error(`no segment is called "${id}"`);
		return seg;
	}
}

function compareStep(comparison: Comparison, line: ScenarioStep, done: Done): void {
	const observed = done?.observed;
	comparison.checkSegments('sends', line.sends, observed?.out ?? []);
	comparison.check('error', line.error, observed?.error);
	if (line.delivered !== undefined) {
		comparison.check('delivers', line.delivered, observed?.deliver ?? 0);
	}
	if (line.signal !== undefined) {
		comparison.check('signal', line.signal, `${done?.who}: ${observed?.signals.join(', ')}`);
	}
	comparison.check('timers', line.timers.map(writeChange).join(', '), writeTimers(line, done));
}

type TimerChange = z.infer<typeof timerChange>;

function writeChange({who: id, timer, op, seconds: s}: TimerChange): string {
	return `${id} ${timer} ${op}${s === undefined ? '' : ` ${seconds(s * 1000)}`}`;
}

/** USER is listed only when it fires; the delay of an ACK is a choice that the format leaves open. */
function isListed({timer, op}: TimerEvent): boolean {
	return timer === 'USER' ? op === 'fire' : timer !== 'DELAYED-ACK';
}

/** A duration that the file leaves out is not compared. */
function writeTimers({timers}: ScenarioStep, done: Done): string {
	if (done === undefined) return '';

	return done.observed.timerEvents
		.filter(isListed)
		.map(({timer, op, ms}, n) => {
			const isOpen = timers[n] !== undefined && timers[n].seconds === undefined;
			return `${done.who} ${timer} ${op}${ms === undefined || isOpen ? '' : ` ${seconds(ms)}`}`;
		})
		.join(', ');
}

function seconds(ms: Ms): string {
	return Number.isFinite(ms) ? `${Math.round(ms) / 1000} s` : 'off';
}
