import {handOver} from '../../../source/simulation/accept.js';
import {closeListener} from '../../../source/simulation/calls.js';
import type {Endpoint} from '../../../source/simulation/endpoint.js';
import type {Listener} from '../../../source/simulation/listener.js';
import type {StepInput} from '../../../source/simulation/trace.js';
import type {Way} from '../../../source/simulation/ways.js';
import type {Call} from '../../../source/tcp/input.js';
import type {Seq} from '../../../source/tcp/sequence.js';
import type {Rig} from '../rig.js';
import type {Paths} from './paths.js';
import type {Action} from './recording.js';

/** A socket of a program, by the name that the recording gives it. */
type Socket = {
	local: string | undefined;
	listener: Listener | undefined;
	endpoint: Endpoint | undefined;
	/** SO_LINGER with no time to linger: close resets. */
	resetsOnClose: boolean;
	keepalive: Extract<Call, {type: 'KEEPALIVE'}> | undefined;
	/** Its bind has failed: nothing works on it. */
	isBroken: boolean;
};

const SHUTDOWNS: ReadonlyMap<string, readonly ('write' | 'read')[]> = new Map([
	['SHUT_WR', ['write']],
	['SHUT_RD', ['read']],
	['SHUT_RDWR', ['read', 'write']],
]);

/** A socket that is in use already does not listen or connect once more. */
const isInUse = ({listener, endpoint}: Socket) => listener !== undefined || endpoint !== undefined;

const CALL: StepInput = {type: 'call', name: 'CLOSE', line: null};

/** The program of one host: what it calls, as the system calls of the recording. */
export class Sockets {
	readonly #rig: Rig;
	readonly #paths: Paths;
	readonly #issOf: (way: Way) => Seq;
	readonly #byName = new Map<string, Socket>();
	/** Calls of accept that have found nothing yet. */
	#waiting: {listener: Listener; name: string}[] = [];

	constructor(rig: Rig, paths: Paths, issOf: (way: Way) => Seq) {
		this.#rig = rig;
		this.#paths = paths;
		this.#issOf = issOf;
	}

	/** Does a call. False for one that the format does not know. */
	act(action: Action): boolean {
		const {call} = action;
		if (call.startsWith('--') || call.startsWith('getsockopt')) return true;
		if (call.startsWith('kill -9')) return this.#kill();
		if (call.startsWith('ss -K')) return this.#destroy(call);

		const socket = this.#socket(action.sock ?? '');
		if (socket.isBroken) return true;
		switch (call) {
			case 'bind':
				socket.local = action.args;
				socket.isBroken = action.error !== undefined;
				return true;
			case 'listen':
				return this.#listen(socket, action);
			case 'connect':
			case 'connect (non-blocking)':
				return this.#connect(socket, action);
			case 'accept':
				return this.#accept(socket, action);
			case 'setsockopt':
				return this.#setOption(socket, action.args ?? '');
			case 'close':
				this.#byName.delete(action.sock ?? '');
				return this.#close(socket);
			default:
				return this.#callConnection(socket, action);
		}
	}

	/** Hands children that have come up meanwhile to calls of accept that waited. */
	settle(): void {
		this.#waiting = this.#waiting.filter(({listener, name}) => !this.#take(listener, name));
	}

