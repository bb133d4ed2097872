import {run} from '../simulation/run.js';
import type {Step, StepInput, Trace} from '../simulation/trace.js';
import type {Ms, ProfileName} from '../tcp/profile.js';
import type {State} from '../tcp/state-diagram.js';

/** In what a step differs where the same scenario runs under the other profile; null when in nothing. */
export type Difference = {
	readonly profile: ProfileName;
	/** The same thing does not happen at all there. */
	readonly missing: boolean;
	readonly at?: Ms;
	readonly state?: State;
	/** The flags of what is sent there, one text for each segment. */
	readonly sent?: readonly string[];
	/** Timers that are armed for another time: `2MSL`, 60000. */
	readonly timers: readonly {readonly timer: string; readonly ms: Ms}[];
};

type Twin = {readonly trace: Trace; readonly steps: ReadonlyMap<string, Step>};

/** Made when it is first asked for, once for each run. */
const twins = new WeakMap<Trace, Twin>();

/** A step of a run this long is not looked up in another one. */
const MOST_STEPS = 5000;

const EXACT: Ms = 1;

function inputName(input: StepInput): string {
	if (input.type === 'segment') return `${input.segment.ctl} ${input.segment.text}`;
	return input.type === 'timer' ? input.timer : input.name;
}

/** Names each step by what sets it going, and how often that has happened before. */
function namesOf(trace: Trace): ReadonlyMap<number, string> {
	const times = new Map<string, number>();
	const names = new Map<number, string>();
	for (const {n, host, input} of trace.steps) {
		const name = `${host} ${input.type} ${inputName(input)}`;
		const nth = (times.get(name) ?? 0) + 1;
		times.set(name, nth);
		names.set(n, `${name} ${nth}`);
	}
	return names;
}

const otherProfile = (profile: ProfileName): ProfileName =>
	profile === 'linux' ? 'rfc9293' : 'linux';

function twinOf(trace: Trace): Twin {
	const known = twins.get(trace);
	if (known !== undefined) return known;
	const profile = otherProfile(trace.profile);
	const other = run({...trace.scenario, profile}, {seed: trace.seed});
	const names = namesOf(other);
	const steps = new Map(other.steps.map((step) => [names.get(step.n) ?? '', step]));
	const twin = {trace: other, steps};
	twins.set(trace, twin);
	return twin;
}

const names = new WeakMap<Trace, ReadonlyMap<number, string>>();

function nameOf(trace: Trace, n: number): string | undefined {
	const known = names.get(trace) ?? namesOf(trace);
	names.set(trace, known);
	return known.get(n);
}

const flagsSent = (trace: Trace, {sent}: Step): string[] =>
	sent.map((id) => trace.flights[id - 1]?.segment.ctl.join(',') ?? '');

function timersOf({timers}: Step): ReadonlyMap<string, Ms> {
	return new Map(timers.flatMap(({timer, ms}) => (ms === undefined ? [] : [[timer, ms] as const])));
}

/** Compares a step with what stands for it under the other profile. */
export function differenceAt(trace: Trace, step: Step): Difference | null {
	if (trace.steps.length > MOST_STEPS) return null;
	const profile = otherProfile(trace.profile);
	const twin = twinOf(trace);
	const other = twin.steps.get(nameOf(trace, step.n) ?? '');
	if (other === undefined) return {profile, missing: true, timers: []};

	const [own, theirs] = [timersOf(step), timersOf(other)];
	const timers = [...theirs]
		.filter(([timer, ms]) => own.has(timer) && Math.abs((own.get(timer) ?? 0) - ms) > EXACT)
		.map(([timer, ms]) => ({timer, ms}));
	const [state, sent] = [other.after?.state, flagsSent(twin.trace, other)];
	const isElsewhere = state !== undefined && state !== step.after?.state;
	const isOtherwise = sent.join(' ') !== flagsSent(trace, step).join(' ');
	const isLater = Math.abs(other.at - step.at) > EXACT;
	if (timers.length === 0 && !isElsewhere && !isOtherwise && !isLater) return null;
	return {
		profile,
		missing: false,
		timers,
		...(isLater ? {at: other.at} : {}),
		...(isElsewhere ? {state} : {}),
		...(isOtherwise ? {sent} : {}),
	};
}
