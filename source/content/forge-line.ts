import type {ForgedFields, ForgeLine, HostId, Number as Numbered} from '../simulation/scenario.js';
import {type Fields, fieldsOf, given, leafOf, type Read, shown} from './fields.js';
import {host, momentOf} from './moment.js';
import {sender} from './pick.js';
import type {Report} from './problem.js';
import {flags, name, whole} from './values.js';

const LAST = 2 ** 32 - 1;

/** Octets that one segment can carry: 65535 less two headers of 20 octets. */
const TEXT = 65_495;
export const WINDOW = 65_535;

/** As the receiver expects it. */
const EXPECTED: Numbered = {plus: 0};

/** 0 to 2^32-1, or a distance, `+10` or `-1`, from what the receiver expects. */
const number: Read<Numbered> = (tree, report) => {
	const leaf = leafOf(tree, report, report.say.kinds.number);
	if (!leaf) return undefined;

	// YAML reads +10 as 10: only the source has the sign.
	const word = shown(leaf);
	const written = typeof leaf.value === 'number' && leaf.source ? leaf.source : word;
	const value = /^[+-]?\d{1,10}$|^0x[\da-f]{1,8}$/i.test(written) ? Number(written) : Number.NaN;
	if (Math.abs(value) <= LAST) return /^[+-]/.test(written) ? {plus: value + 0} : value;
	return report.add(leaf.place, report.say.notSequence(word));
};

const readers = {
	flags,
	seq: number,
	ack: number,
	len: whole(0, TEXT),
	wnd: whole(0, WINDOW),
};

/** The contents of a segment that travels instead of another. */
export const replacement: Read<Partial<ForgedFields>> = (tree, report) => {
	const fields = fieldsOf(tree, report, Object.keys(readers));
	if (fields?.table.entries.size === 0) return report.add(tree.place, report.say.emptyReplacement);
	return fields && contents(fields);
};

function contents(fields: Fields): Partial<ForgedFields> {
	return given({
		flags: fields.get('flags', readers.flags),
		seq: fields.get('seq', readers.seq),
		ack: fields.get('ack', readers.ack),
		len: fields.get('len', readers.len),
		wnd: fields.get('wnd', readers.wnd),
	});
}

/** `{at: 5s, forge: {from: A, to: B, flags: [RST], seq: +10}}` */
export function forgeLine(line: Fields, report: Report): ForgeLine | undefined {
	const when = momentOf(line, report);
	return line.get('forge', (tree) => {
		const fields = fieldsOf(tree, report, ['from', 'to', 'connection', ...Object.keys(readers)]);
		if (!fields) return undefined;

		const from = fields.need('from', sender, 'from: A');
		const to = receiver(fields, from);
		const connection = fields.get('connection', name) ?? 'main';
		const {ack, ...given} = contents(fields);
		const ctl = fields.need('flags', readers.flags, 'flags: [RST]');
		if (from !== undefined && from === to) report.add(fields.placeOf('to'), report.say.directionOf);
		if (!when || from === undefined || to === undefined || !ctl) return undefined;

		const {seq = EXPECTED, len = 0, wnd = WINDOW} = given;
		const forged = {type: 'forge', when, from, to, connection, flags: ctl, seq, len, wnd} as const;
		// Without the flag the field is there, as in any header, and nobody reads it.
		return ctl.includes('ACK') ? {...forged, ack: ack ?? EXPECTED} : forged;
	});
}

/** A segment in the name of one host goes to the other. */
function receiver(fields: Fields, from: string | undefined): HostId | undefined {
	if (!fields.has('to') && from === 'A') return 'B';
	if (!fields.has('to') && from === 'B') return 'A';
	return fields.need('to', host, 'to: B');
}
