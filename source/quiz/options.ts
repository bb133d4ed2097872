import type {Decision} from '../tcp/effect.js';
import type {TimerName} from '../tcp/input.js';
import {isSynchronized, type State} from '../tcp/state-diagram.js';
import {type Chance, shuffled} from './chance.js';

const OPTIONS = 4;

/** What is taken for a state by mistake, the most telling mistake first. */
const MISTAKEN: Record<State, readonly State[]> = {
	CLOSED: ['TIME-WAIT', 'LISTEN', 'CLOSING', 'LAST-ACK'],
	LISTEN: ['CLOSED', 'SYN-RECEIVED', 'SYN-SENT', 'ESTABLISHED'],
	'SYN-SENT': ['SYN-RECEIVED', 'ESTABLISHED', 'LISTEN', 'CLOSED'],
	'SYN-RECEIVED': ['ESTABLISHED', 'SYN-SENT', 'LISTEN', 'CLOSED'],
	ESTABLISHED: ['SYN-RECEIVED', 'SYN-SENT', 'CLOSED', 'CLOSE-WAIT'],
	'FIN-WAIT-1': ['FIN-WAIT-2', 'CLOSE-WAIT', 'TIME-WAIT', 'LAST-ACK'],
	'FIN-WAIT-2': ['TIME-WAIT', 'CLOSING', 'CLOSE-WAIT', 'CLOSED'],
	'CLOSE-WAIT': ['LAST-ACK', 'FIN-WAIT-2', 'CLOSED', 'TIME-WAIT'],
	CLOSING: ['TIME-WAIT', 'FIN-WAIT-2', 'CLOSE-WAIT', 'LAST-ACK'],
	'LAST-ACK': ['TIME-WAIT', 'CLOSED', 'FIN-WAIT-1', 'CLOSING'],
	'TIME-WAIT': ['CLOSED', 'CLOSING', 'LAST-ACK', 'FIN-WAIT-2'],
};

/** The next state among states that it is taken for; to stay is always one of them. */
export function stateOptions(before: State, answer: State, chance: Chance): State[] {
	const mistaken = answer === 'CLOSED' ? mistakenForClosed(before) : MISTAKEN[answer];
	const options = new Set<State>([answer, before, ...mistaken, ...MISTAKEN[before]]);
	return shuffled([...options].slice(0, OPTIONS), chance);
}

/** What ends a connection is taken for other things at its beginning, in its middle and at its end. */
function mistakenForClosed(before: State): readonly State[] {
	if (!isSynchronized(before)) return ['LISTEN', 'SYN-RECEIVED', 'TIME-WAIT'];

	return before === 'ESTABLISHED' ? ['TIME-WAIT', 'CLOSE-WAIT', 'LISTEN'] : MISTAKEN.CLOSED;
}

const CONFUSED: Record<TimerName, readonly TimerName[]> = {
	RTO: ['KEEPALIVE', '2MSL', 'DELAYED-ACK'],
	'2MSL': ['RTO', 'FIN-WAIT-2', 'KEEPALIVE'],
	KEEPALIVE: ['RTO', 'PERSIST', '2MSL'],
	PERSIST: ['RTO', 'KEEPALIVE', 'DELAYED-ACK'],
	'DELAYED-ACK': ['RTO', 'PERSIST', 'KEEPALIVE'],
	'FIN-WAIT-2': ['2MSL', 'RTO', 'KEEPALIVE'],
	USER: ['RTO', 'KEEPALIVE', '2MSL'],
};

export function timerOptions(answer: TimerName, chance: Chance): TimerName[] {
	return shuffled([answer, ...CONFUSED[answer]], chance);
}

const DECISIONS: readonly Decision[] = ['accepted', 'dropped', 'challenged', 'reset'];

/** All four, always in this order: they are few, and an order of their own helps to read them. */
export function fateOptions(): readonly Decision[] {
	return DECISIONS;
}
