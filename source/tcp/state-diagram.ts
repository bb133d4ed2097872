import type {Rule} from './rule.js';

/** The 11 states of RFC 9293 §3.3.2; CLOSED is the absence of a connection. */
export const STATES = [
	'CLOSED',
	'LISTEN',
	'SYN-SENT',
	'SYN-RECEIVED',
	'ESTABLISHED',
	'FIN-WAIT-1',
	'FIN-WAIT-2',
	'CLOSE-WAIT',
	'CLOSING',
	'LAST-ACK',
	'TIME-WAIT',
] as const;

export type State = (typeof STATES)[number];

/** ESTABLISHED and later: both ends have agreed on each other's numbers (§3.5.2 group 3). */
export function isSynchronized(state: State): boolean {
	return STATES.indexOf(state) >= STATES.indexOf('ESTABLISHED');
}

/** Where our FIN has a number: it is sent, or waits behind octets that a closed window keeps back. */
export const FIN_SENT: readonly State[] = [
	'FIN-WAIT-1',
	'FIN-WAIT-2',
	'CLOSING',
	'LAST-ACK',
	'TIME-WAIT',
];

/** Where the peer has acknowledged our FIN. */
export const FIN_ACKNOWLEDGED: readonly State[] = ['FIN-WAIT-2', 'TIME-WAIT'];

/** Where the peer's FIN has come. */
export const FIN_RECEIVED: readonly State[] = ['CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'];

/** An edge of Figure 5 with its label, "event / what is sent". */
export type Edge = {
	readonly from: State;
	readonly to: State;
	readonly event: string;
	readonly sends: string;
	readonly rule: Rule;
};

type Section =
	| '1'
	| '2'
	| '4'
	| '7.2 third'
	| '7.3 fourth'
	| `7.4 ${'second' | 'fifth' | 'eighth'}`
	| '8';

const edge = (section: Section, from: State, to: State, event: string, sends = ''): Edge => ({
	from,
	to,
	event,
	sends,
	rule: `RFC 9293 §3.10.${section}`,
});

/**
 * Figure 5 of RFC 9293, and its notes: 1 (RST in SYN-RECEIVED after a passive OPEN), 2 (FIN and ACK in
 * one segment), 3 (CLOSE in SYN-RECEIVED). What goes to CLOSED by RST, ABORT or timeout is not an edge.
 */
export const EDGES: readonly Edge[] = [
	edge('1', 'CLOSED', 'LISTEN', 'passive OPEN'),
	edge('1', 'CLOSED', 'SYN-SENT', 'active OPEN', 'SYN'),
	edge('4', 'LISTEN', 'CLOSED', 'CLOSE'),
	edge('2', 'LISTEN', 'SYN-SENT', 'SEND', 'SYN'),
	edge('7.2 third', 'LISTEN', 'SYN-RECEIVED', 'SYN', 'SYN,ACK'),
	edge('4', 'SYN-SENT', 'CLOSED', 'CLOSE'),
	edge('7.3 fourth', 'SYN-SENT', 'SYN-RECEIVED', 'SYN', 'SYN,ACK'),
	edge('7.3 fourth', 'SYN-SENT', 'ESTABLISHED', 'SYN,ACK', 'ACK'),
	edge('7.4 second', 'SYN-RECEIVED', 'LISTEN', 'RST'),
	edge('7.4 fifth', 'SYN-RECEIVED', 'ESTABLISHED', 'ACK of SYN'),
	edge('4', 'SYN-RECEIVED', 'FIN-WAIT-1', 'CLOSE', 'FIN'),
	edge('4', 'ESTABLISHED', 'FIN-WAIT-1', 'CLOSE', 'FIN'),
	edge('7.4 eighth', 'ESTABLISHED', 'CLOSE-WAIT', 'FIN', 'ACK'),
	edge('7.4 fifth', 'FIN-WAIT-1', 'FIN-WAIT-2', 'ACK of FIN'),
	edge('7.4 eighth', 'FIN-WAIT-1', 'CLOSING', 'FIN', 'ACK'),
	edge('7.4 eighth', 'FIN-WAIT-1', 'TIME-WAIT', 'FIN + ACK of FIN', 'ACK'),
	edge('7.4 eighth', 'FIN-WAIT-2', 'TIME-WAIT', 'FIN', 'ACK'),
	edge('4', 'CLOSE-WAIT', 'LAST-ACK', 'CLOSE', 'FIN'),
	edge('7.4 fifth', 'CLOSING', 'TIME-WAIT', 'ACK of FIN'),
	edge('7.4 fifth', 'LAST-ACK', 'CLOSED', 'ACK of FIN'),
	edge('8', 'TIME-WAIT', 'CLOSED', '2MSL'),
];

/** Two edges that one segment takes in one step: it completes the handshake and brings a FIN. */
export const DOUBLE_EDGES: readonly {
	readonly from: State;
	readonly via: State;
	readonly to: State;
}[] = [
	{from: 'SYN-SENT', via: 'ESTABLISHED', to: 'CLOSE-WAIT'},
	{from: 'SYN-RECEIVED', via: 'ESTABLISHED', to: 'CLOSE-WAIT'},
	{from: 'SYN-RECEIVED', via: 'FIN-WAIT-1', to: 'CLOSING'},
];

/** Whether one step may lead from one state to another: an edge, two of them, or a fall to CLOSED. */
export function isTransition(from: State, to: State): boolean {
	const joins = (edge: {readonly from: State; readonly to: State}) =>
		edge.from === from && edge.to === to;
	return from === to || to === 'CLOSED' || EDGES.some(joins) || DOUBLE_EDGES.some(joins);
}
