/**
 * Runs a scenario, and records the run as a trace. The same scenario and seed give the same trace.
 *
 * Things that fall on the same instant happen in this order, so that a run never depends on how it was
 * computed:
 *
 * 1. lines of the script, in the script's order: what a user does now can still change what arrives now;
 * 2. arrivals, in the order of sending: an ACK that arrives when a timer runs out stops the timer;
 * 3. timers, A's before B's, then the older connection's, then as `TIMERS` lists them.
 *
 * A line that waits for a step (`after`) with nothing added happens right behind that step, before the
 * arrivals and timers that are left of the instant.
 */
import {type Ms, profileWith} from '../tcp/profile.js';
import type {Seq} from '../tcp/sequence.js';
import {act, type Hosts} from './acts.js';
import {order} from './clock.js';
import {expireFlood} from './flood.js';
import type {Happening} from './happening.js';
import {Host} from './host.js';
import {chooseIss} from './isn.js';
import {hash, type Streams, streamsOf} from './random.js';
import type {HostId, Scenario} from './scenario.js';
import type {Connection, Trace} from './trace.js';
import {ADDRESSES} from './ways.js';
import {World} from './world.js';

/**
 * A hundred times more than anyone looks at. A file that never comes to an end has to be told so by a
 * machine with little memory too: ten times as many took gigabytes, and could not be written as JSON.
 */
const MAX_STEPS = 200_000;
const LONGEST: Ms = 24 * 3_600_000;

export type RunOptions = {
	readonly seed?: number;
	/** Numbers for each host's connections, in order of birth, before it chooses its own. */
	readonly iss?: Readonly<Partial<Record<HostId, readonly Seq[]>>>;
	/** A run is stopped after so many steps. */
	readonly maxSteps?: number;
};

export function run(scenario: Scenario, options: RunOptions = {}): Trace {
	const {seed = 1, maxSteps = MAX_STEPS} = options;
	const streams = streamsOf(seed);
	const world = new World(scenario, streams.network);
	const hosts: Hosts = {
		A: hostOf('A', scenario, world, streams, options),
		B: hostOf('B', scenario, world, streams, options),
	};
	const touched = new Set<number>();
	schedule(scenario, world);

	const limit = scenario.ends ?? LONGEST;
	let lastAt: Ms = 0;
	while (world.steps.length < maxSteps) {
		const happening = world.clock.next(limit);
		if (happening === undefined) break;

		const isReal = happen(happening, scenario, world, hosts, touched);
		if (isReal) lastAt = world.clock.now;
	}

	const isStopped = world.steps.length >= maxSteps;
	const ended = Math.max(lastAt, world.flights.lastEnd);
	return {
		version: 1,
		scenario,
		profile: scenario.profile,
		seed,
		hosts: {
			A: {id: 'A', name: scenario.hosts.A.name, address: ADDRESSES.A},
			B: {id: 'B', name: scenario.hosts.B.name, address: ADDRESSES.B},
		},
		endsAt: isStopped ? lastAt : (scenario.ends ?? ended),
		connections: connectionsOf(world),
		get steps() {
			return world.steps.views();
		},
		get flights() {
			return world.flights.views();
		},
		idle: idleLines(scenario, world, touched),
		stopped: isStopped ? 'too many steps' : null,
	};
}

function hostOf(
	id: HostId,
	scenario: Scenario,
	world: World,
	{numbers}: Streams,
	{seed = 1, iss = {}}: RunOptions,
): Host {
	const setup = scenario.hosts[id];
	const given = iss[id] ?? (setup.iss === undefined ? [] : [setup.iss]);
	const choose = chooseIss(given, numbers);
	return new Host(
		{
			id,
			profile: profileWith(scenario.profile, scenario.switches, setup.switches),
			buffer: setup.buffer,
			reader: setup.reads === 'auto',
			acceptsAtOnce: !scenario.script.some(
				(line) => line.type === 'call' && line.call === 'ACCEPT' && line.host === id,
			),
			chooseIss: () => choose(world.clock.now),
			cookie: ({source, destination}) => hash(`${seed} ${source} ${destination}`),
		},
		world,
	);
}

function schedule({script}: Scenario, {clock}: World): void {
	for (const [index, line] of script.entries()) {
		if (!('when' in line) || !('at' in line.when)) continue;

		clock.schedule(line.when.at, order.line(index), {type: 'line', index, part: 0});
	}
}

/** False for a timer that was stopped or put off in the meantime. */
function happen(
	happening: Happening,
	{script}: Scenario,
	world: World,
	hosts: Hosts,
	touched: Set<number>,
): boolean {
	const {steps} = world;
	const before = steps.length;
	switch (happening.type) {
		case 'line': {
			const {index, part} = happening;
			const line = script[index];
			if (line && act(world, hosts, line, index, part)) touched.add(index);
			return true;
		}
		case 'arrival': {
			const {flight, way} = happening;
			if (way.toHost !== undefined) hosts[way.toHost].arrive(flight, way);
			return true;
		}
		case 'timer': {
			const {endpoint} = happening;
			hosts[endpoint.host].wakeUp(endpoint);
			return steps.length > before;
		}
		case 'flood timer': {
			const {record} = happening;
			const host = record.way.fromHost;
			if (host !== undefined) expireFlood(hosts[host], record);
			return steps.length > before;
		}
	}
}

function connectionsOf({endpoints}: World): readonly Connection[] {
	return endpoints.map(({id, host, way, tcb, listener}) => ({
		id,
		host,
		local: way.source,
		remote: way.destination,
		iss: tcb.iss,
		irs: tcb.irs ?? null,
		parent: listener === null ? null : `${host}:${listener.counts().port}`,
		name: way.name,
	}));
}

/** Lines that found nothing to do, and those whose moment never came. */
function idleLines(
	{script}: Scenario,
	{network}: World,
	touched: ReadonlySet<number>,
): readonly number[] {
	const unmet = new Set(network.unmetLines());
	return script.flatMap((line, index) => {
		const isIdle = 'when' in line ? !touched.has(index) : unmet.has(index);
		return isIdle ? [index] : [];
	});
}
