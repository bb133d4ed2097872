import type {CallName, Direction, HostId, Line} from '../../../simulation/scenario.js';
import type {Trace} from '../../../simulation/trace.js';
import type {Ms} from '../../../tcp/profile.js';
import {nextOf, type Target} from './segment.js';

/** What a user can call, in the order of the menu's digits. */
export const CALLS = [
	'connect',
	'listen',
	'send',
	'close',
	'abort',
	'read',
	'shutdown',
	'keepAlive',
] as const;

/** What the network can do with the segment at the cursor. */
export const TREATMENTS = ['drop', 'dropAll', 'duplicate', 'late', 'delay', 'swap'] as const;

/** What can happen to the line and to the hosts. */
export const EVENTS = [
	'cut',
	'heal',
	'crashA',
	'bootA',
	'crashB',
	'bootB',
	'cutA',
	'cutB',
] as const;

export const MORE = ['undo', 'redo', 'save', 'hint', 'goals', 'panel'] as const;

export const MENUS = {
	main: ['A', 'B', 'segment', 'forge', 'events', 'more'],
	A: CALLS,
	B: CALLS,
	segment: TREATMENTS,
	events: EVENTS,
	more: MORE,
} as const;

export type MenuName = keyof typeof MENUS;
export type Call = (typeof CALLS)[number];
export type Treatment = (typeof TREATMENTS)[number];
export type HostEvent = (typeof EVENTS)[number];

const NAMES: Readonly<Record<Call, CallName>> = {
	connect: 'OPEN',
	listen: 'LISTEN',
	send: 'SEND',
	close: 'CLOSE',
	abort: 'ABORT',
	read: 'RECEIVE',
	shutdown: 'SHUTDOWN',
	keepAlive: 'KEEPALIVE',
};

export const SENT_OCTETS = 100;
export const DELAY: Ms = 1000;
export const LATE: Ms = 5000;

export const callLine = (host: HostId, call: Call, at: Ms, connection: string): Line => ({
	type: 'call',
	when: {at},
	host,
	call: NAMES[call],
	connection,
	...(call === 'send' ? {len: SENT_OCTETS} : {}),
});

/** Undefined where there is nothing behind the segment that could overtake it. */
export function treatmentLine(
	treatment: Treatment,
	{pick, flight}: Target,
	trace: Trace,
): Line | undefined {
	const {from, flags = []} = pick;
	switch (treatment) {
		case 'drop':
			return {type: 'lose', pick};
		case 'dropAll':
			return {type: 'lose', pick: {...(from === undefined ? {} : {from}), flags, all: true}};
		case 'duplicate':
			return {type: 'duplicate', pick, by: 0};
		case 'late':
			return {type: 'duplicate', pick, by: LATE};
		case 'delay':
			return {type: 'delay', pick, by: DELAY};
		case 'swap': {
			const next = nextOf(trace, flight);
			return next && {type: 'delay', pick, by: next.sentAt - flight.sentAt + 1};
		}
	}
}

type OnHost = {readonly type: 'crash' | 'boot'; readonly host: HostId};
type OnLine = {readonly type: 'cut' | 'heal'; readonly direction: Direction};

const HAPPENINGS: Readonly<Record<HostEvent, OnHost | OnLine>> = {
	cut: {type: 'cut', direction: 'both'},
	heal: {type: 'heal', direction: 'both'},
	crashA: {type: 'crash', host: 'A'},
	bootA: {type: 'boot', host: 'A'},
	crashB: {type: 'crash', host: 'B'},
	bootB: {type: 'boot', host: 'B'},
	cutA: {type: 'cut', direction: 'A>B'},
	cutB: {type: 'cut', direction: 'B>A'},
};

export const eventLine = (event: HostEvent, at: Ms): Line => ({
	...HAPPENINGS[event],
	when: {at},
});
