import {TIMERS, type TimerName} from '../../tcp/input.js';
import type {Tcb} from '../../tcp/tcb.js';
import type {ConnectionId, ListenerCounts, Step, StepInput} from '../trace.js';
import type {Flights} from './flights.js';
import {Kinds} from './kinds.js';
import {Recent} from './recent.js';
import {Shared} from './shared.js';
import {Tape} from './tape.js';
import {readChanges, writeChanges} from './tcb-changes.js';
import {viewOf} from './view.js';
import {WHOLE} from './whole.js';

type End = Tcb | ListenerCounts | null;

/** A connection as its newest step has left it. */
type Newest = {
	tcb: Tcb;
	/** That step. */
	n: number;
	/** How many steps ago its TCB was kept whole. */
	age: number;
};

/** What many steps have in common. */
type StepKind = Pick<
	Step,
	'host' | 'connection' | 'rules' | 'decision' | 'timers' | 'signals' | 'error'
>;

/** A row, and where the ends of its step are to be found. */
type Row = {
	readonly step: Omit<Step, 'before' | 'after'>;
	/** The step whose `after` this one began with; 0 when `before` is kept with this one. */
	readonly previous: number;
	/** Numbers of what is kept; undefined for what is not. */
	readonly before: number | undefined;
	readonly after: number | undefined;
	/** Where the changes of the TCB stand, when `after` is not kept. */
	readonly changes: number;
};

/** So often a TCB is kept whole: no more changes than these are gone through to read one. */
const OLDEST = 32;

/** What the input of a row is: the segment of its flight, a call, or one of `TIMERS` and this. */
const SEGMENT = 0;
const CALL = 1;
const FIRST_TIMER = 2;

const StepView = viewOf<Step>([
	'n',
	'at',
	'host',
	'connection',
	'input',
	'flight',
	'rules',
	'decision',
	'before',
	'after',
	'timers',
	'signals',
	'error',
	'delivered',
	'sent',
]);

/**
 * The steps of a run. Of a long one they are packed, as it would otherwise spend most of its time on being
 * given memory: of a connection's variables a row holds those that have changed.
 */
export class Steps {
	readonly #tape = new Tape();
	readonly #shared = new Shared();
	readonly #kinds = new Kinds<StepKind, Step>(isSameKind, kindOf);
	readonly #flights: Flights;
	/** All of them, until there are too many. */
	#whole: Step[] = [];
	/** Where the row of each step begins, from then on. */
	readonly #positions: number[] = [];
	readonly #newest = new Map<ConnectionId, Newest>();
	readonly #rows = new Recent((n) => this.#readRow(n));
	readonly #afters = new Recent<End>((n) => this.#readAfter(n));
	#views: readonly Step[] | undefined;

	constructor(flights: Flights) {
		this.#flights = flights;
	}

	get length(): number {
		return this.#whole.length + this.#positions.length;
	}

