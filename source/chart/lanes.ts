import type {HostId} from '../simulation/scenario.js';
import type {Lane} from './row.js';

/** Columns that a label leaves free for line, spaces and head: `── label ─▶`. */
type Margins = {readonly near: number; readonly far: number; readonly between: number};

const ROOMY: Margins = {near: 3, far: 3, between: 2};
/** A label that would need a row of its own comes closer to the ends instead, if that is enough. */
const TIGHT: Margins = {near: 2, far: 2, between: 2};

/** Where flights turn down: near the far side, so that there is room for labels between the lanes. */
const TURN = 0.85;
const LEAST_TURN = 5;
const APART = 3;

/** A column counted from a flight's own sender; the same function leads back. */
export function fromSender(sender: HostId, distance: number, span: number): number {
	return sender === 'A' ? distance : span - 1 - distance;
}

/**
 * The column where a flight that crosses others turns down: past its label, and apart from the
 * others. Null when all is taken.
 */
export function turnColumn(
	sender: HostId,
	label: number,
	span: number,
	lanes: readonly Lane[],
): number | null {
	const wanted = Math.max(label + ROOMY.near + 2, Math.floor(span * TURN));
	for (let distance = Math.min(wanted, span - 4); distance >= LEAST_TURN; distance--) {
		const column = fromSender(sender, distance, span);
		if (lanes.every((lane) => Math.abs(lane.column - column) >= APART)) return column;
	}
	return null;
}

/**
 * The column of a label's end on the sender's side, on a line that reaches `reach` columns from the
 * sender and is crossed by `lanes`: in the first stretch between crossings that is long enough. Null when
 * there is none.
 */
export function labelColumn(
	sender: HostId,
	label: number,
	span: number,
	reach: number,
	lanes: readonly Lane[],
): number | null {
	const place = (margins: Margins): number | null =>
		labelDistance(label, reach, crossingsOf(sender, span, reach, lanes), margins);
	const distance = place(ROOMY) ?? place(TIGHT);
	return distance === null ? null : fromSender(sender, distance, span);
}

/** Distances from the sender at which a line of a certain length meets lanes. */
function crossingsOf(
	sender: HostId,
	span: number,
	reach: number,
	lanes: readonly Lane[],
): readonly number[] {
	return lanes
		.map(({column}) => fromSender(sender, column, span))
		.filter((distance) => distance < reach)
		.sort((a, b) => a - b);
}

function labelDistance(
	label: number,
	reach: number,
	crossings: readonly number[],
	{near, far, between}: Margins,
): number | null {
	let start = near;
	for (const crossing of crossings) {
		if (start + label + between <= crossing) break;
		start = Math.max(start, crossing + 1 + between);
	}
	const isLast = crossings.every((crossing) => crossing < start);
	return start + label + (isLast ? far : 0) <= reach ? start : null;
}
