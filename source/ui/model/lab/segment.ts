import {cursorRow} from '../../../chart/progress.js';
import type {HostId, Pick} from '../../../simulation/scenario.js';
import type {Flight, Moment, Trace} from '../../../simulation/trace.js';
import {sameControl} from '../../../tcp/segment.js';
import type {Reel} from '../playback.js';

/** A flight as it is recognized from run to run, though its time and its id may change. */
export type Meant = Pick_<Flight, 'from' | 'kind' | 'relativeSeq'> & {
	readonly flags: readonly Flight['segment']['ctl'][number][];
	readonly len: number;
};

type Pick_<T, K extends keyof T> = {readonly [P in K]: T[P]};

export const meaning = ({from, kind, relativeSeq, segment}: Flight): Meant => ({
	from,
	kind,
	relativeSeq,
	flags: segment.ctl,
	len: segment.text,
});

export const isMeant = (flight: Flight, meant: Meant): boolean =>
	flight.from === meant.from &&
	flight.kind === meant.kind &&
	flight.relativeSeq === meant.relativeSeq &&
	flight.segment.text === meant.len &&
	sameControl(flight.segment.ctl, meant.flags);

/** What a host sent by itself: neither the network's copies nor a forger's segments are picked by a rule. */
const isSent = ({from, kind}: Flight): boolean =>
	(from === 'A' || from === 'B') && kind !== 'duplicate' && kind !== 'forged';

/** The flights that a pick without `nth` would describe, in the order of sending. */
function alike({flights}: Trace, from: string, flags: Meant['flags']): Flight[] {
	return flights.filter(
		(flight) => isSent(flight) && flight.from === from && sameControl(flight.segment.ctl, flags),
	);
}

/** A segment that the network can be told to treat. */
export type Target = {readonly flight: Flight; readonly from: HostId; readonly pick: Pick};

/** The segment at the cursor; `copy` is one that no rule can pick, `none` stands where there is none. */
export function targetAt(reel: Reel, moment: Moment): Target | 'copy' | 'none' {
	const row = reel.rows[cursorRow(reel, moment)];
	const id = row !== undefined && 'flight' in row ? row.flight : 0;
	const flight = reel.trace.flights[id - 1];
	if (flight === undefined) return 'none';
	const {from} = flight;
	if (!isSent(flight) || (from !== 'A' && from !== 'B')) return 'copy';
	const flags = flight.segment.ctl;
	const nth = alike(reel.trace, from, flags).indexOf(flight) + 1;
	return {flight, from, pick: {from, flags, nth}};
}

/** What a pick of the lab takes in a run: the first one, when it means all. */
export function pickedBy(trace: Trace, {from, flags, nth}: Pick): Flight | undefined {
	if (from === undefined || flags === undefined) return undefined;
	return alike(trace, from, flags)[(nth ?? 1) - 1];
}

/** What the same host sends next. */
export const nextOf = ({flights}: Trace, {id, from}: Flight): Flight | undefined =>
	flights.find((flight) => flight.id > id && flight.from === from && isSent(flight));
