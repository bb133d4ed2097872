import type {HostId} from '../simulation/scenario.js';
import type {Flight} from '../simulation/trace.js';
import type {Ms} from '../tcp/profile.js';
import {otherHost, senderOf} from './crossing.js';
import type {LabelPart} from './label.js';
import {fromSender, labelColumn, turnColumn} from './lanes.js';
import {noNotes} from './notes.js';
import type {FoldRow, Lane, Note, Row} from './row.js';

export type LabelWidths = Readonly<Record<LabelPart, number>>;

/** The rows as they come to be, with the flights that cross them on their way down. */
export class RowList {
	readonly rows: Row[] = [];
	readonly rowOfFlight = new Map<number, number>();
	readonly landingOf = new Map<number, number>();
	private lanes: readonly Lane[] = [];
	private readonly span: number;

	constructor(span: number) {
		this.span = span;
	}

	/** The place of the newest row. */
	get last(): number {
		return this.rows.length - 1;
	}

	/** The silence just added, if nothing has come after it. */
	get fold(): FoldRow | undefined {
		const row = this.rows.at(-1);
		return row?.kind === 'fold' ? row : undefined;
	}

	addEvent(step: number, at: Ms, host: HostId, notes: readonly Note[]): void {
		const row: Row = {kind: 'event', step, at, notes: noNotes(), lanes: this.lanes};
		row.notes[host].push(...notes);
		this.rows.push(row);
	}

	addFold(step: number, at: Ms, until: Ms, why: FoldRow['why']): void {
		this.rows.push({kind: 'fold', step, at, until, why, notes: noNotes(), lanes: this.lanes});
	}

	/**
	 * A flight leaves: on one row from side to side, or turning down where it crosses others. `widths` are
	 * those of its label, whole and in parts.
	 */
	addFlight(flight: Flight, step: number, widths: LabelWidths, isCrossing: boolean): void {
		const {lanes, span} = this;
		const at = flight.sentAt;
		const sender = senderOf(flight);
		const turn = isCrossing ? turnColumn(sender, widths.whole, span, lanes) : null;
		const reach = turn === null ? span : fromSender(sender, turn, span) + 1;
		const columnOf = (width: number, room: number): number | null =>
			labelColumn(sender, width, span, room, lanes);

		const whole = columnOf(widths.whole, reach);
		const onLine = whole ?? columnOf(widths.line, reach);
		if (whole === null) {
			const part = onLine === null ? 'whole' : 'above';
			const label = columnOf(widths[part], span) ?? fromSender(sender, 1, span);
			const place = {flight: flight.id, label, part} as const;
			this.rows.push({kind: 'label', step, at, ...place, notes: noNotes(), lanes});
		}
		const part = whole === null ? 'line' : 'whole';
		const place = {flight: flight.id, turn, label: onLine, part} as const;
		this.rows.push({kind: 'flight', step, at, ...place, notes: noNotes(), lanes});
		this.rowOfFlight.set(flight.id, this.last);
		if (turn !== null) this.lanes = [...lanes, {flight: flight.id, column: turn}];
	}

	/** A flight arrives: on a row of its own where it crossed others, else on the row where it left. */
	land(flight: Flight, step: number, at: Ms, notes: readonly Note[]): number {
		const lane = this.lanes.find((one) => one.flight === flight.id);
		if (lane !== undefined) {
			this.lanes = this.lanes.filter((one) => one !== lane);
			const place = {flight: flight.id, turn: lane.column};
			const row: Row = {kind: 'landing', step, at, ...place, notes: noNotes(), lanes: this.lanes};
			this.rows.push(row);
			this.landingOf.set(flight.id, this.last);
		}
		const index = lane === undefined ? this.rowOfFlight.get(flight.id) : this.last;
		this.note(index, otherHost(senderOf(flight)), notes);
		return index ?? this.last;
	}

	note(index: number | undefined, host: HostId, notes: readonly Note[]): void {
		if (index !== undefined) this.rows[index]?.notes[host].push(...notes);
	}
}
