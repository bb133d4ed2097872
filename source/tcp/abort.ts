import {enterClosed} from './endings.js';
import {ctlOf} from './segment.js';
import type {State} from './state-diagram.js';
import {consult, refuse, type Turn, transmit} from './turn.js';

/** Where the peer still counts on us and must be told. */
const TELLS_PEER: readonly State[] = [
	'SYN-RECEIVED',
	'ESTABLISHED',
	'FIN-WAIT-1',
	'FIN-WAIT-2',
	'CLOSE-WAIT',
];

/** ABORT (§3.10.5): <SEQ=SND.NXT><CTL=RST>, all queues thrown away. */
export function abort(turn: Turn): void {
	const {tcb} = turn;
	consult(turn, 'RFC 9293 §3.10.5');
	if (tcb.state === 'CLOSED') return refuse(turn, 'connection does not exist');

	// A socket that is in TIME-WAIT has let go of the connection already.
	if (tcb.state === 'TIME-WAIT' && tcb.profile.socketCalls) return;

	turn.decision = 'reset';
	if (TELLS_PEER.includes(tcb.state)) {
		const ack = tcb.profile.abortWithAck ? {ack: tcb.rcv.nxt} : {};
		transmit(turn, {seq: tcb.snd.nxt, ctl: ctlOf('RST'), ...ack});
	}

	enterClosed(turn);
}
