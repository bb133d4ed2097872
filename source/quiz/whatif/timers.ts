import {TIMERS, type TimerName} from '../../tcp/input.js';
import type {Profile} from '../../tcp/profile.js';
import {FIN_ACKNOWLEDGED, isSynchronized, STATES, type State} from '../../tcp/state-diagram.js';
import type {Tcb} from '../../tcp/tcb.js';

const SENDING: readonly State[] = ['ESTABLISHED', 'FIN-WAIT-1', 'CLOSE-WAIT'];

/** The states in which a timer can run at all. */
const WHERE: Record<TimerName, (state: State) => boolean> = {
	RTO: (state) => isOpen(state) && !FIN_ACKNOWLEDGED.includes(state),
	'DELAYED-ACK': (state) => SENDING.includes(state) || state === 'FIN-WAIT-2',
	PERSIST: (state) => SENDING.includes(state),
	KEEPALIVE: (state) => isSynchronized(state) && state !== 'TIME-WAIT',
	USER: (state) => isOpen(state) && state !== 'TIME-WAIT',
	'FIN-WAIT-2': (state) => state === 'FIN-WAIT-2',
	'2MSL': (state) => state === 'TIME-WAIT',
};

const isOpen = (state: State) => state !== 'CLOSED' && state !== 'LISTEN';

export function statesOf(timer: TimerName): readonly State[] {
	return STATES.filter(WHERE[timer]);
}

export function timersIn(state: State): readonly TimerName[] {
	return TIMERS.filter((timer) => WHERE[timer](state));
}

/** Whether a timer could be running in this very connection: state, profile, and something to wait for. */
export function canRun(timer: TimerName, {state, profile, retransmissions, snd}: Tcb): boolean {
	if (!WHERE[timer](state)) return false;
	if (timer === 'RTO') return retransmissions.length > 0;
	if (timer === 'PERSIST') return snd.queued > 0 && snd.wnd === 0 && retransmissions.length === 0;
	return timer !== 'FIN-WAIT-2' || hasLimit(profile);
}

function hasLimit({finWait2}: Profile): boolean {
	return Number.isFinite(finWait2);
}
