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
	const seq = (isRelative ? relativeSeq : null) ?? segment.seq;
	const ack = (isRelative ? relativeAck : null) ?? segment.ack;
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

function ackText(ack: number | undefined, hidden: readonly HiddenField[]): string | undefined {
	if (hidden.includes('flags')) return undefined;
	if (hidden.includes('ack')) return '?';
	return ack === undefined ? undefined : String(ack);
}

/** `PSH,ACK seq=1 ack=1 len=300`. The window is told when it is closed, and asked for. */
export function labelOf(flight: Flight, numbers: Numbers, hidden: readonly HiddenField[]): string {
	const {flags, seq, ack, len, wnd} = headerOf(flight, numbers, hidden);
	const isClosed = flight.segment.wnd === 0 && !flight.segment.ctl.includes('RST');
	const parts = [flags, `seq=${seq}`];
	if (ack !== undefined) parts.push(`ack=${ack}`);
	if (len !== '0') parts.push(`len=${len}`);
	if (isClosed || wnd === '?') parts.push(`wnd=${wnd}`);
	return parts.join(' ');
}
