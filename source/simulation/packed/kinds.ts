/** How many are looked through: a run uses a few over and over. */
const MOST = 16;

/**
 * What many rows have in common. The same few combinations come again and again, so each is kept once, and a
 * row holds its number.
 */
export class Kinds<Kind, Thing> {
	readonly #isSame: (kind: Kind, thing: Thing) => boolean;
	readonly #kindOf: (thing: Thing) => Kind;
	readonly #all: Kind[] = [];
	/** By number, what came after it: what most likely comes after it again. */
	readonly #next: number[] = [];
	#last = 0;

	constructor(isSame: (kind: Kind, thing: Thing) => boolean, kindOf: (thing: Thing) => Kind) {
		this.#isSame = isSame;
		this.#kindOf = kindOf;
	}

	numberOf(thing: Thing): number {
		const expected = this.#next[this.#last];
		const isExpected = expected !== undefined && this.#isSame(this.at(expected), thing);
		const number = isExpected ? expected : this.#find(thing);
		this.#next[this.#last] = number;
		this.#last = number;
		return number;
	}

	of(thing: Thing): Kind {
		return this.at(this.numberOf(thing));
	}

	at(number: number): Kind {
		return this.#all[number] as Kind;
	}

	/** One of the newest, or a new one. */
	#find(thing: Thing): number {
		const oldest = Math.max(0, this.#all.length - MOST);
		for (let number = this.#all.length - 1; number >= oldest; number--) {
			if (this.#isSame(this.at(number), thing)) return number;
		}

		this.#next.push(this.#all.length);
		return this.#all.push(this.#kindOf(thing)) - 1;
	}
}
