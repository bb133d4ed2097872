import {GOALS} from '../../../quiz/goals/goals.js';
import {moveMark, picked} from '../list.js';
import type {Order} from '../order.js';
import {digitsFrom} from '../picker.js';
import {BACK, type Goals, loading, open, stay, type Turn} from '../place.js';

const PAGE = 6;

/** The first line is for playing without a goal. */
const LINES = GOALS.length + 1;

export function pressGoals(place: Goals, {command, key}: Order): Turn {
	const byDigit = command === 'pick' ? picked(key, LINES, digitsFrom(place.mark)) : undefined;
	const chosen = byDigit ?? (command === 'enter' ? place.mark : undefined);
	if (chosen === 0) return open({type: 'picker', purpose: 'lab', mark: 0});
	const goal = chosen === undefined ? undefined : GOALS[chosen - 1];
	if (goal !== undefined) return open({...loading('lab', goal.scenario), goal: goal.id});
	if (command === 'back') return BACK;
	return stay({...place, mark: moveMark(place.mark, LINES, command, PAGE) ?? place.mark});
}
