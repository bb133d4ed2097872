import type {Trace} from '../../../source/simulation/trace.js';
import {traceJson} from '../../../source/simulation/trace-json.js';

/**
 * The answers once more, from a run as others get it: the JSON of `live --json`. Sequence numbers are
 * counted by hand from the SYN that the wire shows, not from the engine's own relative numbers.
 */

type WireSegment = {
	readonly flags: readonly string[];
	readonly seq: number;
	readonly ack: number | null;
	readonly len: number;
};

type WireFlight = {
	readonly id: number;
	readonly from: string;
	readonly source: string;
	readonly destination: string;
	readonly segment: WireSegment;
	readonly sentAt: number;
	readonly kind: string;
	readonly copyOf: number | null;
};

type WireEnd = {
	readonly state: string;
	readonly iss: number;
	readonly irs: number | null;
	readonly snd: {readonly una: number; readonly nxt: number; readonly wnd: number};
	readonly rcv: {readonly nxt: number; readonly wnd: number};
};

type WireStep = {
	readonly at: number;
	readonly host: string;
	readonly connection: string | null;
	readonly before: WireEnd | null;
	readonly after: WireEnd | null;
};

export type Wire = {
	readonly endsAt: number;
	readonly connections: ReadonlyArray<{readonly id: string; readonly host: string}>;
	readonly flights: readonly WireFlight[];
	readonly steps: readonly WireStep[];
};

export function wireOf(trace: Trace): Wire {
	return JSON.parse(traceJson(trace));
}

const from = (start: number, number: number) =>
	Number((BigInt(number) - BigInt(start)) & 0xffffffffn);

/** The number of the last SYN on the wire from one socket to another, up to a flight. */
function synOf({flights}: Wire, source: string, destination: string, id: number) {
	return flights
		.slice(0, id)
		.findLast(
			(flight) =>
				flight.kind !== 'forged' &&
				flight.segment.flags.includes('SYN') &&
				flight.source === source &&
				flight.destination === destination,
		)?.segment.seq;
}

/** Null where the wire has shown no SYN of the stream. */
export function numberOf(wire: Wire, flight: WireFlight, field: 'seq' | 'ack'): number | null {
	const {source, destination, segment} = flight;
	const syn =
		field === 'seq'
			? synOf(wire, source, destination, flight.id)
			: synOf(wire, destination, source, flight.id);
	const number = segment[field];
	return syn === undefined || number === null ? null : from(syn, number);
}

/** Seconds between entering a state and leaving it, over the first life of a host. */
export function secondsIn({connections, steps, endsAt}: Wire, host: string, state: string): number {
	const id = connections.find((each) => each.host === host)?.id;
	let total = 0;
	let since: number | null = null;
	for (const step of steps.filter(({connection}) => connection === id)) {
		const now = step.after?.state ?? 'CLOSED';
		if (now === state && since === null) since = step.at;
		if (now !== state && since !== null) {
			total += step.at - since;
			since = null;
		}
	}
	return (total + (since === null ? 0 : endsAt - since)) / 1000;
}

/** The variables of a host's youngest connection at the end, counted from the initial numbers. */
export function variablesAtEnd({steps}: Wire, host: string) {
	const ages = steps.flatMap(({connection, host: at}) =>
		at === host && connection !== null ? [Number(connection.slice(1))] : [],
	);
	const youngest = `${host}${Math.max(...ages)}`;
	const end = steps.findLast(({connection}) => connection === youngest)?.after ?? null;
	// A record that is deleted has no variables.
	if (end === null || end.state === 'CLOSED') return null;

	return {
		'SND.UNA': from(end.iss, end.snd.una),
		'SND.NXT': from(end.iss, end.snd.nxt),
		'SND.WND': end.snd.wnd,
		'RCV.NXT': end.irs === null ? null : from(end.irs, end.rcv.nxt),
		'RCV.WND': end.rcv.wnd,
	};
}
