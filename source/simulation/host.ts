import type {Outcome} from '../tcp/effect.js';
import type {Input, TimerName} from '../tcp/input.js';
import type {Profile} from '../tcp/profile.js';
import type {Rule} from '../tcp/rule.js';
import type {Seq} from '../tcp/sequence.js';
import type {State} from '../tcp/state-diagram.js';
import {step} from '../tcp/step.js';
import {createTcb, type Tcb} from '../tcp/tcb.js';
import {nextDeadline, nextTimer} from '../tcp/timers.js';
import {accept} from './accept.js';
import {order} from './clock.js';
import {Endpoint} from './endpoint.js';
import {arriveInNumbers} from './flood.js';
import type {Listener} from './listener.js';
import {arriveAtListener} from './listening.js';
import type {FlightDraft} from './packed/flights.js';
import {clearTimeWait, isReopening, withoutReuse} from './reopen.js';
import type {HostId} from './scenario.js';
import type {StepInput} from './trace.js';
import type {Way} from './ways.js';
import type {World} from './world.js';

export type HostOptions = {
	readonly id: HostId;
	readonly profile: Profile;
	readonly buffer: number;
	/** Whether a RECEIVE always waits. */
	readonly reader: boolean;
	/** Whether its user waits in ACCEPT all the time: when the script never calls it. */
	readonly acceptsAtOnce: boolean;
	readonly chooseIss: () => Seq;
	/** The number of a SYN,ACK that must be known again without a record (RFC 4987 §3.6). */
	readonly cookie: (way: Way) => Seq;
};

/** A live connection that answers for a step: what it was given, and from where. */
type Given = {
	readonly input: StepInput;
	readonly flight: FlightDraft | null;
	/** The host's own rules, after those that the connection looked at. */
	readonly rules?: readonly Rule[];
};

/** What a kernel keeps around its TCBs. */
export class Host {
	readonly options: HostOptions;
	readonly world: World;
	isUp = true;
	/** By local socket. */
	readonly listeners = new Map<string, Listener>();
	/** By the scenario's name, the newest incarnation, be it closed or not. */
	readonly named = new Map<string, Endpoint>();
	/** A CLOSED TCB: the port with nobody behind it. */
	readonly nobody: Tcb;
	/** Everything that is not CLOSED. */
	readonly live = new Set<Endpoint>();
	#births = 0;

	constructor(options: HostOptions, world: World) {
		this.options = options;
		this.world = world;
		this.nobody = createTcb(options.profile, {buffer: options.buffer});
	}

	/** Finds who is meant: a connection by its 4-tuple, a listener by its port, or nobody. */
	arrive(flight: FlightDraft, way: Way): void {
		const {clock, flights} = this.world;
		flights.end(flight, this.isUp ? 'delivered' : 'no such host', clock.now);
		if (!this.isUp) return;
		if (way.isFlood) {
			arriveInNumbers(this, flight, way.back);
			return;
		}

		const endpoint = way.back.sender;
		if (endpoint && !isReopening(endpoint.tcb, flight)) {
			this.#arriveAt(endpoint, flight, endpoint.tcb);
			return;
		}

		const listener = this.listeners.get(way.destination);
		if (endpoint && !listener) {
			this.#arriveAt(endpoint, flight, withoutReuse(endpoint.tcb));
			return;
		}

		if (endpoint) clearTimeWait(this, endpoint, flight);
		if (listener) arriveAtListener(this, listener, flight, way.back, endpoint?.tcb);
		else this.refuse(flight, way.back);
	}

	/** The clock has come to where a timer of this connection was armed; it may be off by now. */
	wakeUp(endpoint: Endpoint): void {
		const {now} = this.world.clock;
		if (endpoint.wakesAt !== now) return;

		endpoint.wakesAt = Number.POSITIVE_INFINITY;
		const due = nextTimer(endpoint.tcb);
		if (due && due.at <= now) this.#expire(endpoint, due.timer);
		else this.wakeFor(endpoint);
	}

