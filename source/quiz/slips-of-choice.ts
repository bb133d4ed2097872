import type {Trace} from '../simulation/trace.js';
import {type Ctl, type Segment, sameControl} from '../tcp/segment.js';
import type {State} from '../tcp/state-diagram.js';
import {arrived, stepAsked, tcbOf} from './facts.js';
import type {FlagsQuestion, StateQuestion} from './question.js';
import type {SlipId} from './slips.js';

/** A choice between states, as a slip looks at it. */
type Choice = {
	readonly before: State;
	readonly answer: State;
	readonly chosen: State;
	readonly byReset: boolean;
};

const ACTIVE: readonly State[] = ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'TIME-WAIT'];
const PASSIVE: readonly State[] = ['CLOSE-WAIT', 'LAST-ACK'];

const isWrongCloser = ({answer, chosen}: Choice) =>
	(ACTIVE.includes(answer) && PASSIVE.includes(chosen)) ||
	(PASSIVE.includes(answer) && ACTIVE.includes(chosen));

/** A slip for each pair of states that is mixed up, the most telling first. */
const STATE_SLIPS: ReadonlyArray<readonly [SlipId, (choice: Choice) => boolean]> = [
	['moved-anyway', ({before, answer}) => before === answer],
	['rst-time-wait', ({byReset, chosen}) => byReset && chosen === 'TIME-WAIT'],
	['rst-survived', ({byReset}) => byReset],
	['time-wait-skipped', ({answer, chosen}) => answer === 'TIME-WAIT' && chosen === 'CLOSED'],
	[
		'time-wait-for-passive',
		({before, answer, chosen}) =>
			before === 'LAST-ACK' && answer === 'CLOSED' && chosen === 'TIME-WAIT',
	],
	['both-at-once', ({answer, chosen}) => answer === 'SYN-RECEIVED' && chosen === 'ESTABLISHED'],
	[
		'syn-sent-for-passive',
		({before, chosen}) =>
			chosen === 'SYN-SENT' && (before === 'LISTEN' || before === 'SYN-RECEIVED'),
	],
	[
		'syn-received-for-active',
		({before, answer, chosen}) =>
			before === 'SYN-SENT' && answer === 'ESTABLISHED' && chosen === 'SYN-RECEIVED',
	],
	[
		'ack-of-fin-not-seen',
		({answer, chosen}) =>
			answer === 'CLOSING' && (chosen === 'TIME-WAIT' || chosen === 'FIN-WAIT-2'),
	],
	[
		'ack-of-fin-overlooked',
		({before, answer, chosen}) =>
			before === 'FIN-WAIT-1' && answer === 'TIME-WAIT' && chosen === 'CLOSING',
	],
	['ack-taken-for-fin', ({answer, chosen}) => answer === 'FIN-WAIT-2' && chosen === 'TIME-WAIT'],
	['fin-not-acked-yet', ({answer, chosen}) => answer === 'FIN-WAIT-1' && chosen === 'FIN-WAIT-2'],
	['close-not-called', ({answer, chosen}) => answer === 'CLOSE-WAIT' && chosen === 'LAST-ACK'],
	['last-ack-missing', ({answer, chosen}) => answer === 'LAST-ACK' && chosen === 'CLOSED'],
	['wrong-closer', isWrongCloser],
	['did-not-move', ({before, chosen}) => before === chosen],
];

export function stateSlip(
	trace: Trace,
	question: StateQuestion,
	chosen: State,
): SlipId | undefined {
	const byReset =
		question.answer === 'CLOSED' &&
		(arrived(stepAsked(trace, question))?.ctl.includes('RST') ?? false);
	const choice = {before: question.before, answer: question.answer, chosen, byReset};
	return STATE_SLIPS.find(([, made]) => made(choice))?.[0];
}

/** A choice of flags, as a slip looks at it. */
type FlagsChoice = {
	readonly answer: Ctl;
	readonly chosen: Ctl;
	/** What the segment answers; null when a user or a timer makes it leave. */
	readonly arrived: Segment | null;
	readonly finSent: boolean;
};

const has = (ctl: Ctl, ...flags: Ctl) => flags.every((flag) => ctl.includes(flag));
const is = (ctl: Ctl, ...flags: Ctl) => sameControl(ctl, flags);

const lacksAck = ({answer, chosen}: FlagsChoice) =>
	has(answer, 'ACK') && sameControl([...chosen, 'ACK'], answer) && !has(chosen, 'ACK');

/** Whether it answers a segment with, or without, an acknowledgment. */
const isOf = ({arrived: segment}: FlagsChoice, what: 'ack' | 'no ack') =>
	segment !== null && (segment.ack !== undefined) === (what === 'ack');

const FLAGS_SLIPS: ReadonlyArray<readonly [SlipId, (choice: FlagsChoice) => boolean]> = [
	['no-flags', ({chosen}) => chosen.length === 0],
	['fin-without-ack', (choice) => lacksAck(choice) && has(choice.answer, 'FIN')],
	['syn-without-ack', (choice) => lacksAck(choice) && has(choice.answer, 'SYN')],
	[
		'rst-without-ack',
		(choice) => lacksAck(choice) && has(choice.answer, 'RST') && isOf(choice, 'no ack'),
	],
	['ack-missing', lacksAck],
	[
		'rst-with-ack',
		(choice) => is(choice.answer, 'RST') && is(choice.chosen, 'RST', 'ACK') && isOf(choice, 'ack'),
	],
	['fin-instead-of-rst', ({answer, chosen}) => has(answer, 'RST') && has(chosen, 'FIN')],
	[
		'rst-missing',
		({answer, chosen, arrived}) => has(answer, 'RST') && !has(chosen, 'RST') && arrived !== null,
	],
	['rst-instead', ({chosen, answer}) => has(chosen, 'RST') && !has(answer, 'RST')],
	['own-syn-missing', ({answer, chosen}) => is(answer, 'SYN', 'ACK') && is(chosen, 'ACK')],
	['nothing-to-acknowledge', ({answer, chosen}) => is(answer, 'SYN') && has(chosen, 'ACK')],
	[
		'syn-again',
		({answer, chosen, arrived}) =>
			is(answer, 'ACK') && has(chosen, 'SYN') && (arrived?.ctl.includes('SYN') ?? false),
	],
	['syn-late', ({answer, chosen}) => !has(answer, 'SYN') && has(chosen, 'SYN')],
	['fin-again', ({answer, chosen, finSent}) => is(answer, 'ACK') && has(chosen, 'FIN') && finSent],
	['fin-joined', ({answer, chosen}) => is(answer, 'ACK') && is(chosen, 'FIN', 'ACK')],
	['fin-missing', ({answer, chosen}) => has(answer, 'FIN') && !has(chosen, 'FIN')],
];

export function flagsSlip(trace: Trace, question: FlagsQuestion, chosen: Ctl): SlipId | undefined {
	const step = stepAsked(trace, question);
	const finSent = tcbOf(step.before)?.finSeq !== undefined;
	const choice = {answer: question.answer, chosen, arrived: arrived(step), finSent};
	return FLAGS_SLIPS.find(([, made]) => made(choice))?.[0];
}
