import type {Call} from '../tcp/input.js';
import {step} from '../tcp/step.js';
import {handOver} from './accept.js';
import type {Endpoint} from './endpoint.js';
import type {Host} from './host.js';
import {Listener} from './listener.js';
import {SERVER_PORT} from './names.js';
import type {CallLine} from './scenario.js';
import type {StepInput} from './trace.js';
import {ADDRESSES} from './ways.js';

const DEFAULT_BACKLOG = 128;

/** A user of this host calls, as line `index` of the script says. */
export function call(host: Host, line: CallLine, index: number): void {
	if (!host.isUp) {
		refuseCall(host, line, index);
	} else if (line.call === 'LISTEN') {
		listen(host, line, index);
	} else if (line.call === 'ACCEPT') {
		acceptNext(host, line, index);
	} else if (line.call === 'OPEN') {
		open(host, line, index);
	} else {
		callConnection(host, line, index);
	}
}

function listen(host: Host, line: CallLine, index: number): void {
	const {profile, buffer, reader, acceptsAtOnce, id} = host.options;
	const socket = socketOf(host, line.port ?? SERVER_PORT);
	const known = host.listeners.get(socket);
	const backlog = line.backlog ?? DEFAULT_BACKLOG;
	const listener =
		known ??
		new Listener({
			socket,
			backlog,
			profile,
			buffer,
			reader: reader && acceptsAtOnce,
			acceptsAtOnce,
		});
	host.listeners.set(socket, listener);
	const passive: Call = {type: 'OPEN', mode: 'passive', iss: 0, remoteSpecified: false};
	const before = known ? listener.tcb(0) : host.nobody;
	const {rules, effects, decision} = step(before, passive, host.world.clock.now);
	host.world.record({
		host: id,
		endpoint: null,
		way: null,
		input: {type: 'call', name: 'LISTEN', call: passive, line: index, port: portOf(line), backlog},
		flight: null,
		before: listener.counts(known ? 'LISTEN' : 'CLOSED'),
		after: listener.counts(),
		rules: known ? [] : rules,
		effects: known ? [{type: 'error', error: 'connection already exists'}] : effects,
		decision: known ? 'dropped' : decision,
	});
}

/** The oldest complete child, or the first that comes. */
function acceptNext(host: Host, line: CallLine, index: number): void {
	const listener = host.listeners.get(socketOf(host, portOf(line)));
	const child = listener?.acceptable.shift();
	if (!listener) {
		refuseCall(host, line, index);
	} else if (child) {
		handOver(host, child, index);
	} else {
		listener.waitingAccepts += 1;
		host.world.record({
			host: host.options.id,
			endpoint: null,
			way: null,
			input: {type: 'call', name: 'ACCEPT', line: index, port: portOf(line)},
			flight: null,
			before: listener.counts(),
			after: listener.counts(),
			rules: [],
			effects: [],
			decision: 'accepted',
		});
	}
}

function open(host: Host, line: CallLine, index: number): void {
	const {world, options} = host;
	const {local, remote} = world.names.sockets(line.connection, options.id, line.port);
	const way = world.ways.between(local, remote);
	const active: Call = {type: 'OPEN', mode: 'active', iss: options.chooseIss()};
	const endpoint = way.sender ?? host.give(way, host.emptyTcb(active.iss), null);
	host.feed(endpoint, active, {input: inputOf(line, index, active), flight: null});
}

/** Everything else is for the newest connection of that name; CLOSE without one is for the listener. */
function callConnection(host: Host, line: CallLine, index: number): void {
	const endpoint = host.named.get(line.connection);
	const request = requestOf(line);
	if (endpoint) {
		host.feed(endpoint, request, {input: inputOf(line, index, request), flight: null});
		return;
	}

	const {local} = host.world.names.sockets(line.connection, host.options.id);
	const socket = line.port === undefined ? local : socketOf(host, line.port);
	const listener = host.listeners.get(socket);
	if (listener && (line.call === 'CLOSE' || line.call === 'ABORT')) {
		closeListener(host, listener, inputOf(line, index, request));
	} else {
		refuseCall(host, line, index);
	}
}

/** Half-open children are forgotten, those that wait for ACCEPT are reset (as Linux does). */
export function closeListener(host: Host, listener: Listener, input: StepInput): void {
	const before = listener.counts();
	for (const child of host.live) {
		if (child.listener !== listener || child.tcb.state !== 'SYN-RECEIVED') continue;

		host.lose(child, input);
	}

	for (const child of listener.acceptable.splice(0)) reset(host, child, input);
	listener.halfOpen = 0;
	host.listeners.delete(listener.setup.socket);
	const call: Call = {type: 'CLOSE'};
	const {rules, effects, decision} = step(listener.tcb(0), call, host.world.clock.now);
	host.world.record({
		host: host.options.id,
		endpoint: null,
		way: null,
		input,
		flight: null,
		before,
		after: listener.counts('CLOSED'),
		rules,
		effects,
		decision,
	});
}

function reset(host: Host, child: Endpoint, input: StepInput): void {
	host.feed(child, {type: 'ABORT'}, {input, flight: null});
}

/** There is nothing that this call could be for. It is told, never thrown: a script may be wrong. */
function refuseCall(host: Host, line: CallLine, index: number): void {
	host.world.record({
		host: host.options.id,
		endpoint: null,
		way: null,
		input: {type: 'call', name: line.call, line: index},
		flight: null,
		before: null,
		after: null,
		rules: [],
		effects: [{type: 'error', error: 'connection does not exist'}],
		decision: 'dropped',
	});
}

function requestOf(line: CallLine): Call {
	switch (line.call) {
		case 'SEND':
			return {type: 'SEND', len: line.len ?? 1};
		case 'RECEIVE':
			return line.len === undefined ? {type: 'RECEIVE'} : {type: 'RECEIVE', len: line.len};
		case 'SHUTDOWN':
			return {type: 'SHUTDOWN', how: line.how ?? 'write'};
		case 'ABORT':
			return {type: 'ABORT'};
		case 'KEEPALIVE':
			return {
				type: 'KEEPALIVE',
				on: true,
				...(line.idle === undefined ? {} : {idle: line.idle}),
				...(line.interval === undefined ? {} : {interval: line.interval}),
				...(line.probes === undefined ? {} : {probes: line.probes}),
			};
		default:
			return {type: 'CLOSE'};
	}
}

function inputOf(line: CallLine, index: number, request: Call): StepInput {
	return {type: 'call', name: line.call, call: request, line: index};
}

function portOf(line: CallLine): number {
	return line.port ?? SERVER_PORT;
}

function socketOf(host: Host, port: number): string {
	return `${ADDRESSES[host.options.id]}:${port}`;
}
