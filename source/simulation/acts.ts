import {ctlOf} from '../tcp/segment.js';
import type {Tcb} from '../tcp/tcb.js';
import {call} from './calls.js';
import {order} from './clock.js';
import type {Endpoint} from './endpoint.js';
import {forged} from './forge.js';
import type {Host} from './host.js';
import {other} from './names.js';
import {boot, crash} from './power.js';
import {hash} from './random.js';
import type {ForgeLine, HostId, Line} from './scenario.js';
import {believing} from './set-state.js';
import {ADDRESSES, HOSTS, portOf} from './ways.js';
import type {World} from './world.js';

export type Hosts = Readonly<Record<HostId, Host>>;

type FloodLine = Extract<Line, {type: 'flood'}>;
type SetLine = Extract<Line, {type: 'set'}>;

/** A flood leaves in at most so many parts, each one flight: enough to see a queue fill. */
const FLOOD_PARTS = 4;

/** Does what a line of the script says. False when it found nothing to act on. */
export function act(world: World, hosts: Hosts, line: Line, index: number, part: number): boolean {
	switch (line.type) {
		case 'call':
			call(hosts[line.host], line, index);
			return true;
		case 'crash':
			crash(hosts[line.host], index);
			return true;
		case 'boot':
			boot(hosts[line.host], index);
			return true;
		case 'cut':
		case 'heal':
			world.network.setCut(line.direction, line.type === 'cut');
			return true;
		case 'release':
			return world.network.release(line.pick);
		case 'forge':
			forge(world, line);
			return true;
		case 'flood':
			flood(world, line, index, part);
			return true;
		case 'set':
			return set(hosts[line.host], line, index);
		default:
			// A rule of the network; it has no moment.
			return true;
	}
}

function forge(world: World, line: ForgeLine): void {
	const receiver = world.names.sockets(line.connection, line.to).local;
	const source = sourceOf(world, line);
	const way = world.ways.between(source, receiver);
	world.network.inject({way, endpoint: null, segment: forged(line, way), kind: 'forged'});
}

/** `A`, `B` or an address, each with or without a port of its own. */
function sourceOf(world: World, {from, to, connection}: ForgeLine): string {
	const [address = '', port] = from.split(':');
	const own = world.names.sockets(connection, other(to)).local;
	const host = HOSTS.find((id) => id === address);
	return `${host ? ADDRESSES[host] : address}:${port ?? portOf(own)}`;
}

function flood(world: World, line: FloodLine, index: number, part: number): void {
	const parts = Math.min(FLOOD_PARTS, line.count);
	const startOf = (nth: number) => Math.floor((nth * line.count) / parts);
	if (part === 0) {
		for (let later = 1; later < parts; later++) {
			const at = world.clock.now + startOf(later) * line.every;
			world.clock.schedule(at, order.line(index, later), {type: 'line', index, part: later});
		}
	}

	// Addresses that are kept for documentation, so that nobody real is accused.
	const source = `198.51.100.${part + 1}:${1024 + index}`;
	const way = world.ways.between(source, `${ADDRESSES[line.to]}:${line.port}`);
	way.isFlood = true;
	const segment = forged({flags: ctlOf('SYN'), seq: hash(source), len: 0, wnd: 65_535}, way);
	const count = startOf(part + 1) - startOf(part);
	world.network.inject({way, endpoint: null, segment, kind: 'forged', count});
}

/** Puts a connection into a state that it is not in. */
function set(host: Host, line: SetLine, index: number): boolean {
	const endpoint = host.named.get(line.connection);
	if (!endpoint) return false;

	const input = {type: 'call', name: 'SET', line: index} as const;
	const isLive = host.live.has(endpoint);
	if (line.state === 'CLOSED') {
		if (isLive) host.lose(endpoint, input);
		return isLive;
	}

	const tcb = believing(lastBelief(host, endpoint), line.state, host.world.clock.now);
	if (!isLive) host.revive(endpoint);
	host.settle(
		endpoint,
		{tcb, rules: ['scenario'], effects: [], decision: 'accepted'},
		{input, flight: null},
	);
	return true;
}

/** What the host knew of a connection while it had it: one that has ended may be believed not to. */
function lastBelief(host: Host, endpoint: Endpoint): Tcb {
	if (host.live.has(endpoint)) return endpoint.tcb;

	const ending = host.world.steps.views().findLast(({connection}) => connection === endpoint.id);
	const known = ending?.before;
	return known && 'rcv' in known ? known : endpoint.tcb;
}
