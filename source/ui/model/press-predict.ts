import {lastResult} from '../../quiz/sitting.js';
import {type Asking, pressAsking, typeAnswer} from './asking.js';
import type {Order, Settings} from './order.js';
import {BACK, stay, type Turn} from './place.js';
import {
	askAll,
	leaveShown,
	leaveVerdict,
	openNext,
	type Predict,
	type Shown,
	type Verdict,
	verdictOn,
} from './predict.js';
import {pressScore} from './score.js';

export function pressPredict(place: Predict, order: Order, settings: Settings): Turn {
	const {phase} = place;
	const {command} = order;
	switch (phase.type) {
		case 'asking':
			return pressQuestion(place, phase, order, settings);
		case 'score':
			return pressScore(place, phase, order, settings);
		case 'verdict':
			return pressVerdict(place, phase, order, settings);
		case 'playing':
			if (command === 'enter' || command === 'play') return stay(openNext(place));
			if (command === 'ask') return stay(askAll(place, settings));
			break;
		case 'shown':
			return pressShown(place, phase, order, settings);
	}
	return command === 'back' ? BACK : stay(place);
}

function pressQuestion(place: Predict, asking: Asking, order: Order, settings: Settings): Turn {
	const {sitting} = place;
	const turn = pressAsking({asking, sitting, settings}, order);
	switch (turn.type) {
		case 'stay':
			return stay({...place, phase: turn.asking});
		case 'sitting':
			return stay(judged({...place, sitting: turn.sitting}));
		case 'command':
			return turn.command === 'back' ? BACK : {type: 'command', command: turn.command};
	}
}

/** The verdict, once there is one. */
function judged(place: Predict): Predict {
	const {sitting} = place;
	const result = lastResult(sitting);
	return result === undefined ? place : {...place, phase: verdictOn(sitting.trace, result, false)};
}

function pressShown(place: Predict, phase: Shown, {command}: Order, settings: Settings): Turn {
	switch (command) {
		case 'enter':
			return stay(leaveShown(place, settings));
		case 'ask':
			return stay(askAll(place, settings));
		case 'back':
			return BACK;
		case 'up':
			return stay({...place, phase: {...phase, scroll: Math.max(0, phase.scroll - 1)}});
		case 'down':
			return stay({...place, phase: {...phase, scroll: phase.scroll + 1}});
		default:
			return stay(place);
	}
}

function pressVerdict(place: Predict, phase: Verdict, {command}: Order, settings: Settings): Turn {
	switch (command) {
		case 'enter':
			return stay(leaveVerdict(place, phase, settings));
		case 'back':
			return BACK;
		case 'report':
			return stay({...place, phase: {...phase, isReported: !phase.isReported}});
		case 'up':
			return stay({...place, phase: {...phase, scroll: Math.max(0, phase.scroll - 1)}});
		case 'down':
			return stay({...place, phase: {...phase, scroll: phase.scroll + 1}});
		default:
			return stay(place);
	}
}

export function typePredict(place: Predict, name: string, text: string): Predict {
	const {phase} = place;
	return phase.type === 'asking' ? {...place, phase: typeAnswer(phase, name, text)} : place;
}
