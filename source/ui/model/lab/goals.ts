import {GOALS} from '../../../quiz/goals/goals.js';
import {moveMark, picked} from '../list.js';
import type {Order} from '../order.js';
import {digitsFrom} from '../picker.js';
import {BACK, type Goals, loading, open, stay, type Turn} from '../place.js';

const PAGE = 6;

export function pressGoals(place: Goals, {command, key}: Order): Turn {
	// The first line is for playing without a goal.
	const lines = GOALS.length + 1;
	const byDigit = command === 'pick' ? picked(key, lines, digitsFrom(place.mark)) : undefined;
	const chosen = byDigit ?? (command === 'enter' ? place.mark : undefined);
	if (chosen === 0) return open({type: 'picker', purpose: 'lab', mark: 0});
	const goal = chosen === undefined ? undefined : GOALS[chosen - 1];
	if (goal !== undefined) return open({...loading('lab', goal.scenario), goal: goal.id});
	if (command === 'back') return BACK;
	return stay({...place, mark: moveMark(place.mark, lines, command, PAGE) ?? place.mark});
}
