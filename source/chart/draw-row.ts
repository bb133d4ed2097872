import type {HostId} from '../simulation/scenario.js';
import type {Moment} from '../simulation/trace.js';
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
import {type Hide, hiddenFields, isStateHidden} from './hide.js';
import {type LabelPart, labelOf} from './label.js';
import type {Layout} from './lay-out.js';
import {flightOf, progressOf} from './progress.js';
import type {FoldRow, Lane, Note, Row} from './row.js';
import type {Line} from './styled.js';
import {durationText, fractionText, timeText} from './time.js';
import {padStart, span} from './width.js';

/** One frame: a layout at a moment, with what a question covers. */
export type Frame = {readonly layout: Layout; readonly moment: Moment; readonly hide: Hide};

/** The parts of a row, put side by side. */
export type RowParts = {
	readonly isCursor: boolean;
	readonly time: Line[number];
	readonly words: Readonly<Record<HostId, readonly Word[]>>;
	readonly canvas: Canvas;
};

export function assemble({geometry, glyphs}: Layout, parts: RowParts): Line {
	const lifeLine = span(glyphs.lifeLine, 'dim');
	return [
		span(parts.isCursor ? glyphs.cursor : ' ', 'now'),
		span(padStart(parts.time.text, geometry.time), parts.time.tone),
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

/** The row at an index; `isAhead` for one that a flight under way will land on. */
export function drawRow(frame: Frame, index: number, isCursor: boolean, isAhead = false): Line {
	const {layout} = frame;
	const row = layout.rows[index];
	const canvas = createCanvas(layout.geometry.span);
	if (row === undefined) return assemble(layout, {...blank(canvas), isCursor});

	drawSpan(frame, row, canvas);
	const time = span(isAhead ? '' : rowTime(layout, row, index), isCursor ? 'now' : 'dim');
	const words = isAhead
		? {A: [], B: []}
		: {A: wordsAt(frame, row, index, 'A'), B: wordsAt(frame, row, index, 'B')};
	return assemble(layout, {isCursor, time, words, canvas});
}

/** A row on which nothing has happened yet. */
export function blank(canvas: Canvas): RowParts {
	return {isCursor: false, time: span(''), words: {A: [], B: []}, canvas};
}

function rowTime({rows}: Layout, row: Row, index: number): string {
	if (row.kind === 'fold' || row.kind === 'label') return '';

	const text = timeText(row.at);
	const above = rows[index - 1];
	const isRepeated = above !== undefined && above.at !== row.at && timeText(above.at) === text;
	return isRepeated && above.kind !== 'fold' ? fractionText(row.at) : text;
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

function drawSpan(frame: Frame, row: Row, canvas: Canvas): void {
	const {glyphs} = frame.layout;
	const lanes = drawLanes(frame, row, canvas);
	if (row.kind === 'fold') drawWords(canvas, silenceText(frame, row), 'dim');
	if (!('flight' in row)) return;

	const arrow = arrowOf(frame, row.flight, partOn(row));
	if (arrow === undefined) return;
	if (row.kind === 'label') drawLabel(canvas, arrow, row.label);
	if (row.kind === 'flight') drawDeparture(canvas, glyphs, arrow, row, lanes);
	if (row.kind === 'landing') drawLanding(canvas, glyphs, arrow, row, lanes);
}

function partOn(row: Row): LabelPart {
	return row.kind === 'label' || row.kind === 'flight' ? row.part : 'whole';
}

/** Draws the flights that pass a row, and tells which these are. */
function drawLanes(frame: Frame, row: Row, canvas: Canvas): readonly Lane[] {
	return row.lanes.filter(({flight, column}) => {
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
