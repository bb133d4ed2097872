import {beginSitting, missed, missedAgain} from '../../quiz/sitting.js';
import {numberSlips} from '../../quiz/slips.js';
import {moveMark, picked} from './list.js';
import type {Order, Settings} from './order.js';
import {BACK, begin, HOME, next, stay, type Turn} from './place.js';
import {type Predict, predict, type ScoreBoard, type Verdict, verdictOn} from './predict.js';

/** Where a score leads to. */
export type Door = 'blank' | 'more' | 'all' | 'trap' | 'missed' | 'run' | 'next' | 'quiz' | 'home';

/** A wrong answer that many give: the branch of a first visit without mistakes is run for it. */
function trapOf({sitting: {results, trace}}: Predict): Verdict | undefined {
	for (const {question} of results) {
		const slip = question.kind === 'number' ? numberSlips(trace, question)[0] : undefined;
		if (slip === undefined) continue;
		const answer = {kind: 'number', value: slip.value} as const;
		return verdictOn(trace, {question, answer, right: false, hints: 0}, true);
	}
	return undefined;
}

/** The doors of a score, in the order of their digits. */
export function doorsOf({course, sitting, trapped, fade}: Predict): readonly Door[] {
	const mistakes = missed(sitting).length;
	if (course === 'first') {
		return mistakes === 0 && !trapped ? ['trap', 'next', 'quiz', 'home'] : ['next', 'quiz', 'home'];
	}
	const rest: readonly Door[] =
		mistakes > 0 ? ['missed', 'run', 'next', 'home'] : ['run', 'next', 'home'];
	if (fade === 'example') return ['blank', 'all', ...rest];
	if (fade !== 'all') return ['more', ...rest];
	return mistakes > 0 ? rest : ['next', 'run', 'home'];
}

export function pressScore(
	place: Predict,
	{mark}: ScoreBoard,
	{command, key}: Order,
	settings: Settings,
): Turn {
	const doors = doorsOf(place);
	if (command === 'back') return BACK;
	const chosen = command === 'pick' ? picked(key, doors.length) : undefined;
	const door = chosen ?? (command === 'enter' ? mark : undefined);
	if (door !== undefined) return goThrough(place, doors[door] ?? 'home', settings);
	const moved = moveMark(mark, doors.length, command) ?? mark;
	return stay({...place, phase: {type: 'score', mark: moved}});
}

function goThrough(place: Predict, door: Door, settings: Settings): Turn {
	const {sitting, course} = place;
	const {scenario} = sitting.trace;
	switch (door) {
		case 'trap':
			return stay({...place, trapped: true, phase: trapOf(place) ?? place.phase});
		case 'blank':
		case 'more':
			return begin('quiz', scenario);
		case 'all':
			return stay(predict(beginSitting(sitting.trace, place.all), course, settings));
		case 'missed':
			return stay(predict(missedAgain(sitting), course, settings));
		case 'run':
			return begin('live', scenario);
		case 'next':
			return next(course === 'first' ? 'live' : 'quiz', scenario.id);
		case 'quiz':
			return next('quiz', scenario.id);
		case 'home':
			return HOME;
	}
}
