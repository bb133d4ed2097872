import type {HostId} from '../simulation/scenario.js';
import type {ListenerCounts, Step, Trace} from '../simulation/trace.js';
import type {TimerName} from '../tcp/input.js';
import type {Ms} from '../tcp/profile.js';
import type {State} from '../tcp/state-diagram.js';
import type {Tcb} from '../tcp/tcb.js';
import {Queues} from './queues.js';
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

/** One connection of a host, as each of its steps left it. */
export type Life = {readonly id: string; readonly views: readonly View[]};

export type Lives = {
	/** In the order of birth. */
	readonly lives: Readonly<Record<HostId, readonly Life[]>>;
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
	readonly lives: Map<string, View[]>;
	readonly queues: Queues;
	listener: View;
};

const read = (trace: Trace, host: HostId): Reader => ({
	views: [],
	born: [],
	latest: new Map(),
	lives: new Map(),
	queues: new Queues(trace, host),
	listener: UNBORN,
});

export function livesOf(trace: Trace): Lives {
	const hosts = {A: read(trace, 'A'), B: read(trace, 'B')};
	const changes: StateChange[] = [];

	for (const step of trace.steps) {
		const host = hosts[step.host];
		// Of every connection, not only of the one in focus: each row tells what it did.
		const from = step.connection === null ? host.listener.state : (step.before?.state ?? 'CLOSED');
		const own = ownView(host, step);
		host.views.push(focusOf(host, step, own));
		if (own.state !== from) changes.push({step: step.n, host: step.host, from, to: own.state});
	}
	const livesOn = ({lives}: Reader): Life[] => [...lives].map(([id, views]) => ({id, views}));
	return {
		views: {A: hosts.A.views, B: hosts.B.views},
		lives: {A: livesOn(hosts.A), B: livesOn(hosts.B)},
		changes,
	};
}

/** What the step made of the connection, or of the listener, that it was about. */
function ownView(host: Reader, step: Step): View {
	const {n, connection, after, timers} = step;
	const counts = host.queues.after(step);
	if (connection === null) {
		const state = after?.state ?? host.listener.state;
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
		counts,
	};
	host.latest.set(connection, view);
	const life = host.lives.get(connection);
	if (life === undefined) host.lives.set(connection, [view]);
	else life.push(view);
	return view;
}

function focusOf(host: Reader, {n}: Step, own: View): View {
	for (;;) {
		const newest = host.born.at(-1);
		const view = newest === undefined ? undefined : host.latest.get(newest);
		if (view !== undefined && view.state !== 'CLOSED') {
			return {...view, step: n, counts: own.counts};
		}
		if (newest === undefined) break;

		host.born.pop();
		host.latest.delete(newest);
	}
	const listener = {...host.listener, step: n, counts: own.counts};
	if (host.listener.state === 'LISTEN') return listener;
	return own.state === 'CLOSED' ? own : listener;
}

/** What the host's life line shows when `step` steps have happened. */
export function viewAt(lives: Lives, host: HostId, step: number): View {
	const views = lives.views[host];
	return views[countWhile(views, (view) => view.step <= step) - 1] ?? UNBORN;
}

/** A connection as it was when so many steps had happened; undefined before it was born. */
function lifeAt({views}: Life, step: number): View | undefined {
	return views[countWhile(views, (view) => view.step <= step) - 1];
}

/** No more than this many connections of a host are told of: the newest ones. */
const MOST_TOLD = 20;

/** The connections of a host that are not CLOSED at a step, the oldest first. */
export function aliveAt({lives}: Lives, host: HostId, step: number): View[] {
	const newest = lives[host].slice(0, bornBy(lives[host], step)).slice(-MOST_TOLD);
	return newest.flatMap((life) => {
		const view = lifeAt(life, step);
		return view === undefined || view.state === 'CLOSED' ? [] : [view];
	});
}

/** How many connections a host has had by a step. */
const bornBy = (lives: readonly Life[], step: number): number =>
	countWhile(lives, ({views: [first]}) => first !== undefined && first.step <= step);

/** The name of a connection where its host has had several by then; else null, as there is nothing to tell apart. */
export function tagAt(
	{lives}: Lives,
	host: HostId,
	id: string | null,
	step: number,
): string | null {
	return id !== null && bornBy(lives[host], step) > 1 ? id : null;
}

/** How a step found the connection that it is about. */
export function viewBefore({lives}: Lives, {host, connection, n}: Step): View | undefined {
	const life = lives[host].find(({id}) => id === connection);
	return life && lifeAt(life, n - 1);
}
