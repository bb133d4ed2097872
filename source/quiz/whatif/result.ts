import type {CallError, Decision, Effect, SegmentKind, Signal} from '../../tcp/effect.js';
import type {Input} from '../../tcp/input.js';
import type {ProfileName} from '../../tcp/profile.js';
import type {Rule} from '../../tcp/rule.js';
import type {Segment} from '../../tcp/segment.js';
import {step} from '../../tcp/step.js';
import type {Tcb} from '../../tcp/tcb.js';
import {type Change, changesOf} from './changes.js';

export type Sent = {readonly segment: Segment; readonly kind: SegmentKind};

export type TimerChange = Omit<Effect & {type: 'timer'}, 'type'>;

/** What one profile does about it. */
export type Result = {
	readonly profile: ProfileName;
	readonly given: Tcb;
	readonly after: Tcb;
	readonly decision: Decision;
	readonly rules: readonly Rule[];
	readonly sent: readonly Sent[];
	readonly signals: readonly Signal[];
	readonly error: CallError | null;
	readonly timers: readonly TimerChange[];
	/** Octets that came in order, and octets that the user took. */
	readonly delivered: number;
	readonly read: number;
	readonly changed: readonly Change[];
};

export function resultOf(given: Tcb, input: Input): Result {
	const {tcb: after, rules, effects, decision} = step(given, input, 0);
	return {
		profile: given.profile.name,
		given,
		after,
		decision,
		rules,
		sent: pick(effects, 'transmit').map(({segment, kind}) => ({segment, kind})),
		signals: pick(effects, 'signal').map(({signal}) => signal),
		error: pick(effects, 'error')[0]?.error ?? null,
		timers: pick(effects, 'timer').map(({type: _, ...change}) => change),
		delivered: pick(effects, 'deliver').reduce((sum, {octets}) => sum + octets, 0),
		read: pick(effects, 'read').reduce((sum, {octets}) => sum + octets, 0),
		changed: changesOf(given, after),
	};
}

function pick<T extends Effect['type']>(
	effects: readonly Effect[],
	type: T,
): readonly (Effect & {type: T})[] {
	return effects.filter((effect): effect is Effect & {type: T} => effect.type === type);
}

/** What a reader can see of a result, and in which two profiles can differ. */
export const ASPECTS = ['state', 'sent', 'told', 'delivered', 'timers'] as const;

export type Aspect = (typeof ASPECTS)[number];

const SEEN: Record<Aspect, (result: Result) => unknown> = {
	state: ({after}) => after.state,
	sent: ({sent}) => sent.map(({segment: {seq, ack, ctl, text}}) => ({seq, ack, ctl, text})),
	told: ({signals, error}) => ({signals, error}),
	delivered: ({delivered, read}) => ({delivered, read}),
	timers: ({timers}) => timers,
};

/** In what two results differ, to the reader. */
export function differences(one: Result, other: Result): readonly Aspect[] {
	const seen = (aspect: Aspect, result: Result) => JSON.stringify(SEEN[aspect](result));
	return ASPECTS.filter((aspect) => seen(aspect, one) !== seen(aspect, other));
}
