import type {HostId} from '../simulation/scenario.js';
import type {Trace} from '../simulation/trace.js';
import {header} from './draw.js';
import {drawRow} from './draw-row.js';
import {NOTHING_HIDDEN} from './hide.js';
import {type ChartOptions, type Layout, layOut} from './lay-out.js';
import {viewAt} from './life.js';
import {lastMoment} from './stepping.js';
import {type Line, plain} from './styled.js';
import {momentText} from './time.js';
import {fitLine} from './width.js';

type FinishedOptions = Pick<ChartOptions, 'language' | 'drawing'> &
	Partial<Pick<ChartOptions, 'numbers' | 'width'>>;

/** The whole run as text, for a pipe: the names, every row, and how it ended. */
export function finishedChart(
	trace: Trace,
	{language, drawing, numbers = 'relative', width = 80}: FinishedOptions,
): string {
	const layout = layOut(trace, {language, drawing, numbers, width});
	const frame = {layout, moment: lastMoment(layout), hide: NOTHING_HIDDEN, cursorAt: null};
	const rows = layout.shown.indices.map((index) => drawRow(frame, index, false));
	const text = (line: Line): string => plain(fitLine(line, width)).trimEnd();

	const chart = [header(layout), ...rows].map(text);
	return [` ${trace.scenario.title[language]}`, '', ...chart, '', ...ending(layout)].join('\n');
}

/** When the run ended, and in what states. */
function ending(layout: Layout): string[] {
	const {lives, text, trace} = layout;
	const stateOf = (host: HostId): string =>
		text.ends.host(host, viewAt(lives, host, trace.steps.length).state);
	const end = text.ends.end(momentText(trace.endsAt), stateOf('A'), stateOf('B'));
	return trace.stopped === null ? [` ${end}`] : [` ${end}`, ` ${text.ends.tooManySteps}`];
}
