import type {Moment, Trace} from '../simulation/trace.js';
import {type Hide, isStateHidden, NOTHING_HIDDEN} from './hide.js';
import type {Layout} from './lay-out.js';
import type {Lives} from './life.js';
import {type PlayMap, playTimeOf} from './playing-time.js';
import {countWhile} from './search.js';
import type {Line, Span} from './styled.js';
import {fitLine, spaces, span} from './width.js';

/** Something worth a mark on the line of the run, in order of playing time. */
type Landmark = Moment & {readonly play: number};

export type Landmarks = {
	readonly changes: readonly Landmark[];
	readonly losses: readonly Landmark[];
};

export function landmarksOf(trace: Trace, lives: Lives, play: PlayMap): Landmarks {
	const place = (moment: Moment): Landmark => ({...moment, play: playTimeOf({play}, moment)});
	const changes = lives.changes.map(({step}) => place({step, at: trace.steps[step - 1]?.at ?? 0}));
	const losses = trace.flights
		.filter(({fate}) => fate === 'lost')
		.map(({endsAt}) => place({step: 0, at: endsAt ?? 0}));
	return {changes, losses: losses.sort((a, b) => a.play - b.play)};
}

/** The first landmark between two playing times that the moment has reached. */
function firstIn(
	marks: readonly Landmark[],
	from: number,
	to: number,
	moment: Moment,
): Landmark | undefined {
	const mark = marks[countWhile(marks, ({play}) => play < from)];
	if (mark === undefined || mark.play >= to) return undefined;
	return mark.step <= moment.step && mark.at <= moment.at ? mark : undefined;
}

/** The run as one line: what was played is heavy, what is to come is thin and tells nothing. */
export function timeline(
	layout: Layout,
	moment: Moment,
	columns: number,
	hide: Hide = NOTHING_HIDDEN,
): Line {
	const {run, loss} = layout.glyphs;
	const inner = columns - 4;
	if (inner < 1) return [span(spaces(columns))];

	const perColumn = Math.max(layout.playDuration, 1) / inner;
	const now = Math.min(inner - 1, Math.floor(playTimeOf(layout, moment) / perColumn));
	const line: Span[] = [span(` ${run.start}`, 'dim')];
	for (let column = 0; column < inner; column++) {
		const from = column * perColumn;
		if (column === now) line.push(span(run.now, 'now'));
		else if (column > now) line.push(span(run.toCome, 'dim'));
		else if (firstIn(layout.landmarks.losses, from, from + perColumn, moment)) {
			line.push(span(loss, 'loss'));
		} else {
			const change = firstIn(layout.landmarks.changes, from, from + perColumn, moment);
			line.push(
				change === undefined || isHidden(layout, hide, change)
					? span(run.played)
					: span(run.change, 'state'),
			);
		}
	}
	line.push(span(`${run.end} `, 'dim'));
	return fitLine(line, columns);
}

function isHidden({trace}: Layout, hide: Hide, {step}: Landmark): boolean {
	const host = trace.steps[step - 1]?.host;
	return host !== undefined && isStateHidden(hide, trace, host, step);
}
