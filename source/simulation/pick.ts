import {type Segment, sameControl} from '../tcp/segment.js';
import type {Pick} from './scenario.js';

/** Counts the segments that a pick describes, and says of each whether it is the one meant. */
export class Picker {
	readonly #pick: Pick;
	#seen = 0;
	/** Whether any segment was meant. */
	hasPicked = false;

	constructor(pick: Pick) {
		this.#pick = pick;
	}

	takes(from: string, connection: string, segment: Segment): boolean {
		if (!describes(this.#pick, from, connection, segment)) return false;

		this.#seen += 1;
		if (!this.#pick.all && this.#seen !== (this.#pick.nth ?? 1)) return false;

		this.hasPicked = true;
		return true;
	}
}

function describes(pick: Pick, from: string, connection: string, segment: Segment): boolean {
	return (
		(pick.from === undefined || pick.from === from) &&
		(pick.connection === undefined || pick.connection === connection) &&
		(pick.len === undefined || pick.len === segment.text) &&
		(pick.flags === undefined || sameControl(pick.flags, segment.ctl))
	);
}

/** Whether a `release` means the segment that a `hold` keeps. */
export function samePick(a: Pick, b: Pick): boolean {
	return (
		a.from === b.from &&
		a.connection === b.connection &&
		a.len === b.len &&
		(a.nth ?? 1) === (b.nth ?? 1) &&
		(a.all ?? false) === (b.all ?? false) &&
		(a.flags === undefined) === (b.flags === undefined) &&
		sameControl(a.flags ?? [], b.flags ?? [])
	);
}
