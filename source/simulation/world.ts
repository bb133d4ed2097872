import type {CallError, Decision, Effect, Signal} from '../tcp/effect.js';
import type {Rule} from '../tcp/rule.js';
import type {State} from '../tcp/state-diagram.js';
import type {Tcb} from '../tcp/tcb.js';
import {Clock, order} from './clock.js';
import type {Endpoint} from './endpoint.js';
import type {Happening} from './happening.js';
import {Names} from './names.js';
import {Network} from './network.js';
import {type FlightDraft, Flights} from './packed/flights.js';
import {Kinds} from './packed/kinds.js';
import {Steps} from './packed/steps.js';
import type {Streams} from './random.js';
import type {HostId, Scenario} from './scenario.js';
import {areTimerChanges, timerChanges} from './timer-changes.js';
import type {ListenerCounts, Step, StepInput} from './trace.js';
import {Triggers} from './triggers.js';
import {type Way, Ways} from './ways.js';

/** What a host has done, before it is written down. */
export type Deed = {
	readonly host: HostId;
	/** Null when the host itself acted. */
	readonly endpoint: Endpoint | null;
	/** Where its segments go; a call that reaches no connection has none. */
	readonly way: Way | null;
	readonly input: StepInput;
	/** What arrived. */
	readonly flight: FlightDraft | null;
	readonly before: Tcb | ListenerCounts | null;
	readonly after: Tcb | ListenerCounts | null;
	readonly rules: readonly Rule[];
	readonly effects: readonly Effect[];
	readonly decision: Decision;
	/** How many alike segments each flight stands for. */
	readonly count?: number;
	/** The flight that what is sent repeats, when the host itself has sent it. */
	readonly replaces?: number;
};

const none: readonly never[] = Object.freeze([]);

/** What both hosts share: the clock, the network between them, and the record of the run. */
export class World {
	readonly clock = new Clock<Happening>();
	readonly flights = new Flights();
	readonly steps = new Steps(this.flights);
	readonly endpoints: Endpoint[] = [];
	readonly names: Names;
	readonly ways: Ways;
	readonly network: Network;
	readonly #triggers: Triggers;
	readonly #timerChanges = new Kinds(areTimerChanges, timerChanges);

	constructor(scenario: Scenario, chance: Streams['network']) {
		this.names = new Names(scenario);
		this.ways = new Ways((socket) => this.names.nameOf(socket));
		this.network = new Network(scenario, chance, this.clock, this.flights);
		this.#triggers = new Triggers(scenario, (index, plus) =>
			this.clock.schedule(this.clock.now + plus, order.line(index), {
				type: 'line',
				index,
				part: 0,
			}),
		);
	}

	/** Writes a step down, lets its segments leave, and starts the lines that waited for it. */
	record(deed: Deed): Step {
		const {endpoint, before, after} = deed;
		let signals: Signal[] | undefined;
		let sent: number[] | undefined;
		let error: CallError | null = null;
		let delivered = 0;
		for (const effect of deed.effects) {
			switch (effect.type) {
				case 'transmit':
					sent = append(sent, this.#send(deed, effect));
					break;
				case 'signal':
					signals = append(signals, effect.signal);
					break;
				case 'deliver':
					delivered += effect.octets;
					break;
				case 'error':
					error = effect.error;
					break;
				case 'timer':
				case 'read':
					break;
			}
		}

		const step: Step = {
			n: this.steps.length + 1,
			at: this.clock.now,
			host: deed.host,
			connection: endpoint === null ? null : endpoint.id,
			input: deed.input,
			flight: deed.flight === null ? null : deed.flight.id,
			rules: deed.rules,
			decision: deed.decision,
			before,
			after,
			timers: this.#timerChanges.of(deed.effects),
			signals: signals ?? none,
			error,
			delivered,
			sent: sent ?? none,
		};
		this.steps.add(step);
		this.#tell(deed, step);
		return step;
	}

	#send(
		{way, endpoint, count, replaces}: Deed,
		{segment, kind}: Effect & {type: 'transmit'},
	): number {
		if (way === null) throw new Error('A segment has left a host that has nobody to send it to.');

		const flight = this.network.carry({way, endpoint, segment, kind, count, replaces});
		this.#triggers.sent(way.from, way.name, segment);
		return flight.id;
	}

	#tell({host, way, before, after}: Deed, {signals}: Step): void {
		const name = way?.name ?? 'main';
		const state = stateOf(after);
		if (stateOf(before) !== state) this.#triggers.entered(host, name, state);
		for (const signal of signals) this.#triggers.signalled(host, name, signal);
	}
}

function append<T>(list: T[] | undefined, item: T): T[] {
	if (list === undefined) return [item];

	list.push(item);
	return list;
}

/** No TCB is the state CLOSED (§3.3.2). */
function stateOf(end: Tcb | ListenerCounts | null): State {
	return end === null ? 'CLOSED' : end.state;
}
