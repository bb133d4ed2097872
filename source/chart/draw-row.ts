import type {HostId} from '../simulation/scenario.js';
import type {Moment} from '../simulation/trace.js';
import type {Ms} from '../tcp/profile.js';
import {
	type Arrow,
	drawDeparture,
	drawLabel,
	drawLanding,
	drawLane,
	drawWords,
	hasTurned,
} from './arrow.js';
import {type Canvas, createCanvas, lineOf} from './canvas.js';
import {cell, type Word} from './cell.js';
import {counted, drawOtherHead} from './draw-alike.js';
import {type Begun, begunOf} from './fold-alike.js';
import {type Hide, hiddenFields, isStateHidden} from './hide.js';
import {type LabelPart, labelOf} from './label.js';
import type {Layout} from './lay-out.js';
import {begunRows, flightOf, progressOf} from './progress.js';
import {type FoldRow, flightAt, type Lane, type Note, type Row} from './row.js';
import {countWhile} from './search.js';
import type {Line, Tone} from './styled.js';
import {distanceText, durationText, laterText, timeText} from './time.js';
import {padStart, span} from './width.js';

/** One frame: a layout at a moment, with what a question covers. */
export type Frame = {
	readonly layout: Layout;
	readonly moment: Moment;
	readonly hide: Hide;
	/** When the row of the cursor begins; null where there is no cursor. */
	readonly cursorAt: Ms | null;
};

/** The parts of a row, put side by side. */
export type RowParts = {
	readonly isCursor: boolean;
	readonly time: Line[number];
	/** How far the row is from that of the cursor. */
	readonly distance?: string;
	readonly words: Readonly<Record<HostId, readonly Word[]>>;
	readonly canvas: Canvas;
};

export function assemble({geometry, glyphs}: Layout, parts: RowParts): Line {
	const lifeLine = span(glyphs.lifeLine, 'dim');
	return [
		span(parts.isCursor ? glyphs.cursor : ' ', 'now'),
		span(padStart(parts.time.text, geometry.time), parts.time.tone),
		span(padStart(parts.distance ?? '', geometry.distance), 'dim'),
		span(' '),
		...cell('A', parts.words.A, geometry.cell),
		span(' '),
		lifeLine,
		...lineOf(parts.canvas),
		lifeLine,
		span(' '),
		...cell('B', parts.words.B, geometry.cell),
	];
}

/** The row at an index, or what of those it stands for is the newest; `isAhead` for one that a flight will land on. */
export function drawRow(frame: Frame, place: number, isCursor: boolean, isAhead = false): Line {
	const {layout} = frame;
	const begun = begunAt(frame, place);
	const index = begun?.row ?? place;
	const row = layout.rows[index];
	const canvas = createCanvas(layout.geometry.span);
	if (row === undefined) return assemble(layout, {...blank(canvas), isCursor});

	drawSpan(frame, row, canvas, begun);
	const tone = isCursor ? 'now' : 'plain';
	if (isAhead) return assemble(layout, blank(canvas));
	const words = {A: wordsOf(frame, index, begun, 'A'), B: wordsOf(frame, index, begun, 'B')};
	return assemble(layout, {isCursor, ...timesOf(frame, row, tone), words, canvas});
}

/** What has begun of the rows that share a place; null where there is only one. */
function begunAt({layout, moment}: Frame, place: number): Begun | null {
	const alike = layout.shown.alike.get(place);
	return alike === undefined ? null : begunOf(alike, begunRows(layout, moment));
}

/** A row on which nothing has happened yet. */
export function blank(canvas: Canvas): RowParts {
	return {isCursor: false, time: span(''), words: {A: [], B: []}, canvas};
}

const isTimed = ({kind}: Row): boolean => kind !== 'fold' && kind !== 'label';

/** The time of a row and how far it is from that of the cursor, in one column or in two. */
function timesOf(
	{layout, cursorAt}: Frame,
	row: Row,
	tone: Tone,
): Pick<RowParts, 'time' | 'distance'> {
	if (!isTimed(row)) return {time: span('')};

	const {options, geometry} = layout;
	const far = cursorAt === null || cursorAt === row.at ? undefined : row.at - cursorAt;
	if (options.times === 'distance' && geometry.distance === 0 && far !== undefined) {
		return {time: span(distanceText(far, geometry.time), tone)};
	}
	const time = span(rowTime(layout, row), tone);
	if (far === undefined || geometry.distance === 0) return {time};
	return {time, distance: distanceText(far, geometry.distance - 1)};
}

/** A moment that would read like the row above is told by the time since the first that reads so. */
function rowTime({rows}: Layout, row: Row): string {
	const text = timeText(row.at);
	const first = rows[countWhile(rows, ({at}) => at <= row.at && timeText(at) !== text)];
	const isFirst = first === undefined || first.at === row.at || !isTimed(first);
	return isFirst ? text : laterText(row.at - first.at);
}

