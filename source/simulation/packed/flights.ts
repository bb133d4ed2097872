import type {Ms} from '../../tcp/profile.js';
import type {Ctl, Options, Segment} from '../../tcp/segment.js';
import {distance, type Seq} from '../../tcp/sequence.js';
import type {Endpoint} from '../endpoint.js';
import type {Fate, Flight} from '../trace.js';
import type {Way} from '../ways.js';
import {Kinds} from './kinds.js';
import {Recent} from './recent.js';
import {Tape} from './tape.js';
import {viewOf} from './view.js';
import {WHOLE} from './whole.js';

/** A flight whose end is not known yet. */
export type FlightDraft = {-readonly [K in keyof Flight]: Flight[K]};

export type Departure = {
	readonly way: Way;
	/** The sender; null when forged or sent by the host itself. */
	readonly endpoint: Endpoint | null;
	readonly segment: Segment;
	readonly kind: Flight['kind'];
	readonly count?: number | undefined;
	/** The flight that this one repeats, when the sender is no connection that would know. */
	readonly replaces?: number | undefined;
};

/** What many flights have in common. */
type FlightKind = Omit<
	Flight,
	'id' | 'segment' | 'relativeSeq' | 'relativeAck' | 'sentAt' | 'endsAt'
> & {readonly segment: {readonly ctl: Ctl; readonly options?: Options | undefined}};

const FlightView = viewOf<Flight>([
	'id',
	'from',
	'to',
	'connection',
	'source',
	'destination',
	'segment',
	'relativeSeq',
	'relativeAck',
	'sentAt',
	'endsAt',
	'fate',
	'kind',
	'replaces',
	'copyOf',
	'count',
]);

/** The record of every segment that has left, in order of sending. */
export class Flights {
	/** When the last of them ended. */
	lastEnd: Ms = 0;
	readonly #tape = new Tape();
	readonly #kinds = new Kinds<FlightKind, FlightDraft>(isSameKind, kindOf);
	/** By id: the flight itself, or where its row begins when it is packed, after it has ended. */
	readonly #rows: (FlightDraft | number)[] = [];
	readonly #unpacked = new Recent((id) => this.#unpack(id));
	#views: readonly Flight[] | undefined;

	add({way, endpoint, segment, kind, count = 1, replaces}: Departure, now: Ms): FlightDraft {
		if (way.isn === null && segment.ctl.includes('SYN')) way.isn = segment.seq;
		const flight: FlightDraft = {
			id: this.#rows.length + 1,
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
			replaces: replaces ?? null,
			copyOf: null,
			count,
		};
		this.#views = undefined;
		this.#rows.push(flight);
		if (flight.id === WHOLE + 1) this.#packEnded();
		if (endpoint !== null) flight.replaces = endpoint.remember(flight)?.id ?? null;
		return flight;
	}

	/** Nothing of it changes from now on. */
	end(flight: FlightDraft, fate: Fate, at: Ms): void {
		flight.fate = fate;
		flight.endsAt = at;
		this.lastEnd = Math.max(this.lastEnd, at);
		if (this.#rows.length > WHOLE) this.#pack(flight);
	}

	at(id: number): Flight {
		const row = this.#rows[id - 1];
		return typeof row === 'object' ? row : this.#unpacked.of(id);
	}

	/** All of them; one that is packed is unpacked when it is looked at. */
	views(): readonly Flight[] {
		this.#views ??= this.#rows.map((row, index) =>
			typeof row === 'object' ? row : new FlightView(this, index + 1),
		);
		return this.#views;
	}

	/** For the views. */
	look(id: number, field: keyof Flight): Flight[keyof Flight] {
		return this.at(id)[field];
	}

	#packEnded(): void {
		for (const row of this.#rows) {
			if (typeof row === 'object' && row.fate !== 'in flight') this.#pack(row);
		}
	}

	#pack(flight: FlightDraft): void {
		const tape = this.#tape;
		const {segment} = flight;
		this.#rows[flight.id - 1] = tape.end;
		tape.write(this.#kinds.numberOf(flight));
		tape.write(segment.seq);
		tape.write(segment.ack);
		tape.write(segment.wnd);
		tape.write(segment.text);
		tape.write(segment.offset);
		tape.write(flight.relativeSeq);
		tape.write(flight.relativeAck);
		tape.write(flight.sentAt);
		tape.write(flight.endsAt);
	}

	#unpack(id: number): Flight {
		const tape = this.#tape;
		tape.seek(this.#rows[id - 1] as number);
		const kind = this.#kinds.at(tape.number());
		const {ctl, options} = kind.segment;
		const segment = {
			seq: tape.number(),
			ack: tape.read() as number | undefined,
			ctl,
			wnd: tape.number(),
			text: tape.number(),
			offset: tape.number(),
		};
		// Written out: the spread of a kind takes longer than all the rest.
		return {
			id,
			from: kind.from,
			to: kind.to,
			connection: kind.connection,
			source: kind.source,
			destination: kind.destination,
			segment: options === undefined ? segment : {...segment, options},
			relativeSeq: tape.read() as number | null,
			relativeAck: tape.read() as number | null,
			sentAt: tape.number(),
			endsAt: tape.read() as number | null,
			fate: kind.fate,
			kind: kind.kind,
			replaces: kind.replaces,
			copyOf: kind.copyOf,
			count: kind.count,
		};
	}
}

function isSameKind(a: FlightKind, b: FlightKind): boolean {
	return (
		a.source === b.source &&
		a.destination === b.destination &&
		a.segment.ctl === b.segment.ctl &&
		a.segment.options === b.segment.options &&
		a.connection === b.connection &&
		a.from === b.from &&
		a.to === b.to &&
		a.fate === b.fate &&
		a.kind === b.kind &&
		a.replaces === b.replaces &&
		a.copyOf === b.copyOf &&
		a.count === b.count
	);
}

function kindOf(flight: FlightDraft): FlightKind {
	const {from, to, source, destination, connection, fate, kind, replaces, copyOf, count} = flight;
	const {ctl, options} = flight.segment;
	const ends = {from, to, source, destination, connection};
	return {...ends, fate, kind, replaces, copyOf, count, segment: {ctl, options}};
}

/** The SEQ=0 of a RST,ACK from a closed port belongs to no connection. Without ACK it is what the peer named. */
function isNumberless(endpoint: Endpoint | null, {seq, ack, ctl}: Segment): boolean {
	return endpoint === null && seq === 0 && ack !== undefined && ctl.includes('RST');
}

function relative(isn: Seq | null, seq: Seq): number | null {
	return isn === null ? null : distance(isn, seq);
}
