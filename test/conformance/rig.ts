import type {Endpoint} from '../../source/simulation/endpoint.js';
import {Host} from '../../source/simulation/host.js';
import {Listener} from '../../source/simulation/listener.js';
import {streamsOf} from '../../source/simulation/random.js';
import type {HostId, Scenario} from '../../source/simulation/scenario.js';
import type {Flight} from '../../source/simulation/trace.js';
import type {Way} from '../../source/simulation/ways.js';
import {World} from '../../source/simulation/world.js';
import type {Ms, Profile} from '../../source/tcp/profile.js';
import type {Segment} from '../../source/tcp/segment.js';
import type {Seq} from '../../source/tcp/sequence.js';
import {nextTimer} from '../../source/tcp/timers.js';

export type RigOptions = {
	readonly id: HostId;
	readonly profile: Profile;
	/** Octets that may wait unread. */
	readonly buffer: number;
	/** Whether complete connections skip the accept queue. */
	readonly acceptsAtOnce: boolean;
	/** The number for the connection that begins now. */
	readonly chooseIss: () => Seq;
	readonly cookie: (way: Way) => Seq;
};

const name = {en: 'host', zh: '主机'};
const setup = {name, reads: 'manual', buffer: 65_535, switches: {}} as const;

/** A world without a script: whoever holds the rig is the network, the users and the clock. */
const EMPTY: Scenario = {
	id: 'rig',
	title: name,
	group: 'rig',
	profile: 'rfc9293',
	switches: {},
	hosts: {A: setup, B: setup},
	network: {delay: 0, loss: 0, duplicate: 0, reorder: 0},
	script: [],
};

/** One host of the simulation on a test bench. Its segments go nowhere and are only counted. */
export class Rig {
	readonly host: Host;
	readonly world: World;

	constructor(options: RigOptions) {
		this.world = new World(EMPTY, streamsOf(1).network);
		this.host = new Host({...options, reader: false}, this.world);
	}

	get now(): Ms {
		return this.world.clock.now;
	}

	/** What the host has sent so far, in order. */
	get sent(): readonly Flight[] {
		return this.world.flights.views().filter(({kind}) => kind !== 'forged');
	}

	/** Lets the host's timers run out up to `at`, `each` looking at every one, and moves the clock there. */
	runTo(at: Ms, each: () => void = () => {}): void {
		const {clock} = this.world;
		for (let due = clock.next(at); due !== undefined; due = clock.next(at)) {
			if (due.type !== 'timer') continue;

			this.host.wakeUp(due.endpoint);
			each();
		}
		clock.now = Math.max(clock.now, at);
	}

	/** Moves the clock to `at`. What is due within the last millisecond still waits for its turn. */
	waitUntil(at: Ms): void {
		this.runTo(at - 1);
		this.world.clock.now = at;
	}

	/** Lets the next timer of one connection run out now, and no other. */
	expire(endpoint: Endpoint): void {
		const due = nextTimer(endpoint.tcb);
		if (due === undefined) return;

		const {timer} = due;
		const given = {input: {type: 'timer', timer}, flight: null} as const;
		this.host.feed(endpoint, {type: 'TIMEOUT', timer}, given);
	}

	/** The direction from `source` to `destination`, both `address:port`. */
	way(source: string, destination: string): Way {
		return this.world.ways.between(source, destination);
	}

	listen(socket: string, backlog: number): Listener {
		const {profile, buffer, acceptsAtOnce} = this.host.options;
		const listener = new Listener({
			socket,
			backlog,
			profile,
			buffer,
			reader: false,
			acceptsAtOnce,
		});
		this.host.listeners.set(socket, listener);
		return listener;
	}

	/** A segment comes in along `way`. */
	deliver(way: Way, segment: Segment): void {
		const departure = {way, endpoint: null, segment, kind: 'forged'} as const;
		this.host.arrive(this.world.flights.add(departure, this.now), way);
	}
}
