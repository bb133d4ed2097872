import type {Ms} from '../tcp/profile.js';
import type {HostId} from './scenario.js';

/** Where a happening stands among those of the same instant; see `run.ts` for the order and why. */
export const order = {
	line: (index: number, part = 0) => index * 2 ** 20 + part,
	arrival: (flight: number) => 2 ** 50 + flight,
	timer: (host: HostId, serial: number) => 2 ** 51 + (host === 'B' ? 2 ** 50 : 0) + serial,
};

/**
 * Virtual time: one queue for everything that is still to happen, a binary heap by moment and order.
 * Three parallel arrays instead of an object an entry, since a long run queues hundreds of thousands.
 */
export class Clock<T> {
	/** The moment of what happens now. */
	now: Ms = 0;
	readonly #moments: Ms[] = [];
	readonly #orders: number[] = [];
	readonly #happenings: T[] = [];

	schedule(at: Ms, place: number, happening: T): void {
		let hole = this.#moments.length;
		while (hole > 0) {
			const parent = (hole - 1) >> 1;
			if (!this.#isBefore(at, place, parent)) break;

			this.#move(parent, hole);
			hole = parent;
		}

		this.#put(hole, at, place, happening);
	}

	/** The next happening, not later than `limit`; time moves on to it. Undefined when there is none. */
	next(limit: Ms): T | undefined {
		const at = this.#moments[0];
		const happening = this.#happenings[0];
		if (at === undefined || at > limit) return undefined;

		this.now = at;
		this.#removeFirst();
		return happening;
	}

	#removeFirst(): void {
		const at = this.#moments.pop() as Ms;
		const place = this.#orders.pop() as number;
		const happening = this.#happenings.pop() as T;
		const size = this.#moments.length;
		if (size === 0) return;

		let hole = 0;
		for (let child = 1; child < size; child = 2 * hole + 1) {
			const smaller = child + 1 < size && this.#isLess(child + 1, child) ? child + 1 : child;
			if (this.#isBefore(at, place, smaller)) break;

			this.#move(smaller, hole);
			hole = smaller;
		}

		this.#put(hole, at, place, happening);
	}

	#isLess(a: number, b: number): boolean {
		return this.#isBefore(this.#moments[a] as Ms, this.#orders[a] as number, b);
	}

	#isBefore(at: Ms, place: number, index: number): boolean {
		const other = this.#moments[index] as Ms;
		return at < other || (at === other && place < (this.#orders[index] as number));
	}

	#move(from: number, to: number): void {
		this.#put(
			to,
			this.#moments[from] as Ms,
			this.#orders[from] as number,
			this.#happenings[from] as T,
		);
	}

	#put(index: number, at: Ms, place: number, happening: T): void {
		this.#moments[index] = at;
		this.#orders[index] = place;
		this.#happenings[index] = happening;
	}
}
