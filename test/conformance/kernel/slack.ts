import type {Endpoint} from '../../../source/simulation/endpoint.js';
import type {Host} from '../../../source/simulation/host.js';
import type {Ms} from '../../../source/tcp/profile.js';
import type {Sent} from './exchange.js';

/** A timer of the kernel runs out when the next slot of its wheel comes: one of 1 s up to 32 ms late. */
export const SLACK: Ms = 40;
/** By so much the times of the engine and of the kernel may differ in any case. */
const EARLY: Ms = 60;

const SENDING = ['RTO', 'PERSIST', 'KEEPALIVE'] as const;

/**
 * Timers that race with what comes at `at`: they are due, and the kernel of the recording had not sent
 * anything by then. They run out right after it, unless it has stopped them.
 */
export function yieldTo(
	at: Ms,
	host: Host,
	recordedOn: (endpoint: Endpoint) => readonly Sent[],
): void {
	for (const endpoint of host.live) {
		const {timers} = endpoint.tcb;
		for (const timer of SENDING) {
			const due = timers[timer];
			if (due > at || due < at - SLACK) continue;
			const hasSent = recordedOn(endpoint).some((sent) => sent.at >= due - EARLY && sent.at <= at);
			if (!hasSent) put(endpoint, timer, at + 0.01);
		}
		host.wakeFor(endpoint);
	}
}

function put(endpoint: Endpoint, timer: (typeof SENDING)[number], at: Ms): void {
	const {tcb} = endpoint;
	endpoint.tcb = {...tcb, timers: {...tcb.timers, [timer]: at}};
}
