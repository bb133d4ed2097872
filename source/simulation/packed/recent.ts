/** As many as a run has that a learner looks at: such a run is unpacked once. */
const SLOTS = 1024;

/** What was unpacked last, so that one who looks at a step or a flight field by field unpacks it once. */
export class Recent<T> {
	readonly #make: (n: number) => T;
	readonly #numbers: number[] = [];
	readonly #things: T[] = [];

	constructor(make: (n: number) => T) {
		this.#make = make;
	}

	has(n: number): boolean {
		return this.#numbers[n % SLOTS] === n;
	}

	of(n: number): T {
		return this.has(n) ? (this.#things[n % SLOTS] as T) : this.put(n, this.#make(n));
	}

	put(n: number, thing: T): T {
		this.#numbers[n % SLOTS] = n;
		this.#things[n % SLOTS] = thing;
		return thing;
	}
}
