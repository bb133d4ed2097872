import type {Flight, Moment, Step, Trace} from '../simulation/trace.js';
import {type Language, type Messages, messages} from '../text/language.js';
import {labelOf, type Numbers} from './label.js';
import {livesOf, tagAt} from './life.js';
import {callText, kindText, type NoteSource, noteSource} from './notes.js';
import {straysOf} from './silence.js';
import {timeText} from './time.js';

/** One event of the linear telling, at its place in the run. */
export type Sentence = Moment & {readonly text: string};

type Options = {readonly language: Language; readonly numbers?: Numbers};

type Teller = {
	readonly source: NoteSource;
	readonly text: Messages['chart'];
	readonly numbers: Numbers;
};

/** The run told line by line, for screen readers and `--plain`: what the chart draws, in words. */
export function sentences(trace: Trace, options: Options): string[] {
	return telling(trace, options).map(({at, text}) => `${timeText(at)}  ${text}`);
}

/** The same with its places, to tell only up to a moment. */
export function telling(trace: Trace, {language, numbers = 'relative'}: Options): Sentence[] {
	const text = messages(language).chart;
	const teller = {source: noteSource(trace, livesOf(trace), text), text, numbers};

	const steps = trace.steps.map((step) => ({
		step: step.n,
		at: step.at,
		text: stepText(teller, step),
	}));
	const strays = straysOf(trace).map((flight) => ({
		step: 0,
		at: flight.sentAt,
		text: strayText(teller, flight),
	}));
	const lost = trace.flights
		.filter(({fate}) => fate === 'lost' || fate === 'no such host')
		.map((flight) => ({step: 0, at: flight.endsAt ?? 0, text: endText(teller, flight)}));
	return [...steps, ...strays, ...lost].sort((a, b) => a.at - b.at);
}

function stepText({source, text, numbers}: Teller, step: Step): string {
	const say = text.sentence;
	const {input} = step;
	// Of several connections each is called by its own name.
	const host = tagAt(source.lives, step.host, step.connection, step.n) ?? step.host;
	const parts: string[] = [];

	const arrived = step.flight === null ? undefined : source.trace.flights[step.flight - 1];
	if (arrived !== undefined) {
		parts.push(say.arrives(host, labelOf(arrived, numbers, []), arrived.from));
	} else if (input.type === 'timer') parts.push(say.fires(host, text.timers[input.timer]));
	else if (input.type === 'call') {
		const isOwn = input.name === 'CRASH' || input.name === 'BOOT' || input.name === 'SET';
		if (input.name === 'KEEPALIVE') parts.push(say.keepAlive(host));
		else parts.push((isOwn ? say.happens : say.calls)(host, callText(input, text)));
	}
	const isUnanswered = step.decision === 'dropped' && step.sent.length === 0;
	if (isUnanswered && arrived !== undefined) parts.push(say.dropped(host));
	if (step.decision === 'challenged') parts.push(say.challenged(host));
	if (step.error !== null) parts.push(say.error(host, text.errors[step.error]));

	for (const id of step.sent) {
		const flight = source.trace.flights[id - 1];
		if (flight !== undefined) parts.push(sentText({source, text, numbers}, flight, host));
	}
	const change = source.changes.get(step.n);
	if (change !== undefined) parts.push(say.changes(host, change.from, change.to));
	for (const signal of step.signals) parts.push(say.signal(host, text.signalsInFull[signal]));
	return parts.join(say.between);
}

function sentText({source, text, numbers}: Teller, flight: Flight, sender: string): string {
	const label = labelOf(flight, numbers, []);
	const kind = kindText(source, flight);
	if (kind !== '') return text.sentence.sendsAs(sender, label, kind);
	return text.sentence.sends(sender, label);
}

function strayText({text, numbers}: Teller, flight: Flight): string {
	const label = labelOf(flight, numbers, []);
	const tell = flight.kind === 'forged' ? text.sentence.forges : text.sentence.copies;
	return tell(flight.from, label);
}

function endText({text, numbers}: Teller, flight: Flight): string {
	const label = labelOf(flight, numbers, []);
	return flight.fate === 'lost'
		? text.sentence.lost(flight.from, label)
		: text.sentence.nobody(flight.to, label);
}
