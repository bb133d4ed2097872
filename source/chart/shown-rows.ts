import type {Flight, Trace} from '../simulation/trace.js';
import {senderOf} from './crossing.js';
import {type Alike, foldAlike} from './fold-alike.js';
import type {Row} from './row.js';

/** Which rows are shown: every one, alike ones folded, or those of one host, of SYN, FIN and RST, of trouble. */
export const ROW_CHOICES = ['every', 'folded', 'A', 'B', 'control', 'trouble'] as const;

export type RowChoice = (typeof ROW_CHOICES)[number];

export type ShownRows = {
	/** Indices of the rows that are shown, in order. */
	readonly indices: readonly number[];
	/** Rows of the same kind that share a place, by the first of them. */
	readonly alike: ReadonlyMap<number, Alike>;
	/** Flights that are left out, also on their way down past other rows. */
	readonly leftOut: ReadonlySet<number>;
};

const CONTROL = ['SYN', 'FIN', 'RST'];

export function shownRows(trace: Trace, rows: readonly Row[], choice: RowChoice): ShownRows {
	const indices = rows.map((_, index) => index);
	const nothing = {indices, alike: new Map(), leftOut: new Set<number>()};
	if (choice === 'every') return nothing;
	if (choice === 'folded') return {...nothing, ...foldAlike(trace, rows)};

	const leftOut = new Set(
		trace.flights.filter((flight) => !isWanted(flight, choice)).map(({id}) => id),
	);
	const isShown = (row: Row): boolean =>
		'flight' in row ? !leftOut.has(row.flight) : isWantedEvent(row, choice);
	return {...nothing, leftOut, indices: indices.filter((index) => isShownAt(rows, index, isShown))};
}

function isShownAt(rows: readonly Row[], index: number, isShown: (row: Row) => boolean): boolean {
	const row = rows[index];
	return row !== undefined && isShown(row);
}

function isWanted(flight: Flight, choice: RowChoice): boolean {
	if (choice === 'control') return flight.segment.ctl.some((flag) => CONTROL.includes(flag));
	if (choice === 'trouble') return flight.fate !== 'delivered' || flight.kind !== 'first';
	return senderOf(flight) === choice;
}

/** A row of words alone stays with the host that it is about; of silences, those that a timer ended. */
function isWantedEvent({kind, notes}: Row, choice: RowChoice): boolean {
	if (choice === 'A' || choice === 'B') return notes[choice].length > 0;
	const all = [...notes.A, ...notes.B];
	if (choice === 'trouble') return all.some(({tone}) => tone === 'timer');
	return kind === 'event';
}