	/** All of them; one that is packed is unpacked when it is looked at. */
	views(): readonly Step[] {
		if (this.#positions.length === 0) return this.#whole;

		this.#views ??= this.#positions.map((_, index) => new StepView(this, index + 1));
		return this.#views;
	}

	/** For the views. */
	look(n: number, field: keyof Step): Step[keyof Step] {
		const row = this.#rows.of(n);
		if (field === 'before') return this.#beforeOf(row);
		if (field === 'after') return this.#afters.of(n);
		return row.step[field];
	}

	/** A segment that has arrived must be that of the step's flight. */
	add(step: Step): void {
		if (this.length < WHOLE) {
			this.#whole.push(step);
			return;
		}

		if (this.#whole.length > 0) this.#packWhole();
		this.#pack(step);
	}

	#packWhole(): void {
		for (const step of this.#whole) this.#pack(step);
		this.#whole = [];
	}

	#pack(step: Step): void {
		const tape = this.#tape;
		this.#views = undefined;
		this.#positions.push(tape.end);
		tape.write(step.at);
		tape.write(this.#kinds.numberOf(step));
		tape.write(step.flight);
		this.#writeInput(step.input);
		tape.write(step.delivered);
		tape.write(step.sent.length);
		for (const id of step.sent) tape.write(id);
		this.#writeEnds(step);
	}

	#writeInput(input: StepInput): void {
		const tape = this.#tape;
		if (input.type === 'segment') {
			tape.write(SEGMENT);
		} else if (input.type === 'timer') {
			tape.write(FIRST_TIMER + TIMERS.indexOf(input.timer));
		} else {
			tape.write(CALL);
			tape.write(this.#shared.add(input));
		}
	}

	#readInput(flight: number | null): StepInput {
		const tape = this.#tape;
		const input = tape.number();
		if (input === SEGMENT) return {type: 'segment', segment: this.#flights.at(flight ?? 0).segment};
		if (input === CALL) return this.#shared.at<StepInput>(tape.number());
		return {type: 'timer', timer: TIMERS[input - FIRST_TIMER] as TimerName};
	}

	#writeEnds({n, connection, before, after}: Step): void {
		const tape = this.#tape;
		const shared = this.#shared;
		const newest = connection === null ? undefined : this.#newest.get(connection);
		const goesOn = newest !== undefined && newest.tcb === before;
		tape.write(goesOn ? n - newest.n : 0);
		tape.write(goesOn ? undefined : shared.add(before));
		if (goesOn && newest.age < OLDEST && isTcb(after)) {
			tape.write(undefined);
			writeChanges(newest.tcb, after, tape, shared);
			newest.tcb = after;
			newest.n = n;
			newest.age += 1;
			return;
		}

		tape.write(shared.add(after));
		if (connection === null || !isTcb(after)) return;
		this.#newest.set(connection, {tcb: after, n, age: 0});
	}

	#readRow(n: number): Row {
		const tape = this.#tape;
		tape.seek(this.#positions[n - 1] ?? 0);
		const at = tape.number();
		const kind = this.#kinds.at(tape.number());
		const flight = tape.read() as number | null;
		const step = {
			n,
			at,
			...kind,
			input: this.#readInput(flight),
			flight,
			delivered: tape.number(),
			sent: this.#readSent(),
		};
		const back = tape.number();
		return {
			step,
			previous: back === 0 ? 0 : n - back,
			before: tape.read() as number | undefined,
			after: tape.read() as number | undefined,
			changes: tape.place,
		};
	}

	#readSent(): readonly number[] {
		const sent: number[] = [];
		for (let left = this.#tape.number(); left > 0; left--) sent.push(this.#tape.number());
		return sent;
	}

	#beforeOf({previous, before}: Row): End {
		return before === undefined ? this.#afters.of(previous) : this.#shared.at<End>(before);
	}

	/** From the last one that is known, or was kept whole, change by change. */
	#readAfter(n: number): End {
		const changed: Row[] = [];
		let row = this.#rows.of(n);
		while (row.after === undefined && !this.#afters.has(row.step.n)) {
			changed.push(row);
			row = this.#rows.of(row.previous);
		}

		const known =
			row.after === undefined ? this.#afters.of(row.step.n) : this.#shared.at<End>(row.after);
		if (!isTcb(known)) return known;

		let tcb = known;
		for (const {step, changes} of changed.toReversed()) {
			this.#tape.seek(changes);
			tcb = readChanges(tcb, this.#tape, this.#shared);
			this.#afters.put(step.n, tcb);
		}
		return tcb;
	}
}

function isSameKind(a: StepKind, b: StepKind): boolean {
	return (
		a.connection === b.connection &&
		a.rules === b.rules &&
		a.timers === b.timers &&
		a.decision === b.decision &&
		a.signals === b.signals &&
		a.error === b.error &&
		a.host === b.host
	);
}

function kindOf({host, connection, rules, decision, timers, signals, error}: Step): StepKind {
	return {host, connection, rules, decision, timers, signals, error};
}

function isTcb(end: End): end is Tcb {
	return end !== null && 'rcv' in end;
}
