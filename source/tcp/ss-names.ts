import type {State} from './state-diagram.js';

/** What `ss` of iproute2 prints for each state. */
export const SS_NAMES: Readonly<Record<State, string>> = {
	CLOSED: 'UNCONN',
	LISTEN: 'LISTEN',
	'SYN-SENT': 'SYN-SENT',
	'SYN-RECEIVED': 'SYN-RECV',
	ESTABLISHED: 'ESTAB',
	'FIN-WAIT-1': 'FIN-WAIT-1',
	'FIN-WAIT-2': 'FIN-WAIT-2',
	'CLOSE-WAIT': 'CLOSE-WAIT',
	CLOSING: 'CLOSING',
	'LAST-ACK': 'LAST-ACK',
	'TIME-WAIT': 'TIME-WAIT',
};
