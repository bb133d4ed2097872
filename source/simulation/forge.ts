import {type Ctl, ctlOf, type Segment} from '../tcp/segment.js';
import {add, distance, type Seq} from '../tcp/sequence.js';
import type {Tcb} from '../tcp/tcb.js';
import type {ForgedFields, Number as Given} from './scenario.js';
import type {Way} from './ways.js';

/** A segment with numbers of a forger's choice; what is not chosen is taken from `base`. */
export function forged(fields: Partial<ForgedFields>, way: Way, base: Segment = EMPTY): Segment {
	const receiver = way.back.sender?.tcb;
	const ctl: Ctl = fields.flags ? ctlOf(...fields.flags) : base.ctl;
	const seq = fields.seq === undefined ? base.seq : resolve(fields.seq, receiver?.rcv.nxt);
	const ack = fields.ack ?? base.ack ?? {plus: 0};
	const text = fields.len ?? base.text;
	return {
		seq,
		ack: ctl.includes('ACK') ? resolve(ack, receiver?.snd.una) : undefined,
		ctl,
		wnd: fields.wnd ?? base.wnd,
		text,
		offset: seq === base.seq ? base.offset : offsetOf(seq, receiver),
		...(base.options ? {options: base.options} : {}),
	};
}

const EMPTY: Segment = {seq: 0, ack: undefined, ctl: ctlOf(), wnd: 65_535, text: 0, offset: 0};

/** A host without a connection has no variables to count from: then from 0. */
function resolve(number: Given, base: Seq | undefined): Seq {
	return typeof number === 'number' ? number : add(base ?? 0, number.plus);
}

/** The place in the stream that the receiver would give to this number. */
function offsetOf(seq: Seq, receiver: Tcb | undefined): number {
	return receiver ? Math.max(0, receiver.rcv.offset + distance(receiver.rcv.nxt, seq)) : 0;
}
