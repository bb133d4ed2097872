import {draw} from '../../../chart/draw.js';
import type {Layout} from '../../../chart/lay-out.js';
import {panel} from '../../../chart/panel.js';
import type {Line} from '../../../chart/styled.js';
import {timeline} from '../../../chart/timeline.js';
import {clip, lineWidth, widthOf} from '../../../chart/width.js';
import type {Lab} from '../../model/lab/lab.js';
import type {View} from '../../view.js';
import {crumbs} from '../head.js';
import {beside, ends, fill, line} from '../lines.js';
import {forgeLines, menuLines} from './menu.js';
import {scriptLines} from './script.js';

/** The rows under a chart, as they mostly are; a menu may take more. */
const WINDOW_ROWS = 8;
const LEAST_CHART = 4;
/** From this width on they stand at the right of it. */
const WIDE = 118;
const LEAST_SIDE = 42;
const GUTTER = 2;

/** The mark between two parts of the way here, and what stays free around the row. */
const CRUMB = 8;

export function labHead(lab: Lab, layout: Layout, view: View): Line[] {
	const {text, settings, columns} = view;
	const right = line(`${text.lab.acts(lab.acts.length)}  ${lab.trace.profile}`);
	const room = columns - lineWidth(right) - widthOf(text.lab.name) - CRUMB;
	const title = clip(lab.base.title[settings.language], room);
	return [
		ends(crumbs([text.lab.name, title], view), right, columns),
		timeline(layout, lab.playback.moment, columns),
	];
}

/** What stands beside the chart or under it. */
function windowLines(lab: Lab, columns: number, rows: number, view: View): Line[] {
	const {window} = lab;
	switch (window.type) {
		case 'menu':
			return menuLines(lab, window, columns, view);
		case 'forge':
			return forgeLines(lab, window.form, columns, view);
		case 'script':
			return scriptLines(lab, columns, rows, view);
	}
}

/** Chart at the left, at the right the window, and below it the details. */
function wide(lab: Lab, layout: Layout, view: View): Line[] {
	const {columns, rows} = view;
	const {moment} = lab.playback;
	const chartWidth = labChartColumns(columns);
	const room = columns - chartWidth - GUTTER;
	const side = windowLines(lab, room, Math.ceil(rows / 2), view);
	const details = panel(layout, moment, {columns: room, rows: Math.max(0, rows - side.length)});
	const chart = draw(layout, moment, {columns: chartWidth, rows});
	return beside(chart, [...side, ...details], chartWidth + GUTTER);
}

/** Chart above, the window below; details take its place where there is no room for both. */
function narrow(lab: Lab, layout: Layout, view: View): Line[] {
	const {columns, rows} = view;
	const {moment} = lab.playback;
	const most = Math.min(WINDOW_ROWS, rows - LEAST_CHART);
	const showsDetails = lab.panel && lab.window.type === 'script' && lab.notice === null;
	const under = showsDetails
		? panel(layout, moment, {columns, rows: most})
		: windowLines(lab, columns, most, view).slice(0, rows - LEAST_CHART + 1);
	return [...draw(layout, moment, {columns, rows: rows - under.length}), ...under];
}

export function labLines(lab: Lab, layout: Layout, view: View): Line[] {
	const isWide = labChartColumns(view.columns) < view.columns;
	return fill(isWide ? wide(lab, layout, view) : narrow(lab, layout, view), view.rows);
}

/** The columns that the chart takes of the screen. */
export function labChartColumns(columns: number): number {
	if (columns < WIDE) return columns;
	return columns - GUTTER - Math.max(LEAST_SIDE, Math.floor(columns * 0.4));
}
