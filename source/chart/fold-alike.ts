import type {HostId} from '../simulation/scenario.js';
import type {Flight, Trace} from '../simulation/trace.js';
import {otherHost, senderOf} from './crossing.js';
import type {FlightRow, Row} from './row.js';
import {countWhile} from './search.js';

/** Rows of one kind that share a place, or of two kinds that take turns, as SYN and SYN,ACK in a flood. */
export type Alike = {
	/** In their order. */
	readonly rows: readonly number[];
	/** By row: the newest of each kind so far, and how many flights there are of it. */
	readonly newest: readonly (readonly [number, number | null])[];
	readonly counts: readonly (readonly [number, number])[];
};

/** What of those rows has begun. */
export type Begun = {
	/** The row that stands for them: the newest of the first kind. */
	readonly row: number;
	/** The newest of the second kind; null where there is none yet. */
	readonly other: number | null;
	readonly counts: readonly [number, number];
};

/** Two of a kind are soon read; from three on they are folded. */
const FEWEST = 3;

/** Of rows that share a place, those that come before another row. */
export function begunOf({rows, newest, counts}: Alike, before: number): Begun {
	const last = Math.max(0, countWhile(rows, (row) => row < before) - 1);
	const [row, other] = newest[last] ?? [rows[0] ?? 0, null];
	return {row, other, counts: counts[last] ?? [1, 0]};
}

/** Those of a flood come from many addresses, and are alike all the same. */
function likenessOf(flight: Flight): string {
	const {from, to, segment, kind, count} = flight;
	const ends = count > 1 ? senderOf(flight) : `${from} ${to}`;
	return [ends, segment.ctl, segment.text, kind === 'forged'].join(' ');
}

/** What may stand between rows that are folded: the wait for a timer and its end, and the label above a row. */
function isBetween({kind, notes}: Row): boolean {
	if (kind === 'label') return true;
	const all = [...notes.A, ...notes.B];
	return (kind === 'fold' || kind === 'event') && all.every(({tone}) => tone === 'timer');
}

function isFoldable(row: Row): row is FlightRow {
	return row.kind === 'flight' && row.turn === null && row.lanes.length === 0;
}

/** A change of the sender's state begins a stretch, one of the receiver's ends it, so that none is hidden. */
const changes = ({notes}: Row, host: HostId): boolean =>
	notes[host].some(({role}) => role === 'state');

type Candidate = {
	readonly row: number;
	readonly likeness: string;
	readonly side: string;
	readonly count: number;
};

/** Rows that nothing but waiting parts, one stretch after the other. */
function stretchesOf({flights}: Trace, rows: readonly Row[]): Candidate[][] {
	const stretches: Candidate[][] = [[]];
	rows.forEach((row, index) => {
		const flight = isFoldable(row) ? flights[row.flight - 1] : undefined;
		if (flight !== undefined) {
			const {count} = flight;
			const side = senderOf(flight);
			if (changes(row, side)) stretches.push([]);
			stretches.at(-1)?.push({row: index, likeness: likenessOf(flight), side, count});
			if (changes(row, otherHost(side))) stretches.push([]);
		} else if (!isBetween(row)) stretches.push([]);
	});
	return stretches;
}

/** Neighbours of one kind. */
type Group = {
	readonly likeness: string;
	readonly side: string;
	readonly isFlood: boolean;
	readonly members: Candidate[];
};

function groupsOf(stretch: readonly Candidate[]): Group[] {
	const groups: Group[] = [];
	for (const candidate of stretch) {
		const {likeness, side, count} = candidate;
		const isFlood = count > 1;
		const last = groups.at(-1);
		if (last?.likeness === likeness) last.members.push(candidate);
		else groups.push({likeness, side, isFlood, members: [candidate]});
	}
	return groups;
}

/** How many groups from one on are by turns of the first and of the second kind. */
function turnsFrom(groups: readonly Group[], from: number): number {
	const [first, second] = [groups[from], groups[from + 1]];
	if (first === undefined || second === undefined) return 1;
	if (first.side === second.side || first.isFlood !== second.isFlood) return 1;
	let length = 2;
	while (groups[from + length]?.likeness === groups[from + (length % 2)]?.likeness) length++;
	return length;
}

function alikeOf(groups: readonly Group[]): Alike {
	const rows: number[] = [];
	const newest: [number, number | null][] = [];
	const counts: [number, number][] = [];
	groups.forEach(({members}, nth) => {
		for (const {row, count} of members) {
			const [first, second] = newest.at(-1) ?? [row, null];
			const [one, two] = counts.at(-1) ?? [0, 0];
			rows.push(row);
			newest.push(nth % 2 === 0 ? [row, second] : [first, row]);
			counts.push(nth % 2 === 0 ? [one + count, two] : [one, two + count]);
		}
	});
	return {rows, newest, counts};
}

/** What is worth folding from a group on: its turns with the next one, or itself; and how many groups that is. */
function foldFrom(groups: readonly Group[], from: number): {taken: number; alike: Alike | null} {
	const turns = turnsFrom(groups, from);
	const both = alikeOf(groups.slice(from, from + turns));
	const [first, second] = both.counts.at(-1) ?? [0, 0];
	if (turns > 1 && Math.min(first, second) >= FEWEST) return {taken: turns, alike: both};

	const alone = alikeOf(groups.slice(from, from + 1));
	const [count] = alone.counts.at(-1) ?? [0, 0];
	const isFolded = alone.rows.length > 1 && count >= FEWEST;
	return {taken: 1, alike: isFolded ? alone : null};
}

/** Rows that share a place, by the first of them, and the rows that are left. */
export function foldAlike(
	trace: Trace,
	rows: readonly Row[],
): {readonly alike: ReadonlyMap<number, Alike>; readonly indices: readonly number[]} {
	const alike = new Map<number, Alike>();
	const hidden = new Set<number>();
	for (const groups of stretchesOf(trace, rows).map(groupsOf)) {
		for (let from = 0; from < groups.length; ) {
			const found = foldFrom(groups, from);
			from += found.taken;
			const [first, ...more] = found.alike?.rows ?? [];
			if (found.alike === null || first === undefined) continue;
			alike.set(first, found.alike);
			for (let row = first + 1; row <= (more.at(-1) ?? first); row++) hidden.add(row);
		}
	}
	return {alike, indices: rows.map((_, index) => index).filter((index) => !hidden.has(index))};
}
