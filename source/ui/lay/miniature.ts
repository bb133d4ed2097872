import {glyphsOf, styleOf} from '../../chart/glyphs.js';
import type {Drawing, Line, Span} from '../../chart/styled.js';
import {durationText} from '../../chart/time.js';
import {centre, clip, padEnd, spaces, widthOf} from '../../chart/width.js';
import {wrap} from '../../chart/wrap.js';
import type {HostId} from '../../simulation/scenario.js';
import type {Flight, Moment, Step, Trace} from '../../simulation/trace.js';
import type {Ms} from '../../tcp/profile.js';
import type {Messages} from '../../text/language.js';
import {stateChange} from '../model/state-change.js';

type Numbers = 'relative' | 'absolute';

/** What a small chart is drawn with. */
export type Small = {
	readonly columns: number;
	readonly rows: number;
	readonly drawing: Drawing;
	readonly numbers: Numbers;
	/** The number that matters, where there is room for one only. */
	readonly field: 'seq' | 'ack';
	readonly text: Messages;
};

/** One row: a segment, a silence, or what a host did by itself. */
type Row =
	| {readonly type: 'flight'; readonly flight: Flight; readonly notes: readonly string[]}
	| {readonly type: 'silence'; readonly ms: Ms}
	| {readonly type: 'event'; readonly notes: readonly string[]};

/** `B SYN-RECEIVED` */
const NOTE_WIDTH = 14;
/** The two life lines, and a space on their outer sides. */
const LIFE_LINES = 4;
const MOST_SPAN = 44;
/** `─ SYN,ACK ▶` */
const LEAST_SPAN = 11;
/** `SYN,ACK` */
const LONGEST = 7;
/** A silence that is worth a row. */
const LONG: Ms = 500;

const toHost = ({to}: Flight): HostId | null => (to === 'A' || to === 'B' ? to : null);

/** What a step did that is worth a word: a new state, or that it did nothing. */
function notesOf(step: Step, {text}: Small): string[] {
	const change = stateChange(step);
	if (change !== undefined) return [`${step.host} ${change.to}`];
	const said = text.chart.decisions[step.decision];
	return said === '' ? [] : [`${step.host} ${said}`];
}

function flightNotes(flight: Flight, arrival: Step | undefined, small: Small): string[] {
	const {chart} = small.text;
	if (flight.fate === 'lost') return [chart.lost];
	const notes = arrival === undefined ? [] : notesOf(arrival, small);
	if (notes.length > 0 || flight.kind !== 'retransmission') return notes;
	return [chart.panel.kinds.retransmission];
}

/** Everything after the moment at which the two runs part, in order of sending. */
function rowsFrom(trace: Trace, from: Moment, small: Small): Row[] {
	const arrivals = new Map(
		trace.steps.flatMap((step) => (step.flight === null ? [] : [[step.flight, step]])),
	);
	const flights = trace.flights
		.filter(
			({sentAt, endsAt}) => sentAt >= from.at || (endsAt ?? Number.POSITIVE_INFINITY) > from.at,
		)
		.map((flight) => ({
			at: flight.sentAt,
			row: {
				type: 'flight',
				flight,
				notes: flightNotes(flight, arrivals.get(flight.id), small),
			} as const,
		}));
	const events = trace.steps
		.slice(from.step)
		.filter(
			(step) => step.flight === null && step.sent.length === 0 && stateChange(step) !== undefined,
		)
		.map((step) => ({at: step.at, row: {type: 'event', notes: notesOf(step, small)} as const}));
	const all = [...flights, ...events].sort((a, b) => a.at - b.at);
	return all.flatMap(({at, row}, n): Row[] => {
		const before = all[n - 1]?.at ?? at;
		return at - before > LONG ? [{type: 'silence', ms: at - before}, row] : [row];
	});
}

/** The label that still leaves a line to be seen on both sides of it; flags alone are whole, however narrow it is. */
function labelFor({segment, relativeSeq, relativeAck}: Flight, room: number, small: Small): string {
	const isRelative = small.numbers === 'relative';
	const flags = segment.ctl.join(',') || '-';
	const seq = `seq=${(isRelative ? relativeSeq : null) ?? segment.seq}`;
	const ack =
		segment.ack === undefined ? '' : ` ack=${(isRelative ? relativeAck : null) ?? segment.ack}`;
	const short = small.field === 'seq' || ack === '' ? ` ${seq}` : ack;
	const labels = [`${flags} ${seq}${ack}`, `${flags}${short}`, flags];
	// A number from before the stream begins says nothing when counted from there.
	const fitting = labels.find((label) => widthOf(label) <= room && !label.includes('=-'));
	return fitting ?? (flags.length <= LONGEST ? flags : flags.replace('PSH,', ''));
}

/** `── ACK ack=1 ────────▶`, `◀──── FIN,ACK seq=1 ──`: a lost one ends in `x` on the way. */
function arrow(flight: Flight, span: number, small: Small): string {
	const glyphs = glyphsOf(small.drawing);
	const stroke = glyphs.styles[styleOf(flight.kind)].line;
	const lost = flight.fate === 'lost';
	const usual = lost ? Math.floor(span * 0.8) : span;
	const label = ` ${labelFor(flight, usual - 6, small)} `;
	const length = Math.max(usual, widthOf(label) + 2);
	const strokes = length - widthOf(label) - 1;
	const before = Math.max(1, Math.min(2, strokes - 1));
	const near = clip(stroke.repeat(before), before);
	const rest = strokes - before;
	const far = clip(stroke.repeat(rest), rest);
	const head = (arrowHead: string) => (lost ? glyphs.loss : arrowHead);
	if (toHost(flight) !== 'A') return padEnd(near + label + far + head(glyphs.right), span);
	return spaces(span - length) + head(glyphs.left) + far + label + near;
}

function middle(row: Row, span: number, small: Small): Span {
	switch (row.type) {
		case 'flight': {
			const {kind, fate} = row.flight;
			const tone =
				fate === 'lost' ? 'loss' : kind === 'retransmission' || kind === 'probe' ? kind : 'plain';
			return {text: arrow(row.flight, span, small), tone};
		}
		case 'silence': {
			const words = small.text.chart.silence.running(durationText(row.ms));
			return {text: centre(words, span), tone: 'dim'};
		}
		case 'event':
			return {text: spaces(span), tone: 'plain'};
	}
}

/** A run from where it parts from another, in few columns: no times, one row a segment, states at the right. */
export function miniature(trace: Trace, from: Moment, small: Small): Line[] {
	const {columns, rows, drawing} = small;
	const {lifeLine} = glyphsOf(drawing);
	const span = Math.max(LEAST_SPAN, Math.min(MOST_SPAN, columns - NOTE_WIDTH - LIFE_LINES));
	const all = rowsFrom(trace, from, small);
	const shown = all.length > rows ? all.slice(0, rows - 1) : all;
	const lines = shown.map((row): Line => {
		const notes = row.type === 'silence' ? [] : row.notes;
		return [
			{text: ` ${lifeLine}`, tone: 'plain'},
			middle(row, span, small),
			{text: `${lifeLine} `, tone: 'plain'},
			{text: wrap(notes.join(' '), columns - span - LIFE_LINES)[0] ?? '', tone: 'state'},
		];
	});
	if (shown.length === all.length) return lines;
	return [...lines, [{text: ` ${lifeLine}${centre('. . .', span)}${lifeLine}`, tone: 'dim'}]];
}
