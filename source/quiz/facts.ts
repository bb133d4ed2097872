import type {Flight, Step, Trace} from '../simulation/trace.js';
import type {Rule} from '../tcp/rule.js';
import type {Ctl, Segment} from '../tcp/segment.js';
import type {Seq} from '../tcp/sequence.js';
import type {State} from '../tcp/state-diagram.js';
import type {Tcb} from '../tcp/tcb.js';
import type {Question} from './question.js';

/** The connection's record at one side of a step; null when it was the host itself, or not there. */
export function tcbOf(record: Step['before']): Tcb | null {
	return record !== null && 'rcv' in record ? record : null;
}

/** The state of the connection, or of the listener, before a step. A child is born by its listener. */
export function stateBefore(trace: Trace, step: Step): State {
	if (step.before !== null) return step.before.state;

	const born = trace.connections.find(({id}) => id === step.connection);
	return step.connection !== null && born?.parent ? 'LISTEN' : 'CLOSED';
}

/** The state after a step. A record that is gone is CLOSED. */
export function stateAfter(step: Step): State {
	return step.after?.state ?? 'CLOSED';
}

export function stepAsked(trace: Trace, {n}: Pick<Question, 'n'>): Step {
	const step = trace.steps[n - 1];
	if (step === undefined) throw new RangeError(`no step ${n} in the run of ${trace.scenario.id}`);

	return step;
}

export function flightOf(trace: Trace, id: number): Flight {
	const flight = trace.flights[id - 1];
	if (flight === undefined) throw new RangeError(`no flight ${id} in ${trace.scenario.id}`);

	return flight;
}

/** The flights that left in a step, in order. */
export function flightsSent(trace: Trace, step: Step): Flight[] {
	return step.sent.map((id) => flightOf(trace, id));
}

/** What arrived, as a segment; null for calls and timers. */
export function arrived({input}: Step): Segment | null {
	return input.type === 'segment' ? input.segment : null;
}

/** The rule that decided a step. */
export function decidedBy({rules}: Step): Rule {
	return rules.at(-1) ?? 'scenario';
}

/** A number counted from the number that its stream began with. */
export function relative(start: Seq, number: Seq): number {
	return (number - start) >>> 0;
}

/** The flags that a question is about: PSH, which no rule of the RFC reads, is left aside. */
export function withoutPush(ctl: Ctl): Ctl {
	return ctl.filter((flag) => flag !== 'PSH');
}
