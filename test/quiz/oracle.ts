import type {NumberQuestion, Question} from '../../source/quiz/question.js';
import type {Flight, Step, Trace} from '../../source/simulation/trace.js';
import type {Ctl} from '../../source/tcp/segment.js';
import type {State} from '../../source/tcp/state-diagram.js';

/**
 * The answers once more, worked out from the flights alone and not from the engine's variables. Null where
 * such simple means do not reach.
 */

const stepOf = (trace: Trace, {n}: Question) => trace.steps[n - 1] as Step;
const flightOf = (trace: Trace, id: number) => trace.flights[id - 1] as Flight;

/** What segments take for themselves, numbered as they would be in one stream from 0. */
const end = ({relativeSeq, segment: {text, ctl}}: Flight) =>
	(relativeSeq ?? 0) + text + (ctl.includes('SYN') ? 1 : 0) + (ctl.includes('FIN') ? 1 : 0);

/** Such octets may be kept or not, and may be sent again or not. */
const hasTextOnSyn = ({segment: {ctl, text}}: Flight) => ctl.includes('SYN') && text > 0;

/** Everything of the peer's stream that has arrived without a gap. */
export function expectedAck(trace: Trace, question: NumberQuestion): number | null {
	const flight = flightOf(trace, question.flight);
	if (flight.connection === null) return null;

	const arrived = trace.steps
		.slice(0, question.n)
		.filter(({connection, flight: id}) => connection === flight.connection && id !== null)
		.map((step) => flightOf(trace, step.flight ?? 0))
		.filter(({segment, relativeSeq}) => !segment.ctl.includes('RST') && relativeSeq !== null)
		.toSorted((a, b) => (a.relativeSeq ?? 0) - (b.relativeSeq ?? 0));
	if (arrived.some(({kind}) => kind === 'probe' || kind === 'forged')) return null;
	if (arrived.some(hasTextOnSyn)) return null;

	// A connection from a cookie has not met its SYN.
	const syn = arrived.find(({segment}) => segment.ctl.includes('SYN'));
	const from = (syn ?? arrived[0])?.relativeSeq ?? 0;
	return arrived.reduce((next, each) => {
		const isNext = (each.relativeSeq ?? 0) <= next;
		return isNext ? Math.max(next, end(each)) : next;
	}, from);
}

/** Everything that this end has sent of its stream. */
export function expectedSeq(trace: Trace, question: NumberQuestion): number | null {
	const flight = flightOf(trace, question.flight);
	if (flight.connection === null || flight.kind === 'retransmission') return null;

	const sent = trace.flights
		.slice(0, flight.id - 1)
		.filter(({connection, kind}) => connection === flight.connection && kind !== 'probe')
		// A RST may carry the number that the other end wants to hear.
		.filter(({segment}) => !segment.ctl.includes('RST'));
	if (flight.segment.ctl.includes('RST') && stepOf(trace, question).flight !== null) return null;

	if (sent.some(hasTextOnSyn)) return null;

	// A probe's octet has been sent for good once it is acknowledged.
	const next = Math.max(0, ...sent.map(end), ...acknowledged(trace, question, flight));
	return flight.kind === 'probe' && flight.segment.text === 0 ? next - 1 : next;
}

/** What has been acknowledged to the sender of this flight. */
function acknowledged({steps, flights}: Trace, {n}: Question, {connection}: Flight): number[] {
	return steps
		.slice(0, n)
		.filter((step) => step.connection === connection && step.flight !== null)
		.flatMap((step) => flights[(step.flight ?? 0) - 1] ?? [])
		.filter(({kind}) => kind !== 'forged')
		.map(({relativeAck}) => relativeAck ?? 0);
}

/** What the flags must be, by the state before and what happens. */
export function expectedFlags(trace: Trace, question: Question): Ctl {
	const step = stepOf(trace, question);
	const {input} = step;
	const before = step.before?.state ?? 'CLOSED';
	if (input.type === 'call') {
		if (input.name === 'OPEN') return ['SYN'];
		if (input.name === 'ABORT') return ['RST'];
		// The window opens again, and that is told.
		if (input.name === 'RECEIVE') return ['ACK'];

		return leavesUnread(trace, step) ? ['RST', 'ACK'] : ['FIN', 'ACK'];
	}

	if (input.type === 'timer') return input.timer === 'KEEPALIVE' ? ['RST'] : ['ACK'];

	const {ctl, ack} = input.segment;
	if (before === 'LISTEN') return ctl.includes('ACK') ? ['RST'] : ['SYN', 'ACK'];
	if (before === 'CLOSED' || step.connection === null) {
		return ack === undefined ? ['RST', 'ACK'] : ['RST'];
	}

	if (before === 'SYN-SENT') {
		if (!ctl.includes('ACK')) return ['SYN', 'ACK'];
		return ctl.includes('SYN') && step.decision !== 'reset' ? ['ACK'] : ['RST'];
	}

	if (step.decision === 'reset') return ['RST'];

	return hasFinWaiting(trace, step) ? ['FIN', 'ACK'] : ['ACK'];
}

/** A process that closes and leaves octets unread resets on Linux. */
function leavesUnread({profile}: Trace, {input, before}: Step): boolean {
	const unread = before !== null && 'rcv' in before ? before.rcv.unread : 0;
	const closes = input.type === 'call' && input.name === 'CLOSE';
	return closes && profile === 'linux' && unread > 0;
}

/** The user has called CLOSE, and no FIN has left since: octets had to go first. */
function hasFinWaiting({steps, flights}: Trace, {n, connection}: Step): boolean {
	const earlier = steps.slice(0, n - 1).filter((step) => step.connection === connection);
	const closed = earlier.some(({input}) => input.type === 'call' && input.name === 'CLOSE');
	const finSent = earlier.some(({sent}) =>
		sent.some((id) => flights[id - 1]?.segment.ctl.includes('FIN')),
	);
	return closed && !finSent;
}

/** Off the diagram of Figure 5: a connection that ends by a RST or a timer, or stays as it is. */
export function expectedState(trace: Trace, question: Question & {kind: 'state'}): State | null {
	const step = stepOf(trace, question);
	const {input} = step;
	if (input.type === 'timer') return 'CLOSED';
	if (input.type === 'call') {
		return input.name === 'ABORT' || leavesUnread(trace, step) ? 'CLOSED' : null;
	}

	if (step.decision === 'dropped' || step.decision === 'challenged') return question.before;
	if (step.decision === 'reset' && input.segment.ctl.includes('RST')) {
		// Only a passive OPEN waits on; there is no other way into SYN-RECEIVED that these runs reset.
		return question.before === 'SYN-RECEIVED' ? 'LISTEN' : 'CLOSED';
	}

	// Octets for a process that has closed, or is gone.
	if (step.decision === 'reset' && input.segment.text > 0) return 'CLOSED';

	// A SYN that opens a TIME-WAIT pair anew, and a FIN that came again.
	const isFin = input.segment.ctl.includes('FIN');
	return question.before === 'TIME-WAIT' ? (isFin ? 'TIME-WAIT' : 'SYN-RECEIVED') : null;
}
