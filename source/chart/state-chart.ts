import type {HostId} from '../simulation/scenario.js';
import type {Moment} from '../simulation/trace.js';
import {DOUBLE_EDGES, EDGES, STATES, type State} from '../tcp/state-diagram.js';
import {messages} from '../text/language.js';
import {type Canvas, createCanvas, lineOf, put, write} from './canvas.js';
import type {Layout} from './lay-out.js';
import {type StateChange, viewAt} from './life.js';
import {countWhile} from './search.js';
import {type EdgeName, END, GRAPH, PLACES, type Point, ROUTES, type Route} from './state-graph.js';
import type {Drawing, Line, Tone} from './styled.js';
import {clip, widthOf} from './width.js';

/** What is free at the left of the lowest row. */
const NOTE = 43;

/** Directions that a line leaves a cell in, as bits. */
const UP = 1;
const DOWN = 2;
const LEFT = 4;
const RIGHT = 8;

/** By the sum of the bits: a cell that a line only begins in is drawn as a whole line. */
const LIGHT = ' │││─┘┐┤─└┌├─┴┬┼';
const HEAVY = ' ┃┃┃━┛┓┫━┗┏┣━┻┳╋';
const LIGHT_ASCII = ' |||-+++-+++-+++';
const HEAVY_ASCII = ' ====+++=+++=+++';
const HEADS: Readonly<Record<Drawing, Readonly<Record<number, string>>>> = {
	unicode: {[UP]: '▲', [DOWN]: '▼', [LEFT]: '◀', [RIGHT]: '▶'},
	ascii: {[UP]: '^', [DOWN]: 'v', [LEFT]: '<', [RIGHT]: '>'},
};

/** Where both hosts are, and how they came there, as far as the run has gone. */
export type Whereabouts = {
	readonly at: Readonly<Record<HostId, State>>;
	/** The latest change of a state. */
	readonly taken: StateChange | undefined;
	readonly states: ReadonlySet<State>;
	readonly edges: ReadonlySet<EdgeName>;
};

export const nameOf = (from: State, to: State): EdgeName => `${from} > ${to}`;

/** The edges of one step: two where a segment does two things at once. */
function edgesOf({from, to}: StateChange): EdgeName[] {
	const double = DOUBLE_EDGES.find((edge) => edge.from === from && edge.to === to);
	if (double !== undefined) return [nameOf(from, double.via), nameOf(double.via, to)];
	return EDGES.some((edge) => edge.from === from && edge.to === to) ? [nameOf(from, to)] : [];
}

export function whereabouts({lives}: Layout, {step}: Moment): Whereabouts {
	const changes = lives.changes.slice(
		0,
		countWhile(lives.changes, (change) => change.step <= step),
	);
	const at = {A: viewAt(lives, 'A', step).state, B: viewAt(lives, 'B', step).state};
	return {
		at,
		taken: changes.at(-1),
		states: new Set(changes.flatMap(({from, to}) => [from, to])),
		edges: new Set(changes.flatMap(edgesOf)),
	};
}

function towards([row, column]: Point, [toRow, toColumn]: Point): number {
	if (row === toRow) return column < toColumn ? RIGHT : LEFT;
	return row < toRow ? DOWN : UP;
}

const OPPOSITE: Readonly<Record<number, number>> = {
	[UP]: DOWN,
	[DOWN]: UP,
	[LEFT]: RIGHT,
	[RIGHT]: LEFT,
};

const key = (row: number, column: number): number => row * GRAPH.columns + column;

/** Adds a route's cells to those of others, so that lines that share a way join. */
function addRoute({points}: Route, bits: Map<number, number>): void {
	const add = (row: number, column: number, bit: number) => {
		bits.set(key(row, column), (bits.get(key(row, column)) ?? 0) | bit);
	};
	points.forEach((to, place) => {
		const from = points[place - 1];
		if (from === undefined) return;
		const way = towards(from, to);
		let [row, column] = from;
		while (row !== to[0] || column !== to[1]) {
			add(row, column, way);
			if (way === UP) row--;
			if (way === DOWN) row++;
			if (way === LEFT) column--;
			if (way === RIGHT) column++;
			add(row, column, OPPOSITE[way] ?? 0);
		}
	});
}

