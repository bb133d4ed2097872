import {z} from 'zod';
import type {Listener} from '../../source/simulation/listener.js';
import {profileWith} from '../../source/tcp/profile.js';
import {createTcb} from '../../source/tcp/tcb.js';
import {Comparison} from './compare.js';
import {segmentOf} from './endpoint.js';
import type {CaseReport, Difference} from './report.js';
import {Rig} from './rig.js';
import {octets, segment, seq} from './schema.js';

/** The format `tcp-scenarios-1`, kind `listener`: one host that listens, and peers that are only names. */

const event = z.discriminatedUnion('do', [
	z.object({do: z.literal('deliver'), peer: z.string(), seg: segment}),
	z.object({do: z.literal('timer'), peer: z.string(), timer: z.literal('SYN-ACK RTO')}),
]);

const outcome = z.object({
	n: z.number(),
	/** Seconds. */
	t: z.number(),
	sends: z.array(segment.extend({dir: z.string()})).default([]),
	half_open: octets.optional(),
	established: octets.optional(),
	dropped: octets.optional(),
});

const listenerStep = z.intersection(outcome, event);
type ListenerStep = z.infer<typeof listenerStep>;

export const listenerScenario = z.object({
	id: z.string(),
	kind: z.literal('listener'),
	listener: z.object({
		backlog: octets,
		syncookies: z.boolean().default(false),
		iss: seq,
		synack_retries: octets.default(5),
		cookie_iss: seq.optional(),
	}),
	steps: z.array(listenerStep),
});
export type ListenerScenario = z.infer<typeof listenerScenario>;

const SOCKET = 'B:80';
const peerSocket = (peer: string) => `${peer}:40000`;

/** Stops at the first step that differs, since later ones rest on it. */
export function runListener({id, listener, steps}: ListenerScenario): CaseReport {
	const bench = new Bench(listener);
	for (const line of steps) {
		const differences = bench.play(line);
		if (differences.length > 0) {
			const where = `step ${line.n} at ${line.t} s, ${line.do} ${line.peer}`;
			return {
				id,
				differences: differences.map((one) => ({...one, field: `${where}: ${one.field}`})),
			};
		}
	}
	return {id, differences: []};
}

class Bench {
	readonly #rig: Rig;
	readonly #listener: Listener;

	constructor({
		backlog,
		syncookies,
		iss,
		synack_retries,
		cookie_iss,
	}: ListenerScenario['listener']) {
		this.#rig = new Rig({
			id: 'B',
			profile: profileWith('rfc9293', {synCookies: syncookies, synackRetries: synack_retries}),
			buffer: 65_535,
			acceptsAtOnce: true,
			chooseIss: () => iss,
			cookie: () => cookie_iss ?? iss,
		});
		this.#listener = this.#rig.listen(SOCKET, backlog);
	}

	play(line: ListenerStep): Difference[] {
		const rig = this.#rig;
		const comparison = new Comparison();
		const now = line.t * 1000;
		const before = rig.sent.length;
		rig.waitUntil(now);
		if (line.do === 'timer') {
			this.#expire(comparison, line.peer, now);
		} else {
			const way = rig.way(peerSocket(line.peer), SOCKET);
			rig.deliver(
				way,
				segmentOf(line.seg, way.back.sender?.tcb ?? createTcb(rig.host.nobody.profile)),
			);
		}

		const sent = rig.sent.slice(before);
		comparison.checkSegments(
			'sends',
			line.sends,
			sent.map((flight) => flight.segment),
		);
		comparison.check('sends to', receivers(line), sent.map(({to}) => to).join(', '));
		this.#checkCounts(comparison, line);
		return comparison.differences;
	}

	/** The SYN,ACK must be due within 1 ms. Others that are due too have steps of their own. */
	#expire(comparison: Comparison, peer: string, now: number): void {
		const {sender} = this.#rig.way(SOCKET, peerSocket(peer));
		const due = sender?.tcb.timers.RTO;
		if (due === undefined || Math.abs(due - now) > 1) {
			comparison.check('deadline of the SYN,ACK', `${now} ms`, due && `${due} ms`);
		}
		if (sender !== undefined) this.#rig.expire(sender);
	}

	#checkCounts(comparison: Comparison, line: ListenerStep): void {
		const {host} = this.#rig;
		const established = [...host.live].filter(({tcb}) => tcb.state === 'ESTABLISHED').length;
		if (line.half_open !== undefined) {
			comparison.check('half-open', line.half_open, this.#listener.halfOpen);
		}
		if (line.established !== undefined) {
			comparison.check('established', line.established, established);
		}
		if (line.dropped !== undefined) {
			comparison.check('dropped', line.dropped, this.#listener.overflows);
		}
	}
}

function receivers({sends}: ListenerStep): string {
	return sends.map(({dir}) => dir.replace(/^.*->/, '')).join(', ');
}
