import type {Step} from '../simulation/trace.js';
import {distance, type Seq} from '../tcp/sequence.js';
import type {Tcb} from '../tcp/tcb.js';
import type {Glyphs} from './glyphs.js';
import type {Numbers} from './label.js';
import {isTcb} from './life.js';
import type {Line} from './styled.js';
import {durationText} from './time.js';
import {span} from './width.js';

/** A variable of the TCB: before the step, after it, and whether it is told when it stays as it is. */
type Variable = {
	readonly name: string;
	readonly before: string | undefined;
	readonly after: string;
	readonly isMinor?: boolean;
};

const relative = (base: Seq | undefined, seq: Seq, numbers: Numbers): string =>
	String(numbers === 'absolute' || base === undefined ? seq : distance(base, seq));

function variablesOf(before: Tcb | undefined, after: Tcb, numbers: Numbers): Variable[] {
	const own = (tcb: Tcb, seq: Seq): string => relative(tcb.iss, seq, numbers);
	const peer = (tcb: Tcb, seq: Seq): string =>
		tcb.irs === undefined ? '-' : relative(tcb.irs, seq, numbers);
	const pair = (name: string, read: (tcb: Tcb) => string, isMinor = false): Variable => ({
		name,
		before: before && read(before),
		after: read(after),
		isMinor,
	});

	return [
		pair('SND.UNA', (tcb) => own(tcb, tcb.snd.una)),
		pair('SND.NXT', (tcb) => own(tcb, tcb.snd.nxt)),
		pair('RCV.NXT', (tcb) => peer(tcb, tcb.rcv.nxt)),
		pair('SND.WND', (tcb) => String(tcb.snd.wnd), true),
		pair('RCV.WND', (tcb) => String(tcb.rcv.wnd), true),
		pair('RTO', (tcb) => durationText(tcb.timing.rto), true),
	];
}

function itemOf({name, before, after}: Variable, glyphs: Glyphs): Line {
	const label = name === '' ? '' : `${name} `;
	if (before === after) return [span(label, 'dim'), span(after)];

	const from = before === undefined ? '' : `${before} ${glyphs.becomes} `;
	return [span(label, 'dim'), span(`${from}${after} *`, 'strong')];
}

/** A connection's state and variables, before and after a step, a `*` on what changed. */
export function tcbItems(step: Step, numbers: Numbers, glyphs: Glyphs, isCovered: boolean): Line[] {
	const {before, after} = step;
	const from = before?.state ?? 'CLOSED';
	const to = after?.state ?? 'CLOSED';
	if (isCovered) return [itemOf({name: '', before: from, after: '?'}, glyphs)];

	const state = itemOf({name: '', before: from, after: to}, glyphs);
	if (!isTcb(after)) return [state];

	const earlier = isTcb(before) ? before : undefined;
	const told = variablesOf(earlier, after, numbers).filter(
		({isMinor, before: was, after: is}) => !isMinor || (was !== undefined && was !== is),
	);
	return [state, ...told.map((variable) => itemOf(variable, glyphs))];
}