type Pen = {readonly canvases: readonly Canvas[]; readonly drawing: Drawing};

function cellsOf(routes: readonly Route[]): ReadonlyMap<number, number> {
	const bits = new Map<number, number>();
	for (const route of routes) addRoute(route, bits);
	return bits;
}

/** Every line of the drawing, with all that joins it. */
const ALL = cellsOf(ROUTES);

/** Draws routes over what is there; a light one keeps what joins it. Heads of arrows lie on top. */
function drawLines(
	{canvases, drawing}: Pen,
	routes: readonly Route[],
	isHeavy: boolean,
	tone: Tone,
): void {
	const glyphs = drawing === 'ascii' ? [LIGHT_ASCII, HEAVY_ASCII] : [LIGHT, HEAVY];
	for (const [place, own] of cellsOf(routes)) {
		const sum = isHeavy ? own : (ALL.get(place) ?? own);
		const canvas = canvases[Math.floor(place / GRAPH.columns)];
		const glyph = glyphs[isHeavy ? 1 : 0]?.charAt(sum);
		if (canvas !== undefined && glyph) put(canvas, place % GRAPH.columns, glyph, tone);
	}
	for (const {points} of routes) {
		const [before, tip] = [points.at(-2), points.at(-1)];
		if (before === undefined || tip === undefined) continue;
		const canvas = canvases[tip[0]];
		const head = HEADS[drawing][towards(before, tip)];
		if (canvas !== undefined && head !== undefined) put(canvas, tip[1], head, tone);
	}
}

function drawLabel({canvases}: Pen, {label: [row, column]}: Route, text: string, tone: Tone): void {
	const canvas = canvases[row];
	if (canvas === undefined) return;
	const start = column < 0 ? -column - widthOf(text) + 1 : column;
	write(canvas, start - 1, ` ${text} `, tone);
}

/** `[ LISTEN ]`; where a host is, its letter is part of the frame: `▐A▌ LISTEN ▐`. */
function drawState({canvases, drawing}: Pen, state: State, hosts: string, isMarked: boolean): void {
	const [row, column] = PLACES[state];
	const canvas = canvases[row];
	if (canvas === undefined) return;
	const pointer = isMarked ? (drawing === 'ascii' ? '>' : '▸') : ' ';
	const tone = isMarked ? 'accent' : hosts === '' ? 'plain' : 'strong';
	if (hosts === '') return write(canvas, column, `[${pointer}${state} ]`, tone);
	const [open, close, end] = drawing === 'ascii' ? ['[', ']', ']'] : ['▐', '▌', '▐'];
	write(canvas, column - hosts.length, `${open}${hosts}${close}${pointer}${state} ${end}`, tone);
}

/** The state diagram at a moment of a run, `GRAPH.rows` lines of `GRAPH.columns`. */
export function stateChart(
	{options: {drawing, language}}: Layout,
	{at, taken, edges}: Whereabouts,
	mark: State,
): Line[] {
	const canvases = Array.from({length: GRAPH.rows}, () => createCanvas(GRAPH.columns));
	const pen = {canvases, drawing};
	const {states} = messages(language);
	drawLines(pen, ROUTES, false, 'dim');
	const gone = ROUTES.filter(({edge}) => edges.has(edge));
	drawLines(pen, gone, false, 'state');
	const newest = new Set(taken === undefined ? [] : edgesOf(taken));
	const heavy = ROUTES.filter(({edge}) => newest.has(edge));
	drawLines(pen, heavy, true, 'accent');

	for (const route of ROUTES) {
		const label = states.edges[route.edge] ?? '';
		drawLabel(pen, route, label, newest.has(route.edge) ? 'strong' : 'plain');
	}
	for (const state of STATES) {
		const hosts = (at.A === state ? 'A' : '') + (at.B === state ? 'B' : '');
		drawState(pen, state, hosts, state === mark);
	}
	const bottom = canvases[END[0]];
	if (bottom !== undefined) {
		const just = taken && states.taken(taken.host, taken.from, taken.to);
		write(bottom, END[1], 'CLOSED', 'plain');
		write(bottom, 1, clip(just ?? states.nothing, NOTE), 'strong');
	}
	return canvases.map(lineOf);
}
