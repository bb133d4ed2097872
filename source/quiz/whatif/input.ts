import type {Call, Input} from '../../tcp/input.js';
import {RFC9293} from '../../tcp/profile.js';
import {type Ctl, ctlOf, type Segment, withAck} from '../../tcp/segment.js';
import {add, distance, type Seq} from '../../tcp/sequence.js';
import {FIN_RECEIVED, isSynchronized} from '../../tcp/state-diagram.js';
import type {Messages} from '../../text/language.js';
import type {Note} from './notes.js';
import {type Numbers, WINDOW} from './numbers.js';
import type {Asked, AskedEvent, Written} from './parse.js';
import {misuse} from './refusal.js';
import {type CallWord, FIELDS, type Field, SOME_OCTETS} from './words.js';

type Say = Messages['whatif'];

/** What happens, as the engine takes it, and what had to be filled in. */
export type Happening = {readonly input: Input; readonly notes: readonly Note[]};

/** What each kind of event can be given besides the connection's own numbers. */
const FIELDS_OF: Record<AskedEvent['type'] | 'len', readonly Field[]> = {
	segment: FIELDS,
	call: [],
	len: ['len'],
	timeout: [],
};

export function happeningOf(asked: Asked, numbers: Numbers, say: Say): Happening {
	const {event} = asked;
	const takesLen = event.type === 'call' && (event.call === 'send' || event.call === 'receive');
	const allowed = FIELDS_OF[takesLen ? 'len' : event.type];
	const surplus = FIELDS.find((name) => asked.numbers.has(name) && !allowed.includes(name));
	if (surplus) throw misuse(say.surplusNumber(surplus));

	switch (event.type) {
		case 'segment':
			return segmentOf(asked, event, numbers, say);
		case 'call':
			return {input: callOf(event.call, asked, numbers.iss), notes: []};
		case 'timeout':
			return {input: {type: 'TIMEOUT', timer: event.timer}, notes: []};
	}
}

function segmentOf(
	asked: Asked,
	event: AskedEvent & {type: 'segment'},
	numbers: Numbers,
	say: Say,
): Happening {
	const {numbers: written, manners} = asked;
	const given = (name: Field) => written.get(name);
	if (manners.has('bare') && (given('ack') !== undefined || event.ctl.includes('ACK'))) {
		throw misuse(say.bareHasNoAck);
	}

	const isAdded = !event.ctl.includes('ACK') && given('ack') === undefined && addsAck(asked, event);
	const ctl = withAck(
		ctlOf(...event.ctl),
		isAdded || event.ctl.includes('ACK') || given('ack') !== undefined,
	);
	const isKnown = asked.state !== 'CLOSED' && asked.state !== 'LISTEN';
	const next = isKnown && asked.state !== 'SYN-SENT' ? numbers.rcvNxt : numbers.irs;
	const seq = resolve(given('seq'), next) ?? next;
	const ack = resolve(given('ack'), numbers.una) ?? (isKnown ? numbers.nxt : add(numbers.iss, 1));
	const segment: Segment = {
		seq,
		ack: ctl.includes('ACK') ? ack : undefined,
		ctl,
		wnd: octets(given('wnd')) ?? WINDOW,
		text: octets(given('len')) ?? event.text,
		offset: ctl.includes('SYN') ? 0 : Math.max(0, distance(add(numbers.irs, 1), seq)),
		...(ctl.includes('SYN') ? {options: {mss: RFC9293.mss, sack: true}} : {}),
	};
	const notes = [...(isAdded ? (['ack added'] as const) : []), ...secondThoughts(asked, ctl)];
	return {input: {type: 'SEGMENT ARRIVES', segment}, notes};
}

/** A synchronized connection exchanges nothing without ACK, except what opens or resets. */
function addsAck({state, manners}: Asked, {ctl}: {readonly ctl: Ctl}): boolean {
	const opensOrResets = ctl.includes('SYN') || ctl.includes('RST');
	return isSynchronized(state) && !opensOrResets && !manners.has('bare');
}

/** RCV.NXT is a new number. Whoever says nothing about seq may have meant the peer's FIN or SYN again. */
function secondThoughts({state, numbers}: Asked, ctl: Ctl): readonly Note[] {
	if (numbers.has('seq')) return [];
	if (ctl.includes('FIN') && FIN_RECEIVED.includes(state)) return ['new fin'];
	if (!ctl.includes('SYN')) return [];
	if (state === 'TIME-WAIT') return ['reuse'];
	return state === 'SYN-RECEIVED' ? ['new syn'] : [];
}

function resolve(written: Written | undefined, base: Seq): Seq | undefined {
	return typeof written === 'object' ? add(base, written.plus) : written;
}

function octets(written: Written | undefined): number | undefined {
	return typeof written === 'number' ? written : undefined;
}

function callOf(word: CallWord, {numbers, manners}: Asked, iss: Seq): Call {
	const len = octets(numbers.get('len'));
	switch (word) {
		case 'open':
			return {type: 'OPEN', mode: manners.has('passive') ? 'passive' : 'active', iss};
		case 'listen':
			return {type: 'OPEN', mode: 'passive', iss};
		case 'send':
			return {type: 'SEND', len: len ?? SOME_OCTETS};
		case 'receive':
			return len === undefined ? {type: 'RECEIVE'} : {type: 'RECEIVE', len};
		case 'shutdown':
			return {type: 'SHUTDOWN', how: manners.has('read') ? 'read' : 'write'};
		case 'keepalive':
			return {type: 'KEEPALIVE', on: true};
		case 'close':
			return {type: 'CLOSE'};
		case 'abort':
			return {type: 'ABORT'};
		case 'status':
			return {type: 'STATUS'};
	}
}
