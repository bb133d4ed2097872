import {TIMERS, type TimerName} from '../../tcp/input.js';
import {type Ctl, FLAGS} from '../../tcp/segment.js';
import {STATES, type State} from '../../tcp/state-diagram.js';
import type {Messages} from '../../text/language.js';
import {nearest} from '../../text/nearest.js';
import {printable} from '../../text/printable.js';
import {readFlags} from '../read-flags.js';
import {readState} from '../read-state.js';
import {misuse} from './refusal.js';
import {
	CALL_SYNONYMS,
	CALLS,
	type CallWord,
	DATA,
	FIELDS,
	MANNERS,
	type Manner,
	mostOf,
	NUMBER_NAMES,
	type NumberName,
	RELATIVE,
	readTimer,
	SOME_OCTETS,
	TIMEOUT,
} from './words.js';

type Say = Messages['whatif'];

/** More of a word than this is not repeated to the one who typed it. */
const SHOWN = 60;

const quoted = (word: string) => printable(word, SHOWN);

/** A number as written: itself, or a distance. */
export type Written = number | {readonly plus: number};

export type AskedEvent =
	/** `text` is the number of octets when `len` does not say. */
	| {readonly type: 'segment'; readonly ctl: Ctl; readonly text: number}
	| {readonly type: 'call'; readonly call: CallWord}
	| {readonly type: 'timeout'; readonly timer: TimerName};

/** What was asked, word for word; nothing is filled in yet. */
export type Asked = {
	readonly state: State;
	readonly event: AskedEvent;
	readonly numbers: ReadonlyMap<NumberName, Written>;
	readonly manners: ReadonlySet<Manner>;
};

/** Reads `FIN-WAIT-1 FIN,ACK seq=301`: a state, an event, and numbers in any order. */
export function parseWords(words: readonly string[], say: Say): Asked {
	const [stateWord, ...rest] = words;
	if (stateWord === undefined) throw misuse(say.noState, say.form);

	const state = stateOf(stateWord, say);
	const tokens = rest.flatMap((word) => word.normalize('NFKC').split(/\s+/)).filter(hasLetters);
	const numbers = new Map<NumberName, Written>();
	const manners = new Set<Manner>();
	const events: AskedEvent[] = [];
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index] ?? '';
		const word = token.toLowerCase();
		const manner = MANNERS.find((each) => each === word);
		if (token.includes('=')) readNumber(token, numbers, say);
		else if (manner) manners.add(manner);
		else if (word === TIMEOUT) events.push(timeoutOf(tokens[++index], say));
		else events.push(eventOf(token, say));
	}

	return {state, event: oneOf(events, numbers, say), numbers, manners};
}

/** A comma or plus that stands alone separates flags. */
const hasLetters = (token: string) => /[^,+]/.test(token);

function stateOf(word: string, say: Say): State {
	const name = readState(word);
	if (name.type === 'state') return name.state;

	const near = name.type === 'near' ? name.states : [];
	throw misuse(
		say.unknownState(quoted(word)),
		near.length > 0 ? say.didYouMean(near) : say.giveOneOf(STATES),
	);
}

function eventOf(token: string, say: Say): AskedEvent {
	const word = token.toLowerCase();
	const call = CALLS.find((each) => each === word) ?? synonymOf(word);
	if (call) return {type: 'call', call};
	if (word === DATA) return {type: 'segment', ctl: [], text: SOME_OCTETS};

	const timer = readTimer(token);
	if (timer) return {type: 'timeout', timer};

	const ctl = readFlags(token);
	if (ctl) return {type: 'segment', ctl, text: 0};
	if (/^(URG|ECE|CWR)\b/i.test(token)) throw misuse(say.flagNotModelled(quoted(token)));

	const near = nearest(token, [...FLAGS, ...CALLS, TIMEOUT, ...MANNERS, ...TIMERS]);
	throw misuse(
		say.unknownWord(quoted(token)),
		...(near ? [say.didYouMean([near])] : []),
		say.giveEvent(FLAGS, [...CALLS], TIMEOUT),
	);
}

function synonymOf(word: string): CallWord | undefined {
	return Object.hasOwn(CALL_SYNONYMS, word) ? CALL_SYNONYMS[word] : undefined;
}

function timeoutOf(word: string | undefined, say: Say): AskedEvent {
	if (word === undefined) throw misuse(say.noTimer, say.giveOneOf(TIMERS));

	const timer = readTimer(word);
	if (timer) return {type: 'timeout', timer};

	const near = nearest(word, TIMERS);
	throw misuse(
		say.unknownTimer(quoted(word)),
		...(near ? [say.didYouMean([near])] : []),
		say.giveOneOf(TIMERS),
	);
}

/** `seq=301`, `RCV.NXT=5000`, `ack=+1`. */
function readNumber(token: string, numbers: Map<NumberName, Written>, say: Say): void {
	const [key = '', ...values] = token.split('=');
	const word = key.toLowerCase().replace('_', '.');
	const name = NUMBER_NAMES.find((each) => each === word);
	if (name === undefined) {
		const near = nearest(word, NUMBER_NAMES);
		throw misuse(
			say.unknownNumber(quoted(key)),
			...(near ? [say.didYouMean([near])] : []),
			say.giveOneOf(NUMBER_NAMES),
		);
	}

	const value = values.join('=');
	const written = writtenOf(name, value);
	if (written === undefined) {
		throw misuse(say.badNumber(name, quoted(value)), say.giveNumber(mostOf(name)));
	}
	if (numbers.has(name)) throw misuse(say.twice(name));
	numbers.set(name, written);
}

function writtenOf(name: NumberName, value: string): Written | undefined {
	const number = Number(value);
	if (/^\d+$/.test(value)) return number <= mostOf(name) ? number : undefined;

	const isDistance = /^[+-]\d+$/.test(value) && RELATIVE.includes(name);
	return isDistance && Math.abs(number) <= mostOf(name) ? {plus: number} : undefined;
}

/** Flags may come one by one; everything else happens alone. */
function oneOf(
	events: readonly AskedEvent[],
	numbers: ReadonlyMap<NumberName, Written>,
	say: Say,
): AskedEvent {
	const [first, ...others] = events;
	if (first === undefined) {
		if (FIELDS.some((name) => numbers.has(name))) return {type: 'segment', ctl: [], text: 0};
		throw misuse(say.noEvent, say.giveEvent(FLAGS, [...CALLS], TIMEOUT));
	}

	if (others.length === 0) return first;

	const segments = events.flatMap((event) => (event.type === 'segment' ? [event] : []));
	if (segments.length < events.length) throw misuse(say.oneEvent);
	const flags = new Set(segments.flatMap(({ctl}) => ctl));
	const text = Math.max(...segments.map((segment) => segment.text));
	return {type: 'segment', ctl: FLAGS.filter((flag) => flags.has(flag)), text};
}
