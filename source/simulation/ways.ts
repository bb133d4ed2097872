import type {Seq} from '../tcp/sequence.js';
import type {Endpoint} from './endpoint.js';
import type {HostId} from './scenario.js';

export const ADDRESSES: Readonly<Record<HostId, string>> = {A: '10.0.0.1', B: '10.0.0.2'};

export const HOSTS: readonly HostId[] = ['A', 'B'];

/** One direction of a 4-tuple, `address:port` to `address:port`. There is one object for each. */
export class Way {
	readonly source: string;
	readonly destination: string;
	/** The scenario's name for the 4-tuple; a stranger's is its address. */
	readonly name: string;
	/** The host at that end, or undefined for an address that is no host's. */
	readonly fromHost: HostId | undefined;
	readonly toHost: HostId | undefined;
	readonly back: Way;
	/** The number that the source end started from last; null while nobody has. */
	isn: Seq | null = null;
	/** The live connection at the source end: the hosts find theirs here by the whole 4-tuple. */
	sender: Endpoint | undefined = undefined;
	/** A flood comes this way: its counted SYNs are answered without a TCB each. */
	isFlood = false;

	constructor(source: string, destination: string, name: string, back?: Way) {
		this.source = source;
		this.destination = destination;
		this.name = name;
		this.fromHost = hostAt(source);
		this.toHost = hostAt(destination);
		this.back = back ?? new Way(destination, source, name, this);
	}

	/** `A`, `B` or the stranger's address. */
	get from(): string {
		return this.fromHost ?? addressOf(this.source);
	}

	get to(): string {
		return this.toHost ?? addressOf(this.destination);
	}
}

/** Every 4-tuple that a run has met. */
export class Ways {
	readonly #bySource = new Map<string, Map<string, Way>>();
	readonly #nameOf: (socket: string) => string | undefined;

	constructor(nameOf: (socket: string) => string | undefined) {
		this.#nameOf = nameOf;
	}

	between(source: string, destination: string): Way {
		const known = this.#bySource.get(source)?.get(destination);
		if (known) return known;

		const stranger = hostAt(source) ? destination : source;
		const name = this.#nameOf(source) ?? this.#nameOf(destination) ?? addressOf(stranger);
		const way = new Way(source, destination, name);
		this.#keep(way);
		this.#keep(way.back);
		return way;
	}

	#keep(way: Way): void {
		const byDestination = this.#bySource.get(way.source) ?? new Map<string, Way>();
		byDestination.set(way.destination, way);
		this.#bySource.set(way.source, byDestination);
	}
}

export function addressOf(socket: string): string {
	return socket.slice(0, socket.lastIndexOf(':'));
}

export function portOf(socket: string): number {
	return Number(socket.slice(socket.lastIndexOf(':') + 1));
}

function hostAt(socket: string): HostId | undefined {
	const address = addressOf(socket);
	return HOSTS.find((host) => ADDRESSES[host] === address);
}
