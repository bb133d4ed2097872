/** Octets that a page holds. */
const PAGE = 2 ** 15;
/** Octets of the longest value, a tag and a double. A value never goes on over the end of a page. */
const LONGEST = 9;

/** What the first octet of a value says; below `TWO` it is the value. */
const ABSENT = 0xff;
const NOTHING = 0xfe;
const NO = 0xfd;
const YES = 0xfc;
const ENDLESS = 0xfb;
const DOUBLE = 0xfa;
const FOUR = 0xf9;
const TWO = 0xf8;

export type Value = number | boolean | null | undefined;

const double = new Float64Array(1);
const octets = new Uint8Array(double.buffer);

/**
 * Values, one behind the other, each in as few octets as it needs: most numbers of a run are small, or have
 * the 32 bits of a sequence number. It grows page by page and is never copied.
 */
export class Tape {
	readonly #pages: Uint8Array[] = [];
	/** The page that is written, where it begins, and the place in it. */
	#written: Uint8Array = new Uint8Array(0);
	#writtenFrom = -PAGE;
	#writeAt = PAGE;
	/** The page that is read, its number, and the place in it. */
	#read: Uint8Array = this.#written;
	#readPage = -1;
	#readAt = 0;

	/** Where the next value will be written. */
	get end(): number {
		if (this.#writeAt > PAGE - LONGEST) this.#addPage();
		return this.#writtenFrom + this.#writeAt;
	}

	/** Where the next value will be read. */
	get place(): number {
		return this.#readPage * PAGE + this.#readAt;
	}

	/** The next `read` begins at this place, which was an `end`. */
	seek(place: number): void {
		this.#turnTo(Math.floor(place / PAGE));
		this.#readAt = place % PAGE;
	}

	write(value: Value): void {
		if (this.#writeAt > PAGE - LONGEST) this.#addPage();
		if (typeof value !== 'number') {
			this.#put(tagOf(value));
		} else if (value >>> 0 !== value) {
			this.#writeUncommon(value);
		} else if (value < TWO) {
			this.#put(value);
		} else if (value < 2 ** 16) {
			const page = this.#written;
			const at = this.#writeAt;
			page[at] = TWO;
			page[at + 1] = value;
			page[at + 2] = value >>> 8;
			this.#writeAt = at + 3;
		} else {
			const page = this.#written;
			const at = this.#writeAt;
			page[at] = FOUR;
			page[at + 1] = value;
			page[at + 2] = value >>> 8;
			page[at + 3] = value >>> 16;
			page[at + 4] = value >>> 24;
			this.#writeAt = at + 5;
		}
	}

	read(): Value {
		if (this.#readAt > PAGE - LONGEST) this.#turnTo(this.#readPage + 1);
		const first = this.#octet();
		if (first < TWO) return first;

		switch (first) {
			case TWO:
				return this.#octet() + this.#octet() * 2 ** 8;
			case FOUR:
				return (
					this.#octet() + this.#octet() * 2 ** 8 + this.#octet() * 2 ** 16 + this.#octet() * 2 ** 24
				);
			case DOUBLE:
				return this.#readDouble();
			case ENDLESS:
				return Number.POSITIVE_INFINITY;
			case YES:
			case NO:
				return first === YES;
			case NOTHING:
				return null;
			default:
				return undefined;
		}
	}

	/** The next value, where it can only be a number. */
	number(): number {
		return this.read() as number;
	}

	#put(octet: number): void {
		this.#written[this.#writeAt] = octet;
		this.#writeAt += 1;
	}

	#octet(): number {
		const octet = this.#read[this.#readAt] as number;
		this.#readAt += 1;
		return octet;
	}

	#writeUncommon(value: number): void {
		if (value === Number.POSITIVE_INFINITY) {
			this.#put(ENDLESS);
			return;
		}

		double[0] = value;
		this.#put(DOUBLE);
		for (const octet of octets) this.#put(octet);
	}

	#readDouble(): number {
		for (let n = 0; n < octets.length; n++) octets[n] = this.#octet();
		return double[0] as number;
	}

	#addPage(): void {
		this.#written = new Uint8Array(PAGE);
		this.#writtenFrom += PAGE;
		this.#pages.push(this.#written);
		this.#writeAt = 0;
	}

	#turnTo(page: number): void {
		this.#readPage = page;
		this.#read = this.#pages[page] as Uint8Array;
		this.#readAt = 0;
	}
}

function tagOf(value: boolean | null | undefined): number {
	if (value === undefined) return ABSENT;
	if (value === null) return NOTHING;
	return value ? YES : NO;
}
