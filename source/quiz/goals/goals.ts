import type {Line, Scenario} from '../../simulation/scenario.js';
import type {Trace} from '../../simulation/trace.js';
import {
	allOf,
	endsIn,
	enters,
	finOvertakes,
	isChallenged,
	isFoundDeadBy,
	isKilledIn,
	isReborn,
	isRefused,
	isResetByPeer,
	isTold,
	nothingForged,
	receivesIn,
	sendsTimes,
} from './checks.js';
import {call, drop, forgeAs, late, onHost} from './solution.js';

/** Something to bring about in the lab. Its sentences are in `text.goals`, by its id. */
type GoalOf<Id extends string> = {
	readonly id: Id;
	/** The run that it starts from. */
	readonly scenario: string;
	readonly isReached: (trace: Trace) => boolean;
	/** As few acts as it takes: its length is the par. */
	readonly solution: readonly Line[];
};

const goal = <const Id extends string>(
	id: Id,
	scenario: string,
	isReached: (trace: Trace) => boolean,
	...solution: readonly Line[]
): GoalOf<Id> => ({id, scenario, isReached, solution});

/** Moments of the runs that these start from: A's connect(), its last send(), and when all that is over. */
const CONNECT = 100;
const LAST_SEND = 1000;
const OPEN = 2000;

/** From the easy ones to those that need a thought. */
export const GOALS = [
	goal('close-wait', 'handshake', endsIn('B', 'CLOSE-WAIT'), call(OPEN, 'A', 'CLOSE')),
	goal('refused', 'handshake', isRefused('A'), call(1, 'B', 'CLOSE')),
	goal(
		'half-close',
		'handshake',
		receivesIn('A', 'FIN-WAIT-2'),
		call(OPEN, 'A', 'CLOSE'),
		call(OPEN + 500, 'B', 'SEND', {len: 100}),
	),
	goal('syn-ack-twice', 'handshake', sendsTimes('B', ['SYN', 'ACK'], 2), drop('B', ['SYN', 'ACK'])),
	goal(
		'last-ack-again',
		'close-four',
		allOf(enters('B', 'LAST-ACK'), sendsTimes('B', ['FIN'], 2)),
		drop('B', ['FIN', 'ACK']),
	),
	goal(
		'closing',
		'handshake',
		enters('B', 'CLOSING'),
		call(OPEN, 'A', 'CLOSE'),
		call(OPEN + 1, 'B', 'CLOSE'),
	),
	goal(
		'both-open',
		'handshake',
		allOf(enters('A', 'SYN-RECEIVED', 'SYN-SENT'), enters('B', 'SYN-RECEIVED', 'SYN-SENT')),
		call(CONNECT + 1, 'B', 'OPEN'),
	),
	goal('challenge', 'handshake', isChallenged('A'), forgeAs(OPEN, 'B', ['SYN'])),
	goal('assassin', 'close-four', isKilledIn('TIME-WAIT'), forgeAs(20_000, 'B', ['RST'])),
	goal(
		'half-open',
		'handshake',
		allOf(endsIn('A', 'ESTABLISHED'), endsIn('B', 'CLOSED'), enters('B', 'ESTABLISHED')),
		onHost(OPEN, 'crash', 'B'),
	),
	goal(
		'reboot',
		'handshake',
		allOf(isReborn, isResetByPeer('A')),
		onHost(OPEN, 'crash', 'B'),
		onHost(OPEN + 1, 'boot', 'B'),
		call(OPEN + 2, 'A', 'SEND', {len: 100}),
	),
	goal(
		'keep-alive',
		'handshake',
		isFoundDeadBy('A', 'KEEPALIVE'),
		call(OPEN, 'A', 'KEEPALIVE'),
		onHost(OPEN + 1, 'crash', 'B'),
	),
	goal(
		'honest-challenge',
		'handshake',
		allOf(isChallenged('B'), nothingForged),
		late('A', ['SYN'], 5000),
	),
	goal(
		'overtaken',
		'handshake',
		finOvertakes,
		call(LAST_SEND + 1, 'A', 'CLOSE'),
		drop('A', ['ACK'], {nth: 4}),
	),
	goal(
		'given-up',
		'close-four',
		allOf(enters('A', 'FIN-WAIT-1'), isTold('A', 'connection aborted due to user timeout')),
		drop('A', ['FIN', 'ACK'], {all: true}),
	),
];

export type GoalId = (typeof GOALS)[number]['id'];

export type Goal = GoalOf<GoalId>;

export const goalOf = (id: GoalId): Goal | undefined => GOALS.find((goal) => goal.id === id);

/** How few acts are known to be enough. */
export const parOf = ({solution}: Goal): number => solution.length;

/** The run of a goal with its stored solution. */
export const solved = (scenario: Scenario, {solution}: Goal): Scenario => ({
	...scenario,
	script: [...scenario.script, ...solution],
});
