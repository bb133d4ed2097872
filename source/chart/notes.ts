import type {HostId} from '../simulation/scenario.js';
import type {Flight, Step, StepInput, Trace} from '../simulation/trace.js';
import type {TimerName} from '../tcp/input.js';
import type {Ms} from '../tcp/profile.js';
import type {Messages} from '../text/language.js';
import {isCounts} from './counts.js';
import {isTcb, type Lives, type StateChange, viewBefore} from './life.js';
import type {Note} from './row.js';
import type {Tone} from './styled.js';
import {durationText} from './time.js';

/** Timers whose end is worth a word of its own; a delayed ACK says it beside its segment. */
const TELLING: readonly TimerName[] = ['RTO', 'PERSIST', 'KEEPALIVE', 'USER', 'FIN-WAIT-2', '2MSL'];

/** What the words beside the life lines are made from. */
export type NoteSource = {
	readonly trace: Trace;
	readonly lives: Lives;
	readonly text: Messages['chart'];
	/** How often a segment has been sent before, by flight id. */
	readonly again: ReadonlyMap<number, number>;
	/** State changes by step. */
	readonly changes: ReadonlyMap<number, StateChange>;
};

export function noteSource(trace: Trace, lives: Lives, text: Messages['chart']): NoteSource {
	const again = new Map<number, number>();
	for (const {id, replaces} of trace.flights) {
		if (replaces !== null) again.set(id, (again.get(replaces) ?? 0) + 1);
	}
	const changes = new Map(lives.changes.map((change) => [change.step, change]));
	return {trace, lives, text, again, changes};
}

const note = ({n, at}: Step, role: Note['role'], text: string, tone: Tone): Note => ({
	role,
	text,
	tone,
	step: n,
	at,
});

/** The call of a step, as the application writes it: `send(300)`. Empty for other inputs. */
export function callText(input: StepInput, text: Messages['chart']): string {
	if (input.type !== 'call') return '';
	return input.call?.type === 'SEND' ? text.send(input.call.len) : text.calls[input.name];
}

/** What set a step going, in a word or two. */
export function causeText({input}: Step, text: Messages['chart']): string {
	if (input.type === 'timer') return text.fires(text.timers[input.timer], undefined);
	return callText(input, text);
}

/** A crash is one line of the script and a step of each connection, and is told once. */
function isSameLine({input, at}: Step, previous: Step | undefined): boolean {
	if (input.type !== 'call' || previous?.input.type !== 'call' || previous.at !== at) return false;
	return input.line !== null && input.line === previous.input.line;
}

/** What set a step going, where that is not a segment. */
export function causeNotes({text, trace}: NoteSource, step: Step): Note[] {
	if (step.input.type === 'call') {
		if (isSameLine(step, trace.steps[step.n - 2])) return [];
		const call = callText(step.input, text);
		return [
			step.error === null
				? note(step, 'cause', call, 'plain')
				: note(step, 'cause', text.refusedCall(call), 'signal'),
		];
	}
	if (step.input.type === 'timer' && step.input.timer === 'DELAYED-ACK') {
		return [note(step, 'cause', text.timers['DELAYED-ACK'], 'plain')];
	}
	return [];
}

export function isTellingTimeout({input}: Step): boolean {
	return input.type === 'timer' && TELLING.includes(input.timer);
}

/** The word for a timer that ran out; it stands in the silence that it ended. */
export function expiryNotes({text, lives}: NoteSource, step: Step): Note[] {
	if (step.input.type !== 'timer' || !isTellingTimeout(step)) return [];

	const {timer} = step.input;
	const armed = viewBefore(lives, step)?.armed[timer];
	const time = timer === 'RTO' && armed !== undefined ? durationText(armed) : undefined;
	return [note(step, 'cause', text.fires(text.timers[timer], time), 'timer')];
}

