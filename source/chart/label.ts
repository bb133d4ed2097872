import type {Flight} from '../simulation/trace.js';
import type {HiddenField} from './hide.js';

/** Counted from each side's initial number, as Wireshark does, or as they travel. */
export type Numbers = 'relative' | 'absolute';

export type Header = {
	readonly flags: string;
	readonly seq: string;
	/** Undefined when the segment has none, or when saying so would give the flags away. */
	readonly ack: string | undefined;
	readonly len: string;
	readonly wnd: string;
};

/** The fields of a segment as they are written, `?` for what is covered. */
export function headerOf(
	{segment, relativeSeq, relativeAck}: Flight,
	numbers: Numbers,
	hidden: readonly HiddenField[],
): Header {
	const isRelative = numbers === 'relative';
	const seq = (isRelative ? ownNumber(relativeSeq) : null) ?? segment.seq;
	const ack = (isRelative ? ownNumber(relativeAck) : null) ?? segment.ack;
	const show = (field: HiddenField, value: string | number): string =>
		hidden.includes(field) ? '?' : String(value);

	return {
		flags: show('flags', segment.ctl.join(',') || '-'),
		seq: show('seq', seq),
		ack: ackText(segment.ack === undefined ? undefined : ack, hidden),
		len: show('len', segment.text),
		wnd: show('wnd', segment.wnd),
	};
}

/** A number below the initial one belongs to an earlier incarnation, and counting it from this one misleads. */
function ownNumber(relative: number | null): number | null {
	return relative !== null && relative < 0 ? null : relative;
}

function ackText(ack: number | undefined, hidden: readonly HiddenField[]): string | undefined {
	if (hidden.includes('flags')) return undefined;
	if (hidden.includes('ack')) return '?';
	return ack === undefined ? undefined : String(ack);
}

/** A label that is too wide for the line is split: its numbers go above, the rest stays on the line. */
export type LabelPart = 'whole' | 'above' | 'line';

/**
 * `PSH,ACK seq=1 ack=1 len=300`, `SYN seq=0 x100` for so many alike. The window is told when it is closed, and
 * when it is asked for.
 */
export function labelOf(
	flight: Flight,
	numbers: Numbers,
	hidden: readonly HiddenField[],
	part: LabelPart = 'whole',
): string {
	const {flags, seq, ack, len, wnd} = headerOf(flight, numbers, hidden);
	const isClosed = flight.segment.wnd === 0 && !flight.segment.ctl.includes('RST');

	const words: string[] = [];
	if (part !== 'above') words.push(flags);
	if (part !== 'line') words.push(`seq=${seq}`);
	if (part !== 'line' && ack !== undefined) words.push(`ack=${ack}`);
	if (part !== 'above' && len !== '0') words.push(`len=${len}`);
	if (part !== 'above' && flight.count > 1) words.push(`x${flight.count}`);
	if (part !== 'above' && (isClosed || wnd === '?')) words.push(`wnd=${wnd}`);
	return words.join(' ');
}
