import {CONFIDENCES} from '../../progress/entry.js';
import {lastResult, type Sitting, sureOf} from '../../quiz/sitting.js';
import type {Command} from '../keys.js';
import {type Asking, pressAsking, typeAnswer} from './asking.js';
import {decided, moveMark, sideways} from './list.js';
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
	type Weighing,
} from './predict.js';
import {pressScore} from './score.js';

export function pressPredict(place: Predict, order: Order, settings: Settings): Turn {
	const {phase} = place;
	const {command} = order;
	switch (phase.type) {
		case 'asking':
			return pressQuestion(place, phase, order, settings);
		case 'weighing':
			return stay(pressWeighing(place, phase, order));
		case 'score':
			return pressScore(place, phase, order, settings);
		case 'verdict':
			return pressVerdict(place, phase, command, settings);
		case 'playing':
			if (command === 'enter' || command === 'play') return stay(openNext(place));
			if (command === 'ask') return stay(askAll(place, settings));
			break;
		case 'shown':
			return pressShown(place, phase, command, settings);
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
			return stay(
				settings.asksSure && isAnswered(turn.sitting)
					? {...place, phase: {type: 'weighing', sitting: turn.sitting, mark: 0, before: asking}}
					: judged({...place, sitting: turn.sitting}),
			);
		case 'command':
			return turn.command === 'back' ? BACK : {type: 'command', command: turn.command};
	}
}

/** What is skipped is sure of nothing. */
const isAnswered = (sitting: Sitting) => (lastResult(sitting)?.answer ?? null) !== null;

/** The verdict, once there is one. */
function judged(place: Predict): Predict {
	const {sitting} = place;
	const result = lastResult(sitting);
	return result === undefined ? place : {...place, phase: verdictOn(sitting.trace, result, false)};
}

function pressWeighing(place: Predict, phase: Weighing, order: Order): Predict {
	if (order.command === 'back') return {...place, phase: phase.before};
	const confidence = CONFIDENCES[decided(order, phase.mark, CONFIDENCES.length) ?? -1];
	if (confidence !== undefined)
		return judged({...place, sitting: sureOf(phase.sitting, confidence)});
	const mark = moveMark(phase.mark, CONFIDENCES.length, sideways(order.command)) ?? phase.mark;
	return {...place, phase: {...phase, mark}};
}

/** What is longer than the screen goes up and down by a row. */
function scrolled(place: Predict, phase: Shown | Verdict, command: Command): Predict {
	const by = command === 'up' ? -1 : command === 'down' ? 1 : 0;
	return {...place, phase: {...phase, scroll: Math.max(0, phase.scroll + by)}};
}

function pressShown(place: Predict, phase: Shown, command: Command, settings: Settings): Turn {
	switch (command) {
		case 'enter':
			return stay(leaveShown(place, settings));
		case 'ask':
			return stay(askAll(place, settings));
		case 'back':
			return BACK;
		default:
			return stay(scrolled(place, phase, command));
	}
}

function pressVerdict(place: Predict, phase: Verdict, command: Command, settings: Settings): Turn {
	switch (command) {
		case 'enter':
			return stay(leaveVerdict(place, phase, settings));
		case 'back':
			return BACK;
		case 'report':
			return stay({...place, phase: {...phase, isReported: !phase.isReported}});
		default:
			return stay(scrolled(place, phase, command));
	}
}

export function typePredict(place: Predict, name: string, text: string): Predict {
	const {phase} = place;
	return phase.type === 'asking' ? {...place, phase: typeAnswer(phase, name, text)} : place;
}
