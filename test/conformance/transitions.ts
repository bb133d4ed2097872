import {z} from 'zod';
import type {Input, TimerName} from '../../source/tcp/input.js';
import {step} from '../../source/tcp/step.js';
import type {Tcb} from '../../source/tcp/tcb.js';
import {Comparison} from './compare.js';
import {callOf, segmentOf, tcbOf} from './endpoint.js';
import {type Observed, observe, timerChanges} from './observe.js';
import type {CaseReport, Difference} from './report.js';
import {call, endpoint, octets, segment, state} from './schema.js';

/** The format `tcp-transitions-1`: one endpoint, one event, what comes of it. */

const timer = z.enum(['RTO', 'DELAYED-ACK', 'PERSIST', 'KEEPALIVE', 'USER', 'FIN-WAIT-2', '2MSL']);

const event = z.union([z.object({segment}), z.object({timer}), call]);

const VARIABLES: Readonly<Record<string, (tcb: Tcb) => number | boolean | undefined>> = {
	iss: (tcb: Tcb) => tcb.iss,
	irs: (tcb: Tcb) => tcb.irs,
	snd_una: (tcb: Tcb) => tcb.snd.una,
	snd_nxt: (tcb: Tcb) => tcb.snd.nxt,
	snd_wnd: (tcb: Tcb) => tcb.snd.wnd,
	snd_wl1: (tcb: Tcb) => tcb.snd.wl1,
	snd_wl2: (tcb: Tcb) => tcb.snd.wl2,
	max_snd_wnd: (tcb: Tcb) => tcb.snd.maxWnd,
	rcv_nxt: (tcb: Tcb) => tcb.rcv.nxt,
	rcv_wnd: (tcb: Tcb) => tcb.rcv.wnd,
	fin_seq: (tcb: Tcb) => tcb.finSeq,
	queued: (tcb: Tcb) => tcb.snd.queued,
	undelivered: (tcb: Tcb) => tcb.rcv.unread,
	close_pending: (tcb: Tcb) => tcb.user.closeCalled && tcb.finSeq === undefined,
};

const expectation = z.object({
	state,
	out: z.array(segment),
	vars: z.record(z.string(), z.union([z.number(), z.boolean(), z.null()])).optional(),
	timers: z.partialRecord(z.enum(['start', 'restart', 'stop']), z.array(timer)).optional(),
	deliver: octets.optional(),
	error: z.string().optional(),
	signal: z.string().optional(),
});
/** What an alternative lists; the rest of it is not compared. */
const listed = expectation.partial();
type Listed = z.infer<typeof listed>;

export const transition = z.object({
	id: z.string(),
	given: endpoint,
	event,
	expect: expectation,
	alternatives: z.array(z.object({when: z.string(), expect: listed})).default([]),
});
export type Transition = z.infer<typeof transition>;

export function runTransition(transition: Transition): CaseReport {
	const {id, given, expect, alternatives} = transition;
	const timerEvent = 'timer' in transition.event ? transition.event.timer : undefined;
	const before = tcbOf(given, timerEvent);
	const result = outcomeOf(before, inputOf(transition.event, before));

	const differences = compare(result, expect);
	if (expect.error === undefined && result.observed.error !== undefined) {
		differences.push({field: 'error', expected: 'none', got: result.observed.error});
	}
	if (differences.length === 0) return {id, differences};

	const taken = alternatives.find((other) => compare(result, other.expect).length === 0);
	return taken === undefined ? {id, differences} : {id, differences: [], alternative: taken.when};
}

/** The input that an event stands for. */
export function inputOf(event: Transition['event'], tcb: Tcb): Input {
	if ('segment' in event) return {type: 'SEGMENT ARRIVES', segment: segmentOf(event.segment, tcb)};
	if ('timer' in event) return {type: 'TIMEOUT', timer: event.timer};
	return callOf(event, tcb);
}

type Result = {
	readonly tcb: Tcb;
	readonly observed: Observed;
	readonly timers: ReadonlyMap<TimerName, string>;
};

function outcomeOf(before: Tcb, input: Input): Result {
	const outcome = step(before, input, 0);
	const observed = observe(outcome);
	const timers = timerChanges(before, outcome.tcb, observed.timerEvents);
	return {tcb: outcome.tcb, observed, timers};
}

/** Compares what is listed; what a file says of the variables of a deleted TCB only informs. */
function compare({tcb, observed, timers}: Result, expect: Listed): Difference[] {
	const comparison = new Comparison();
	if (expect.state !== undefined) comparison.check('state', expect.state, tcb.state);
	if (expect.out !== undefined) {
		// The window of an outgoing segment is not compared, even where a case names it.
		const out = expect.out.map((seg) => ({...seg, wnd: undefined}));
		comparison.checkSegments('sends', out, observed.out);
	}
	if (expect.deliver !== undefined) comparison.check('delivers', expect.deliver, observed.deliver);
	if (expect.error !== undefined) comparison.check('error', expect.error, observed.error);
	if (expect.signal !== undefined) {
		comparison.check('signal', expect.signal, observed.signals.join(', '));
	}
	for (const [op, names] of Object.entries(expect.timers ?? {})) {
		for (const name of names) comparison.check(`timer ${name}`, op, timers.get(name));
	}
	if (expect.state !== 'CLOSED') {
		for (const [name, value] of Object.entries(expect.vars ?? {})) {
			const read = Object.hasOwn(VARIABLES, name) ? VARIABLES[name] : undefined;
			comparison.check(name, value, read === undefined ? 'an unknown variable' : read(tcb));
		}
	}
	return comparison.differences;
}
