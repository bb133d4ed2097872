import type {HostId} from '../simulation/scenario.js';
import type {Flight, Trace} from '../simulation/trace.js';

/** A part of a segment that a question asks for. */
export type HiddenField = 'flags' | 'seq' | 'ack' | 'len' | 'wnd' | 'kind';

/**
 * What a question keeps covered while it is open. `fields` are those of `flight` and of its copies; where
 * the flags are asked, the state that goes with sending them is covered too, and `state` covers what one
 * step did to a host. Everything else that would say the same (variables, timers, the rule, marks on the
 * run's line) is covered along with it. What lies after the moment is never drawn anyway.
 */
export type Hide = {
	readonly flight?: number;
	readonly fields: readonly HiddenField[];
	readonly state?: {readonly host: HostId; readonly step: number};
};

export const NOTHING_HIDDEN: Hide = {fields: []};

/** Which fields of one flight are covered. */
export function hiddenFields(hide: Hide, flight: Flight): readonly HiddenField[] {
	const isAsked = flight.id === hide.flight || flight.copyOf === hide.flight;
	return hide.flight !== undefined && isAsked ? hide.fields : [];
}

/** Whether what a step did to a host's state is covered. */
export function isStateHidden(hide: Hide, trace: Trace, host: HostId, n: number): boolean {
	if (hide.state?.host === host && hide.state.step === n) return true;

	const step = trace.steps[n - 1];
	const asked = hide.flight;
	if (step === undefined || asked === undefined || !hide.fields.includes('flags')) return false;
	return step.host === host && step.sent.includes(asked);
}
