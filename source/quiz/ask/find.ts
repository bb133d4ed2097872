import type {HostId, Pick} from '../../simulation/scenario.js';
import type {Connection, Flight, Step, Trace} from '../../simulation/trace.js';
import {sameControl} from '../../tcp/segment.js';
import type {State} from '../../tcp/state-diagram.js';
import {stateAfter, stateBefore} from '../facts.js';
import type {When} from './spec.js';

/** The segments that a pick describes, in order of sending; copies that the network made are not counted. */
export function flightsOf(trace: Trace, pick: Pick): Flight[] {
	return trace.flights.filter(
		({from, connection, segment, copyOf}) =>
			copyOf === null &&
			(pick.from === undefined || pick.from === from) &&
			(pick.len === undefined || pick.len === segment.text) &&
			(pick.flags === undefined || sameControl(pick.flags, segment.ctl)) &&
			(pick.connection === undefined || pick.connection === nameOf(trace, connection)),
	);
}

function nameOf({connections}: Trace, id: string | null): string | undefined {
	return connections.find((connection) => connection.id === id)?.name;
}

/** The one segment that is meant. */
export function flightOfPick(trace: Trace, pick: Pick): Flight | undefined {
	return flightsOf(trace, pick)[(pick.nth ?? 1) - 1];
}

export function senderStep(trace: Trace, {id}: Flight): Step | undefined {
	return trace.steps.find(({sent}) => sent.includes(id));
}

/** The last step that a segment caused: one that ends TIME-WAIT is handed on to the listener. */
export function receiverStep(trace: Trace, {id}: Flight): Step | undefined {
	return trace.steps.findLast(({flight}) => flight === id);
}

/** The step that a moment comes right after; undefined when the run has none. */
export function stepAt(trace: Trace, when: When): Step | undefined {
	switch (when.type) {
		case 'end':
			return trace.steps.at(-1);
		case 'call':
		case 'timer': {
			const isMeant = ({host, input}: Step) =>
				host === when.host &&
				(when.type === 'call'
					? input.type === 'call' && input.name === when.call
					: input.type === 'timer' && input.timer === when.timer);
			return trace.steps.filter(isMeant)[when.nth - 1];
		}
		default: {
			const flight = flightOfPick(trace, when.pick);
			if (flight === undefined) return undefined;
			return when.type === 'sent' ? senderStep(trace, flight) : receiverStep(trace, flight);
		}
	}
}

/** The last step of a host's newest connection up to a step. */
export function lastStepOf({steps}: Trace, host: HostId, n: number): Step | undefined {
	const own = steps.slice(0, n).filter((step) => step.host === host && step.connection !== null);
	// `A2` is younger than `A1`, whatever still happens to the older one.
	const newest = own.reduce((most, {connection}) => Math.max(most, numberOf(connection)), 0);
	return own.findLast(({connection}) => numberOf(connection) === newest);
}

const numberOf = (connection: string | null) => Number(connection?.slice(1) ?? 0);

/** The state of a host right after a step: that of its newest connection, or of its listener. */
export function stateOfHost(trace: Trace, host: HostId, n: number): State {
	const step = lastStepOf(trace, host, n);
	if (step !== undefined) return stateAfter(step);

	const own = trace.steps.slice(0, n).findLast((each) => each.host === host);
	return own?.after?.state ?? 'CLOSED';
}

/** The states that a host's first connection passes through, and when it enters each. */
export function pathOf(
	trace: Trace,
	host: HostId,
): Array<{readonly state: State; readonly at: number}> {
	const first: Connection | undefined = trace.connections.find((each) => each.host === host);
	const own = trace.steps.filter(({connection}) => first && connection === first.id);
	return own.flatMap((step, i) => {
		const after = stateAfter(step);
		const start = i === 0 ? [{state: stateBefore(trace, step), at: step.at}] : [];
		return stateBefore(trace, step) === after ? start : [...start, {state: after, at: step.at}];
	});
}
