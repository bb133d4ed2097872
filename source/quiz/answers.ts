import type {Numbers} from '../chart/label.js';
import type {HostId} from '../simulation/scenario.js';
import type {Trace} from '../simulation/trace.js';
import {sameControl} from '../tcp/segment.js';
import {distance} from '../tcp/sequence.js';
import type {State} from '../tcp/state-diagram.js';
import {flightOf} from './facts.js';
import type {Answer, ChoiceQuestion, NumberQuestion, Question} from './question.js';
import {readFlags} from './read-flags.js';
import {readNumber, type WrittenNumber} from './read-number.js';
import {readState} from './read-state.js';
import {numberSlips} from './slips.js';

/** Why an answer is asked for once more instead of being judged. */
export type AskAgain =
	/** Nearly the name of a state. */
	| {readonly type: 'name'; readonly given: string; readonly meant: readonly State[]}
	/** Right as an absolute number, and as likely a slip in relative ones. */
	| {readonly type: 'absolute'; readonly given: number; readonly start: number}
	/** Right as a relative number, where absolute ones are shown. */
	| {readonly type: 'relative'; readonly given: number}
	/** `x+1` where the number counts from the other ISN. */
	| {readonly type: 'stream'; readonly letter: 'x' | 'y'; readonly host: HostId};

export type Reading =
	| {readonly type: 'right'; readonly answer: Answer}
	| {readonly type: 'wrong'; readonly answer: Answer}
	/** `answer` is what it is taken for when it is given again. */
	| {readonly type: 'ask again'; readonly why: AskAgain; readonly answer: Answer | null}
	| {readonly type: 'not understood'};

const NOT_UNDERSTOOD: Reading = {type: 'not understood'};

/** Reads a line kindly and judges what it says. */
export function readAnswer(
	trace: Trace,
	question: Question,
	text: string,
	numbers: Numbers = 'relative',
): Reading {
	switch (question.kind) {
		case 'state':
			return readStateAnswer(question, text);
		case 'flags': {
			const value = readFlags(text);
			return value ? judge(question, {kind: 'flags', value}) : NOT_UNDERSTOOD;
		}

		case 'number': {
			const written = readNumber(text);
			return written ? readNumberAnswer(trace, question, written, numbers) : NOT_UNDERSTOOD;
		}

		case 'timer':
		case 'fate': {
			const answer = optionByNumber(question, text) ?? optionByName(question, text);
			return answer ? judge(question, answer) : NOT_UNDERSTOOD;
		}
	}
}

/** The verdict on an answer that needs no reading, because it was chosen. */
export function judge(question: Question, answer: Answer): Reading {
	return {type: isRight(question, answer) ? 'right' : 'wrong', answer};
}

export function isRight(question: Question, answer: Answer): boolean {
	if (question.kind === 'flags' && answer.kind === 'flags') {
		return sameControl(question.answer, answer.value);
	}

	return question.kind === answer.kind && question.answer === answer.value;
}

/** The right answer, as one who knows would give it. */
export function rightAnswer(question: Question): Answer {
	// Each member of the union pairs its kind with its value; the pair itself the compiler cannot follow.
	return {kind: question.kind, value: question.answer} as Answer;
}

function readStateAnswer(question: Question & {kind: 'state'}, text: string): Reading {
	const chosen = optionByNumber(question, text);
	if (chosen) return judge(question, chosen);

	const name = readState(text);
	if (name.type === 'none') return NOT_UNDERSTOOD;
	if (name.type === 'state') return judge(question, {kind: 'state', value: name.state});

	const [only, ...others] = name.states;
	const answer: Answer | null =
		only !== undefined && others.length === 0 ? {kind: 'state', value: only} : null;
	const why: AskAgain = {type: 'name', given: text.normalize('NFKC').trim(), meant: name.states};
	return {type: 'ask again', why, answer};
}

function optionByNumber({kind, options}: ChoiceQuestion, text: string): Answer | null {
	const line = text.normalize('NFKC').trim();
	const value = /^\d{1,2}$/.test(line) ? options[Number(line) - 1] : undefined;
	return value === undefined ? null : ({kind, value} as Answer);
}

/** Other words for the options of timers and fates, without separators. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
	RETRANSMISSION: 'RTO',
	重传: 'RTO',
	TIMEWAIT: '2MSL',
	保活: 'KEEPALIVE',
	坚持: 'PERSIST',
	DELAYEDACK: 'DELAYED-ACK',
	延迟ACK: 'DELAYED-ACK',
	FINWAIT2: 'FIN-WAIT-2',
	ACCEPT: 'accepted',
	接受: 'accepted',
	DROP: 'dropped',
	IGNORED: 'dropped',
	丢弃: 'dropped',
	CHALLENGE: 'challenged',
	CHALLENGEACK: 'challenged',
	挑战ACK: 'challenged',
	RST: 'reset',
	复位: 'reset',
};

function optionByName({kind, options}: ChoiceQuestion, text: string): Answer | null {
	const bare = (name: string) =>
		name
			.normalize('NFKC')
			.toUpperCase()
			.replace(/[\s_-]/g, '');
	const name = OTHER_WORDS[bare(text)] ?? text;
	const value = options.find((option) => bare(option) === bare(name));
	return value === undefined ? null : ({kind, value} as Answer);
}

/** More than this no run of ours sends in one stream: a number beyond it is an absolute one. */
const FAR = 100_000_000;

function readNumberAnswer(
	trace: Trace,
	question: NumberQuestion,
	written: WrittenNumber,
	numbers: Numbers,
): Reading {
	const {answer, absolute} = question;
	const {value, letter} = written;
	const asRelative: Answer = {kind: 'number', value};
	const owner = letter === null ? null : ownerOf(trace, letter);
	if (letter !== null && owner !== null && owner !== streamOf(trace, question)) {
		return {type: 'ask again', why: {type: 'stream', letter, host: owner}, answer: asRelative};
	}

	if (written.fromIsn) return judge(question, asRelative);

	const shift = distance(absolute, value);
	const asAbsolute: Answer = {kind: 'number', value: answer + shift};
	if (numbers === 'absolute') {
		if (value === answer && value !== absolute) {
			return {type: 'ask again', why: {type: 'relative', given: value}, answer: asRelative};
		}

		return judge(question, asAbsolute);
	}

	if (value === answer || value !== absolute) {
		const isAbsolute = value !== answer && value > FAR && Math.abs(shift) < FAR;
		return judge(question, isAbsolute ? asAbsolute : asRelative);
	}

	// The absolute number is right, unless it is also what a slip gives in relative ones.
	const isSlip = numberSlips(trace, question).some((slip) => slip.value === value);
	if (!isSlip) return judge(question, {kind: 'number', value: answer});

	const start = (absolute - answer) >>> 0;
	return {type: 'ask again', why: {type: 'absolute', given: value, start}, answer: asRelative};
}

/** In drawings x is the ISN of who opens, y that of the other. */
function ownerOf(trace: Trace, letter: 'x' | 'y'): HostId | null {
	const opener = trace.flights.find(({segment}) => segment.ctl.includes('SYN'))?.from;
	if (opener !== 'A' && opener !== 'B') return null;
	if (letter === 'x') return opener;

	return opener === 'A' ? 'B' : 'A';
}

/** Whose octets a number counts: seq the sender's, ack the receiver's. */
function streamOf(trace: Trace, {field, flight}: NumberQuestion): string {
	const {from, to} = flightOf(trace, flight);
	return field === 'seq' ? from : to;
}
