import type {Flight, Trace} from '../simulation/trace.js';
import {senderOf} from './crossing.js';
import type {FlightRow, Row} from './row.js';

/** Which rows are shown: every one, alike ones folded, or those of one host, of SYN, FIN and RST, of trouble. */
export const ROW_CHOICES = ['every', 'folded', 'A', 'B', 'control', 'trouble'] as const;

export type RowChoice = (typeof ROW_CHOICES)[number];

export type ShownRows = {
	/** Indices of the rows that are shown, in order. */
	readonly indices: readonly number[];
	/** Rows of the same kind that share a place, by the first of them. */
	readonly alike: ReadonlyMap<number, readonly number[]>;
	/** Flights that are left out, also on their way down past other rows. */
	readonly leftOut: ReadonlySet<number>;
};

/** Two of a kind are soon read; from three on they are folded. */
const FEWEST = 3;

const CONTROL = ['SYN', 'FIN', 'RST'];

export function shownRows(trace: Trace, rows: readonly Row[], choice: RowChoice): ShownRows {
	const indices = rows.map((_, index) => index);
	const nothing = {indices, alike: new Map(), leftOut: new Set<number>()};
	if (choice === 'every') return nothing;
	if (choice === 'folded') return {...nothing, ...folded(trace, rows)};

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

function likenessOf(flight: Flight | undefined): string | undefined {
	if (flight === undefined) return undefined;
	const {from, to, segment, kind} = flight;
	return [from, to, segment.ctl, segment.text, kind === 'forged'].join(' ');
}

/** What may stand between rows that are folded: the wait for a timer, and its end. */
function isWaiting({kind, notes}: Row): boolean {
	const all = [...notes.A, ...notes.B];
	return (kind === 'fold' || kind === 'event') && all.every(({tone}) => tone === 'timer');
}

function isFoldable(row: Row): row is FlightRow {
	return row.kind === 'flight' && row.turn === null && row.lanes.length === 0;
}

function folded(trace: Trace, rows: readonly Row[]): Pick<ShownRows, 'indices' | 'alike'> {
	const alike = new Map<number, readonly number[]>();
	const hidden = new Set<number>();
	let members: number[] = [];
	let likeness: string | undefined;

	const close = (): void => {
		const [first, last] = [members[0], members.at(-1)];
		if (first !== undefined && last !== undefined && members.length >= FEWEST) {
			alike.set(first, members);
			for (let index = first + 1; index <= last; index++) hidden.add(index);
		}
		members = [];
	};
	rows.forEach((row, index) => {
		if (isFoldable(row)) {
			const kind = likenessOf(trace.flights[row.flight - 1]);
			if (kind !== likeness) close();
			likeness = kind;
			members.push(index);
		} else if (!isWaiting(row)) close();
	});
	close();
	return {alike, indices: rows.map((_, index) => index).filter((index) => !hidden.has(index))};
}
