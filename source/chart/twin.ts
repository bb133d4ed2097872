import {run} from '../simulation/run.js';
import type {Step, Trace} from '../simulation/trace.js';
import type {Ms, ProfileName} from '../tcp/profile.js';
import type {State} from '../tcp/state-diagram.js';
import {type Alignment, align, ownersOf} from './align.js';

/** In what a step differs where the same scenario runs under the other profile; null when in nothing. */
export type Difference = {
	readonly profile: ProfileName;
	/**
	 * Why there is nothing to compare with: this alone does not happen there, the connection is over there, or the
	 * two runs have parted for good.
	 */
	readonly apart?: 'missing' | 'over' | 'parted';
	/** When it happens there, where that is not as much later as what came before; of `over`, since when. */
	readonly at?: Ms;
	readonly state?: State;
	/** The flags of what is sent there, one text for each segment. */
	readonly sent?: readonly string[];
	/** Timers that are armed for another time: `2MSL`, 60000. */
	readonly timers: readonly {readonly timer: string; readonly ms: Ms}[];
};

type Twin = Alignment & {
	readonly trace: Trace;
	readonly owners: ReadonlyMap<number, string>;
	/** By step: how much later it happens there; of one without a twin, as much as the one before. */
	readonly shifts: readonly Ms[];
};

/** Made when it is first asked for, once for each run. */
const twins = new WeakMap<Trace, Twin>();

/** A step of a run this long is not looked up in another one. */
const MOST_STEPS = 2000;

const EXACT: Ms = 1;

const otherProfile = (profile: ProfileName): ProfileName =>
	profile === 'linux' ? 'rfc9293' : 'linux';

function twinOf(trace: Trace): Twin {
	const known = twins.get(trace);
	if (known !== undefined) return known;
	const profile = otherProfile(trace.profile);
	const other = run({...trace.scenario, profile}, {seed: trace.seed, maxSteps: 2 * MOST_STEPS});
	const alignment = align(trace, other);
	let shift: Ms = 0;
	const shifts = trace.steps.map(({n, at}) => {
		const there = alignment.twins.get(n);
		if (there !== undefined) shift = there.at - at;
		return shift;
	});
	const twin = {...alignment, trace: other, owners: ownersOf(trace), shifts};
	twins.set(trace, twin);
	return twin;
}

const flagsSent = (trace: Trace, {sent}: Step): string[] =>
	sent.map((id) => trace.flights[id - 1]?.segment.ctl.join(',') ?? '');

function timersOf({timers}: Step): ReadonlyMap<string, Ms> {
	return new Map(timers.flatMap(({timer, ms}) => (ms === undefined ? [] : [[timer, ms] as const])));
}

/** What to say of a step that has no twin. */
function apartAt(twin: Twin, {n, host}: Step): Pick<Difference, 'apart' | 'at'> {
	const owner = twin.owners.get(n) ?? host;
	const last = twin.lastTwin.get(owner) ?? 0;
	if (n < last) return {apart: 'missing'};
	const end = twin.otherEnd.get(owner);
	const isOver = last > 0 && end !== undefined && (end.after?.state ?? 'CLOSED') === 'CLOSED';
	return isOver ? {apart: 'over', at: end.at} : {apart: 'parted'};
}

/** Compares a step with what stands for it under the other profile. */
export function differenceAt(trace: Trace, step: Step): Difference | null {
	if (trace.steps.length > MOST_STEPS) return null;
	const profile = otherProfile(trace.profile);
	const twin = twinOf(trace);
	const other = twin.twins.get(step.n);
	if (other === undefined) return {profile, ...apartAt(twin, step), timers: []};

	const [own, theirs] = [timersOf(step), timersOf(other)];
	const timers = [...theirs]
		.filter(([timer, ms]) => own.has(timer) && Math.abs((own.get(timer) ?? 0) - ms) > EXACT)
		.map(([timer, ms]) => ({timer, ms}));
	const [state, sent] = [other.after?.state, flagsSent(twin.trace, other)];
	const isElsewhere = state !== undefined && state !== step.after?.state;
	const isOtherwise = sent.join(' ') !== flagsSent(trace, step).join(' ');
	const [shift = 0, before = 0] = [twin.shifts[step.n - 1], twin.shifts[step.n - 2]];
	const isLater = Math.abs(shift - before) > EXACT;
	if (timers.length === 0 && !isElsewhere && !isOtherwise && !isLater) return null;
	return {
		profile,
		timers,
		...(isLater ? {at: other.at} : {}),
		...(isElsewhere ? {state} : {}),
		...(isOtherwise ? {sent} : {}),
	};
}
