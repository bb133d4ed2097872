import type {Ms} from '../tcp/profile.js';
import {len} from '../tcp/segment.js';
import {add, leq} from '../tcp/sequence.js';
import type {Tcb} from '../tcp/tcb.js';
import type {Listener} from './listener.js';
import type {HostId} from './scenario.js';
import type {ConnectionId, Flight} from './trace.js';
import type {Way} from './ways.js';

/** One incarnation of a connection at one host, from its first TCB to CLOSED. */
export class Endpoint {
	readonly id: ConnectionId;
	readonly serial: number;
	readonly host: HostId;
	/** The direction it sends in. */
	readonly way: Way;
	/** Of a child; null after an active OPEN. */
	readonly listener: Listener | null;
	tcb: Tcb;
	/** When the clock will look at its timers next; Infinity when it will not. */
	wakesAt: Ms = Number.POSITIVE_INFINITY;
	/** The transmissions of everything not acknowledged yet, to find what a retransmission repeats. */
	readonly #outstanding: Flight[] = [];

	constructor(host: HostId, serial: number, way: Way, tcb: Tcb, listener: Listener | null) {
		this.id = `${host}${serial}`;
		this.serial = serial;
		this.host = host;
		this.way = way;
		this.tcb = tcb;
		this.listener = listener;
	}

	/** Remembers a flight that takes sequence numbers, and returns the one that it repeats. */
	remember(flight: Flight): Flight | undefined {
		if (len(flight.segment) === 0) return undefined;

		const kept = this.#outstanding;
		const earlier =
			flight.kind === 'retransmission'
				? kept.findLast((candidate) => isSameRange(candidate, flight))
				: undefined;
		while (kept[0] && leq(endOf(kept[0]), this.tcb.snd.una)) kept.shift();
		kept.push(flight);
		return earlier;
	}
}

function endOf({segment}: Flight): number {
	return add(segment.seq, len(segment));
}

/** The same text, SYN and FIN; ACK and the window are always the newest. */
function isSameRange({segment: a}: Flight, {segment: b}: Flight): boolean {
	return (
		a.seq === b.seq &&
		a.text === b.text &&
		a.ctl.includes('SYN') === b.ctl.includes('SYN') &&
		a.ctl.includes('FIN') === b.ctl.includes('FIN')
	);
}
