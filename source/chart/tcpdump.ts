import type {Flight} from '../simulation/trace.js';
import type {Flag} from '../tcp/segment.js';
import {hiddenText} from './hidden-text.js';
import type {HiddenField} from './hide.js';
import {headerOf, type Numbers} from './label.js';

/** The letters of `Flags [S.]`, in the order of tcpdump. */
const LETTERS: readonly (readonly [Flag, string])[] = [
	['FIN', 'F'],
	['SYN', 'S'],
	['RST', 'R'],
	['PSH', 'P'],
	['ACK', '.'],
];

/** `10.0.0.1:40000` as tcpdump writes it. */
const dotted = (address: string): string => address.replace(/:(\d+)$/, '.$1');

function flagsOf({segment}: Flight): string {
	const letters = LETTERS.filter(([flag]) => segment.ctl.includes(flag)).map(
		([, letter]) => letter,
	);
	return letters.length === 0 ? 'none' : letters.join('');
}

/** A pure ACK has no `seq`; with data it is a range. */
function seqOf({segment}: Flight, seq: string): string {
	const hasNumber = segment.text > 0 || /SYN|FIN|RST/.test(segment.ctl.join());
	if (!hasNumber) return '';
	const first = Number(seq);
	const range = segment.text > 0 && Number.isFinite(first) ? `:${first + segment.text}` : '';
	return `, seq ${seq}${range}`;
}

/** The line that tcpdump would print where the segment leaves. */
export function tcpdumpLine(
	flight: Flight,
	numbers: Numbers,
	hidden: readonly HiddenField[],
): string {
	const {seq, ack, len, wnd} = headerOf(flight, numbers, hidden);
	const flags = hiddenText(hidden, 'flags', flagsOf(flight));
	const start = `IP ${dotted(flight.source)} > ${dotted(flight.destination)}: Flags [${flags}]`;
	const ackPart = ack === undefined ? '' : `, ack ${ack}`;
	const seqPart = hidden.includes('flags') ? '' : seqOf(flight, seq);
	return `${start}${seqPart}${ackPart}, win ${wnd}, length ${len}`;
}
