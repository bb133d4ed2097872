import type {State} from '../tcp/state-diagram.js';

/** A place on the drawing: row, column. */
export type Point = readonly [number, number];

/** Where the name of a state stands; what is lit takes up to two columns more on its left. */
export const PLACES: Readonly<Record<State, Point>> = {
	CLOSED: [0, 34],
	LISTEN: [3, 5],
	'SYN-SENT': [3, 62],
	'SYN-RECEIVED': [6, 2],
	ESTABLISHED: [8, 32],
	'FIN-WAIT-1': [12, 15],
	CLOSING: [12, 42],
	'CLOSE-WAIT': [12, 61],
	'FIN-WAIT-2': [16, 15],
	'TIME-WAIT': [16, 39],
	'LAST-ACK': [16, 61],
};

/** Two states as one name. */
export type EdgeName = `${State} > ${State}`;

export type Route = {
	readonly edge: EdgeName;
	/** Corners from the state that is left to the head of the arrow. */
	readonly points: readonly Point[];
	/** Where the label begins, or, with a minus before the column, ends. */
	readonly label: Point;
};

const route = (edge: EdgeName, label: Point, ...points: readonly Point[]): Route => ({
	edge,
	label,
	points,
});

/** Figure 5 of RFC 9293 at right angles. The two edges that CLOSE takes back to CLOSED are not drawn. */
export const ROUTES: readonly Route[] = [
	route('CLOSED > LISTEN', [1, 12], [0, 33], [0, 10], [2, 10]),
	route('CLOSED > SYN-SENT', [1, -65], [0, 44], [0, 67], [2, 67]),
	route('LISTEN > SYN-SENT', [3, 31], [3, 18], [3, 59]),
	route('LISTEN > SYN-RECEIVED', [4, 12], [4, 10], [5, 10]),
	route('SYN-RECEIVED > LISTEN', [5, -5], [5, 7], [4, 7]),
	route('SYN-SENT > SYN-RECEIVED', [6, 30], [4, 67], [6, 67], [6, 21]),
	route('SYN-SENT > ESTABLISHED', [7, -65], [4, 67], [8, 67], [8, 50]),
	route('SYN-RECEIVED > ESTABLISHED', [7, 12], [7, 10], [8, 10], [8, 29]),
	route('SYN-RECEIVED > FIN-WAIT-1', [11, -8], [7, 10], [12, 10], [12, 12]),
	route('ESTABLISHED > FIN-WAIT-1', [10, 24], [9, 38], [10, 38], [10, 20], [11, 20]),
	route('ESTABLISHED > CLOSE-WAIT', [10, 48], [9, 38], [10, 38], [10, 67], [11, 67]),
	route('FIN-WAIT-1 > CLOSING', [11, 30], [12, 31], [12, 39]),
	route('FIN-WAIT-1 > FIN-WAIT-2', [14, -18], [13, 20], [15, 20]),
	route('FIN-WAIT-1 > TIME-WAIT', [14, 23], [12, 25], [13, 25], [13, 41], [15, 41]),
	route('FIN-WAIT-2 > TIME-WAIT', [15, 29], [16, 31], [16, 36]),
	route('CLOSING > TIME-WAIT', [14, 49], [13, 47], [15, 47]),
	route('CLOSE-WAIT > LAST-ACK', [14, 69], [13, 67], [15, 67]),
	route('TIME-WAIT > CLOSED', [17, -43], [16, 45], [18, 45], [18, 49]),
	route('LAST-ACK > CLOSED', [17, 69], [16, 67], [18, 67], [18, 60]),
];

/** CLOSED stands a second time at the bottom, where connections end. */
export const END: Point = [18, 52];

export const GRAPH = {columns: 80, rows: 19};
