import type {Call} from '../../source/tcp/input.js';
import {type Profile, RFC9293} from '../../source/tcp/profile.js';
import type {State} from '../../source/tcp/state-diagram.js';
import {step} from '../../source/tcp/step.js';
import {createTcb, type Tcb} from '../../source/tcp/tcb.js';
import {arrive} from './arrive.js';

/**
 * One connection in each state, reached as a real one is: our ISS is 100, the peer's 300, our window
 * 4096, the peer's 8192, and no octets have been exchanged. All at time 0.
 */
export function connections(profile: Profile = RFC9293): Record<State, Tcb> {
	const closed = createTcb(profile, {iss: 100, buffer: 4096});
	const listen = call(closed, {type: 'OPEN', mode: 'passive', iss: 100});
	const synSent = call(closed, {type: 'OPEN', mode: 'active', iss: 100});
	const established = arrive(synSent, '<SEQ=300><ACK=101><CTL=SYN,ACK>').tcb;
	const finWait1 = call(established, {type: 'CLOSE'});
	const finWait2 = arrive(finWait1, '<SEQ=301><ACK=102><CTL=ACK>').tcb;
	const closeWait = arrive(established, '<SEQ=301><ACK=101><CTL=FIN,ACK>').tcb;
	return {
		CLOSED: closed,
		LISTEN: listen,
		'SYN-SENT': synSent,
		'SYN-RECEIVED': arrive(listen, '<SEQ=300><CTL=SYN>').tcb,
		ESTABLISHED: established,
		'FIN-WAIT-1': finWait1,
		'FIN-WAIT-2': finWait2,
		'CLOSE-WAIT': closeWait,
		CLOSING: arrive(finWait1, '<SEQ=301><ACK=101><CTL=FIN,ACK>').tcb,
		'LAST-ACK': call(closeWait, {type: 'CLOSE'}),
		'TIME-WAIT': arrive(finWait2, '<SEQ=301><ACK=102><CTL=FIN,ACK>').tcb,
	};
}

/** The TCB after a call at time 0. */
export function call(tcb: Tcb, input: Call, now = 0): Tcb {
	return step(tcb, input, now).tcb;
}

/** SYN-RECEIVED as a simultaneous open reaches it. */
export function crossed(profile: Profile = RFC9293): Tcb {
	return arrive(connections(profile)['SYN-SENT'], '<SEQ=300><CTL=SYN>').tcb;
}
