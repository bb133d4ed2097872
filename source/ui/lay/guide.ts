import {draw} from '../../chart/draw.js';
import type {Layout} from '../../chart/lay-out.js';
import type {Line} from '../../chart/styled.js';
import {timeline} from '../../chart/timeline.js';
import type {Step} from '../../simulation/trace.js';
import {type Guide, lastTold, told} from '../model/guide.js';
import {stateChange} from '../model/state-change.js';
import type {View} from '../view.js';
import {crumbs} from './head.js';
import {heading} from './heading.js';
import {ends, fill, line, paragraph} from './lines.js';

export function guideHead(guide: Guide, layout: Layout, view: View): Line[] {
	const {text, settings, columns} = view;
	const words = text.live.guide;
	const title = guide.trace.scenario.title[settings.language];
	return [
		ends(crumbs([words.name, title], view), line(words.status), columns),
		timeline(layout, guide.playback.moment, columns),
	];
}

/** What a step means, for someone who sees it for the first time. */
function sentence(step: Step, view: View): string | undefined {
	const words = view.text.live.guide;
	const change = stateChange(step);
	switch (change?.to) {
		case 'LISTEN':
		case 'SYN-SENT':
		case 'SYN-RECEIVED':
			return words[change.to](step.host);
		case 'ESTABLISHED':
			return change.from === 'SYN-SENT' ? words.opener(step.host) : words.listener(step.host);
		default:
			return undefined;
	}
}

/** The sentences so far; the newest one stands out. */
function sentences(guide: Guide, view: View): Line[] {
	const {text} = view;
	const said = told(guide).flatMap((step) => sentence(step, view) ?? []);
	const isLast = guide.playback.moment.step >= lastTold(guide);
	const all = [text.live.guide.intro, ...said, ...(isLast ? [text.live.guide.last] : [])];
	return all.flatMap((one, n) => paragraph(one, view, n === all.length - 1 ? 'strong' : 'dim'));
}

const SENTENCE_ROWS = 8;
const LEAST_CHART = 7;

export function guideLines(guide: Guide, layout: Layout, view: View): Line[] {
	const {columns, rows} = view;
	const room = Math.max(3, Math.min(SENTENCE_ROWS, rows - LEAST_CHART));
	const chart = draw(layout, guide.playback.moment, {columns, rows: rows - room - 1});
	const said = sentences(guide, view).slice(-room);
	return fill([...chart, heading(view.text.live.guide.heading, columns, view), ...said], rows);
}
