import type {Endpoint} from '../../../source/simulation/endpoint.js';
import type {Step} from '../../../source/simulation/trace.js';
import type {Way} from '../../../source/simulation/ways.js';
import {type Ms, type Profile, profileWith, type Settings} from '../../../source/tcp/profile.js';
import {add, distance, lt, type Seq} from '../../../source/tcp/sequence.js';
import {Rig} from '../rig.js';
import type {Sent} from './exchange.js';
import {FIRST_WINDOW, Numbers} from './numbers.js';
import {Paths} from './paths.js';
import {recordedBy} from './recorded.js';
import {
	type Action,
	endOf,
	type RecordedSegment,
	type Recording,
	type Side,
	socketsOf,
} from './recording.js';
import {SLACK, yieldTo} from './slack.js';
import {Sockets} from './sockets.js';

/** Something that happens to this host: a call of its program, or a segment that is handed to it. */
type Cause = {readonly at: Ms; readonly happen: () => void};

/** A recorded segment may leave a moment before the stamp of the delivery that caused it. */
const STAMP_SLACK: Ms = 5;

/** One host of a recording, replayed by itself: its own calls, what was delivered to it, its timers. */
export class Replay {
	readonly paths = new Paths();
	/** Calls that the format does not know. */
	readonly unknownCalls: string[] = [];
	readonly #recording: Recording;
	readonly #side: Side;
	readonly #numbers: Numbers;
	/** What its kernel sent. */
	readonly #recorded: ReadonlyMap<string, readonly Sent[]>;
	readonly #rig: Rig;
	readonly #sockets: Sockets;
	readonly #sysctl: Readonly<Record<string, string>>;
	readonly #bornAt = new Map<Endpoint, Ms>();
	#causes: readonly Cause[] = [];
	#stepsSeen = 0;
	/** Where the answer to what arrives now would go. */
	#answersTo: Way | undefined;

	constructor(recording: Recording, side: Side) {
		this.#recording = recording;
		this.#side = side;
		this.#sysctl = recording.env.sysctl[side] ?? {};
		this.#numbers = new Numbers(recording, side);
		this.#recorded = recordedBy(recording, side);
		const issOf = (way: Way) => this.#issOf(way);
		this.#rig = new Rig({
			id: side,
			profile: profileOf(this.#sysctl),
			buffer: FIRST_WINDOW,
			acceptsAtOnce: false,
			chooseIss: () => (this.#answersTo === undefined ? 0 : issOf(this.#answersTo)),
			cookie: issOf,
		});
		this.#sockets = new Sockets(this.#rig, this.paths, issOf);
	}

