import {z} from 'zod';
import {STATES} from '../../source/tcp/state-diagram.js';

/** What the formats `tcp-transitions-1` and `tcp-scenarios-1` have in common. Unknown fields are let pass. */

export const seq = z.number().int().min(0).max(0xffff_ffff);
export const octets = z.number().int().min(0);
export const state = z.enum(STATES);

const flag = z.enum(['SYN', 'FIN', 'RST', 'PSH', 'ACK', 'URG', 'ECE', 'CWR']);

export const segment = z.object({
	flags: z.array(flag),
	seq,
	ack: seq.nullish(),
	/** Payload only. */
	len: octets.default(0),
	wnd: octets.optional(),
});
export type SegmentRecord = z.infer<typeof segment>;

/** One endpoint before an event; the defaults are those that `meta` gives. */
const described = z.looseObject({
	state,
	iss: seq.optional(),
	snd_una: seq.nullish(),
	snd_nxt: seq.nullish(),
	snd_wnd: octets.default(0),
	snd_wl1: seq.optional(),
	snd_wl2: seq.optional(),
	max_snd_wnd: octets.optional(),
	irs: seq.nullish(),
	rcv_nxt: seq.nullish(),
	rcv_wnd: octets.optional(),
	fin_seq: seq.nullish(),
	passive_open: z.boolean().default(false),
	remote_specified: z.boolean().default(true),
	undelivered: octets.default(0),
	queued: octets.default(0),
	close_pending: z.boolean().default(false),
	unacked: z.array(z.object({flags: z.array(flag), seq, len: octets.default(0)})).optional(),
	/** In any order. */
	held: z
		.array(z.object({seq, len: octets.default(0), fin: z.boolean().default(false)}))
		.default([]),
	running: z.array(z.string()).default([]),

	simopen_fix: z.boolean().default(true),
	rfc1337: z.boolean().default(false),
	tw_reuse: z.boolean().default(false),
	defer_ack: z.boolean().default(false),
	combine_fin: z.boolean().default(false),
	combine_synack_text: z.boolean().default(false),
	keepalive_on: z.boolean().default(false),
	probes_max: z.number().int().min(0).default(9),
});

/**
 * `meta` has no name for the keep-alive probes that were not answered so far: a number under any name
 * that speaks of probes is taken for it, a limit apart.
 */
export const endpoint = described.transform((given) => {
	const counts = Object.entries(given).filter(
		([name]) => /probe|unanswered/.test(name) && !/max|limit/.test(name),
	);
	const [count] = counts.map(([, value]) => value).filter((value) => typeof value === 'number');
	return {...given, probes_sent: count ?? 0};
});
export type EndpointRecord = z.infer<typeof endpoint>;

export const call = z.object({
	call: z.string(),
	len: octets.optional(),
	iss: seq.optional(),
	remote_specified: z.boolean().optional(),
	on: z.boolean().optional(),
});
export type CallRecord = z.infer<typeof call>;
