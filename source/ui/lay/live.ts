import {draw} from '../../chart/draw.js';
import type {Layout} from '../../chart/lay-out.js';
import {panel} from '../../chart/panel.js';
import type {Line} from '../../chart/styled.js';
import {timeline} from '../../chart/timeline.js';
import {clip, fitLine, lineWidth} from '../../chart/width.js';
import {coverOf, hasEnded, type Live} from '../model/live.js';
import type {View} from '../view.js';
import {diagramLines} from './diagram.js';
import {crumbs} from './head.js';
import {beside, ends, fill, line, paragraph} from './lines.js';
import {doorLines, moreLines, told} from './live-end.js';
import type {Shelf} from './picker.js';

/** The details of one row, as they mostly are. */
const PANEL_ROWS = 7;
/** What the chart keeps, whatever stands under it: its heads, and where something happens. */
const LEAST_CHART = 6;
/** At the end the doors take rows too, and what was seen matters more. */
const END_OF_CHART = 3;
/** Of a file that is written while it is watched: the first ones come from the place of writing. */
const MOST_PROBLEMS = 2;

type Words = keyof View['text']['live']['status'];

/** What the run is doing, in a word or two. */
function statusOf(live: Live, {settings}: View): Words {
	if (!live.told) return 'ready';
	if (hasEnded(live)) return 'over';
	if (live.playback.running) return 'playing';
	if (live.playback.halted) return 'halted';
	return settings.animation ? 'paused' : 'step';
}

/** The way here; where it is too long its middle goes first, the title last. */
function path(parts: readonly string[], room: number, view: View): Line {
	const [first = '', , last = ''] = parts;
	const ways = [parts, [first, last]].map((way) => crumbs(way, view));
	return ways.find((way) => lineWidth(way) <= room) ?? crumbs([clip(last, room)], view);
}

export function liveHead(live: Live, layout: Layout, view: View): Line[] {
	const {text, glyphs, settings, columns} = view;
	const {scenario, profile} = live.trace;
	const group = text.home.groups[scenario.group] ?? scenario.group;
	const status = statusOf(live, view);
	const mark = status === 'playing' ? `${glyphs.playing} ` : '';
	const right = [
		{text: `${mark}${text.live.status[status]}`, tone: status === 'halted' ? 'accent' : 'plain'},
		{text: `  ${text.live.speed(settings.speed)}  ${profile}`, tone: 'plain'},
	] satisfies Line;
	const title = scenario.title[settings.language];
	const name = live.diagram === null ? text.live.name : text.states.name;
	return [
		ends(path([name, group, title], columns - lineWidth(right) - 3, view), right, columns),
		timeline(layout, live.playback.moment, columns),
	];
}

/** Chart and, where there is room, the details at its right. */
function wide(live: Live, layout: Layout, shelf: Shelf, view: View): Line[] {
	const {columns, rows} = view;
	const chartWidth = chartColumns(live, columns);
	const {moment} = live.playback;
	const hide = coverOf(live);
	const chart = draw(layout, moment, {columns: chartWidth, rows}, hide);
	const room = columns - chartWidth - GUTTER;
	const side =
		told(live, shelf, {...view, columns: room}) ??
		panel(layout, moment, {columns: room, rows}, hide);
	return beside(chart, side, chartWidth + GUTTER);
}

const CUT = ' ...';

/** What is too long says so at its end. */
function cutTo(lines: readonly Line[], rows: number, columns: number): Line[] {
	if (lines.length <= rows) return [...lines];
	const kept = lines.slice(0, rows);
	const last = fitLine(kept.pop() ?? [], columns - CUT.length - 1);
	return [...kept, [...last, {text: CUT, tone: 'plain'}]];
}

/** Chart above, details below. */
function narrow(live: Live, layout: Layout, shelf: Shelf, view: View): Line[] {
	const {columns, rows} = view;
	const {moment} = live.playback;
	const hide = coverOf(live);
	const ofChart = hasEnded(live) ? END_OF_CHART : LEAST_CHART;
	const most = Math.max(0, rows - ofChart);
	const height = live.panel === 'full' ? most : PANEL_ROWS;
	const details = live.panel === 'none' ? [] : panel(layout, moment, {columns, rows: height}, hide);
	const said = told(live, shelf, view, ofChart);
	// What is told matters more than its heading.
	const whole = said?.length === rows + 1 ? said.slice(1) : said;
	const under = whole ? cutTo(whole, rows, columns) : cutTo(details, most, columns);
	const left = rows - under.length;
	return [...(left > 0 ? draw(layout, moment, {columns, rows: left}, hide) : []), ...under];
}

/** What can be chosen by digit now, in the lowest rows. */
function chosenBelow(live: Live, shelf: Shelf, view: View): Line[] {
	if (live.menu !== null) return moreLines(live, view);
	return hasEnded(live) ? doorLines(live, shelf, view) : [];
}

/** The first problems of a file that was changed while its run is watched. */
function problemLines({problems = []}: Live, view: View): Line[] {
	const {changed} = view.text.live;
	if (problems.length === 0) return [];
	return [
		line(` ${changed}`, 'wrong'),
		...problems.slice(0, MOST_PROBLEMS).flatMap((problem) => paragraph(problem, view, 'plain', 3)),
	];
}

export function liveLines(live: Live, layout: Layout, shelf: Shelf, view: View): Line[] {
	if (live.diagram !== null) return diagramLines(live, live.diagram, layout, shelf.content, view);
	const last = [...problemLines(live, view), ...chosenBelow(live, shelf, view)];
	const inner = {...view, rows: view.rows - last.length};
	const isWide = chartColumns(live, view.columns) < view.columns;
	const lines = (isWide ? wide : narrow)(live, layout, shelf, inner);
	return [...fill(lines, inner.rows), ...last];
}

/** From this width on the details stand at the right of the chart. */
const WIDE = 118;
const LEAST_SIDE = 42;
const GUTTER = 2;

/** The columns that the chart takes of the screen. */
export function chartColumns(live: Live, columns: number): number {
	const hasSide = live.panel !== 'none' || !live.told || hasEnded(live);
	if (columns < WIDE || !hasSide) return columns;
	return columns - GUTTER - Math.max(LEAST_SIDE, Math.floor(columns * 0.36));
}
