import type {Moment} from '../simulation/trace.js';
import {messages} from '../text/language.js';
import type {Size} from './draw.js';
import {flow, LABEL, labelled} from './flow.js';
import {inDrawing} from './glyphs.js';
import {type Hide, hiddenFields, isStateHidden, NOTHING_HIDDEN} from './hide.js';
import type {Layout} from './lay-out.js';
import {tagAt} from './life.js';
import {furtherLines} from './panel-more.js';
import {type Subject, segmentLines, titleLines} from './panel-segment.js';
import {tcbItems} from './panel-tcb.js';
import {cursorRow, flightOf} from './progress.js';
import type {Line} from './styled.js';
import {ofText} from './time.js';
import {type HostTimer, timersOf} from './timers.js';
import {clip, fitLine, span} from './width.js';
import {wrap} from './wrap.js';

const BAR = {usual: 12, narrow: 8};
const NARROW = 42;
const TIMERS_A_HOST = 2;
const CUT = ' ...';

/** The cursor's row in full: the segment, the TCB before and after, the rule, the timers. `rows` lines. */
export function panel(
	layout: Layout,
	moment: Moment,
	{columns, rows}: Size,
	hide: Hide = NOTHING_HIDDEN,
): Line[] {
	const subject = subjectOf(layout, moment, columns, hide);
	const facts = [...titleLines(subject), ...segmentLines(subject), ...tcbLines(subject)];
	const timers = timerLines(subject);
	const room = Math.max(1, rows - facts.length - Math.min(1, timers.length));
	const rule = ruleLines(subject, room);

	const further = room > rule.length ? furtherLines(subject) : [];

	const lines = [...facts, ...rule, ...timers, ...further].map((line) => fitLine(line, columns));
	while (lines.length < rows) lines.push([]);
	return lines.slice(0, rows);
}

function subjectOf(layout: Layout, moment: Moment, columns: number, hide: Hide): Subject {
	const cursor = cursorRow(layout, moment);
	const row = layout.rows[cursor];
	const flight = row !== undefined && 'flight' in row ? flightOf(layout, row.flight) : undefined;
	const hidden = flight === undefined ? [] : hiddenFields(hide, flight);
	// A row that is nobody's step has no TCB and no rule of its own.
	const isOfStep = layout.rowOfStep[moment.step - 1] === cursor;
	const step = isOfStep ? layout.trace.steps[moment.step - 1] : undefined;
	const isAsked =
		step !== undefined &&
		((hide.flight !== undefined && hide.fields.length > 0 && step.sent.includes(hide.flight)) ||
			isStateHidden(hide, layout.trace, step.host, step.n));
	return {layout, moment, hide, columns, step, flight, hidden, isCovered: isAsked};
}

function tcbLines({layout, step, columns, isCovered}: Subject): Line[] {
	if (step === undefined) return [];
	const {glyphs, options, text} = layout;
	const items = tcbItems(step, options.numbers, glyphs, isCovered);
	const {host, connection, n} = step;
	const owner = tagAt(layout.lives, host, connection, n) ?? host;
	return labelled(text.panel.tcb(owner), flow(items, columns - LABEL));
}

/** The rule that decided, and what it says, cut where there is no room for all of it. */
function ruleLines({layout, step, columns, isCovered}: Subject, room: number): Line[] {
	const rule = step?.rules.at(-1);
	if (step === undefined || rule === undefined) return [];

	const {language, drawing} = layout.options;
	const {rules, chart} = messages(language);
	const state = step.before?.state ?? 'CLOSED';
	const sentence = rules.in[rule]?.[state] ?? rules.of[rule];
	const told = isCovered ? '?' : inDrawing(chart.panel.ruleSays(rule, sentence), drawing);
	const lines = wrap(told, columns - LABEL);
	const kept = lines.slice(0, room);
	if (kept.length < lines.length) {
		kept.push(`${clip(kept.pop() ?? '', columns - LABEL - CUT.length)}${CUT}`);
	}
	return labelled(
		chart.panel.rule,
		kept.map((line) => [span(line)]),
	);
}

function timerLines(subject: Subject): Line[] {
	const {layout, moment, hide, columns} = subject;
	const items = (['A', 'B'] as const).flatMap((host) => {
		const isCovered = hide.state?.host === host && moment.step >= hide.state.step;
		const running = timersOf(layout.lives, host, moment);
		return isCovered ? [] : running.slice(0, TIMERS_A_HOST).map((one) => bar(subject, one));
	});
	return labelled(layout.text.panel.timers, flow(items, columns - LABEL).slice(0, 2));
}

function bar(
	{layout: {glyphs, text}, columns}: Subject,
	{owner, timer, left, whole}: HostTimer,
): Line {
	const width = columns < NARROW ? BAR.narrow : BAR.usual;
	const full = whole === 0 ? 0 : Math.round((width * left) / whole);
	return [
		span(`${owner} ${text.timers[timer]} `),
		span(glyphs.bar.full.repeat(full) + glyphs.bar.empty.repeat(width - full), 'timer'),
		span(` ${ofText(left, whole)}`),
	];
}
