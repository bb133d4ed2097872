import type {HostId} from '../../simulation/scenario.js';
import type {Flight, Step, Trace} from '../../simulation/trace.js';
import type {Signal} from '../../tcp/effect.js';
import type {TimerName} from '../../tcp/input.js';
import type {Flag} from '../../tcp/segment.js';
import type {State} from '../../tcp/state-diagram.js';

/** Whether a run does what a goal asks for. */
export type Check = (trace: Trace) => boolean;

const stepWhere =
	(isMeant: (step: Step, trace: Trace) => boolean): Check =>
	(trace) =>
		trace.steps.some((step) => isMeant(step, trace));

export const allOf =
	(...checks: readonly Check[]): Check =>
	(trace) =>
		checks.every((check) => check(trace));

export const enters = (host: HostId, state: State, from?: State): Check =>
	stepWhere(
		(step) =>
			step.host === host &&
			step.after?.state === state &&
			step.before?.state !== state &&
			(from === undefined || step.before?.state === from),
	);

/** The state that a host's newest connection ends in; CLOSED when it has none. */
export const endsIn =
	(host: HostId, state: State): Check =>
	({connections, steps}) => {
		const newest = connections.findLast((connection) => connection.host === host);
		const last = steps.findLast(({connection}) => newest && connection === newest.id);
		return (last?.after?.state ?? 'CLOSED') === state;
	};

export const isTold = (host: HostId, signal: Signal): Check =>
	stepWhere((step) => step.host === host && step.signals.includes(signal));

/** Somebody says no to a connect(): a genuine RST in SYN-SENT. */
export const isRefused = (host: HostId): Check =>
	stepWhere(
		(step, trace) =>
			step.host === host &&
			step.before?.state === 'SYN-SENT' &&
			(step.after?.state ?? 'CLOSED') === 'CLOSED' &&
			hasGenuine(step, trace, 'RST'),
	);

/** A timer's last question stays without an answer. */
export const isFoundDeadBy = (host: HostId, timer: TimerName): Check =>
	stepWhere(
		({host: where, input, signals}) =>
			where === host &&
			input.type === 'timer' &&
			input.timer === timer &&
			signals.includes('connection timed out'),
	);

export const isChallenged = (host: HostId): Check =>
	stepWhere((step) => step.host === host && step.decision === 'challenged');

/** The flight that a step is an answer to. */
const arrivedAt = ({flight}: Step, {flights}: Trace): Flight | undefined =>
	flight === null ? undefined : flights[flight - 1];

/** What arrived has this flag, and is no forger's. */
function hasGenuine(step: Step, trace: Trace, flag: Flag): boolean {
	const flight = arrivedAt(step, trace);
	return flight !== undefined && flight.kind !== 'forged' && flight.segment.ctl.includes(flag);
}

/** A state is left because of a segment, not because its timer ran out. */
export const isKilledIn = (state: State): Check =>
	stepWhere(
		(step) =>
			step.before?.state === state &&
			(step.after?.state ?? 'CLOSED') === 'CLOSED' &&
			step.input.type === 'segment',
	);

/** A genuine RST ends the connection, not a forged one. */
export const isResetByPeer = (host: HostId): Check =>
	stepWhere(
		(step, trace) =>
			step.host === host &&
			step.signals.includes('connection reset') &&
			hasGenuine(step, trace, 'RST'),
	);

export const receivesIn = (host: HostId, state: State): Check =>
	stepWhere((step) => step.host === host && step.before?.state === state && step.delivered > 0);

/** A FIN arrives before octets that were sent before it. */
export const finOvertakes: Check = stepWhere((step, trace) => {
	const flight = arrivedAt(step, trace);
	const {before} = step;
	if (flight === undefined || !hasGenuine(step, trace, 'FIN')) return false;
	if (before === null || !('rcv' in before) || before.state !== 'ESTABLISHED') return false;
	return flight.segment.seq !== before.rcv.nxt && step.after?.state === 'ESTABLISHED';
});

/** How often a host sends such a segment by itself. */
export const sendsTimes =
	(host: HostId, flags: readonly Flag[], times: number): Check =>
	({flights}) =>
		flights.filter(
			({from, kind, segment}) =>
				from === host &&
				kind !== 'forged' &&
				kind !== 'duplicate' &&
				flags.every((flag) => segment.ctl.includes(flag)),
		).length >= times;

export const isReborn: Check = stepWhere(
	({input}) => input.type === 'call' && input.name === 'BOOT',
);

export const nothingForged: Check = ({flights}) => flights.every(({kind}) => kind !== 'forged');
