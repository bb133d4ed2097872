import type {HostId} from '../simulation/scenario.js';
import type {Ms} from '../tcp/profile.js';
import type {LabelPart} from './label.js';
import type {Tone} from './styled.js';

/**
 * A word beside a life line. It stands there once its step has happened and its time has come; a loss and
 * a forgery are nobody's step and only have the time.
 */
export type Note = {
	/** Which connection it is about, why something happened, what sort of transmission it is, what else came of it, and the new state. */
	readonly role: 'tag' | 'cause' | 'kind' | 'result' | 'state';
	readonly text: string;
	readonly tone: Tone;
	readonly step: number;
	readonly at: Ms;
};

/** A flight on its way from its sender's row to its receiver's row, as it passes the rows between. */
export type Lane = {readonly flight: number; readonly column: number};

type Common = {
	/** The row begins once this many steps have happened and this time has come. */
	readonly step: number;
	readonly at: Ms;
	readonly notes: Readonly<Record<HostId, Note[]>>;
	readonly lanes: readonly Lane[];
};

/** `turn`: the column where a flight that crosses others turns down, null for one row from side to side. */
export type FlightRow = Common & {
	readonly kind: 'flight';
	readonly flight: number;
	readonly turn: number | null;
	/** Column of the label's end on the sender's side; null when there is no room for it. */
	readonly label: number | null;
	/** What of the label stands here; the rest is on the row above. */
	readonly part: LabelPart;
};
/** The label, or the part of it, that finds no room on the next row. */
export type LabelRow = Common & {
	readonly kind: 'label';
	readonly flight: number;
	readonly label: number;
	readonly part: LabelPart;
};
export type LandingRow = Common & {
	readonly kind: 'landing';
	readonly flight: number;
	readonly turn: number;
};
export type EventRow = Common & {readonly kind: 'event'};
/** A silence from `at` to `until`; `why` may be the host whose timer ended it. */
export type FoldRow = Common & {
	readonly kind: 'fold';
	readonly until: Ms;
	readonly why: 'nothing' | 'idle' | HostId;
};

export type Row = FlightRow | LabelRow | LandingRow | EventRow | FoldRow;

/** The flight that a row shows; 0 where it shows none. */
export const flightAt = (row: Row): number => ('flight' in row ? row.flight : 0);
