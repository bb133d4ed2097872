import type {HostId} from '../simulation/scenario.js';
import type {Flight, Step, Trace} from '../simulation/trace.js';
import type {Decision} from '../tcp/effect.js';
import type {Ms} from '../tcp/profile.js';
import type {State} from '../tcp/state-diagram.js';
import {flightsSent, stateAfter} from './facts.js';
import type {Answer, Question} from './question.js';

/** Where a host ends in the real run and in the branch. */
export type OtherEnd = {readonly host: HostId; readonly real: State; readonly branch: State};

/** What a wrong answer cost, found by comparing two runs. */
export type Cost = {
	readonly host: HostId;
	readonly peer: HostId;
	/** The state that the host was put into; null when a segment was changed. */
	readonly believed: State | null;
	/** How the peer took the changed segment; null when it never arrived. */
	readonly taken: Decision | null;
	/** Whether the peer did anything else than in the real run. */
	readonly noticed: boolean;
	/** Segments sent again, and RSTs, more than in the real run; less is negative. */
	readonly retransmissions: number;
	readonly resets: number;
	/** How much later the last thing happened. */
	readonly later: Ms;
	readonly otherEnds: readonly OtherEnd[];
	/** The branch was still going on when it was cut off. */
	readonly endless: boolean;
	/** TIME-WAIT was skipped: only another run would show what for. */
	readonly skippedTimeWait: boolean;
};

export function costOf(real: Trace, branch: Trace, question: Question, answer: Answer): Cost {
	const {host} = question;
	const peer = host === 'A' ? 'B' : 'A';
	const more = (count: (flight: Flight) => boolean) =>
		branch.flights.filter(count).length - real.flights.filter(count).length;
	return {
		host,
		peer,
		believed: answer.kind === 'state' ? answer.value : null,
		taken: 'flight' in question ? takenAs(branch, question.flight, peer) : null,
		noticed: doings(real, peer) !== doings(branch, peer),
		retransmissions: more(({kind}) => kind === 'retransmission'),
		resets: more(({segment}) => segment.ctl.includes('RST')),
		later: lastAt(branch) - lastAt(real),
		otherEnds: otherEnds(real, branch),
		endless: branch.stopped !== null,
		skippedTimeWait: answer.value === 'CLOSED' && question.answer === 'TIME-WAIT',
	};
}

function takenAs({steps}: Trace, flight: number, peer: HostId): Decision | null {
	return steps.find((step) => step.flight === flight && step.host === peer)?.decision ?? null;
}

/** How a host takes what comes, what it lets others see, and when. */
function doings(trace: Trace, host: HostId): string {
	return trace.steps
		.filter((step) => step.host === host)
		.map((step) => [step.at, step.decision, stateAfter(step), ...sentBy(trace, step)].join(' '))
		.join('\n');
}

function sentBy(trace: Trace, step: Step): string[] {
	return flightsSent(trace, step).map(({segment: {ctl, seq, ack, text}}) =>
		[ctl.join(), seq, ack, text].join(' '),
	);
}

function lastAt({steps}: Trace): Ms {
	return steps.at(-1)?.at ?? 0;
}

function otherEnds(real: Trace, branch: Trace): OtherEnd[] {
	return (['A', 'B'] as const)
		.map((host) => ({host, real: endOf(real, host), branch: endOf(branch, host)}))
		.filter((end) => end.real !== end.branch);
}

/** The state of a host's newest connection at the end. */
function endOf({steps}: Trace, host: HostId): State {
	const last = steps.findLast((step) => step.host === host && step.connection !== null);
	return last === undefined ? 'CLOSED' : stateAfter(last);
}