	run(): void {
		this.#causes = [...this.#calls(), ...this.#deliveries()].toSorted((a, b) => a.at - b.at);
		const end = endOf(this.#recording) * 1000;
		for (const {at, happen} of this.#causes) {
			if (at > end) break;

			this.#waitFor(at);
			this.#setWindows();
			happen();
			this.#sockets.settle();
			this.#look();
		}
		this.#waitFor(end);
		this.paths.endAt(end);
	}

	/** Lets timers run out, except those that race with what comes now. */
	#waitFor(at: Ms): void {
		this.#rig.runTo(at - SLACK, () => this.#look());
		yieldTo(at, this.#rig.host, this.#recordedOn);
		this.#rig.runTo(at, () => this.#look());
	}

	readonly #recordedOn = ({way}: Endpoint): readonly Sent[] =>
		this.#recorded.get(`${way.source} > ${way.destination}`) ?? [];

	/** What this host sent, by `source > destination`. */
	sent(): Map<string, Sent[]> {
		const byDirection = new Map<string, Sent[]>();
		for (const {source, destination, sentAt, segment} of this.#rig.sent) {
			const {seq, ack, ctl, text} = segment;
			const direction = `${source} > ${destination}`;
			const list = byDirection.get(direction) ?? [];
			list.push({at: sentAt, flags: ctl, seq, ack, len: text});
			byDirection.set(direction, list);
		}
		return byDirection;
	}

	/** The latest call or delivery at this host at or before a moment. */
	readonly causeBefore = (at: Ms): Ms => this.#causes.findLast((cause) => cause.at <= at)?.at ?? 0;

	#calls(): Cause[] {
		return this.#recording.actions
			.filter(({host}) => host === this.#side)
			.map((action) => ({at: momentOf(action), happen: () => this.#call(action)}));
	}

	#call(action: Action): void {
		if (!this.#sockets.act(action)) this.unknownCalls.push(action.call);
	}

	#deliveries(): Cause[] {
		const {hosts, segments} = this.#recording;
		const ownAddress = `${hosts[this.#side].ip}:`;
		return segments
			.filter((segment) => socketsOf(this.#recording, segment).destination.startsWith(ownAddress))
			.flatMap((segment) =>
				segment.delivered.map((t) => ({at: t * 1000, happen: () => this.#deliver(segment)})),
			);
	}

	#deliver(segment: RecordedSegment): void {
		const {source, destination} = socketsOf(this.#recording, segment);
		const way = this.#rig.way(source, destination);
		this.#answersTo = way.back;
		this.paths.met(`${destination} -> ${source}`);
		const sack = this.#sysctl.tcp_sack !== '0';
		this.#rig.deliver(way, this.#numbers.read(segment, way.back.sender?.tcb, sack));
	}

	#issOf(way: Way): Seq {
		const births = this.#rig.world.endpoints.filter((endpoint) => endpoint.way === way).length;
		return this.#numbers.iss(way.source, way.destination, births);
	}

	/** The windows are not the engine's to find: they are as the kernel announced them. */
	#setWindows(): void {
		const {now} = this.#rig;
		for (const endpoint of this.#rig.host.live) {
			const {tcb, way} = endpoint;
			if (tcb.irs === undefined) continue;

			const born = (this.#bornAt.get(endpoint) ?? now) - STAMP_SLACK;
			const direction = `${way.source} > ${way.destination}`;
			const edge = this.#numbers.edgeBetween(direction, born, now);
			if (edge === undefined) continue;

			const wnd = Math.max(0, distance(tcb.rcv.nxt, edge));
			const rcv = {...tcb.rcv, wnd, edge: add(tcb.rcv.nxt, wnd), buffer: wnd + tcb.rcv.unread};
			endpoint.tcb = {...tcb, rcv};
		}
	}

	/** Follows the states through the steps that have happened since. */
	#look(): void {
		const {steps, endpoints} = this.#rig.world;
		for (const step of steps.views().slice(this.#stepsSeen)) {
			const endpoint = endpoints.find(({id}) => id === step.connection);
			if (endpoint === undefined) continue;

			if (!this.#bornAt.has(endpoint)) {
				this.#bornAt.set(endpoint, step.at);
				const {before, flight} = step;
				if (before?.state === 'SYN-RECEIVED') this.paths.seen(endpoint, before.state, flight);
			}
			const {after, flight} = step;
			this.paths.seen(endpoint, after?.state ?? 'CLOSED', flight, isFinAcknowledged(after));
		}
		this.#stepsSeen = steps.length;
	}
}

function isFinAcknowledged(after: Step['after']): boolean {
	if (after === null || !('finSeq' in after) || after.finSeq === undefined) return false;
	return lt(after.finSeq, after.snd.una);
}

/** recv and accept take effect when they return, everything else when it is called. */
function momentOf({call, t, t_ret = t}: Action): Ms {
	return (call === 'recv' || call === 'accept' ? t_ret : t) * 1000;
}

/** The constants that a host's sysctls set; without them, the kernel's defaults. */
function profileOf(sysctl: Readonly<Record<string, string>>): Profile {
	const number = (name: string, otherwise: number) => Number(sysctl[name] ?? otherwise);
	const changes: Partial<Settings> = {
		finWait2: number('tcp_fin_timeout', 60) * 1000,
		rfc1337: number('tcp_rfc1337', 0) !== 0,
		synCookies: number('tcp_syncookies', 1) !== 0,
		synLinearTimeouts: number('tcp_syn_linear_timeouts', 4),
		dataRetries: number('tcp_retries2', 15),
		orphanRetries: number('tcp_orphan_retries', 0) || 8,
		synRetries: number('tcp_syn_retries', 6),
		synackRetries: number('tcp_synack_retries', 5),
		keepaliveIdle: number('tcp_keepalive_time', 7200) * 1000,
		keepaliveInterval: number('tcp_keepalive_intvl', 75) * 1000,
		keepaliveProbes: number('tcp_keepalive_probes', 9),
	};
	return profileWith('linux', changes);
}
