import type {HostId, Line, Scenario} from './scenario.js';
import {ADDRESSES} from './ways.js';

export const SERVER_PORT = 80;
const FIRST_CLIENT_PORT = 40_000;

type Ends = {readonly client: HostId; readonly clientPort: number; serverPort: number};

/**
 * The scenario's names of connections, as 4-tuples: `main` has the client's port 40000, further names
 * 40001 and on in the order of their first mention. The client is the host that opens first; of a name that
 * nobody opens, B where only A listens.
 */
export class Names {
	readonly #ends = new Map<string, Ends>();
	readonly #bySocket = new Map<string, string>();

	constructor({script}: Scenario) {
		this.#add('main', script);
		for (const line of script) {
			const name = mentioned(line);
			if (name !== undefined) this.#add(name, script);
		}
	}

	/** Both ends as `host` sees them. An OPEN with a port moves the server's end there. */
	sockets(name: string, host: HostId, port?: number): {local: string; remote: string} {
		const ends = this.#ends.get(name) ?? this.#add(name, []);
		if (port !== undefined) ends.serverPort = port;
		const client = `${ADDRESSES[ends.client]}:${ends.clientPort}`;
		const server = `${ADDRESSES[other(ends.client)]}:${ends.serverPort}`;
		return host === ends.client ? {local: client, remote: server} : {local: server, remote: client};
	}

	nameOf(socket: string): string | undefined {
		return this.#bySocket.get(socket);
	}

	#add(name: string, script: readonly Line[]): Ends {
		const known = this.#ends.get(name);
		if (known) return known;

		const opening = script.find(
			(line) => line.type === 'call' && line.call === 'OPEN' && line.connection === name,
		);
		const call = opening?.type === 'call' ? opening : undefined;
		const listens = (host: HostId) =>
			script.some((line) => line.type === 'call' && line.call === 'LISTEN' && line.host === host);
		const ends = {
			client: call?.host ?? (listens('A') && !listens('B') ? 'B' : 'A'),
			clientPort: FIRST_CLIENT_PORT + this.#ends.size,
			serverPort: call?.port ?? SERVER_PORT,
		};
		this.#ends.set(name, ends);
		this.#bySocket.set(`${ADDRESSES[ends.client]}:${ends.clientPort}`, name);
		return ends;
	}
}

export function other(host: HostId): HostId {
	return host === 'A' ? 'B' : 'A';
}

function mentioned(line: Line): string | undefined {
	if (line.type === 'call' && (line.call === 'LISTEN' || line.call === 'ACCEPT')) return undefined;
	if ('connection' in line) return line.connection;
	return 'pick' in line ? line.pick.connection : undefined;
}
