import type {Ms} from '../../../source/tcp/profile.js';
import {ctlOf, FLAGS, type Flag, type Options, type Segment} from '../../../source/tcp/segment.js';
import {add, distance, type Seq} from '../../../source/tcp/sequence.js';
import type {Tcb} from '../../../source/tcp/tcb.js';
import {
	directionOf,
	flagsOf,
	type RecordedSegment,
	type Recording,
	type Side,
	senderOf,
	socketsOf,
} from './recording.js';

/** The window before the first segment of a connection. */
export const FIRST_WINDOW = 64_240;

/** A right edge of the receive window, and from when on it held. */
type Edge = {readonly at: Ms; readonly edge: Seq};

/** What a recording says of the numbers of one host: its ISNs, its windows, its peers' options. */
export class Numbers {
	readonly #recording: Recording;
	readonly #host: Side;
	/** Scale of the window that the sender of this direction announces from now on; by direction. */
	readonly #scales = new Map<string, number>();
	readonly #edges = new Map<string, Edge[]>();

	constructor(recording: Recording, host: Side) {
		this.#recording = recording;
		this.#host = host;
		this.#collectEdges();
	}

	/** The ISS of the n-th incarnation, from 0, of a connection that leads to `remote`. */
	iss(local: string, remote: string, n: number): Seq {
		const [sport, dport] = [portOf(local), portOf(remote)];
		const rows = this.#recording.connections
			.filter((row) => row.from === this.#host && row.sport === sport && row.dport === dport)
			.toSorted((a, b) => a.first_seg - b.first_seg)
			.filter((row) => this.#isTo(row.first_seg, remote));
		return (rows[n] ?? rows.at(-1))?.isn ?? 0;
	}

	/** The right edge that this host announced last on a direction, if it has since `from`. */
	edgeBetween(direction: string, from: Ms, now: Ms): Seq | undefined {
		const edges = this.#edges.get(direction);
		return edges?.findLast(({at}) => at >= from && at <= now)?.edge;
	}

	/** A recorded segment as it reaches `receiver`. */
	read(segment: RecordedSegment, receiver: Tcb | undefined, sack: boolean): Segment {
		const ctl = ctlOf(...flagsOf(segment).filter(isModelled));
		const isSyn = ctl.includes('SYN');
		const known = receiver?.irs !== undefined && !isSyn;
		return {
			seq: segment.seq,
			ack: ctl.includes('ACK') ? segment.ack : undefined,
			ctl,
			wnd: segment.win * 2 ** (isSyn ? 0 : this.#scale(segment)),
			text: segment.len,
			offset: known ? Math.max(0, distance(add(receiver?.irs ?? 0, 1), segment.seq)) : 0,
			...(isSyn ? {options: optionsOf(segment, sack)} : {}),
		};
	}

	/** Rows name ports only; two forged peers may share them, and then the address decides. */
	#isTo(index: number, remote: string): boolean {
		const first = this.#recording.segments[index];
		return first === undefined || socketsOf(this.#recording, first).destination === remote;
	}

	/** Windows are shifted when the SYNs of both directions have carried the option. */
	#scale(segment: RecordedSegment): number {
		return this.#scales.get(directionOf(this.#recording, segment)) ?? 0;
	}

	#collectEdges(): void {
		const offered = new Map<string, number | undefined>();
		for (const segment of this.#recording.segments) {
			const flags = flagsOf(segment);
			const direction = directionOf(this.#recording, segment);
			if (flags.includes('SYN') && this.#isTaken(segment)) {
				const {source, destination} = socketsOf(this.#recording, segment);
				const back = `${destination} > ${source}`;
				offered.set(direction, scaleOf(segment));
				const [ours, theirs] = [offered.get(direction), offered.get(back)];
				const both = ours !== undefined && theirs !== undefined;
				this.#scales.set(direction, both ? ours : 0);
				this.#scales.set(back, both ? theirs : 0);
			}
			if (this.#announces(segment, flags)) {
				const scale = flags.includes('SYN') ? 0 : this.#scale(segment);
				const edge = {at: segment.t * 1000, edge: add(segment.ack, segment.win * 2 ** scale)};
				const edges = this.#edges.get(direction) ?? [];
				edges.push(edge);
				this.#edges.set(direction, edges);
			}
		}
	}

	/** A forged SYN says nothing of windows unless the host that it reaches takes it for its peer's. */
	#isTaken(segment: RecordedSegment): boolean {
		if (segment.origin === undefined) return true;

		const {segments} = this.#recording;
		const direction = directionOf(this.#recording, segment);
		const {source, destination} = socketsOf(this.#recording, segment);
		const back = `${destination} > ${source}`;
		const place = segments.indexOf(segment);
		const isSyn = (one: RecordedSegment) => flagsOf(one).includes('SYN');
		const isKnown = segments
			.slice(0, place)
			.some((one) => isSyn(one) && directionOf(this.#recording, one) === direction);
		return (
			!isKnown &&
			segments.some(
				(one) => directionOf(this.#recording, one) === back && one.ack === add(segment.seq, 1),
			)
		);
	}

	#announces(segment: RecordedSegment, flags: readonly string[]): boolean {
		const isOwn = segment.origin === undefined && senderOf(segment) === this.#host;
		return isOwn && flags.includes('ACK') && !flags.includes('RST');
	}
}

function portOf(socket: string): number {
	return Number(socket.slice(socket.lastIndexOf(':') + 1));
}

function isModelled(flag: string): flag is Flag {
	return (FLAGS as readonly string[]).includes(flag);
}

function numberOption({opts}: RecordedSegment, name: string): number | undefined {
	const value = opts.find((option) => option[0] === name)?.[1];
	return typeof value === 'number' ? value : undefined;
}

function scaleOf(segment: RecordedSegment): number | undefined {
	return numberOption(segment, 'ws');
}

function optionsOf(segment: RecordedSegment, sack: boolean): Options {
	const mss = numberOption(segment, 'mss');
	const allowed = sack && segment.opts.some((option) => option[0] === 'sackOK');
	return {sack: allowed, ...(mss === undefined ? {} : {mss})};
}
