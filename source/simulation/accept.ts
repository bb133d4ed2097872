import {step} from '../tcp/step.js';
import type {Tcb} from '../tcp/tcb.js';
import type {Endpoint} from './endpoint.js';
import type {Host} from './host.js';
import type {Listener} from './listener.js';

/** A child is complete: its user has it at once, or it waits in the accept queue. */
export function accept(host: Host, listener: Listener, child: Endpoint): void {
	if (listener.setup.acceptsAtOnce) return;

	if (listener.waitingAccepts > 0) {
		listener.waitingAccepts -= 1;
		handOver(host, child, null);
	} else if (!listener.acceptable.includes(child)) {
		listener.acceptable.push(child);
	}
}

/** ACCEPT returns with this child; where octets are read as they come, those that wait are read now. */
export function handOver(host: Host, child: Endpoint, line: number | null): void {
	const {tcb} = child;
	const reading = host.options.reader ? withReader(tcb) : tcb;
	const outcome =
		reading.rcv.unread > 0 && reading !== tcb
			? step(reading, {type: 'RECEIVE'}, host.world.clock.now)
			: ({tcb: reading, rules: [], effects: [], decision: 'accepted'} as const);
	host.settle(child, outcome, {
		input: {type: 'call', name: 'ACCEPT', line},
		flight: null,
	});
}

function withReader(tcb: Tcb): Tcb {
	return tcb.state === 'CLOSED' ? tcb : {...tcb, rcv: {...tcb.rcv, reader: true}};
}
