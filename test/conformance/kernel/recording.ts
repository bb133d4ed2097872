import {z} from 'zod';
import {seq} from '../schema.js';

/** The format `tcp-kernel-trace-1`: a recording of two Linux hosts, as far as the replay reads it. */

export const side = z.enum(['A', 'B']);
export type Side = z.infer<typeof side>;

/** Left out, or null. */
function optional<T>(schema: z.ZodType<T>) {
	return schema.nullish().transform((value) => value ?? undefined);
}

const action = z.object({
	t: z.number(),
	/** `relay` and `app` lines are notes for people. */
	host: z.string(),
	sock: optional(z.string()),
	call: z.string(),
	args: optional(z.coerce.string()),
	ret: optional(z.union([z.string(), z.number()])),
	error: optional(z.string()),
	/** Missing when the call never returned. */
	t_ret: optional(z.number()),
});
export type Action = z.infer<typeof action>;

/** `['mss', 1460]`, `['ws', 10]`, `['sackOK']`, and others that the replay has no use for. */
const option = z.tuple([z.string()], z.unknown());

const segment = z.object({
	t: z.number(),
	dir: z.enum(['A>B', 'B>A']),
	src: optional(z.string()),
	dst: optional(z.string()),
	sport: z.number(),
	dport: z.number(),
	flags: z.string(),
	seq,
	/** Means nothing without the ACK flag. */
	ack: seq.nullish().transform((ack) => ack ?? 0),
	len: z.number(),
	win: z.number(),
	opts: z
		.array(option)
		.nullish()
		.transform((opts) => opts ?? []),
	/** When it was handed over; several times for a copy, never when it was dropped. */
	delivered: z
		.array(z.number())
		.nullish()
		.transform((times) => times ?? []),
	/** Absent: sent by the kernel of that host. */
	origin: optional(z.string()),
	kind: optional(z.string()),
});
export type RecordedSegment = z.infer<typeof segment>;

const connection = z.object({
	from: side,
	sport: z.number(),
	dport: z.number(),
	isn: seq,
	first_seg: z.number(),
});

const paths = z.record(z.string(), z.string());

export const recording = z.looseObject({
	format: z.literal('tcp-kernel-trace-1'),
	name: z.string(),
	group: z.string(),
	env: z.object({
		sysctl: z.partialRecord(side, z.record(z.string(), z.coerce.string())).default({}),
	}),
	hosts: z.object({A: z.object({ip: z.string()}), B: z.object({ip: z.string()})}),
	connections: z.array(connection),
	state_path: z.partialRecord(side, paths),
	actions: z.array(action),
	segments: z.array(segment),
});
export type Recording = z.infer<typeof recording>;

export function senderOf({dir}: RecordedSegment): Side {
	return dir === 'A>B' ? 'A' : 'B';
}

/** `address:port` of both ends, as the segment travels. */
export function socketsOf(
	{hosts}: Recording,
	segment: RecordedSegment,
): {source: string; destination: string} {
	const from = senderOf(segment);
	const to = from === 'A' ? 'B' : 'A';
	return {
		source: `${segment.src ?? hosts[from].ip}:${segment.sport}`,
		destination: `${segment.dst ?? hosts[to].ip}:${segment.dport}`,
	};
}

/** `source > destination`: one direction of a 4-tuple. */
export function directionOf(recording: Recording, segment: RecordedSegment): string {
	const {source, destination} = socketsOf(recording, segment);
	return `${source} > ${destination}`;
}

/** The flags as a set, in the file's words. */
export function flagsOf({flags}: RecordedSegment): string[] {
	return flags.split(',').filter((flag) => flag !== '');
}

/** The last moment that any list of the recording knows, in seconds. */
export function endOf(recording: Recording): number {
	let end = 0;
	for (const list of Object.values(recording)) {
		if (!Array.isArray(list)) continue;
		for (const {t, t_ret} of list as {t?: unknown; t_ret?: unknown}[]) {
			if (typeof t === 'number') end = Math.max(end, t);
			if (typeof t_ret === 'number') end = Math.max(end, t_ret);
		}
	}
	return end;
}
