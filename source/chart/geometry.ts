import type {Ms} from '../tcp/profile.js';
import {timeWidth} from './time.js';

/**
 * Where things stand on a row: cursor, time, what happened at A, A's life line, the room for arrows
 * (`span`), B's life line, what happened at B.
 */
export type Geometry = {
	readonly width: number;
	readonly time: number;
	/** For the distance to the row of the cursor, where there is room for it. */
	readonly distance: number;
	readonly cell: number;
	readonly span: number;
};

/** "SYN-RECEIVED", "close() FIN-WAIT-1", and with a timer beside it. */
const CELL = {least: 12, usual: 18, most: 24};
const SPAN = {least: 12, usual: 24, most: 60};

/** Cursor, the spaces after the time and around the cells, and the two life lines. */
const FRAME = 6;

/** `+0.050` with a space before it, from this width on. */
const DISTANCE = {columns: 8, from: 124};

export function geometryOf(width: number, endsAt: Ms): Geometry {
	const time = timeWidth(endsAt);
	const distance = width < DISTANCE.from ? 0 : DISTANCE.columns;
	const free = width - time - distance - FRAME;
	const beside = (span: number, most: number): number =>
		Math.min(most, Math.floor((free - span) / 2));
	const cell = Math.max(
		0,
		beside(SPAN.least, CELL.least),
		beside(SPAN.usual, CELL.usual),
		beside(SPAN.most, CELL.most),
	);
	return {width, time, distance, cell, span: Math.max(1, Math.min(SPAN.most, free - 2 * cell))};
}

/** Columns that a row takes; at most `width`, except where that is absurdly small. */
export function rowWidth({time, distance, cell, span}: Geometry): number {
	return time + distance + 2 * cell + span + FRAME;
}

/** Column of A's life line. */
export function leftLifeLine({time, distance, cell}: Geometry): number {
	return 1 + time + distance + 1 + cell + 1;
}
