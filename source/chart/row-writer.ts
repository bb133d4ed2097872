import type {Flight, Step, Trace} from '../simulation/trace.js';
import type {Ms} from '../tcp/profile.js';
import {crossingFlights, otherHost, senderOf} from './crossing.js';
import type {Geometry} from './geometry.js';
import {type LabelPart, labelOf, type Numbers} from './label.js';
import {tagAt} from './life.js';
import {
	causeNotes,
	copyNote,
	expiryNotes,
	fateNotes,
	isTellingTimeout,
	kindNotes,
	type NoteSource,
	resultNotes,
	timerNotes,
} from './notes.js';
import type {FoldRow, Note} from './row.js';
import {RowList} from './row-list.js';
import {briskIn, straysOf} from './silence.js';
import {addTags} from './tags.js';
import {widthOf} from './width.js';

/** A silence that gets a row of its own; a shorter one does when a timer ends it. */
const LONG_SILENCE: Ms = 500;
const TIMED_SILENCE: Ms = 100;

/** Reads a run once, front to back, and writes its rows. */
export class RowWriter {
	readonly list: RowList;
	readonly rowOfStep: number[] = [];
	private readonly source: NoteSource;
	private readonly trace: Trace;
	private readonly numbers: Numbers;
	private readonly cell: number;
	private readonly crossing: ReadonlySet<number>;
	private readonly isBrisk: (flight: Flight) => boolean;
	private readonly strays: readonly Flight[];
	private nextStray = 0;
	private busyUntil: Ms = 0;

	constructor(source: NoteSource, numbers: Numbers, {cell, span}: Geometry) {
		this.cell = cell;
		this.source = source;
		this.trace = source.trace;
		this.numbers = numbers;
		this.list = new RowList(span);
		this.crossing = crossingFlights(source.trace);
		this.isBrisk = briskIn(source.trace);
		this.strays = straysOf(source.trace);
	}

	writeAll(): this {
		for (const step of this.trace.steps) {
			this.launchStraysBefore(step);
			this.rowOfStep.push(this.writeStep(step));
		}
		this.launchStraysBefore(undefined);
		this.foldSilence(this.trace.steps.length, this.trace.endsAt);
		addTags(this.trace, this.source.lives, this.list.rows);
		return this;
	}

	/** Writes a step and tells the row where it shows. */
	private writeStep(step: Step): number {
		this.foldSilence(step.n - 1, step.at, step);
		this.busyUntil = Math.max(this.busyUntil, step.at);

		const arrived = step.flight === null ? undefined : this.trace.flights[step.flight - 1];
		const results = resultNotes(this.source, step);
		const timers = timerNotes(this.source, step);
		if (arrived === undefined) {
			const cause = [...this.writeExpiry(step), ...causeNotes(this.source, step)];
			return this.writeSent(step, [...cause, ...results, ...timers]);
		}
		if (step.sent.length === 0) {
			return this.list.land(arrived, step.n, step.at, [...results, ...timers]);
		}
		this.list.land(arrived, step.n, step.at, results);
		return this.writeSent(step, timers);
	}

	/** The word for a timer goes into the silence that it ended, else above what it made the host send. */
	private writeExpiry(step: Step): Note[] {
		const expiry = expiryNotes(this.source, step);
		if (expiry.length === 0) return [];
		if (this.list.fold !== undefined) {
			this.list.fold.notes[step.host].push(...expiry);
			return [];
		}
		if (step.sent.length === 0) return expiry;
		this.list.addEvent(step.n, step.at, step.host, expiry);
		return [];
	}

	/** Launches what a step sent, with its words beside the first; the words alone when it sent nothing. */
	private writeSent(step: Step, notes: readonly Note[]): number {
		const words = this.makeRoom(step, notes);
		const [first] = step.sent;
		if (first === undefined) {
			if (words.length > 0) this.list.addEvent(step.n, step.at, step.host, words);
			return Math.max(0, this.list.last);
		}
		step.sent.forEach((id, index) => {
			this.launch(id, step.n, index === 0 ? words : []);
			this.launchStraysUpTo(step.sent[index + 1] ?? id, step.n);
		});
		return this.list.rowOfFlight.get(first) ?? this.list.last;
	}

