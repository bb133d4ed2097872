import type {Endpoint} from '../../../source/simulation/endpoint.js';
import type {Ms} from '../../../source/tcp/profile.js';
import type {State} from '../../../source/tcp/state-diagram.js';

const DROPPED = '(request dropped)';

/** The states that a host's sockets pass through, folded as the recordings fold them. */
export class Paths {
	readonly #paths = new Map<string, string[]>();
	readonly #last = new Map<Endpoint, State>();
	/** The segment that has ended TIME-WAIT on a pair of sockets. */
	readonly #endedBy = new Map<string[], number | null>();
	readonly #leftOver = new Map<string, Ms>();

	listened(local: string): void {
		const path = this.#pathOf(`${local} -> *`);
		push(path, 'CLOSED');
		push(path, 'LISTEN');
	}

	listenerClosed(local: string): void {
		push(this.#pathOf(`${local} -> *`), 'CLOSED');
	}

	/** A request of a closed listener lies about until its timer runs out, or a segment finds it. */
	outlives(key: string, until: Ms): void {
		this.#leftOver.set(key, until);
	}

	/** A segment has come for a pair of sockets. */
	met(key: string): void {
		this.#leftOver.delete(key);
	}

	/** The recording ends here: what still lay about was not dropped yet. */
	endAt(end: Ms): void {
		for (const [key, until] of this.#leftOver) {
			const path = this.#pathOf(key);
			if (until > end && path.at(-1) === DROPPED) path.pop();
		}
	}

	/** A connection is in this state now; `flight` has brought it there, if a segment has. */
	seen(endpoint: Endpoint, state: State, flight: number | null, isFinAcked = false): void {
		const {way, listener} = endpoint;
		const path = this.#pathOf(`${way.source} -> ${way.destination}`);
		const before = this.#last.get(endpoint);
		this.#last.set(endpoint, state);
		if (before === undefined) {
			if (listener !== null) this.#reopen(path, flight);
			if (path.length === 0) push(path, listener === null ? 'CLOSED' : 'LISTEN');
			if (state === 'CLOSED') return;
		}
		if (before === 'TIME-WAIT') this.#endedBy.set(path, flight);
		if (before === 'SYN-RECEIVED' && listener !== null && isGone(state)) {
			push(path, DROPPED);
			return;
		}
		// One segment may complete the handshake and close.
		const isOpened = flight !== null && isHandshake(before);
		if (isOpened && isLaterThanEstablished(state)) push(path, 'ESTABLISHED');
		// It may also acknowledge our FIN and be text that nobody reads.
		if (before === 'FIN-WAIT-1' && state === 'CLOSED' && isFinAcked) push(path, 'FIN-WAIT-2');
		push(path, state === 'SYN-RECEIVED' ? 'SYN-RECV' : state);
	}

	/** As the recordings write it; undefined for a pair of sockets that was never there. */
	get(key: string): string | undefined {
		return this.#paths.get(key)?.join(' > ');
	}

	/** A SYN that ends TIME-WAIT and opens a new connection at once leaves no CLOSED between. */
	#reopen(path: string[], flight: number | null): void {
		if (flight !== null && path.at(-1) === 'CLOSED' && this.#endedBy.get(path) === flight)
			path.pop();
	}

	#pathOf(key: string): string[] {
		const known = this.#paths.get(key);
		if (known !== undefined) return known;

		const path: string[] = [];
		this.#paths.set(key, path);
		return path;
	}
}

/** The kernel passes FIN-WAIT-2 in microseconds when one segment brings both ACK and FIN. */
export function canonical(path: string): string {
	return path.replaceAll('FIN-WAIT-1 > FIN-WAIT-2 > TIME-WAIT', 'FIN-WAIT-1 > TIME-WAIT');
}

function push(path: string[], state: string): void {
	if (path.at(-1) !== state) path.push(state);
}

function isGone(state: State): boolean {
	return state === 'LISTEN' || state === 'CLOSED';
}

function isHandshake(state: State | undefined): boolean {
	return state === 'SYN-SENT' || state === 'SYN-RECEIVED';
}

function isLaterThanEstablished(state: State): boolean {
	return ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'].includes(
		state,
	);
}
