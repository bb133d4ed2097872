import type {Profile} from '../tcp/profile.js';
import type {Seq} from '../tcp/sequence.js';
import {step} from '../tcp/step.js';
import {createTcb, type Tcb} from '../tcp/tcb.js';
import type {Endpoint} from './endpoint.js';
import type {ListenerCounts} from './trace.js';
import {portOf} from './ways.js';

export type ListenerSetup = {
	/** `address:port`. */
	readonly socket: string;
	readonly backlog: number;
	readonly profile: Profile;
	readonly buffer: number;
	/** Whether a child is read from before ACCEPT was called: only when ACCEPT never is. */
	readonly reader: boolean;
	/** Whether its user waits in ACCEPT all the time. */
	readonly acceptsAtOnce: boolean;
};

/** A port in LISTEN with its two queues: half-open children, and complete ones that wait for ACCEPT. */
export class Listener {
	readonly setup: ListenerSetup;
	halfOpen = 0;
	/** The accept queue. */
	readonly acceptable: Endpoint[] = [];
	/** ACCEPT calls that wait for a child. */
	waitingAccepts = 0;
	overflows = 0;
	cookies = 0;

	constructor(setup: ListenerSetup) {
		this.setup = setup;
	}

	/** A TCB in LISTEN for one SYN, with a number of its own. The listener itself never changes. */
	tcb(iss: Seq): Tcb {
		const {profile, buffer, reader} = this.setup;
		const empty = createTcb(profile, {iss, buffer, reader});
		return step(empty, {type: 'OPEN', mode: 'passive', iss, remoteSpecified: false}, 0).tcb;
	}

	/** Half-open children that the SYN queue still takes. */
	get room(): number {
		return this.isAcceptQueueFull ? 0 : Math.max(0, this.#limit - this.halfOpen);
	}

	get isAcceptQueueFull(): boolean {
		return this.acceptable.length >= this.#limit;
	}

	counts(state: ListenerCounts['state'] = 'LISTEN'): ListenerCounts {
		return {
			state,
			port: portOf(this.setup.socket),
			backlog: this.setup.backlog,
			halfOpen: this.halfOpen,
			acceptable: this.acceptable.length,
			overflows: this.overflows,
			cookies: this.cookies,
		};
	}

	get #limit(): number {
		return this.setup.backlog + (this.setup.profile.backlogPlusOne ? 1 : 0);
	}
}
