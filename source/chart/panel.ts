import type {HostId} from '../simulation/scenario.js';
import type {Flight, Moment, Step} from '../simulation/trace.js';
import {messages} from '../text/language.js';
import {otherHost, senderOf} from './crossing.js';
import type {Size} from './draw.js';
import {flow, LABEL, labelled} from './flow.js';
import {inDrawing} from './glyphs.js';
import {type HiddenField, type Hide, hiddenFields, isStateHidden, NOTHING_HIDDEN} from './hide.js';
import {type Header, headerOf} from './label.js';
import type {Layout} from './lay-out.js';
import {viewAt} from './life.js';
import {causeText, kindText} from './notes.js';
import {tcbItems} from './panel-tcb.js';
import {cursorRow, flightOf} from './progress.js';
import type {Line} from './styled.js';
import {ofText} from './time.js';
import {type RunningTimer, runningTimers} from './timers.js';
import {centre, clip, fitLine, lineWidth, span} from './width.js';
import {wrap} from './wrap.js';

/** What the panel is about: the step that brought the moment about, and the flight of the cursor's row. */
type Subject = {
	readonly layout: Layout;
	readonly moment: Moment;
	readonly hide: Hide;
	readonly columns: number;
	readonly step: Step | undefined;
	readonly flight: Flight | undefined;
	readonly hidden: readonly HiddenField[];
	/** What the step did is asked, so its variables and its rule are covered. */
	readonly isCovered: boolean;
};

const BITS = ['CWR', 'ECE', 'URG', 'ACK', 'PSH', 'RST', 'SYN', 'FIN'] as const;
const BAR = 12;
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
	const facts = [title(subject), ...segmentLines(subject), ...tcbLines(subject)];
	const timers = timerLines(subject);
	const room = Math.max(1, rows - facts.length - Math.min(1, timers.length));
	const rule = ruleLines(subject, room);

	const lines = [...facts, ...rule, ...timers].map((line) => fitLine(line, columns));
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

function title({layout, step, flight, hidden, moment, columns}: Subject): Line {
	const {glyphs, text, trace, options} = layout;
	const words = [text.panel.step(moment.step, trace.steps.length)];
	if (flight !== undefined) {
		const sender = senderOf(flight);
		words.push(`${sender} ${glyphs.becomes} ${otherHost(sender)}`);
		words.push(
			headerOf(flight, options.numbers, hidden).flags,
			fateText(layout, flight, moment, hidden),
		);
	} else if (step !== undefined) words.push(step.host, causeText(step, text));

	const start = [
		span(`${glyphs.rule.repeat(2)} `, 'dim'),
		span(words.filter((word) => word !== '').join('   '), 'strong'),
		span(' '),
	];
	return [...start, span(glyphs.rule.repeat(Math.max(0, columns - lineWidth(start))), 'dim')];
}

function fateText(
	{text, again}: Layout,
	flight: Flight,
	{at}: Moment,
	hidden: readonly HiddenField[],
): string {
	const hasEnded = flight.endsAt !== null && at >= flight.endsAt;
	const fate = text.panel.fates[hasEnded ? flight.fate : 'in flight'];
	const kind = hidden.includes('kind') ? '' : kindText({text, again}, flight);
	return kind === '' ? fate : `${kind}${text.panel.comma}${fate}`;
}

/** The eight control bits, and the numbers of the header. */
function segmentLines({layout, flight, hidden, columns}: Subject): Line[] {
	if (flight === undefined) return [];
	const {text, options} = layout;
	const fields = headerOf(flight, options.numbers, hidden);
	const bits = BITS.map((bit) => span(bit, isSet(flight, bit, hidden) === '1' ? 'strong' : 'dim'));
	const names = bits.flatMap((bit) => [bit, span(' ')]);
	const values = BITS.map((bit) => span(centre(isSet(flight, bit, hidden), 4)));
	const numbers = numberItems(fields, text.panel);

	const isWide = columns >= LABEL + 4 * BITS.length + 32;
	if (!isWide) {
		return [
			...labelled(text.panel.flags, [names, values]),
			...labelled('', flow(numbers, columns - LABEL)),
		];
	}
	const gap = span('   ');
	const [first, second] = flow(numbers, columns - LABEL - 4 * BITS.length - 3);
	return labelled(text.panel.flags, [
		[...names, gap, ...(first ?? [])],
		[...values, gap, ...(second ?? [])],
	]);
}

function isSet(flight: Flight, bit: (typeof BITS)[number], hidden: readonly HiddenField[]): string {
	if (hidden.includes('flags')) return '?';
	return flight.segment.ctl.some((flag) => flag === bit) ? '1' : '0';
}

function numberItems({seq, ack, len, wnd}: Header, words: Layout['text']['panel']): Line[] {
	const item = (name: string, value: string): Line => [span(`${name} `, 'dim'), span(value)];
	const items = [item('seq', seq)];
	if (ack !== undefined) items.push(item('ack', ack));
	items.push(item('len', len), item(words.window, wnd));
	return items;
}

function tcbLines({layout, step, columns, isCovered}: Subject): Line[] {
	if (step === undefined) return [];
	const {glyphs, options, text} = layout;
	const items = tcbItems(step, options.numbers, glyphs, isCovered);
	return labelled(text.panel.tcb(step.host), flow(items, columns - LABEL));
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

function timerLines({layout, moment, hide, columns}: Subject): Line[] {
	const items = (['A', 'B'] as const).flatMap((host) => {
		const isCovered = hide.state?.host === host && moment.step >= hide.state.step;
		const running = runningTimers(viewAt(layout.lives, host, moment.step), moment.at);
		return isCovered ? [] : running.slice(0, TIMERS_A_HOST).map((one) => bar(layout, host, one));
	});
	return labelled(layout.text.panel.timers, flow(items, columns - LABEL).slice(0, 2));
}

function bar({glyphs, text}: Layout, host: HostId, {timer, left, whole}: RunningTimer): Line {
	const full = whole === 0 ? 0 : Math.round((BAR * left) / whole);
	return [
		span(`${host} ${text.timers[timer]} `),
		span(glyphs.bar.full.repeat(full) + glyphs.bar.empty.repeat(BAR - full), 'timer'),
		span(` ${ofText(left, whole)}`),
	];
}