	/** A new connection, whose first step is still to be settled. */
	give(way: Way, tcb: Tcb, listener: Listener | null): Endpoint {
		this.#births += 1;
		const endpoint = new Endpoint(this.options.id, this.#births, way, tcb, listener);
		way.sender = endpoint;
		way.isn = tcb.iss;
		this.named.set(way.name, endpoint);
		this.live.add(endpoint);
		this.world.endpoints.push(endpoint);
		return endpoint;
	}

	/** Hands an input to a connection. */
	feed(endpoint: Endpoint, input: Input, given: Given): void {
		this.settle(endpoint, step(endpoint.tcb, input, this.world.clock.now), given);
	}

	/** Records what has come of an input, and makes it true. */
	settle(endpoint: Endpoint, {tcb, rules, effects, decision}: Outcome, given: Given): void {
		const before = endpoint.tcb;
		this.world.record({
			host: this.options.id,
			endpoint,
			way: endpoint.way,
			before,
			after: tcb,
			effects,
			decision,
			input: given.input,
			flight: given.flight,
			rules: given.rules ? [...rules, ...given.rules] : rules,
		});
		endpoint.tcb = tcb;
		if (tcb.state !== before.state) this.#enter(endpoint, before.state);
		this.wakeFor(endpoint);
	}

	/** Sees to it that the clock looks at this connection when its next timer runs out. */
	wakeFor(endpoint: Endpoint): void {
		const at = nextDeadline(endpoint.tcb);
		if (at >= endpoint.wakesAt) return;

		endpoint.wakesAt = at;
		this.world.clock.schedule(at, order.timer(this.options.id, endpoint.serial), {
			type: 'timer',
			endpoint,
		});
	}

	/** The answer of a port with nobody behind it (§3.10.7.1). */
	refuse(flight: FlightDraft, way: Way): void {
		const {segment, count} = flight;
		const outcome = step(this.nobody, {type: 'SEGMENT ARRIVES', segment}, this.world.clock.now);
		this.world.record({
			host: this.options.id,
			endpoint: null,
			way,
			input: {type: 'segment', segment},
			flight,
			before: null,
			after: null,
			rules: outcome.rules,
			effects: outcome.effects,
			decision: outcome.decision,
			count,
		});
	}

	/** A connection is lost without a word: its TCB is gone, its segments are not answered by it. */
	lose(endpoint: Endpoint, input: StepInput): void {
		this.world.record({
			host: this.options.id,
			endpoint,
			way: endpoint.way,
			input,
			flight: null,
			before: endpoint.tcb,
			after: null,
			rules: [],
			effects: [],
			decision: 'accepted',
		});
		const {iss, irs} = endpoint.tcb;
		endpoint.tcb = {...this.emptyTcb(iss), irs};
		this.forget(endpoint);
	}

	/** A CLOSED TCB for an active OPEN. */
	emptyTcb(iss: Seq): Tcb {
		const {profile, buffer, reader} = this.options;
		return createTcb(profile, {iss, buffer, reader});
	}

	/** The connection is no more; what comes for its 4-tuple meets a listener or nobody. */
	forget(endpoint: Endpoint): void {
		if (endpoint.way.sender === endpoint) endpoint.way.sender = undefined;
		endpoint.wakesAt = Number.POSITIVE_INFINITY;
		this.live.delete(endpoint);
	}

	/** A connection that has ended is there again, because its host is made to believe so. */
	revive(endpoint: Endpoint): void {
		endpoint.way.sender = endpoint;
		this.live.add(endpoint);
	}

	#arriveAt(endpoint: Endpoint, flight: FlightDraft, tcb: Tcb): void {
		const {segment} = flight;
		const {listener} = endpoint;
		const given: Given = {input: {type: 'segment', segment}, flight};
		const outcome = step(tcb, {type: 'SEGMENT ARRIVES', segment}, this.world.clock.now);
		if (listener?.isAcceptQueueFull && isCompleted(tcb.state, outcome.tcb.state)) {
			// The ACK is dropped: the child stays half-open, and its SYN,ACK will be sent again.
			listener.overflows += 1;
			this.settle(
				endpoint,
				{tcb, rules: ['Linux accept queue'], effects: [], decision: 'dropped'},
				given,
			);
			return;
		}

		this.settle(endpoint, outcome, given);
	}

	#expire(endpoint: Endpoint, timer: TimerName): void {
		this.feed(endpoint, {type: 'TIMEOUT', timer}, {input: {type: 'timer', timer}, flight: null});
	}

	/** Keeps the listener's queues and the table of connections true to a new state. */
	#enter(endpoint: Endpoint, from: State): void {
		const {listener, tcb} = endpoint;
		const isGone = tcb.state === 'CLOSED' || (listener !== null && tcb.state === 'LISTEN');
		if (listener !== null) {
			if (tcb.state === 'SYN-RECEIVED') listener.halfOpen += 1;
			if (from === 'SYN-RECEIVED') listener.halfOpen -= 1;
			if (isCompleted(from, tcb.state)) accept(this, listener, endpoint);
		}

		if (isGone) this.forget(endpoint);
	}
}

/** Whether a half-open connection has become a whole one. */
function isCompleted(before: State, after: State): boolean {
	return before === 'SYN-RECEIVED' && after !== before && after !== 'LISTEN' && after !== 'CLOSED';
}
