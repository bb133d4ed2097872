import type {Entry, Instant} from '../../../progress/entry.js';
import type {Past} from '../../../progress/past.js';
import {GOALS, type GoalId} from '../../../quiz/goals/goals.js';
import type {Scenario} from '../../../simulation/scenario.js';
import type {Place} from '../place.js';
import {isReached, type Lab, openLab} from './lab.js';

/** The goals that were reached, each with the fewest acts; older journals do not tell how many. */
export type Reached = ReadonlyMap<GoalId, number | null>;

/** What the program remembers of the lab, so that Esc loses nothing. */
export type Bench = {
	readonly reached: Reached;
	/** By goal, or by scenario where there is none. */
	readonly labs: ReadonlyMap<string, Lab>;
};

/** The bench of someone with a past: what was made is gone, what was reached is not. */
export function benchAfter({goals}: Past): Bench {
	const reached = GOALS.flatMap(({id}) => {
		const acts = goals.get(id);
		return acts === undefined ? [] : [[id, acts] as const];
	});
	return {reached: new Map(reached), labs: new Map()};
}

/** What came of saving. */
export type LabEvent =
	| {readonly type: 'saved'; readonly name: string}
	| {readonly type: 'unsaved'; readonly reason: string};

const keyOf = (base: Scenario, goal: GoalId | null): string => `${goal ?? ''} ${base.id}`;

/** The lab as it was left, or a new one. */
export function labFor(bench: Bench, base: Scenario, seed: number, goal: GoalId | null): Lab {
	return bench.labs.get(keyOf(base, goal)) ?? openLab(base, seed, goal);
}

type Knows = {
	readonly bench: Bench;
	readonly outbox: readonly Entry[];
	readonly now: Instant;
};

/** Keeps a lab as it is now, and the goal that it has reached. */
export function remembered<K extends Knows>(program: K, place: Place): K {
	if (place.type !== 'lab') return program;
	const {bench, now} = program;
	const {base, goal} = place;
	const labs = new Map([...bench.labs, [keyOf(base, goal?.id ?? null), place] as const]);
	const reached = withReached(bench.reached, place);
	const isNew = goal !== null && reached !== bench.reached;
	const entries: readonly Entry[] = isNew
		? [{type: 'goal', at: now, goal: goal.id, acts: place.acts.length}]
		: [];
	return {...program, bench: {labs, reached}, outbox: [...program.outbox, ...entries]};
}

function withReached(reached: Reached, lab: Lab): Reached {
	if (lab.goal === null || !isReached(lab)) return reached;
	const acts = lab.acts.length;
	const before = reached.get(lab.goal.id) ?? Number.POSITIVE_INFINITY;
	return acts < before ? new Map([...reached, [lab.goal.id, acts]]) : reached;
}

/** The lab is told what came of saving, where it is still open. */
export function saved(place: Place, event: LabEvent): Place {
	if (place.type !== 'lab') return place;
	const notice = event.type === 'saved' ? {saved: event.name} : {unsaved: event.reason};
	return {...place, saving: null, notice};
}
