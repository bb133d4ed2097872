import type {HostId} from '../simulation/scenario.js';
import type {ListenerCounts, Step, Trace} from '../simulation/trace.js';
import type {TimerName} from '../tcp/input.js';
import type {Ms} from '../tcp/profile.js';
import type {State} from '../tcp/state-diagram.js';
import type {Tcb} from '../tcp/tcb.js';
import {countWhile} from './search.js';

/** How long each timer was last armed for. */
export type Armed = Readonly<Partial<Record<TimerName, Ms>>>;

/** What a life line shows of its host: the newest connection that is not CLOSED, else the listener. */
export type View = {
	readonly step: number;
	readonly connection: string | null;
	readonly state: State;
	readonly tcb: Tcb | null;
	readonly armed: Armed;
	/** The queues of the host's listener; null before it had one. */
	readonly counts: ListenerCounts | null;
};

/** A state that a connection, or the listener, comes to. */
export type StateChange = {
	readonly step: number;
	readonly host: HostId;
	readonly from: State;
	readonly to: State;
};

export type Lives = {
	readonly views: Readonly<Record<HostId, readonly View[]>>;
	/** At most one a step, in order. */
	readonly changes: readonly StateChange[];
};

const UNBORN: View = {
	step: 0,
	connection: null,
	state: 'CLOSED',
	tcb: null,
	armed: {},
	counts: null,
};

/** Whether a step's record is a connection's, and not a listener's counts. */
export function isTcb(record: Tcb | ListenerCounts | null): record is Tcb {
	return record !== null && 'snd' in record;
}

/** One host, while its steps are read. */
type Reader = {
	readonly views: View[];
	/** Connections in order of birth; those that closed are dropped when they come to the top. */
	readonly born: string[];
	readonly latest: Map<string, View>;
	listener: View;
};

const read = (): Reader => ({views: [], born: [], latest: new Map(), listener: UNBORN});

export function livesOf(trace: Trace): Lives {
	const hosts = {A: read(), B: read()};
	const changes: StateChange[] = [];

	for (const step of trace.steps) {
		const host = hosts[step.host];
		// Of every connection, not only of the one in focus: each row tells what it did.
		const from = step.connection === null ? host.listener.state : (step.before?.state ?? 'CLOSED');
		const own = ownView(host, step);
		host.views.push(focusOf(host, step, own));
		if (own.state !== from) changes.push({step: step.n, host: step.host, from, to: own.state});
	}
	return {views: {A: hosts.A.views, B: hosts.B.views}, changes};
}

/** What the step made of the connection, or of the listener, that it was about. */
function ownView(host: Reader, {n, connection, after, timers}: Step): View {
	if (connection === null) {
		const state = after?.state ?? host.listener.state;
		const counts = after === null || isTcb(after) ? host.listener.counts : after;
		host.listener = {step: n, connection, state, tcb: null, armed: {}, counts};
		return host.listener;
	}

	const previous = host.latest.get(connection);
	if (previous === undefined) host.born.push(connection);
	let armed = previous?.armed ?? {};
	for (const {timer, ms} of timers) {
		if (ms !== undefined) armed = {...armed, [timer]: ms};
	}

	const tcb = isTcb(after) ? after : null;
	const view: View = {
		step: n,
		connection,
		state: after?.state ?? 'CLOSED',
		tcb,
		armed,
		counts: null,
	};
	host.latest.set(connection, view);
	return view;
}

function focusOf(host: Reader, {n}: Step, own: View): View {
	for (;;) {
		const newest = host.born.at(-1);
		const view = newest === undefined ? undefined : host.latest.get(newest);
		if (view !== undefined && view.state !== 'CLOSED') return {...view, step: n};
		if (newest === undefined) break;

		host.born.pop();
		host.latest.delete(newest);
	}
	if (host.listener.state === 'LISTEN') return {...host.listener, step: n};
	return own.state === 'CLOSED' ? own : {...host.listener, step: n};
}

/** What the host's life line shows when `step` steps have happened. */
export function viewAt(lives: Lives, host: HostId, step: number): View {
	const views = lives.views[host];
	return views[countWhile(views, (view) => view.step <= step) - 1] ?? UNBORN;
}
