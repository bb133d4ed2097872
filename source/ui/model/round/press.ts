import {CONFIDENCES, type Instant} from '../../../progress/entry.js';
import {currentExercise} from '../../../quiz/kinds/course.js';
import type {Grade, OpenExercise} from '../../../quiz/kinds/exercise.js';
import {decided, moveMark, sideways} from '../list.js';
import type {Order} from '../order.js';
import {above, BACK, begin, recorded, stay, type Turn} from '../place.js';
import {type Act, keep, pressAnswering, type Surroundings, weigh} from './answering.js';
import {togglePause} from './clock.js';
import {typeExerciseDraft} from './draft.js';
import {pressEnded} from './ended.js';
import {
	ended,
	type Grading,
	judged,
	nextQuestion,
	type Round,
	type Told,
	type Weighing,
} from './round.js';

export function pressRound(round: Round, order: Order, around: Surroundings): Turn {
	const {phase} = round;
	switch (phase.type) {
		case 'answering':
			return follow(round, pressAnswering(round, phase, order, around));
		case 'weighing':
			return follow(round, pressWeighing(round, phase, order, around.now));
		case 'grading':
			return follow(round, pressGrading(round, phase, order, around));
		case 'told':
			return pressTold(round, phase, order, around.now);
		case 'ended':
			return pressEnded(round, phase, order, around);
	}
}

function follow(round: Round, act: Act): Turn {
	switch (act.type) {
		case 'stay':
			return stay(act.round);
		case 'recorded':
			return recorded(act.recorded.round, act.recorded.entry);
		case 'command':
			return act.command === 'back' ? leave(round) : {type: 'command', command: act.command};
	}
}

/** Whoever leaves half-way still gets the sheet of what was answered. */
const leave = (round: Round): Turn => (round.answers.length > 0 ? stay(ended(round)) : BACK);

function pressWeighing(round: Round, phase: Weighing, order: Order, now: Instant): Act {
	if (order.command === 'back') return keep({...round, phase: phase.before});
	const choice = decided(order, phase.mark, CONFIDENCES.length);
	const confidence = choice === undefined ? undefined : CONFIDENCES[choice];
	if (confidence !== undefined) {
		return {type: 'recorded', recorded: judged(round, phase.answer, now, confidence)};
	}
	const mark = moveMark(phase.mark, CONFIDENCES.length, sideways(order.command)) ?? phase.mark;
	return keep({...round, phase: {...phase, mark}});
}

const GRADES: readonly Grade[] = ['yes', 'partly', 'no'];

/** Digit that takes the last grade back. */
const UNDO = '4';
const PAUSE = '5';

function pressGrading(round: Round, phase: Grading, order: Order, around: Surroundings): Act {
	const {command, key} = order;
	const exercise = currentExercise(round.course);
	if (command === 'back' || exercise?.kind !== 'open') {
		const draft = {kind: 'open', text: phase.text} as const;
		return keep({...round, phase: {type: 'answering', draft, action: null}});
	}
	if (command === 'left' || (command === 'pick' && key === UNDO)) {
		return keep({...round, phase: {...phase, grades: phase.grades.slice(0, -1), mark: 0}});
	}
	if (command === 'pick' && key === PAUSE) return keep({...round, clock: togglePause(round.clock)});
	const grade = GRADES[decided(order, phase.mark, GRADES.length) ?? -1];
	if (grade !== undefined) return graded(round, phase, exercise, grade, around);
	const mark = moveMark(phase.mark, GRADES.length, command) ?? phase.mark;
	return keep({...round, phase: {...phase, mark}});
}

function graded(
	round: Round,
	phase: Grading,
	exercise: OpenExercise,
	grade: Grade,
	around: Surroundings,
): Act {
	const grades = [...phase.grades, grade];
	if (grades.length < exercise.points.length) {
		return keep({...round, phase: {...phase, grades, mark: 0}});
	}
	return weigh(round, exercise, {kind: 'open', text: phase.text, grades}, around);
}

/** The next question, or the end; a step of a plan is done when all of it was asked. */
function goOn(round: Round, now: Instant): Turn {
	const next = nextQuestion(round, now);
	const {step} = round.session;
	if (next.phase.type !== 'ended') return stay(next);
	if (next.session.leadsTo !== null) return begin('quiz', next.session.leadsTo);
	if (step === null || round.isPractice) return stay(next);
	const {interview, minutes, name} = step;
	return recorded(next, {type: 'plan', at: now, plan: 'evening', interview, minutes, step: name});
}

function pressTold(round: Round, phase: Told, {command}: Order, now: Instant): Turn {
	const scrolled = (by: number) =>
		stay({...round, phase: {...phase, scroll: Math.max(0, phase.scroll + by)}});
	switch (command) {
		case 'enter':
			return goOn(round, now);
		case 'back':
			return leave(round);
		case 'up':
			return scrolled(-1);
		case 'down':
			return scrolled(1);
		case 'report':
			return stay({...round, phase: {...phase, isReported: !phase.isReported}});
		case 'run': {
			const {run} = phase.outcome.exercise;
			return run === null ? stay(round) : above('live', run.scenario);
		}
		default:
			return stay(round);
	}
}

/** A key that is text in a field. */
export function typeRound(round: Round, name: string, text: string): Round {
	const {phase} = round;
	if (phase.type !== 'answering') return round;
	return {...round, phase: {...phase, draft: typeExerciseDraft(phase.draft, name, text)}};
}