/** What a step did to its host, apart from what it sent. */
export function resultNotes({text, changes}: NoteSource, step: Step): Note[] {
	const notes: Note[] = [];
	const change = changes.get(step.n);
	if (change !== undefined) notes.push(note(step, 'state', change.to, 'state'));

	for (const signal of step.signals) {
		if (signal !== 'connection closing') {
			notes.push(note(step, 'result', text.signals[signal], 'signal'));
		}
	}
	const decision = text.decisions[step.decision];
	const isAnswered = step.decision === 'dropped' && step.sent.length > 0;
	if (decision !== '' && step.input.type === 'segment' && !isAnswered) {
		notes.push(note(step, 'result', decision, 'plain'));
	}
	const queue = queueText(step, text);
	if (queue !== '') notes.push(note(step, 'result', queue, 'timer'));
	return notes;
}

/** How full the SYN queue is, where many come at once or find no room: `queue 100/128`. */
function queueText({connection, before, after, decision}: Step, text: Messages['chart']): string {
	if (connection !== null || !isCounts(before) || !isCounts(after)) return '';
	const came = Math.abs(after.halfOpen - before.halfOpen);
	const isTelling = came > 1 || after.overflows + after.cookies > before.overflows + before.cookies;
	if (!isTelling) return '';
	const meter = `${after.halfOpen}/${after.backlog}`;
	// Why it was dropped has to have room beside it.
	return decision === 'dropped' ? meter : text.queue(meter);
}

/** The timer that a step leaves running for a long time. */
export function timerNotes({text}: NoteSource, step: Step): Note[] {
	return step.timers
		.filter(({timer, op}) => timer === '2MSL' && (op === 'start' || op === 'restart'))
		.map(({timer, op}) => {
			const words = op === 'start' ? text.starts : text.restarts;
			return note(step, 'result', words(text.timers[timer]), 'timer');
		});
}

/** What sort of transmission a flight is, beside its sender. */
export function kindNotes(source: NoteSource, flight: Flight, n: number): Note[] {
	const {text, again} = source;
	const say = (words: string, tone: Tone, at: Ms = flight.sentAt): Note => ({
		role: 'kind',
		text: words,
		tone,
		step: n,
		at,
	});

	const notes: Note[] = [];
	if (flight.kind === 'retransmission') {
		notes.push(say(text.again(again.get(flight.id) ?? 1), 'retransmission'));
	}
	if (flight.kind === 'probe') notes.push(say(probeText(source, flight, n), 'probe'));
	if (flight.kind === 'forged') {
		const isOutside = flight.from !== 'A' && flight.from !== 'B';
		notes.push(say(isOutside ? text.forgedFrom(flight.from) : text.forged, 'forged'));
	}
	return notes;
}

/** What sort of transmission a flight is, in words; empty for a first one. */
export function kindText(
	{text, again}: Pick<NoteSource, 'text' | 'again'>,
	flight: Flight,
): string {
	if (flight.kind !== 'retransmission') return text.panel.kinds[flight.kind];
	return text.panel.retransmission(again.get(flight.id) ?? 1);
}

function probeText({trace, text}: NoteSource, flight: Flight, n: number): string {
	const step = trace.steps[n - 1];
	if (step === undefined || step.connection !== flight.connection || !isTcb(step.after)) {
		return text.probe(undefined, undefined);
	}
	if (step.input.type !== 'timer') return text.probe(undefined, undefined);

	const {keepalive, timing} = step.after;
	if (step.input.timer === 'KEEPALIVE') return text.probe(keepalive.sent, keepalive.probes);
	return step.input.timer === 'PERSIST'
		? text.probe(timing.persists, undefined)
		: text.probe(undefined, undefined);
}

/** What the network did to a flight, beside the side that it was meant for. */
export function fateNotes({text}: NoteSource, flight: Flight, n: number): Note[] {
	const at = flight.endsAt;
	if (at === null || flight.fate === 'delivered' || flight.fate === 'in flight') return [];
	return flight.fate === 'lost'
		? [{role: 'cause', text: text.lost, tone: 'loss', step: n, at}]
		: [{role: 'cause', text: text.nobody, tone: 'plain', step: n, at}];
}

/** The same number at both heads of a segment that the network copied. */
export function copyNote(words: string, flight: Flight, n: number): Note {
	return {role: 'kind', text: words, tone: 'plain', step: n, at: flight.sentAt};
}

export function noNotes(): Record<HostId, Note[]> {
	return {A: [], B: []};
}
