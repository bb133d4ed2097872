import type {Flight, Moment} from '../simulation/trace.js';
import type {Ms} from '../tcp/profile.js';
import type {Layout} from './lay-out.js';
import type {Lane, Row} from './row.js';
import {countWhile} from './search.js';

/** A flight that is still under way when the run ends is drawn up to here. */
const HALF_WAY = 0.5;

export function flightOf({trace}: Layout, id: number): Flight | undefined {
	return trace.flights[id - 1];
}

/** How much of its way a flight has gone at a moment, 0 to 1. */
export function progressOf({sentAt, endsAt}: Flight, at: Ms): number {
	if (endsAt === null) return at > sentAt ? HALF_WAY : 0;
	if (at >= endsAt) return 1;
	return Math.max(0, (at - sentAt) / (endsAt - sentAt));
}

/** How many rows have begun: always the first ones. */
export function begunRows({rows}: Layout, {step, at}: Moment): number {
	return countWhile(
		rows,
		(row) => row.step <= step && (row.kind === 'fold' ? row.at < at : row.at <= at),
	);
}

/** The flights on their way down from a row to a row below. */
export function lanesBelow(row: Row | undefined): readonly Lane[] {
	if (row === undefined) return [];
	if (row.kind !== 'flight' || row.turn === null) return row.lanes;
	return [...row.lanes, {flight: row.flight, column: row.turn}];
}

/**
 * The row that the cursor stands on, -1 before anything has happened: that of the last step, or of a
 * flight that has left since by nobody's step.
 */
export function cursorRow(layout: Layout, moment: Moment): number {
	const {rowOfStep, rows, trace} = layout;
	const ofStep = rowOfStep[moment.step - 1] ?? -1;
	const steppedAt = trace.steps[moment.step - 1]?.at ?? -1;
	for (let index = begunRows(layout, moment) - 1; index > ofStep; index--) {
		const row = rows[index];
		if (row === undefined || row.at <= steppedAt) break;
		if (row.kind === 'flight') return index;
	}
	return ofStep;
}
