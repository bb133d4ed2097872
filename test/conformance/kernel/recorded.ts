import type {Sent} from './exchange.js';
import {directionOf, flagsOf, type Recording, type Side, senderOf} from './recording.js';

/** What the kernel of this host sent, by direction. */
export function recordedBy(recording: Recording, side: Side): Map<string, Sent[]> {
	const byDirection = new Map<string, Sent[]>();
	for (const segment of recording.segments) {
		if (segment.origin !== undefined || senderOf(segment) !== side) continue;

		const flags = flagsOf(segment);
		const {t, seq, len, kind} = segment;
		const direction = directionOf(recording, segment);
		const list = byDirection.get(direction) ?? [];
		const ack = flags.includes('ACK') ? segment.ack : undefined;
		list.push({at: t * 1000, flags, seq, ack, len, kind});
		byDirection.set(direction, list);
	}
	return byDirection;
}
