/** What has something to show under each number. */
export type Shelf<T> = {look(n: number, field: keyof T): unknown};

/**
 * A class whose objects hold no more than a number, and look each field of T up when it is read. The fields
 * are not their own, so `{...view}` is empty: see `altered`.
 */
export function viewOf<T extends object>(
	fields: readonly (keyof T)[],
): new (
	shelf: Shelf<T>,
	number: number,
) => T {
	class View {
		readonly shelf: Shelf<T>;
		readonly number: number;

		constructor(shelf: Shelf<T>, number: number) {
			this.shelf = shelf;
			this.number = number;
		}

		/** All its fields at once. */
		toJSON(): Partial<T> {
			const own = this as unknown as T;
			return Object.fromEntries(fields.map((field) => [field, own[field]])) as Partial<T>;
		}
	}

	for (const field of fields) {
		Object.defineProperty(View.prototype, field, {
			enumerable: true,
			get(this: View) {
				return this.shelf.look(this.number, field);
			},
		});
	}
	return View as unknown as new (
		shelf: Shelf<T>,
		number: number,
	) => T;
}

/** The same thing with some fields changed; the others are still read from it. */
export function altered<T extends object>(thing: T, changes: Partial<T>): T {
	return Object.create(thing, Object.getOwnPropertyDescriptors(changes)) as T;
}
