import {EVENINGS} from '../../progress/interview-day.js';
import type {Plan} from '../study.js';
import {ASK_DATE} from './date.js';
import {moveMark, picked} from './list.js';
import type {Order} from './order.js';
import {BACK, type PlanPlace, planFor, prepare, stay, type Turn} from './place.js';

/** A line of the plan: a step, how long the evening takes, or another date. */
export type PlanLine =
	| {readonly type: 'step'; readonly step: Plan['steps'][number]}
	| {readonly type: 'length' | 'date'};

export const planLinesOf = ({steps, minutes}: Plan): readonly PlanLine[] => [
	...steps.map((step) => ({type: 'step', step}) as const),
	...(minutes === null ? [] : [{type: 'length'} as const]),
	{type: 'date'},
];

/** The other lengths that an evening can have, the next one first. */
export function otherEvenings(minutes: number): readonly number[] {
	const all: readonly number[] = EVENINGS;
	const here = all.indexOf(minutes);
	return [...all.slice(here + 1), ...all.slice(0, here)];
}

export function pressPlan(place: PlanPlace, {command, key}: Order): Turn {
	const {plan, interview} = place;
	if (command === 'back') return BACK;
	if (plan === null) return stay(place);
	const lines = planLinesOf(plan);
	const chosen = command === 'pick' ? picked(key, lines.length) : undefined;
	const line = lines[chosen ?? (command === 'enter' ? place.mark : -1)];
	switch (line?.type) {
		case 'step':
			return prepare({type: 'step', interview, step: line.step.name, minutes: place.minutes});
		case 'length':
			return stay({...planFor(interview, otherEvenings(plan.minutes ?? 0)[0]), mark: place.mark});
		case 'date':
			return stay({...ASK_DATE, from: interview});
		default:
			return stay({...place, mark: moveMark(place.mark, lines.length, command) ?? place.mark});
	}
}
