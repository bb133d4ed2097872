import type {Host} from './host.js';
import type {StepInput} from './trace.js';

/** The host loses all state and falls silent (RFC 9293 §3.5.1). Nobody is told. */
export function crash(host: Host, line: number): void {
	const input: StepInput = {type: 'call', name: 'CRASH', line};
	host.isUp = false;
	for (const endpoint of host.live) host.lose(endpoint, input);
	host.named.clear();
	const [listener] = host.listeners.values();
	host.listeners.clear();
	host.world.record({
		host: host.options.id,
		endpoint: null,
		way: null,
		input,
		flight: null,
		before: listener?.counts() ?? null,
		after: null,
		effects: [],
		decision: 'accepted',
		rules: ['RFC 9293 §3.5.1'],
	});
}

/** The host is back, empty: it answers what it does not know with RST. */
export function boot(host: Host, line: number): void {
	host.isUp = true;
	host.world.record({
		host: host.options.id,
		endpoint: null,
		way: null,
		input: {type: 'call', name: 'BOOT', line},
		flight: null,
		before: null,
		after: null,
		effects: [],
		decision: 'accepted',
		rules: ['RFC 9293 §3.5.1'],
	});
}
