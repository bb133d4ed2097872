import type {Entry, Instant} from '../../progress/entry.js';
import {isDone, type Past, pastWith} from '../../progress/past.js';
import {PLACEMENT} from '../../progress/placement.js';
import {GOALS} from '../../quiz/goals/goals.js';
import type {Context} from '../context.js';
import {topOf} from './levels.js';
import {hasEnded} from './live.js';
import type {Place} from './place.js';

type Knows = {
	readonly context: Context;
	readonly before: Past;
	readonly places: readonly [Place, ...Place[]];
	readonly outbox: readonly Entry[];
	readonly now: Instant;
};

/** By what was done since the program was opened, which only ever is another list when it grows. */
const pasts = new WeakMap<readonly Entry[], Past>();

/** What was done before and since the program was opened. */
export function pastOf({before, outbox, context}: Knows): Past {
	const known = pasts.get(outbox);
	if (known !== undefined) return known;
	const past = pastWith(before, outbox, context.content.runOf ?? (() => undefined));
	pasts.set(outbox, past);
	return past;
}

/** A run that is at its end has been seen; in front of a class nothing is written down. */
export function seenToEnd<K extends Knows>(program: K): K {
	const place = topOf(program);
	if (place.type !== 'live' || place.present || !hasEnded(place)) return program;
	const {id} = place.trace.scenario;
	if (pastOf(program).seen.has(id)) return program;
	return {...program, outbox: [...program.outbox, {type: 'seen', at: program.now, run: id}]};
}

/** How far somebody is with a run. */
export type Mark = 'new' | 'seen' | 'done';

/** Done is what one was asked about, or a goal of the lab that was reached on it. */
export function markOf(past: Past, run: string): Mark {
	const isReached = GOALS.some(({id, scenario}) => scenario === run && past.goals.has(id));
	if (isReached || isDone(past, run)) return 'done';
	return past.seen.has(run) ? 'seen' : 'new';
}

/** A group that is in the catalogue, or in a user's own folder, and in which nothing was asked yet. */
export function needsPlacement(
	{placed, path}: Past,
	{id, group}: {readonly id: string; readonly group: string},
	catalogue: readonly {readonly id: string; readonly group: string}[],
): boolean {
	const own = catalogue.filter((entry) => entry.group === group);
	const isBegun = placed.has(group) || own.some(({id}) => path.some(({run}) => run === id));
	return !isBegun && own.some((entry) => entry.id === id);
}

type Run = {readonly id: string; readonly group: string};

/** The runs of a user's own folder, where they are one group, as many as a placement asks about, and not ours. */
export function ownGroup<R extends Run>(
	given: readonly R[],
	catalogue: readonly Run[],
): readonly R[] | undefined {
	const ids = new Set(catalogue.map(({id}) => id));
	const isOne = given.every(({id, group}) => group === given[0]?.group && !ids.has(id));
	return isOne && given.length >= PLACEMENT ? given : undefined;
}
