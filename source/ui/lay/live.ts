import {draw} from '../../chart/draw.js';
import type {Layout} from '../../chart/lay-out.js';
import {panel} from '../../chart/panel.js';
import type {Line, Span} from '../../chart/styled.js';
import {timeline} from '../../chart/timeline.js';
import {clip, lineWidth} from '../../chart/width.js';
import {hasEnded, LIVE_DOORS, type Live} from '../model/live.js';
import type {View} from '../view.js';
import {crumbs} from './head.js';
import {heading} from './heading.js';
import {beside, ends, fill, paragraph} from './lines.js';

/** The details of one row, as they mostly are. */
const PANEL_ROWS = 7;
/** What the chart keeps, whatever stands under it: its heads, and where something happens. */
const LEAST_CHART = 6;

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
	return [
		ends(
			path([text.live.name, group, title], columns - lineWidth(right) - 3, view),
			right,
			columns,
		),
		timeline(layout, live.playback.moment, columns),
	];
}

/** The doors of an end, in one row; the marked one is opened by Enter. */
function doors(live: Live, {text, glyphs}: View): Line {
	return LIVE_DOORS.flatMap((door, n): Span[] => {
		const isMarked = n === live.mark;
		const mark = isMarked ? glyphs.pointer : ' ';
		return [
			{text: ` ${mark} ${n + 1}  `, tone: isMarked ? 'accent' : 'strong'},
			{text: `${text.live.doors[door]}  `, tone: isMarked ? 'accent' : 'plain'},
		];
	});
}

/** The story before the run, or the lesson after it. */
function told(live: Live, columns: number, view: View): Line[] | undefined {
	const {settings, text} = view;
	const {story, lesson} = live.trace.scenario;
	if (!live.told && story !== undefined) {
		const lines = paragraph(story[settings.language], {settings, columns});
		return [heading(text.live.story, columns, view), ...lines];
	}
	if (!hasEnded(live)) return undefined;
	const lines =
		lesson === undefined ? [] : paragraph(lesson[settings.language], {settings, columns});
	return [heading(text.live.lesson, columns, view), ...lines];
}

/** Chart and, where there is room, the details at its right. */
function wide(live: Live, layout: Layout, view: View): Line[] {
	const {columns, rows} = view;
	const chartWidth = chartColumns(live, columns);
	const {moment} = live.playback;
	const chart = draw(layout, moment, {columns: chartWidth, rows});
	const room = columns - chartWidth - GUTTER;
	const side = told(live, room, view) ?? panel(layout, moment, {columns: room, rows});
	return beside(chart, side, chartWidth + GUTTER);
}

/** Chart above, details below. */
function narrow(live: Live, layout: Layout, view: View): Line[] {
	const {columns, rows} = view;
	const {moment} = live.playback;
	const most = Math.max(0, rows - LEAST_CHART);
	const details = live.panel ? panel(layout, moment, {columns, rows: PANEL_ROWS}) : [];
	const under = (told(live, columns, view) ?? details).slice(0, most);
	return [...draw(layout, moment, {columns, rows: rows - under.length}), ...under];
}

export function liveLines(live: Live, layout: Layout, view: View): Line[] {
	const last = hasEnded(live) ? [doors(live, view)] : [];
	const inner = {...view, rows: view.rows - last.length};
	const isWide = chartColumns(live, view.columns) < view.columns;
	const lines = isWide ? wide(live, layout, inner) : narrow(live, layout, inner);
	return [...fill(lines, inner.rows), ...last];
}

/** From this width on the details stand at the right of the chart. */
const WIDE = 118;
const LEAST_SIDE = 42;
const GUTTER = 2;

/** The columns that the chart takes of the screen. */
export function chartColumns(live: Live, columns: number): number {
	const hasSide = live.panel || !live.told || hasEnded(live);
	if (columns < WIDE || !hasSide) return columns;
	return columns - GUTTER - Math.max(LEAST_SIDE, Math.floor(columns * 0.36));
}
