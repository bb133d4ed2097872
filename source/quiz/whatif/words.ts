import type {TimerName} from '../../tcp/input.js';

/** What can be given of the connection: the RFC's variables, and octets that wait on either side. */
export const VARIABLES = [
	'iss',
	'irs',
	'snd.una',
	'snd.nxt',
	'snd.wnd',
	'rcv.nxt',
	'rcv.wnd',
	'queued',
	'unread',
] as const;

/** What can be given of a segment; `len` is that of a call too. */
export const FIELDS = ['seq', 'ack', 'len', 'wnd'] as const;

export type Variable = (typeof VARIABLES)[number];
export type Field = (typeof FIELDS)[number];
export type NumberName = Variable | Field;

export const NUMBER_NAMES: readonly NumberName[] = [...VARIABLES, ...FIELDS];

/** Those that are numbers of the stream; the others count octets. */
const ON_THE_CIRCLE: readonly NumberName[] = [
	'iss',
	'irs',
	'snd.una',
	'snd.nxt',
	'rcv.nxt',
	'seq',
	'ack',
];

/** The largest value of a number: a window without scaling, or the whole circle of numbers. */
export function mostOf(name: NumberName): number {
	return ON_THE_CIRCLE.includes(name) ? 2 ** 32 - 1 : 65_535;
}

/** Those that may be written as a distance: `seq=-1` from RCV.NXT, `ack=+1` from SND.UNA. */
export const RELATIVE: readonly NumberName[] = ['seq', 'ack'];

export const CALLS = [
	'open',
	'listen',
	'send',
	'receive',
	'close',
	'shutdown',
	'abort',
	'status',
	'keepalive',
] as const;

export type CallWord = (typeof CALLS)[number];

/** The names of the socket interface. */
export const CALL_SYNONYMS: Readonly<Record<string, CallWord>> = {
	connect: 'open',
	recv: 'receive',
};

/** Said about the connection or the event, not events themselves. */
export const MANNERS = ['bare', 'active', 'passive', 'read', 'write'] as const;

export type Manner = (typeof MANNERS)[number];

/** What stands in front of the name of a timer. */
export const TIMEOUT = 'timeout';

/** A segment that only brings octets. */
export const DATA = 'data';

/** How many octets are meant where nobody says it. */
export const SOME_OCTETS = 10;

const TIMER_SYNONYMS: Readonly<Record<string, TimerName>> = {
	RTO: 'RTO',
	RETRANSMISSION: 'RTO',
	DELAYEDACK: 'DELAYED-ACK',
	DELACK: 'DELAYED-ACK',
	PERSIST: 'PERSIST',
	KEEPALIVE: 'KEEPALIVE',
	USER: 'USER',
	FINWAIT2: 'FIN-WAIT-2',
	'2MSL': '2MSL',
	TIMEWAIT: '2MSL',
};

/** Reads the name of a timer, in any case and with any separators. */
export function readTimer(word: string): TimerName | undefined {
	const name = word.toUpperCase().replace(/[-_]/g, '');
	return Object.hasOwn(TIMER_SYNONYMS, name) ? TIMER_SYNONYMS[name] : undefined;
}
