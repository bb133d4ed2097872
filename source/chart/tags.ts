import type {HostId} from '../simulation/scenario.js';
import type {Step, Trace} from '../simulation/trace.js';
import {otherHost, senderOf} from './crossing.js';
import {type Lives, tagAt} from './life.js';
import {flightAt, type Note, type Row} from './row.js';

/**
 * Which connection a row is about, at the life line of each host that has had several: the one that sent, the
 * one that it arrived at, the one whose timer or call it was.
 */
export function addTags(trace: Trace, lives: Lives, rows: readonly Row[]): void {
	const arrivals = new Map(trace.steps.map((step) => [step.flight, step]));
	for (const row of rows) {
		for (const step of stepsAt(trace, arrivals, row)) add(lives, row, step);
	}
}

function add(lives: Lives, row: Row, {n, at, host, connection}: Step): void {
	const text = tagAt(lives, host, connection, n);
	const known = row.notes[host].some((note) => note.role === 'tag' && note.text === text);
	if (text === null || known) return;
	const tag: Note = {role: 'tag', text, tone: 'plain', step: n, at};
	row.notes[host].push(tag);
}

/** The steps that a row tells of. */
function stepsAt(
	trace: Trace,
	arrivals: ReadonlyMap<number | null, Step>,
	row: Row,
): readonly Step[] {
	const stepOf = (n: number): Step | undefined => trace.steps[n - 1];
	const flight = trace.flights[flightAt(row) - 1];
	if (flight === undefined || row.kind === 'label') {
		const noted = (host: HostId) => row.notes[host].flatMap(({step}) => stepOf(step) ?? []);
		return row.kind === 'label' ? [] : [...noted('A'), ...noted('B')];
	}
	const arrival = arrivals.get(flight.id);
	const landsHere = row.kind === 'landing' || (row.kind === 'flight' && row.turn === null);
	const landing = landsHere && arrival?.host === otherHost(senderOf(flight)) ? [arrival] : [];
	const sender = row.kind === 'flight' ? stepOf(row.step) : undefined;
	const isOwn = sender?.sent.includes(flight.id) ?? false;
	return isOwn && sender !== undefined ? [sender, ...landing] : landing;
}
