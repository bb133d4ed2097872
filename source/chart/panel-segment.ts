import type {Flight, Moment, Step} from '../simulation/trace.js';
import {otherHost, senderOf} from './crossing.js';
import {flow, LABEL, labelled} from './flow.js';
import type {HiddenField, Hide} from './hide.js';
import {type Header, headerOf} from './label.js';
import type {Layout} from './lay-out.js';
import {causeText, kindText} from './notes.js';
import type {Line, Span} from './styled.js';
import {centre, lineWidth, span} from './width.js';

/** What the panel is about: the step that brought the moment about, and the flight of the cursor's row. */
export type Subject = {
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
type Bit = (typeof BITS)[number];

/** A narrow panel leaves out the bits that are not modelled. */
const MODELLED = BITS.slice(3);
const BIT = 4;
const NUMBERS = 32;

/** What the panel is about, in one line, or two where that is too much for one. */
export function titleLines(subject: Subject): Line[] {
	const {layout, step, flight, hidden, moment, columns} = subject;
	const {glyphs, text, trace, options} = layout;
	const words = [text.panel.step(moment.step, trace.steps.length)];
	if (flight === undefined) {
		if (step !== undefined) words.push(step.host, causeText(step, text));
		return [ruled(words, subject)];
	}

	const sender = senderOf(flight);
	words.push(`${sender} ${glyphs.becomes} ${otherHost(sender)}`);
	words.push(headerOf(flight, options.numbers, hidden).flags);
	const fate = fateText(layout, flight, moment, hidden);
	const whole = ruled([...words, fate], subject);
	if (lineWidth(whole) <= columns) return [whole];
	return [ruled(words, subject), ...labelled('', [[span(fate)]])];
}

function ruled(words: readonly string[], {layout: {glyphs}, columns}: Subject): Line {
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

/** The control bits, and the numbers of the header: beside them, or below where that is too wide. */
export function segmentLines({layout, flight, hidden, columns}: Subject): Line[] {
	if (flight === undefined) return [];
	const {text, options} = layout;
	const numbers = numberItems(headerOf(flight, options.numbers, hidden), text.panel);
	const room = columns - LABEL;
	const bits = room < BIT * BITS.length ? MODELLED : BITS;
	const [names, values] = bitLines(flight, bits, hidden);

	const beside = room - BIT * BITS.length - 3;
	if (beside < NUMBERS) {
		return [...labelled(text.panel.flags, [names, values]), ...labelled('', flow(numbers, room))];
	}
	const [first = [], second = []] = flow(numbers, beside);
	const gap = span('   ');
	return labelled(text.panel.flags, [
		[...names, gap, ...first],
		[...values, gap, ...second],
	]);
}

function bitLines(
	{segment}: Flight,
	bits: readonly Bit[],
	hidden: readonly HiddenField[],
): [Line, Line] {
	const names: Span[] = [];
	const values: Span[] = [];
	for (const bit of bits) {
		const isSet = segment.ctl.some((flag) => flag === bit);
		const isHidden = hidden.includes('flags');
		names.push(span(`${bit} `, isSet && !isHidden ? 'strong' : 'dim'));
		values.push(span(centre(isHidden ? '?' : isSet ? '1' : '0', BIT)));
	}
	return [names, values];
}

function numberItems({seq, ack, len, wnd}: Header, words: Layout['text']['panel']): Line[] {
	const item = (name: string, value: string): Line => [span(`${name} `, 'dim'), span(value)];
	const items = [item('seq', seq)];
	if (ack !== undefined) items.push(item('ack', ack));
	items.push(item('len', len), item(words.window, wnd));
	return items;
}
