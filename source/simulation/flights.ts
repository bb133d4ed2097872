import type {Ms} from '../tcp/profile.js';
import type {Segment} from '../tcp/segment.js';
import {distance, type Seq} from '../tcp/sequence.js';
import type {Endpoint} from './endpoint.js';
import type {Fate, Flight} from './trace.js';
import type {Way} from './ways.js';

/** A flight whose end is not known yet. */
export type FlightDraft = {-readonly [K in keyof Flight]: Flight[K]};

export type Departure = {
	readonly way: Way;
	/** The sender; null when forged or sent by the host itself. */
	readonly endpoint: Endpoint | null;
	readonly segment: Segment;
	readonly kind: Flight['kind'];
	readonly count?: number;
};

/** The record of every segment that has left, in order of sending. */
export class Flights {
	readonly list: FlightDraft[] = [];
	/** When the last of them ended. */
	lastEnd: Ms = 0;

	add({way, endpoint, segment, kind, count = 1}: Departure, now: Ms): FlightDraft {
		if (way.isn === null && segment.ctl.includes('SYN')) way.isn = segment.seq;
		const flight: FlightDraft = {
			id: this.list.length + 1,
			from: way.from,
			to: way.to,
			connection: endpoint === null ? null : endpoint.id,
			source: way.source,
			destination: way.destination,
			segment,
			relativeSeq: isNumberless(endpoint, segment) ? null : relative(way.isn, segment.seq),
			relativeAck: segment.ack === undefined ? null : relative(way.back.isn, segment.ack),
			sentAt: now,
			endsAt: null,
			fate: 'in flight',
			kind,
			replaces: null,
			copyOf: null,
			count,
		};
		this.list.push(flight);
		if (endpoint !== null) flight.replaces = endpoint.remember(flight)?.id ?? null;
		return flight;
	}

	end(flight: FlightDraft, fate: Fate, at: Ms): void {
		flight.fate = fate;
		flight.endsAt = at;
		this.lastEnd = Math.max(this.lastEnd, at);
	}
}

/** The SEQ=0 of a RST from a closed port belongs to no connection. */
function isNumberless(endpoint: Endpoint | null, {seq, ctl}: Segment): boolean {
	return endpoint === null && seq === 0 && ctl.includes('RST');
}

function relative(isn: Seq | null, seq: Seq): number | null {
	return isn === null ? null : distance(isn, seq);
}