	#callConnection(socket: Socket, {call, args = '', ret, error}: Action): boolean {
		switch (call) {
			case 'send':
			case 'send MSG_OOB':
			case 'send MSG_MORE': {
				// What was refused was not queued.
				if (error !== undefined) return true;
				const len = octets(ret) ?? octets(args) ?? 0;
				this.#feed(socket, {type: 'SEND', len, more: call === 'send MSG_MORE'});
				return true;
			}
			case 'recv': {
				const len = octets(ret) ?? 0;
				if (error === undefined && len > 0) this.#feed(socket, {type: 'RECEIVE', len});
				return true;
			}
			case 'shutdown':
				return this.#shutdown(socket, args);
			default:
				return false;
		}
	}

	#shutdown(socket: Socket, args: string): boolean {
		const ways = SHUTDOWNS.get(args);
		if (ways === undefined) return false;

		// A listener that is not to read any more listens no more.
		if (socket.listener !== undefined && ways.includes('read')) this.#stopListening(socket);
		for (const how of ways) this.#feed(socket, {type: 'SHUTDOWN', how});
		return true;
	}

	#stopListening(socket: Socket): void {
		const {listener, local = ''} = socket;
		if (listener === undefined) return;

		for (const {way, tcb, listener: parent} of this.#rig.host.live) {
			const isRequest = parent === listener && tcb.state === 'SYN-RECEIVED';
			if (isRequest) this.#paths.outlives(`${way.source} -> ${way.destination}`, tcb.timers.RTO);
		}
		closeListener(this.#rig.host, listener, CALL);
		this.#paths.listenerClosed(local);
		socket.listener = undefined;
	}

	#socket(name: string): Socket {
		const known = this.#byName.get(name);
		if (known !== undefined) return known;

		const socket: Socket = {
			local: undefined,
			listener: undefined,
			endpoint: undefined,
			resetsOnClose: false,
			keepalive: undefined,
			isBroken: false,
		};
		this.#byName.set(name, socket);
		return socket;
	}

	#listen(socket: Socket, {args = '', error}: Action): boolean {
		const backlog = /backlog=(\d+)/.exec(args)?.[1];
		if (backlog === undefined) return false;
		if (error !== undefined || isInUse(socket)) return true;
		if (socket.local === undefined) return false;

		socket.listener = this.#rig.listen(socket.local, Number(backlog));
		this.#paths.listened(socket.local);
		return true;
	}

	#connect(socket: Socket, {args}: Action): boolean {
		if (isInUse(socket)) return true;
		if (socket.local === undefined || args === undefined) return false;

		const {host} = this.#rig;
		const way = this.#rig.way(socket.local, args);
		const iss = this.#issOf(way);
		const endpoint = way.sender ?? host.give(way, host.emptyTcb(iss), null);
		if (way.sender === endpoint && endpoint.tcb.state === 'CLOSED') socket.endpoint = endpoint;
		if (socket.keepalive !== undefined) this.#feed(socket, socket.keepalive);
		host.feed(endpoint, {type: 'OPEN', mode: 'active', iss}, {input: CALL, flight: null});
		return true;
	}

	#accept({listener}: Socket, {ret, error}: Action): boolean {
		const name = /new socket '(.*)'/.exec(String(ret ?? ''))?.[1];
		if (listener === undefined || name === undefined)
			return error !== undefined || ret === undefined;

		if (!this.#take(listener, name)) this.#waiting.push({listener, name});
		return true;
	}

	/** A child has the options of its listener. */
	#take(listener: Listener, name: string): boolean {
		const child = listener.acceptable.shift();
		if (child === undefined) return false;

		const socket = this.#socket(name);
		socket.endpoint = child;
		handOver(this.#rig.host, child, null);
		const parent = [...this.#byName.values()].find((other) => other.listener === listener);
		socket.resetsOnClose = parent?.resetsOnClose ?? false;
		socket.keepalive = parent?.keepalive;
		if (socket.keepalive?.on) this.#feed(socket, socket.keepalive);
		return true;
	}

	#setOption(socket: Socket, args: string): boolean {
		const [, name = '', value = ''] = /^(\w+)[= ](.*)$/.exec(args) ?? [];
		const number = Number(value);
		switch (name) {
			case 'SO_LINGER':
				socket.resetsOnClose = /l_onoff=1 l_linger=0\b/.test(value);
				return true;
			case 'SO_KEEPALIVE':
				return this.#keepAlive(socket, {on: number !== 0});
			case 'TCP_KEEPIDLE':
				return this.#keepAlive(socket, {idle: number * 1000});
			case 'TCP_KEEPINTVL':
				return this.#keepAlive(socket, {interval: number * 1000});
			case 'TCP_KEEPCNT':
				return this.#keepAlive(socket, {probes: number});
			default:
				// Of no consequence here; the windows are taken from the recording.
				return ['SO_RCVBUF', 'SO_REUSEADDR', 'TCP_NODELAY'].includes(name);
		}
	}

	#keepAlive(socket: Socket, change: Partial<Extract<Call, {type: 'KEEPALIVE'}>>): boolean {
		socket.keepalive = {...(socket.keepalive ?? {type: 'KEEPALIVE', on: false}), ...change};
		this.#feed(socket, socket.keepalive);
		return true;
	}

	#close(socket: Socket): boolean {
		this.#stopListening(socket);
		this.#feed(socket, {type: socket.resetsOnClose ? 'ABORT' : 'CLOSE'});
		socket.endpoint = undefined;
		return true;
	}

	#kill(): boolean {
		const sockets = [...this.#byName.values()];
		this.#byName.clear();
		for (const socket of sockets) this.#close(socket);
		return true;
	}

	/** `ss -K ... sport = :P`: the connections with this port at this end, or at the other. */
	#destroy(call: string): boolean {
		const ports = [...call.matchAll(/\b(sport|dport) (?:=|eq) :(\d+)/g)];
		if (ports.length === 0) return false;

		for (const endpoint of [...this.#rig.host.live]) {
			const {source, destination} = endpoint.way;
			const isMeant = ports.every(([, end, port]) =>
				(end === 'sport' ? source : destination).endsWith(`:${port}`),
			);
			if (isMeant && (isSocket(endpoint) || /\bstate |\s-\w*a/.test(call))) this.#abort(endpoint);
		}
		return true;
	}

	/** A request and a minisocket are only forgotten (`tcp_abort`). */
	#abort(endpoint: Endpoint): void {
		const {host} = this.#rig;
		const {listener, tcb} = endpoint;
		const isOrphan = tcb.state === 'FIN-WAIT-2' && tcb.user.orphan;
		if (isSocket(endpoint) && !isOrphan) {
			host.feed(endpoint, {type: 'ABORT'}, {input: CALL, flight: null});
			return;
		}

		if (listener !== null && tcb.state === 'SYN-RECEIVED') listener.halfOpen -= 1;
		host.lose(endpoint, CALL);
	}

	#feed({endpoint}: Socket, call: Call): void {
		const {host} = this.#rig;
		if (endpoint === undefined || !host.live.has(endpoint)) return;

		host.feed(endpoint, call, {input: CALL, flight: null});
	}
}

/** What `ss` looks at when no state is named: no requests, and no TIME-WAIT. */
function isSocket({listener, tcb}: Endpoint): boolean {
	const isRequest = listener !== null && tcb.state === 'SYN-RECEIVED';
	return !isRequest && tcb.state !== 'TIME-WAIT';
}

/** The number of `100 bytes`; undefined for anything else. */
function octets(said: string | number | undefined): number | undefined {
	if (typeof said === 'number') return said;

	const [, number] = /^(\d+) bytes?\b/.exec(said ?? '') ?? [];
	return number === undefined ? undefined : Number(number);
}
