import type {HostId} from '../simulation/scenario.js';
import type {Lane} from './row.js';

/** Lines, spaces and the head around a label: `── label ─▶`. */
export const LABEL_MARGIN = {near: 3, far: 3, between: 2};

const LEAST_TURN = 5;
const APART = 3;

/** A column counted from a flight's own sender; the same function leads back. */
export function fromSender(sender: HostId, distance: number, span: number): number {
	return sender === 'A' ? distance : span - 1 - distance;
}

/**
 * The column where a flight that crosses others turns down: past its label, two thirds of the way over,
 * so that the label of the one coming towards it finds room too. Null when all is taken.
 */
export function turnColumn(
	sender: HostId,
	label: number,
	span: number,
	lanes: readonly Lane[],
): number | null {
	const wanted = Math.max(label + LABEL_MARGIN.near + 2, Math.floor(span * 0.7));
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
	const crossings = lanes
		.map(({column}) => fromSender(sender, column, span))
		.filter((distance) => distance < reach)
		.sort((a, b) => a - b);

	let start = LABEL_MARGIN.near;
	for (const crossing of crossings) {
		if (start + label + LABEL_MARGIN.between <= crossing) break;
		start = Math.max(start, crossing + 1 + LABEL_MARGIN.between);
	}
	const isLast = crossings.every((crossing) => crossing < start);
	const end = start + label + (isLast ? LABEL_MARGIN.far : 0);
	return end <= reach ? fromSender(sender, start, span) : null;
}
