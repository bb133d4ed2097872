import {inDrawing} from '../../chart/glyphs.js';
import type {Layout} from '../../chart/lay-out.js';
import {nameOf, stateChart, type Whereabouts, whereabouts} from '../../chart/state-chart.js';
import {GRAPH} from '../../chart/state-graph.js';
import type {Line} from '../../chart/styled.js';
import {padEnd} from '../../chart/width.js';
import {SS_NAMES} from '../../tcp/ss-names.js';
import {EDGES, type Edge, STATES} from '../../tcp/state-diagram.js';
import type {Content} from '../context.js';
import type {Diagram} from '../model/diagram.js';
import type {Live} from '../model/live.js';
import type {View} from '../view.js';
import {heading} from './heading.js';
import {EMPTY, line, paragraph} from './lines.js';

const NAME = 14;
/** More titles than this say no more than their number. */
const MOST_RUNS = 8;

/** How much of the diagram the run has shown. */
function summary({states, edges}: Whereabouts, {text}: View): Line {
	return line(` ${text.states.seen(states.size, STATES.length, edges.size, EDGES.length)}`, 'dim');
}

/** The states one under the other, where there is no room for the drawing. */
function list(where: Whereabouts, mark: Diagram['mark'], {glyphs}: View): Line[] {
	return STATES.map((state): Line => {
		const hosts = (where.at.A === state ? 'A' : '') + (where.at.B === state ? 'B' : '');
		const isMarked = state === mark;
		const seen = where.states.has(state) ? glyphs.right : ' ';
		return [
			{text: ` ${isMarked ? glyphs.pointer : ' '} ${padEnd(hosts, 3)}`, tone: 'accent'},
			{
				text: `${seen} ${padEnd(state, NAME)}${SS_NAMES[state]}`,
				tone: isMarked ? 'accent' : hosts === '' ? 'plain' : 'strong',
			},
		];
	});
}

function edgeLine(edge: Edge, other: Edge['from'], way: string, view: View): Line {
	const label = view.text.states.edges[nameOf(edge.from, edge.to)] ?? edge.event;
	return [
		{text: `   ${way} ${padEnd(other, NAME)}`, tone: 'state'},
		{text: padEnd(label, 24), tone: 'plain'},
		{text: inDrawing(edge.rule, view.settings.drawing), tone: 'dim'},
	];
}

/** What a state means, its edges with their rules, what ss calls it, the runs that pass through it. */
function card({mark}: Diagram, {entries}: Content, view: View): Line[] {
	const {text, glyphs, settings, columns} = view;
	const words = text.states;
	const runs = entries.filter(({states}) => states?.includes(mark));
	const shown = runs.slice(0, MOST_RUNS).map(({title}) => title[settings.language]);
	const titles = shown.join(text.home.listSeparator);
	return [
		heading(mark, columns, view),
		...paragraph(words.meanings[mark], view),
		line(` ${words.inSs(SS_NAMES[mark])}`, 'dim'),
		line(` ${words.enters}`, 'dim'),
		...EDGES.filter(({to}) => to === mark).map((edge) =>
			edgeLine(edge, edge.from, glyphs.left, view),
		),
		line(` ${words.leaves}`, 'dim'),
		...EDGES.filter(({from}) => from === mark).map((edge) =>
			edgeLine(edge, edge.to, glyphs.arrow, view),
		),
		line(` ${words.runs(runs.length)}`, 'dim'),
		...paragraph(runs.length === 0 ? words.noRuns : titles, view, 'plain', 3),
	];
}

/** The state diagram where the chart was; a state's card at its side, or in its place. */
export function diagramLines(
	live: Live,
	diagram: Diagram,
	layout: Layout,
	content: Content,
	view: View,
): Line[] {
	const {columns, rows} = view;
	const where = whereabouts(layout, live.playback.moment);
	if (diagram.open) return card(diagram, content, view);
	const isDrawn = columns >= GRAPH.columns && rows > GRAPH.rows;
	const body = isDrawn ? stateChart(layout, where, diagram.mark) : list(where, diagram.mark, view);
	const gap = rows - body.length > 3 ? [EMPTY] : [];
	return [...gap, ...body, ...gap, summary(where, view)];
}