	/** Copies stand below what they are copies of, though a step sends several segments at once. */
	private launchStraysUpTo(id: number, n: number): void {
		for (;;) {
			const stray = this.strays[this.nextStray];
			if (stray === undefined || stray.id > id) return;
			this.nextStray++;
			this.launch(stray.id, n, []);
		}
	}

	/** What set a step going gets a row of its own when there is no room for it beside the rest. */
	private makeRoom(step: Step, notes: readonly Note[]): readonly Note[] {
		const tag = tagAt(this.source.lives, step.host, step.connection, step.n);
		const start = tag === null ? -1 : widthOf(tag);
		const needed = notes.reduce((sum, {text}) => sum + widthOf(text) + 1, start);
		const causes = notes.filter(({role}) => role === 'cause');
		if (needed <= this.cell || causes.length === 0 || causes.length === notes.length) return notes;

		this.list.addEvent(step.n, step.at, step.host, causes);
		return notes.filter(({role}) => role !== 'cause');
	}

	private launch(id: number, n: number, words: readonly Note[]): void {
		const flight = this.trace.flights[id - 1];
		if (flight === undefined) return;

		const width = (part: LabelPart): number => widthOf(labelOf(flight, this.numbers, [], part));
		const widths = {whole: width('whole'), above: width('above'), line: width('line')};
		const sender = senderOf(flight);
		this.list.addFlight(flight, n, widths, this.crossing.has(id));
		const row = this.list.last;
		this.list.note(row, sender, [...words, ...kindNotes(this.source, flight, n)]);
		this.list.note(row, otherHost(sender), fateNotes(this.source, flight, n));
		if (flight.copyOf !== null) this.markCopy(flight, flight.copyOf, n);
		if (this.isBrisk(flight)) this.busyUntil = Math.max(this.busyUntil, flight.endsAt ?? 0);
	}

	private markCopy(copy: Flight, original: number, n: number): void {
		const {text} = this.source;
		const receiver = otherHost(senderOf(copy));
		const {landingOf, rowOfFlight, last} = this.list;
		const first = landingOf.get(original) ?? rowOfFlight.get(original);
		this.list.note(first, receiver, [copyNote(text.original(original), copy, n)]);
		this.list.note(last, receiver, [copyNote(text.copy(original), copy, n)]);
	}

	/** Launches the flights that are nobody's step, up to the place of the next step. */
	private launchStraysBefore(step: Step | undefined): void {
		for (;;) {
			const stray = this.strays[this.nextStray];
			if (stray === undefined || !isBefore(stray, step)) return;

			this.nextStray++;
			const n = step === undefined ? this.trace.steps.length : step.n - 1;
			this.foldSilence(n, stray.sentAt);
			this.busyUntil = Math.max(this.busyUntil, stray.sentAt);
			this.launch(stray.id, n, []);
		}
	}

	/** Shortens the time since anything happened, if it is long, up to `until`. */
	private foldSilence(n: number, until: Ms, ending?: Step): void {
		const isTimed = ending !== undefined && isTellingTimeout(ending);
		const silence = until - this.busyUntil;
		if (silence < (isTimed ? TIMED_SILENCE : LONG_SILENCE)) return;

		this.list.addFold(n, this.busyUntil, until, isTimed ? waiterOf(ending) : 'nothing');
		this.busyUntil = until;
	}
}

/** Flights are numbered in order of sending, which settles what shares an instant. */
function isBefore(stray: Flight, step: Step | undefined): boolean {
	if (step === undefined || stray.sentAt < step.at) return true;
	if (stray.sentAt > step.at) return false;
	return step.flight === stray.id || (step.sent[0] ?? 0) > stray.id;
}

function waiterOf({input, host}: Step): FoldRow['why'] {
	return input.type === 'timer' && input.timer === 'KEEPALIVE' ? 'idle' : host;
}
