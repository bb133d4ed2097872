import type {Ms} from '../tcp/profile.js';
import type {Segment} from '../tcp/segment.js';
import type {State} from '../tcp/state-diagram.js';
import type {HostId} from './scenario.js';
import type {ConnectionId, Flight, Step, Trace} from './trace.js';

type Columns = Readonly<Record<HostId, string>>;

/**
 * A trace in the manner of the RFC's figures: a line for each segment, both ends' states beside it. A
 * segment that others overtake, or that is lost, has a line where it leaves and one where it arrives,
 * with `...` for the network. `from` leaves out what happened earlier.
 */
export function transcript(trace: Trace, from: Ms = 0): string {
	const start = trace.steps.findIndex((step) => step.at >= from && hasSegment(step));
	const first = start < 0 ? trace.steps.length : start;
	const states = {A: new HostState(), B: new HostState()};
	for (const step of trace.steps.slice(0, first)) states[step.host].follow(step);

	// A call that sends the first segment belongs to its line, not to the states that lead in.
	const rows = [{A: states.A.name, B: states.B.name} as Columns];
	const lines = rows.map((row) => numbered(1, [pair(row)]));
	for (let i = first; i < trace.steps.length; i++) {
		const step = trace.steps[i] as Step;
		states[step.host].follow(step);
		for (const text of linesOf(trace, step, trace.steps[i + 1], states)) {
			lines.push(numbered(lines.length + 1, text));
		}
	}

	return `${[`    ${pair({A: 'TCP A', B: 'TCP B'})}`, ...lines].join('\n')}\n`;
}

type HostStates = Readonly<Record<HostId, HostState>>;

function linesOf(
	trace: Trace,
	step: Step,
	next: Step | undefined,
	states: HostStates,
): readonly (readonly string[])[] {
	const {host} = step;
	const here = states[host].name;
	const lines: string[][] = [];
	const arrived = step.flight === null ? undefined : trace.flights[step.flight - 1];
	const notes = notesOf(step, host);
	if (arrived && !isJoined(trace, step)) {
		const there = arrived.kind === 'forged' ? '(forged)' : '';
		lines.push([arrow(arrived, {[host]: here}, there) + told(step)]);
	}

	for (const id of step.sent) {
		const flight = trace.flights[id - 1];
		if (!flight) continue;

		const joined = next?.flight === id && step.sent.at(-1) === id ? next : undefined;
		const end = joined ? states[joined.host].after(joined) : undefined;
		const row = joined ? {[host]: here, [joined.host]: end} : {[host]: here};
		const line = arrow(flight, row, flight.fate === 'lost' ? '(lost)' : '');
		lines.push([...notes.splice(0), line + (joined ? told(joined) : '')]);
	}

	if (notes.length > 0) lines.push([...notes, pair({A: states.A.name, B: states.B.name})]);
	return lines;
}

/** Whether the line of this flight's departure already tells of its arrival. */
function isJoined({steps, flights}: Trace, step: Step): boolean {
	const flight = step.flight === null ? undefined : flights[step.flight - 1];
	const previous = steps[step.n - 2];
	return flight !== undefined && previous?.sent.at(-1) === flight.id;
}

function hasSegment({flight, sent}: Step): boolean {
	return flight !== null || sent.length > 0;
}

/** The call or timer, which a segment does not show. */
function notesOf(step: Step, host: HostId): string[] {
	const {input} = step;
	if (input.type === 'segment') return [];

	const cause = input.type === 'call' ? input.name : input.timer;
	return [pair({A: '', B: '', [host]: `(${cause})`}) + told(step)];
}

/** What the user is told; that the peer closes shows in the state. */
function told({host, signals}: Step): string {
	const news = signals.filter((signal) => signal !== 'connection closing');
	return news.length === 0 ? '' : ` (${host}: ${news.join(', ')})`;
}

/** The state that a host shows: its newest connection not CLOSED, else the last one, else its listener. */
class HostState {
	readonly #connections = new Map<ConnectionId, State>();
	#listener: State = 'CLOSED';

	get name(): State {
		const states = [...this.#connections.values()];
		return states.findLast((state) => state !== 'CLOSED') ?? states.at(-1) ?? this.#listener;
	}

	follow({connection, after, input}: Step): void {
		const state = after?.state ?? 'CLOSED';
		if (connection === null) {
			if (after !== null || input.type === 'call') this.#listener = state;
		} else if (state === 'LISTEN') {
			this.#connections.delete(connection);
		} else {
			this.#connections.set(connection, state);
		}
	}

	/** What it will show when `step` has happened. */
	after(step: Step): State {
		const later = new HostState();
		for (const [id, state] of this.#connections) later.#connections.set(id, state);
		later.#listener = this.#listener;
		later.follow(step);
		return later.name;
	}
}

const STATE_WIDTH = 13;
const SEGMENT_WIDTH = 38;

/** One line of a figure; a side without a state is the network, `...`. */
function arrow(flight: Flight, states: Partial<Record<HostId, string>>, there: string): string {
	const isToB = flight.to === 'B' || flight.from === 'A';
	const tip = isToB ? '-->' : '<--';
	const left = states.A === undefined ? '...' : tip;
	const right = states.B === undefined ? '...' : tip;
	const a = (states.A ?? there).padEnd(STATE_WIDTH);
	const b = states.B ?? there;
	return `${a} ${left} ${segmentText(flight.segment).padEnd(SEGMENT_WIDTH)} ${right} ${b}`.trimEnd();
}

function segmentText({seq, ack, ctl, text}: Segment): string {
	const flags = ctl.filter((flag) => flag !== 'PSH').join(',');
	const data = text > 0 ? `<DATA=${text}>` : '';
	return `<SEQ=${seq}>${ack === undefined ? '' : `<ACK=${ack}>`}<CTL=${flags}>${data}`;
}

function pair({A, B}: Columns): string {
	return `${A.padEnd(STATE_WIDTH + SEGMENT_WIDTH + 10)}${B}`.trimEnd();
}

function numbered(n: number, lines: readonly string[]): string {
	return lines
		.map((line, i) => `${i === 0 ? `${n}.`.padEnd(4) : '    '}${line}`.trimEnd())
		.join('\n');
}
