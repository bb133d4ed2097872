import type {HostId} from '../simulation/scenario.js';
import type {Moment} from '../simulation/trace.js';
import {drawWords, hasTurned} from './arrow.js';
import {createCanvas} from './canvas.js';
import type {Word} from './cell.js';
import {assemble, blank, drawRow, type Frame} from './draw-row.js';
import {leftLifeLine, rowWidth} from './geometry.js';
import {type Hide, NOTHING_HIDDEN} from './hide.js';
import type {Layout} from './lay-out.js';
import {begunRows, cursorRow, flightOf, lanesBelow, progressOf} from './progress.js';
import {countWhile} from './search.js';
import type {Line} from './styled.js';
import {remainingText, timeText} from './time.js';
import {timersOf} from './timers.js';
import {centre, fitLine, padEnd, padStart, span} from './width.js';

export type Size = {readonly columns: number; readonly rows: number};

/** The chart at a moment: exactly `size.rows` lines, none wider than `size.columns`. */
export function draw(
	layout: Layout,
	moment: Moment,
	size: Size,
	hide: Hide = NOTHING_HIDDEN,
): Line[] {
	const {indices} = layout.shown;
	const cursorIndex = cursorRow(layout, moment);
	const cursorAt = layout.rows[cursorIndex]?.at ?? null;
	const frame = {layout, moment, hide, cursorAt};
	const begunIndex = begunRows(layout, moment);
	const begun = countWhile(indices, (index) => index < begunIndex);
	const ahead = rowsAhead(frame, begunIndex);
	const cursor = countWhile(indices, (index) => index <= cursorIndex) - 1;
	const hasEnded = moment.step === layout.trace.steps.length && moment.at >= layout.trace.endsAt;
	const total = begun + ahead.length + (hasEnded ? 0 : 1);
	const room = Math.max(0, size.rows - 1);
	const top = Math.max(0, Math.min(total - room, Math.max(0, cursor)));

	const lines = [header(layout)];
	for (let place = top; place < top + room; place++) {
		if (place < begun) lines.push(drawRow(frame, indices[place] ?? -1, place === cursor));
		else if (place < begun + ahead.length) {
			lines.push(drawRow(frame, ahead[place - begun] ?? -1, false, true));
		} else lines.push(place < total ? drawNow(frame) : emptyRow(layout));
	}
	const shown = lines.slice(0, size.rows);
	// Rows are as wide as their geometry says, and measuring them anew would take most of a frame's time.
	if (rowWidth(layout.geometry) <= size.columns) return shown;
	return shown.map((line) => fitLine(line, size.columns));
}

/** Rows that have not begun, but that a flight past its turn is already drawn on. */
function rowsAhead({layout, moment}: Frame, begun: number): number[] {
	return lanesBelow(layout.rows[begun - 1])
		.filter(({flight}) => {
			const found = flightOf(layout, flight);
			if (layout.shown.leftOut.has(flight)) return false;
			return found !== undefined && hasTurned({progress: progressOf(found, moment.at)});
		})
		.flatMap(({flight}) => layout.landingOf.get(flight) ?? [])
		.sort((a, b) => a - b);
}

export function emptyRow(layout: Layout): Line {
	return assemble(layout, blank(createCanvas(layout.geometry.span)));
}

/** The row of the present: the time, and at each side the timer that runs out next. */
function drawNow({layout, moment, hide}: Frame): Line {
	const canvas = createCanvas(layout.geometry.span);
	drawWords(canvas, layout.text.now, 'now');
	const timer = (host: HostId): Word[] => {
		const isCovered = hide.state?.host === host && moment.step >= hide.state.step;
		const [next] = timersOf(layout.lives, host, moment);
		if (next === undefined || isCovered) return [];

		const {text} = layout;
		const left = text.left(text.timers[next.timer], remainingText(next.left));
		const word: Word = {role: 'cause', text: left, tone: 'timer'};
		return next.tag === null ? [word] : [word, {role: 'tag', text: next.tag, tone: 'plain'}];
	};
	const words = {A: timer('A'), B: timer('B')};
	const time = span(timeText(moment.at), 'now');
	return assemble(layout, {isCursor: false, time, words, canvas});
}

/** The names of the hosts over their life lines. */
export function header({geometry, options, text, trace}: Layout): Line {
	const {hosts} = trace;
	const nameOf = (host: HostId): string => `${host} ${hosts[host].name[options.language]}`;
	const left = leftLifeLine(geometry);
	const isDistance = options.times === 'distance' && geometry.distance === 0;
	const words = isDistance ? text.header.distance : text.header.time;
	const time = padEnd(` ${words} `, geometry.time + 3);
	const room = left + 1 - (geometry.time + 3);
	return [
		span(time, 'dim'),
		span(padStart(nameOf('A'), room), 'strong'),
		span(centre(headerWords({options, text}), geometry.span), 'dim'),
		span(padEnd(nameOf('B'), geometry.cell + 2), 'strong'),
	];
}

/** What the room for arrows shows: how numbers are counted, or which rows are left. */
function headerWords({options, text}: Pick<Layout, 'options' | 'text'>): string {
	const {rows = 'every', numbers} = options;
	return rows === 'every' ? text.header[numbers] : text.rows[rows];
}
