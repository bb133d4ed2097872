import {computeOfEvent, eventOf, givenOf, withGiven} from '../ask/event.js';
import {freshIsn} from '../ask/fresh.js';
import type {AboutEvent, Common} from '../ask/spec.js';
import type {Chance} from '../chance.js';
import type {Exercise} from './exercise.js';
import {computedExercise} from './make-computed.js';
import {askedOf} from './make-written.js';

/** A question that the engine answers from one event; what is given of it is shown. */
export function aboutEvent(spec: Common & AboutEvent, seed: number, chance: Chance): Exercise {
	// Numbers that the file gives were written for the usual ones.
	const said = [...(spec.choices ?? []), ...spec.wrong.map(({value}) => value)];
	const isFree = !said.some((value) => /^[1-9]/.test(value));
	const isns = {iss: freshIsn(chance), irs: freshIsn(chance)};
	const event = eventOf(spec, isFree ? isns : undefined);
	const computed = computeOfEvent(event, spec.ask);
	if (computed === null) throw new Error(`The event of ${spec.id} has no answer.`);

	const fill = (text: Common['prompt']) => text;
	const asked = {
		...askedOf(spec, seed, fill),
		shows: {type: 'output', text: givenOf(event)},
	} as const;
	const wrong = spec.wrong.map((each) => ({...each, value: withGiven(each.value, event)}));
	return computedExercise({...spec, wrong}, computed, {
		asked,
		question: null,
		fill,
		chance,
		isSwapped: false,
	});
}
