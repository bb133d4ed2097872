import type {CallLine, CallName, HostId, Line, Pick} from '../../simulation/scenario.js';
import type {Ms} from '../../tcp/profile.js';
import type {Flag} from '../../tcp/segment.js';

/** The lines that solutions are made of: the same that the lab's keys make. */

export const call = (
	at: Ms,
	host: HostId,
	name: CallName,
	options: Pick & Partial<CallLine> = {},
): Line => ({type: 'call', when: {at}, host, call: name, connection: 'main', ...options});

export const onHost = (at: Ms, type: 'crash' | 'boot', host: HostId): Line => ({
	type,
	when: {at},
	host,
});

export const drop = (from: HostId, flags: readonly Flag[], which: Pick = {nth: 1}): Line => ({
	type: 'lose',
	pick: {from, flags, ...which},
});

/** A copy of the first such segment arrives so much later. */
export const late = (from: HostId, flags: readonly Flag[], by: Ms): Line => ({
	type: 'duplicate',
	pick: {from, flags, nth: 1},
	by,
});

/** A segment in the name of a host, with the numbers that its peer expects. */
export const forgeAs = (at: Ms, from: HostId, flags: readonly Flag[]): Line => ({
	type: 'forge',
	when: {at},
	from,
	to: from === 'A' ? 'B' : 'A',
	connection: 'main',
	flags,
	seq: {plus: 0},
	len: 0,
	wnd: 65_535,
});
