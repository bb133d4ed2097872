import {freshLimiter} from './acknowledgment.js';
import {afterHandshake} from './retransmission.js';
import {start} from './timers.js';
import type {Turn} from './turn.js';

/**
 * Both ends know each other's numbers. A CLOSE that waited for this moment acts now: FIN-WAIT-1 is
 * entered at once, the FIN follows the queued octets (§3.10.4, SYN-RECEIVED).
 */
export function enterEstablished(turn: Turn): void {
	const {tcb} = turn;
	tcb.state = tcb.user.closeCalled ? 'FIN-WAIT-1' : 'ESTABLISHED';
	afterHandshake(tcb);
	if (!tcb.profile.keepaliveHearsAll) tcb.timing.heardAt = turn.now;
	if (tcb.user.passive) freshLimiter(tcb);
	if (tcb.keepalive.on) start(turn, 'KEEPALIVE', tcb.keepalive.idle);
}
