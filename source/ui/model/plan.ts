import {moveMark, picked} from './list.js';
import type {Order} from './order.js';
import {BACK, type PlanPlace, prepare, stay, type Turn} from './place.js';

export function pressPlan(place: PlanPlace, {command, key}: Order): Turn {
	const {plan} = place;
	if (command === 'back') return BACK;
	if (plan === null) return stay(place);
	const chosen = command === 'pick' ? picked(key, plan.steps.length) : undefined;
	const step = plan.steps[chosen ?? (command === 'enter' ? place.mark : -1)];
	if (step !== undefined) {
		return prepare({type: 'step', interview: plan.interview, step: step.name});
	}
	return stay({...place, mark: moveMark(place.mark, plan.steps.length, command) ?? place.mark});
}
