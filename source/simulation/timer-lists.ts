import type {Effect} from '../tcp/effect.js';
import type {TimerChange} from './trace.js';

type TimerEffect = Effect & {type: 'timer'};

/** How many lists are remembered: a run uses a few over and over. */
const MOST = 16;

/** What happened to timers, step by step. Equal lists are kept once: a long run keeps no list a step. */
export class TimerLists {
	readonly #known: (readonly TimerChange[])[] = [];
	#next = 0;

	of(effects: readonly TimerEffect[]): readonly TimerChange[] {
		for (const known of this.#known) if (isSame(known, effects)) return known;

		const changes = effects.map(({timer, op, ms}) =>
			ms === undefined ? {timer, op} : {timer, op, ms},
		);
		this.#known[this.#next] = changes;
		this.#next = (this.#next + 1) % MOST;
		return changes;
	}
}

function isSame(known: readonly TimerChange[], effects: readonly TimerEffect[]): boolean {
	return (
		known.length === effects.length &&
		known.every(({timer, op, ms}, n) => {
			const effect = effects[n];
			return timer === effect?.timer && op === effect.op && ms === effect.ms;
		})
	);
}
