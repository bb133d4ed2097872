import type {Flight} from '../simulation/trace.js';
import type {Flag} from '../tcp/segment.js';
import {hiddenText} from './hidden-text.js';
import type {HiddenField} from './hide.js';

/** The control bits from the lowest on. */
const BITS: readonly Flag[] = ['FIN', 'SYN', 'RST', 'PSH', 'ACK'];

/** Without options a header is five words of four octets. */
const OFFSET = 5;

/** One word of the header: where it begins, its octets in hexadecimal, and what they are. */
export type Word = {
	readonly at: number;
	readonly octets: string;
	readonly fields: readonly (readonly [name: FieldName, value: string])[];
};

export type FieldName =
	| 'sourcePort'
	| 'destinationPort'
	| 'seq'
	| 'ack'
	| 'offset'
	| 'flags'
	| 'window'
	| 'checksum'
	| 'urgent';

function hexOf(value: number, octets: number): string {
	const digits = value.toString(16).padStart(2 * octets, '0');
	return (digits.match(/../g) ?? []).join(' ');
}

const portOf = (address: string): number => Number(address.split(':').at(-1)) || 0;

/** The 20 octets of the header as they travel. The checksum is not computed here. */
export function headerWords(flight: Flight, hidden: readonly HiddenField[]): Word[] {
	const {segment, source, destination} = flight;
	const bits = BITS.reduce((sum, bit, n) => sum + (segment.ctl.includes(bit) ? 1 << n : 0), 0);
	const [from, to] = [portOf(source), portOf(destination)];
	const ack = segment.ack ?? 0;
	const cover = (field: HiddenField, text: string) =>
		hidden.includes(field) ? text.replace(/[0-9a-f]/g, '?') : text;
	const isAckCovered = hidden.includes('ack') || hidden.includes('flags');

	return [
		{
			at: 0,
			octets: `${hexOf(from, 2)}  ${hexOf(to, 2)}`,
			fields: [
				['sourcePort', String(from)],
				['destinationPort', String(to)],
			],
		},
		{
			at: 4,
			octets: spread(cover('seq', hexOf(segment.seq, 4))),
			fields: [['seq', hiddenText(hidden, 'seq', String(segment.seq))]],
		},
		{
			at: 8,
			octets: spread(isAckCovered ? '?? ?? ?? ??' : hexOf(ack, 4)),
			fields: [['ack', isAckCovered ? '?' : String(ack)]],
		},
		{
			at: 12,
			octets: `${hexOf(OFFSET << 4, 1)} ${cover('flags', hexOf(bits, 1))}  ${cover('wnd', hexOf(Math.min(segment.wnd, 0xffff), 2))}`,
			fields: [
				['offset', String(OFFSET)],
				['flags', hiddenText(hidden, 'flags', `0x${hexOf(bits, 1)}`)],
				['window', hiddenText(hidden, 'wnd', String(segment.wnd))],
			],
		},
		{
			at: 16,
			octets: '.. ..  00 00',
			fields: [
				['checksum', '-'],
				['urgent', '0'],
			],
		},
	];
}

/** Four octets with the gap that stands between two fields of two. */
const spread = (octets: string): string => `${octets.slice(0, 5)}  ${octets.slice(6)}`;