/** The words of a row, and what became of the newest of the kind that it takes turns with. */
function wordsOf(frame: Frame, index: number, begun: Begun | null, host: HostId): Word[] {
	const wordsIn = (each: number): Word[] => {
		const row = frame.layout.rows[each];
		return row === undefined ? [] : wordsAt(frame, row, each, host);
	};
	const other = begun?.other ?? null;
	const fate = other === null ? [] : wordsIn(other).filter(({role}) => role === 'cause');
	return [...wordsIn(index), ...fate];
}

function wordsAt({layout, moment, hide}: Frame, row: Row, index: number, host: HostId): Word[] {
	const flight = 'flight' in row ? flightOf(layout, row.flight) : undefined;
	const hidden = flight === undefined ? [] : hiddenFields(hide, flight);
	const isCovered = (note: Note): boolean =>
		(note.role === 'kind' && hidden.includes('kind')) ||
		((note.role === 'state' || note.role === 'result') &&
			isStateHidden(hide, layout.trace, host, note.step));

	const words: Word[] = row.notes[host].filter(
		(note) => note.step <= moment.step && note.at <= moment.at && !isCovered(note),
	);
	if (isAskedHere(layout, moment, hide, index, host)) {
		words.push({role: 'state', text: '?', tone: 'now'});
	}
	const newest = words.findLastIndex(({role}) => role === 'state');
	return words.filter(({role}, place) => role !== 'state' || place === newest);
}

/** Whether a row shows what the step did whose state is asked. */
function isAskedHere(
	layout: Layout,
	moment: Moment,
	{state}: Hide,
	index: number,
	host: HostId,
): boolean {
	if (state === undefined || state.host !== host || moment.step < state.step) return false;

	const flight = layout.trace.steps[state.step - 1]?.flight ?? null;
	if (flight === null) return layout.rowOfStep[state.step - 1] === index;
	return (layout.landingOf.get(flight) ?? layout.rowOfFlight.get(flight)) === index;
}

function arrowOf(
	{layout, moment, hide}: Frame,
	id: number,
	part: LabelPart = 'whole',
): Arrow | undefined {
	const flight = flightOf(layout, id);
	if (flight === undefined) return undefined;
	const hidden = hiddenFields(hide, flight);
	const label = labelOf(flight, layout.options.numbers, hidden, part);
	return {flight, hidden, label, progress: progressOf(flight, moment.at)};
}

function drawSpan(frame: Frame, row: Row, canvas: Canvas, begun: Begun | null): void {
	const {glyphs} = frame.layout;
	const lanes = drawLanes(frame, row, canvas);
	if (row.kind === 'fold') drawWords(canvas, silenceText(frame, row), 'plain');
	if (!('flight' in row)) return;

	const found = arrowOf(frame, row.flight, partOn(row));
	if (found === undefined) return;
	const other = otherArrow(frame, begun);
	const arrow = begun === null ? found : counted(found, other, begun, canvas);
	if (row.kind === 'label') drawLabel(canvas, arrow, row.label);
	if (row.kind === 'flight') drawDeparture(canvas, glyphs, arrow, row, lanes);
	if (row.kind === 'landing') drawLanding(canvas, glyphs, arrow, row, lanes);
	if (other !== undefined) drawOtherHead(canvas, glyphs, arrow, other);
}

function otherArrow(frame: Frame, begun: Begun | null): Arrow | undefined {
	const row = begun?.other ? frame.layout.rows[begun.other] : undefined;
	return row === undefined ? undefined : arrowOf(frame, flightAt(row));
}

function partOn(row: Row): LabelPart {
	return row.kind === 'label' || row.kind === 'flight' ? row.part : 'whole';
}

/** Draws the flights that pass a row, and tells which these are. */
function drawLanes(frame: Frame, row: Row, canvas: Canvas): readonly Lane[] {
	const {leftOut} = frame.layout.shown;
	return row.lanes.filter(({flight, column}) => {
		if (leftOut.has(flight)) return false;
		const arrow = arrowOf(frame, flight);
		if (arrow === undefined || !hasTurned(arrow)) return false;
		drawLane(canvas, frame.layout.glyphs, arrow, column);
		return true;
	});
}

function silenceText({layout: {text}, moment}: Frame, row: FoldRow): string {
	const {silence} = text;
	const isOver = moment.step > row.step || moment.at >= row.until;
	const time = durationText((isOver ? row.until : moment.at) - row.at);
	if (moment.step <= row.step && row.why !== 'nothing') return silence.running(time);
	if (!isOver) return silence.running(time);
	if (row.why === 'nothing') return silence.nothing(time);
	return row.why === 'idle' ? silence.idle(time) : silence.waits(time, row.why);
}
