import type {Signal} from '../tcp/effect.js';
import type {Ms} from '../tcp/profile.js';
import type {Segment} from '../tcp/segment.js';
import type {State} from '../tcp/state-diagram.js';
import {Picker} from './pick.js';
import type {HostId, Line, Scenario} from './scenario.js';

/** Starts the lines that wait for something, each once: `after: {host, state | signal | sent}`. */
export class Triggers {
	readonly #events = new Map<string, number[]>();
	#sendings: {readonly picker: Picker; readonly index: number}[] = [];
	readonly #script: readonly Line[];
	readonly #start: (index: number, plus: Ms) => void;

	constructor({script}: Scenario, start: (index: number, plus: Ms) => void) {
		this.#script = script;
		this.#start = start;
		for (const [index, line] of script.entries()) this.#await(line, index);
	}

	entered(host: HostId, connection: string, state: State): void {
		this.#fire(`${host} ${connection} ${state}`);
	}

	signalled(host: HostId, connection: string, signal: Signal): void {
		this.#fire(`${host} ${connection} ${signal}`);
	}

	sent(from: string, connection: string, segment: Segment): void {
		if (this.#sendings.length === 0) return;

		this.#sendings = this.#sendings.filter(({picker, index}) => {
			if (!picker.takes(from, connection, segment)) return true;

			this.#start(index, this.#plus(index));
			return false;
		});
	}

	#await(line: Line, index: number): void {
		if (!('when' in line) || !('after' in line.when)) return;

		const {after} = line.when;
		if ('sent' in after) {
			this.#sendings.push({picker: new Picker(after.sent), index});
			return;
		}

		const connection = 'connection' in line ? line.connection : 'main';
		const event = `${after.host} ${connection} ${after.state ?? after.signal}`;
		this.#events.set(event, [...(this.#events.get(event) ?? []), index]);
	}

	#fire(event: string): void {
		const waiting = this.#events.get(event);
		if (!waiting) return;

		this.#events.delete(event);
		for (const index of waiting) this.#start(index, this.#plus(index));
	}

	#plus(index: number): Ms {
		const line = this.#script[index];
		return line && 'when' in line && 'plus' in line.when ? line.when.plus : 0;
	}
}
