import type {HostId} from '../../source/simulation/scenario.js';
import type {Flight, Step, Trace} from '../../source/simulation/trace.js';

/** `A SYN 0`, `B SYN,ACK 0:1 lost`: who, flags, relative numbers, octets, and a fate that is not arrival. */
export function flightText({from, segment, relativeSeq, relativeAck, fate, kind}: Flight): string {
	const numbers = relativeAck === null ? `${relativeSeq}` : `${relativeSeq}:${relativeAck}`;
	const words = [
		from,
		segment.ctl.filter((flag) => flag !== 'PSH').join(',') || 'none',
		numbers,
		segment.text > 0 ? `+${segment.text}` : '',
		fate === 'delivered' ? '' : fate,
		kind === 'first' ? '' : kind,
	];
	return words.filter((word) => word !== '').join(' ');
}

export function flights(trace: Trace, from?: string): readonly string[] {
	return trace.flights
		.filter((flight) => from === undefined || flight.from === from)
		.map(flightText);
}

/** The states that a host's connections entered, in order. */
export function states(trace: Trace, host: HostId): readonly string[] {
	return trace.steps
		.filter((step) => step.host === host && step.before?.state !== step.after?.state)
		.map(({after}) => after?.state ?? 'gone');
}

export function lastStep(trace: Trace): Step {
	const step = trace.steps.at(-1);
	if (!step) throw new Error('The run has no step.');

	return step;
}

/** The steps of a host itself: its listener, its closed ports. */
export function ownSteps(trace: Trace, host: HostId): readonly Step[] {
	return trace.steps.filter((step) => step.host === host && step.connection === null);
}
