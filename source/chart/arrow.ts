import type {HostId} from '../simulation/scenario.js';
import type {Flight} from '../simulation/trace.js';
import {type Canvas, put, write} from './canvas.js';
import {senderOf} from './crossing.js';
import {type Glyphs, type LineGlyphs, styleOf} from './glyphs.js';
import type {HiddenField} from './hide.js';
import {fromSender} from './lanes.js';
import type {FlightRow, LandingRow, Lane} from './row.js';
import type {Tone} from './styled.js';
import {widthOf} from './width.js';

/** A flight as it is to be drawn at one moment. */
export type Arrow = {
	readonly flight: Flight;
	readonly label: string;
	readonly hidden: readonly HiddenField[];
	/** 0 to 1. */
	readonly progress: number;
};

/** What the arrows of one row are drawn with. */
type Pen = {
	readonly canvas: Canvas;
	readonly glyphs: Glyphs;
	readonly style: LineGlyphs;
	readonly sender: HostId;
	readonly tone: Tone;
	readonly lanes: readonly Lane[];
};

/** A lost flight ends at four fifths of the way. */
const LOSS = 0.8;

function lineGlyphs({flight, hidden}: Arrow, glyphs: Glyphs): LineGlyphs {
	return glyphs.styles[hidden.includes('kind') ? 'first' : styleOf(flight.kind)];
}

function toneOf({flight, hidden, progress}: Arrow): Tone {
	const style = hidden.includes('kind') ? 'first' : styleOf(flight.kind);
	if (style !== 'first') return style;
	return progress < 1 ? 'accent' : 'plain';
}

function penFor(canvas: Canvas, glyphs: Glyphs, arrow: Arrow, lanes: readonly Lane[]): Pen {
	const style = lineGlyphs(arrow, glyphs);
	return {canvas, glyphs, style, sender: senderOf(arrow.flight), tone: toneOf(arrow), lanes};
}

/** Draws the line from one distance from the sender up to, not including, another. */
function line({canvas, glyphs, style, sender, tone, lanes}: Pen, from: number, to: number): void {
	for (let distance = from; distance < to; distance++) {
		const column = fromSender(sender, distance, canvas.width);
		const crosses = lanes.some((lane) => lane.column === column);
		const character = style.line.charAt(distance % style.line.length);
		put(canvas, column, crosses ? glyphs.cross : character, tone);
	}
}

function mark({canvas, sender, tone}: Pen, distance: number, character: string, as = tone): void {
	put(canvas, fromSender(sender, distance, canvas.width), character, as);
}

function head({glyphs, sender}: Pen): string {
	return sender === 'A' ? glyphs.right : glyphs.left;
}

/** Writes a label, from the sender's side on, with a space at each end. */
export function drawLabel(canvas: Canvas, arrow: Arrow, edge: number): void {
	const width = widthOf(arrow.label);
	const start = Math.max(1, senderOf(arrow.flight) === 'A' ? edge : edge - width + 1);
	write(canvas, start - 1, ` ${arrow.label} `, toneOf(arrow));
}

/**
 * How far from the sender the head is. It passes over the label in one go, so that no letter is ever
 * covered, and moves evenly on both sides of it.
 */
function reachOf(share: number, way: number, label: Label | null): number {
	if (label === null || label.to >= way) return Math.round(share * way);

	const skipped = label.to - label.from + 1;
	const reach = Math.round(share * (way - skipped));
	return reach < label.from ? reach : reach + skipped;
}

/** Where a label with the spaces around it stands, counted from the sender. */
type Label = {readonly from: number; readonly to: number};

function labelAt({canvas, sender}: Pen, arrow: Arrow, edge: number | null): Label | null {
	if (edge === null) return null;
	const from = fromSender(sender, edge, canvas.width) - 1;
	return {from, to: from + widthOf(arrow.label) + 1};
}

/** Draws a flight where it leaves: the label stands from the first frame, the line grows past it. */
export function drawDeparture(
	canvas: Canvas,
	glyphs: Glyphs,
	arrow: Arrow,
	row: FlightRow,
	lanes: readonly Lane[],
): void {
	const pen = penFor(canvas, glyphs, arrow, lanes);
	if (row.turn !== null) {
		drawTurning(pen, arrow, row.turn, row.label);
		return;
	}
	const isDelivered = arrow.flight.fate === 'delivered' || arrow.flight.fate === 'in flight';
	const label = labelAt(pen, arrow, row.label);
	const way = isDelivered ? canvas.width - 1 : lossDistance(canvas.width, label);
	const reach = reachOf(arrow.progress, way, label);
	line(pen, 0, reach);
	if (row.label !== null) drawLabel(canvas, arrow, row.label);

	const isLost = arrow.flight.fate === 'lost' && arrow.progress === 1;
	mark(pen, reach, isLost ? glyphs.loss : head(pen), isLost ? 'loss' : pen.tone);
}

function lossDistance(span: number, label: Label | null): number {
	const wanted = Math.floor(span * LOSS) - 1;
	return Math.min(span - 2, Math.max(wanted, (label?.to ?? 0) + 2));
}

/** The first half of the way of a flight that crosses others leads to its turn. */
function drawTurning(pen: Pen, arrow: Arrow, turn: number, label: number | null): void {
	const {canvas, sender, style} = pen;
	const way = fromSender(sender, turn, canvas.width);
	const reach = reachOf(Math.min(1, 2 * arrow.progress), way, labelAt(pen, arrow, label));
	line(pen, 0, reach);
	if (label !== null) drawLabel(canvas, arrow, label);
	const corner = sender === 'A' ? style.leftDown : style.rightDown;
	mark(pen, reach, hasTurned(arrow) ? corner : head(pen));
}

/** Whether a flight that crosses others is past its turn, so that its lane is seen. */
export function hasTurned({progress}: Pick<Arrow, 'progress'>): boolean {
	return progress > 0.5;
}

/** The second half of the way, on the row where the flight lands. */
export function drawLanding(
	canvas: Canvas,
	glyphs: Glyphs,
	arrow: Arrow,
	row: LandingRow,
	lanes: readonly Lane[],
): void {
	const pen = penFor(canvas, glyphs, arrow, lanes);
	const from = fromSender(pen.sender, row.turn, canvas.width);
	const share = Math.max(0, 2 * arrow.progress - 1);
	const reach = from + Math.max(1, Math.round(share * (canvas.width - 1 - from)));
	line(pen, from + 1, reach);
	mark(pen, from, pen.sender === 'A' ? pen.style.upRight : pen.style.upLeft);
	mark(pen, reach, head(pen));
}

/** Draws a flight on its way down past a row. */
export function drawLane(canvas: Canvas, glyphs: Glyphs, arrow: Arrow, column: number): void {
	put(canvas, column, lineGlyphs(arrow, glyphs).vertical, toneOf(arrow));
}

/** The gap of a silence, in words, in the middle between the life lines. */
export function drawWords(canvas: Canvas, words: string, tone: Tone): void {
	const column = Math.max(0, Math.floor((canvas.width - widthOf(words)) / 2));
	write(canvas, column, words, tone);
}
