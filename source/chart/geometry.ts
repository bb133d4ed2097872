import type {Ms} from '../tcp/profile.js';
import {timeWidth} from './time.js';

/**
 * Where things stand on a row: cursor, time, what happened at A, A's life line, the room for arrows
 * (`span`), B's life line, what happened at B.
 */
export type Geometry = {
	readonly width: number;
	readonly time: number;
	readonly cell: number;
	readonly span: number;
};

/** "close() FIN-WAIT-1" */
const CELL = 18;
const WIDE_CELL = 24;
const SPAN = {least: 12, most: 60};

/** Cursor, the spaces after the time and around the cells, and the two life lines. */
const FRAME = 6;

export function geometryOf(width: number, endsAt: Ms): Geometry {
	const time = timeWidth(endsAt);
	const free = width - time - FRAME;
	const narrow = Math.floor((free - SPAN.least) / 2);
	const wide = Math.floor((free - SPAN.most) / 2);
	const cell = Math.max(0, Math.min(CELL, narrow), Math.min(WIDE_CELL, wide));
	return {width, time, cell, span: Math.max(1, Math.min(SPAN.most, free - 2 * cell))};
}

/** Column of A's life line. */
export function leftLifeLine({time, cell}: Geometry): number {
	return 1 + time + 1 + cell + 1;
}
