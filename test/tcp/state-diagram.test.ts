import {describe, expect, test} from 'vitest';
import {SS_NAMES} from '../../source/tcp/ss-names.js';
import {
	DOUBLE_EDGES,
	EDGES,
	FIN_ACKNOWLEDGED,
	FIN_RECEIVED,
	FIN_SENT,
	isSynchronized,
	isTransition,
	STATES,
	type State,
} from '../../source/tcp/state-diagram.js';
import {connections} from '../helpers/states.js';

/** Figure 5 of RFC 9293 with its notes, read off the figure: event and what is sent. */
const FIGURE_5 = `
CLOSED -> LISTEN: passive OPEN
CLOSED -> SYN-SENT: active OPEN / SYN
LISTEN -> CLOSED: CLOSE
LISTEN -> SYN-SENT: SEND / SYN
LISTEN -> SYN-RECEIVED: SYN / SYN,ACK
SYN-SENT -> CLOSED: CLOSE
SYN-SENT -> SYN-RECEIVED: SYN / SYN,ACK
SYN-SENT -> ESTABLISHED: SYN,ACK / ACK
SYN-RECEIVED -> LISTEN: RST
SYN-RECEIVED -> ESTABLISHED: ACK of SYN
SYN-RECEIVED -> FIN-WAIT-1: CLOSE / FIN
ESTABLISHED -> FIN-WAIT-1: CLOSE / FIN
ESTABLISHED -> CLOSE-WAIT: FIN / ACK
FIN-WAIT-1 -> FIN-WAIT-2: ACK of FIN
FIN-WAIT-1 -> CLOSING: FIN / ACK
FIN-WAIT-1 -> TIME-WAIT: FIN + ACK of FIN / ACK
FIN-WAIT-2 -> TIME-WAIT: FIN / ACK
CLOSE-WAIT -> LAST-ACK: CLOSE / FIN
CLOSING -> TIME-WAIT: ACK of FIN
LAST-ACK -> CLOSED: ACK of FIN
TIME-WAIT -> CLOSED: 2MSL`;

/** Where one segment may lead, without CLOSED and the state itself. */
const LEADS_TO: Readonly<Record<State, readonly State[]>> = {
	CLOSED: ['LISTEN', 'SYN-SENT'],
	LISTEN: ['SYN-SENT', 'SYN-RECEIVED'],
	'SYN-SENT': ['SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT'],
	'SYN-RECEIVED': ['LISTEN', 'ESTABLISHED', 'FIN-WAIT-1', 'CLOSE-WAIT', 'CLOSING'],
	ESTABLISHED: ['FIN-WAIT-1', 'CLOSE-WAIT'],
	'FIN-WAIT-1': ['FIN-WAIT-2', 'CLOSING', 'TIME-WAIT'],
	'FIN-WAIT-2': ['TIME-WAIT'],
	'CLOSE-WAIT': ['LAST-ACK'],
	CLOSING: ['TIME-WAIT'],
	'LAST-ACK': [],
	'TIME-WAIT': [],
};

describe('the state diagram', () => {
	test('has the edges of Figure 5', () => {
		const lines = EDGES.map(({from, to, event, sends}) => {
			const label = sends === '' ? event : `${event} / ${sends}`;
			return `${from} -> ${to}: ${label}`;
		});
		expect(`\n${lines.join('\n')}`).toBe(FIGURE_5);
	});

	test.each([
		['CLOSED', 'LISTEN', '§3.10.1'],
		['LISTEN', 'SYN-SENT', '§3.10.2'],
		['LISTEN', 'SYN-RECEIVED', '§3.10.7.2 third'],
		['SYN-SENT', 'ESTABLISHED', '§3.10.7.3 fourth'],
		['SYN-RECEIVED', 'LISTEN', '§3.10.7.4 second'],
		['SYN-RECEIVED', 'ESTABLISHED', '§3.10.7.4 fifth'],
		['ESTABLISHED', 'FIN-WAIT-1', '§3.10.4'],
		['ESTABLISHED', 'CLOSE-WAIT', '§3.10.7.4 eighth'],
		['TIME-WAIT', 'CLOSED', '§3.10.8'],
	] as const)('%s -> %s is from %s', (from, to, section) => {
		const edge = EDGES.find((each) => each.from === from && each.to === to);
		expect(edge?.rule).toBe(`RFC 9293 ${section}`);
	});

	test.each(STATES)('from %s', (from) => {
		const reached = STATES.filter((to) => isTransition(from, to));
		const wanted = STATES.filter(
			(to) => to === from || to === 'CLOSED' || LEADS_TO[from].includes(to),
		);
		expect(reached).toEqual(wanted);
	});

	test('two edges in one step are two edges', () => {
		const isEdge = (from: State, to: State) =>
			EDGES.some((edge) => edge.from === from && edge.to === to);
		expect(DOUBLE_EDGES).toHaveLength(3);
		for (const {from, via, to} of DOUBLE_EDGES)
			expect([isEdge(from, via), isEdge(via, to), isEdge(from, to)]).toEqual([true, true, false]);
	});
});

/** What the states say of the two FINs is so in a connection that has come there. */
describe.each(STATES)('%s', (state) => {
	const tcb = () => connections()[state];

	test('is synchronized or not', () => {
		const isOpened = !['CLOSED', 'LISTEN', 'SYN-SENT', 'SYN-RECEIVED'].includes(state);
		expect(isSynchronized(state)).toBe(isOpened);
	});

	test('knows its FIN, and the ACK of it', () => {
		expect(FIN_SENT.includes(state)).toBe(tcb().finSeq !== undefined);
		expect(FIN_ACKNOWLEDGED.includes(state)).toBe(tcb().finSeq === tcb().snd.una - 1);
	});

	test('knows the FIN of its peer', () => {
		expect(FIN_RECEIVED.includes(state)).toBe(tcb().rcv.nxt === 302);
	});
});

test('ss of iproute2 has words of its own for three states', () => {
	const others = STATES.filter((state) => SS_NAMES[state] !== state);
	expect(others.map((state) => [state, SS_NAMES[state]])).toEqual([
		['CLOSED', 'UNCONN'],
		['SYN-RECEIVED', 'SYN-RECV'],
		['ESTABLISHED', 'ESTAB'],
	]);
});
