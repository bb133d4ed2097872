import type {Step, Trace} from '../simulation/trace.js';

/** What of another run stands for the steps of this one, by their numbers. */
export type Alignment = {
	readonly twins: ReadonlyMap<number, Step>;
	/** By owner: the last step that has a twin; behind it the two runs have nothing in common any more. */
	readonly lastTwin: ReadonlyMap<string, number>;
	/** By owner: the last step of the other run. */
	readonly otherEnd: ReadonlyMap<string, Step>;
};

/** Whose a step is: a connection by its name and incarnation, as ids may differ from run to run; or the host. */
export function ownersOf({connections, steps}: Trace): ReadonlyMap<number, string> {
	const incarnations = new Map<string, number>();
	const names = new Map<string, string>();
	for (const {id, host, name} of connections) {
		const nth = (incarnations.get(`${host} ${name}`) ?? 0) + 1;
		incarnations.set(`${host} ${name}`, nth);
		names.set(id, `${host} ${name} ${nth}`);
	}
	return new Map(
		steps.map(({n, host, connection}) => [n, names.get(connection ?? '') ?? host] as const),
	);
}

/** What set a step going: a segment by its flags, its length and its numbers as each side counts them. */
function eventOf({flights}: Trace, {input, flight}: Step): string {
	if (input.type === 'timer') return `timer ${input.timer}`;
	if (input.type === 'call') return `call ${input.name}`;
	const {relativeSeq, relativeAck} = flights[(flight ?? 0) - 1] ?? {};
	return `${input.segment.ctl} ${relativeSeq} ${relativeAck} ${input.segment.text}`;
}

type Named = {readonly step: Step; readonly name: string};

/** The steps of each owner, each named by its event and how often that has happened to this owner before. */
function namedSteps(trace: Trace): ReadonlyMap<string, readonly Named[]> {
	const owners = ownersOf(trace);
	const times = new Map<string, number>();
	const all = new Map<string, Named[]>();
	for (const step of trace.steps) {
		const owner = owners.get(step.n) ?? step.host;
		const event = eventOf(trace, step);
		const nth = (times.get(`${owner} ${event}`) ?? 0) + 1;
		times.set(`${owner} ${event}`, nth);
		const own = all.get(owner) ?? [];
		own.push({step, name: `${event} ${nth}`});
		all.set(owner, own);
	}
	return all;
}

type Pair = {readonly own: Step; readonly other: Step};

/** The longest list of pairs in which both runs keep their order. */
function inOrder(pairs: readonly Pair[]): readonly Pair[] {
	const best: number[] = [];
	const before: number[] = [];
	pairs.forEach(({other}, here) => {
		let from = -1;
		for (let earlier = 0; earlier < here; earlier++) {
			const comes = (pairs[earlier]?.other.n ?? 0) < other.n;
			if (comes && (best[earlier] ?? 0) > (from === -1 ? 0 : (best[from] ?? 0))) from = earlier;
		}
		before.push(from);
		best.push(1 + (from === -1 ? 0 : (best[from] ?? 0)));
	});
	const kept: Pair[] = [];
	for (let at = best.indexOf(Math.max(0, ...best)); at !== -1; at = before[at] ?? -1) {
		const pair = pairs[at];
		if (pair !== undefined) kept.unshift(pair);
	}
	return kept;
}

/** Puts two runs of one scenario side by side, each connection for itself. */
export function align(trace: Trace, otherTrace: Trace): Alignment {
	const others = namedSteps(otherTrace);
	const twins = new Map<number, Step>();
	const lastTwin = new Map<string, number>();
	for (const [owner, own] of namedSteps(trace)) {
		const byName = new Map((others.get(owner) ?? []).map(({name, step}) => [name, step]));
		const pairs = own.flatMap(({step, name}): Pair[] => {
			const other = byName.get(name);
			return other === undefined ? [] : [{own: step, other}];
		});
		for (const pair of inOrder(pairs)) {
			twins.set(pair.own.n, pair.other);
			lastTwin.set(owner, pair.own.n);
		}
	}
	const otherEnd = new Map(
		[...others].flatMap(([owner, steps]) => {
			const last = steps.at(-1);
			return last === undefined ? [] : [[owner, last.step] as const];
		}),
	);
	return {twins, lastTwin, otherEnd};
}
