import type {HostId} from '../simulation/scenario.js';
import type {Connection, ListenerCounts, Step, Trace} from '../simulation/trace.js';
import type {State} from '../tcp/state-diagram.js';
import {isCounts} from './counts.js';

const HALF_OPEN: State = 'SYN-RECEIVED';

/**
 * How full the queues of a host's listener are. The host writes it down when its listener acts; between two
 * such steps its children tell: what comes to SYN-RECEIVED enters the SYN queue, what leaves it for
 * ESTABLISHED waits for ACCEPT, if anybody ever calls it.
 */
export class Queues {
	#counts: ListenerCounts | null = null;
	readonly #children: ReadonlySet<string>;
	readonly #isAccepting: boolean;

	constructor({connections, scenario}: Trace, host: HostId) {
		const isChild = ({parent, host: own}: Connection) => parent !== null && own === host;
		this.#children = new Set(connections.filter(isChild).map(({id}) => id));
		this.#isAccepting = scenario.script.some(
			(line) => line.type === 'call' && line.host === host && line.call === 'ACCEPT',
		);
	}

	/** The counts after a step; null before there was a listener. */
	after({connection, before, after, input}: Step): ListenerCounts | null {
		if (connection === null && isCounts(after)) this.#counts = after;
		if (connection === null || !this.#children.has(connection)) return this.#counts;

		if (input.type === 'call' && input.name === 'ACCEPT') this.#add(0, -1);
		const [from, to] = [before?.state, after?.state];
		if (from !== HALF_OPEN && to === HALF_OPEN) this.#add(1, 0);
		if (from === HALF_OPEN && to !== HALF_OPEN) {
			const isComplete = to !== undefined && to !== 'CLOSED' && to !== 'LISTEN';
			this.#add(-1, isComplete && this.#isAccepting ? 1 : 0);
		}
		return this.#counts;
	}

	#add(halfOpen: number, acceptable: number): void {
		const counts = this.#counts;
		if (counts === null) return;
		this.#counts = {
			...counts,
			halfOpen: Math.max(0, counts.halfOpen + halfOpen),
			acceptable: Math.max(0, counts.acceptable + acceptable),
		};
	}
}
