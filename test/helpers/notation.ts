import {ctlOf, FLAGS, type Flag, type Segment} from '../../source/tcp/segment.js';

/** The RFC's notation (§3.4): `<SEQ=100><ACK=7><CTL=SYN,ACK><DATA=10>`, here with DATA counted in octets. */

/** Reads a segment. `<WND=n>` may be added; `<CTL=>` is a segment without flags. */
export function readSegment(notation: string, window = 8192): Segment {
	const fields = new Map<string, string>();
	for (const [, name = '', value = ''] of notation.matchAll(/<([A-Z]+)=([^>]*)>/g)) {
		fields.set(name, value);
	}
	const number = (name: string) => {
		const value = fields.get(name);
		return value === undefined ? undefined : Number(value);
	};
	return {
		seq: number('SEQ') ?? 0,
		ack: number('ACK'),
		ctl: ctlOf(...(fields.get('CTL') ?? '').split(',').filter(isFlag)),
		wnd: number('WND') ?? window,
		text: number('DATA') ?? 0,
		offset: 0,
	};
}

function isFlag(name: string): name is Flag {
	return (FLAGS as readonly string[]).includes(name);
}

type Written = {
	readonly seq: number;
	readonly ack?: number | null | undefined;
	readonly flags: readonly string[];
	readonly len: number;
};

/** Writes numbers, flags and length, which is what the tests compare; PSH and URG are left out. */
export function writeRecord({seq, ack, flags, len}: Written): string {
	const compared = FLAGS.filter((flag) => flag !== 'PSH' && flags.includes(flag));
	const acknowledges = compared.includes('ACK') ? `<ACK=${ack ?? 'none'}>` : '';
	return `<SEQ=${seq}>${acknowledges}<CTL=${compared.join(',')}>${len > 0 ? `<DATA=${len}>` : ''}`;
}

export function writeSegment(seg: Segment): string {
	return writeRecord({seq: seg.seq, ack: seg.ack, flags: seg.ctl, len: seg.text});
}
