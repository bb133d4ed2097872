/** Things that many rows have in common: each is kept once, and a row holds its number. */
export class Shared {
	readonly #things: unknown[] = [];
	readonly #numbers = new Map<unknown, number>();

	numberOf(thing: unknown): number {
		const known = this.#numbers.get(thing);
		if (known !== undefined) return known;

		const number = this.add(thing);
		this.#numbers.set(thing, number);
		return number;
	}

	/** The number of something that no other row will have. */
	add(thing: unknown): number {
		return this.#things.push(thing) - 1;
	}

	at<T>(number: number): T {
		return this.#things[number] as T;
	}
}
