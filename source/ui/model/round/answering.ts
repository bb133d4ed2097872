import type {Instant} from '../../../progress/entry.js';
import {currentExercise, hintInCourse, lineToCourse} from '../../../quiz/kinds/course.js';
import type {Exercise, ExerciseAnswer} from '../../../quiz/kinds/exercise.js';
import {readLine} from '../../../quiz/kinds/read.js';
import {moveMark, sideways} from '../list.js';
import type {Order, Settings} from '../order.js';
import {togglePause} from './clock.js';
import {answerIn, chosen, leavesUpwards, linesOf, moveExerciseDraft} from './draft.js';
import {type Answering, judged, type Recorded, type Round, skipped} from './round.js';

/** What stands in the row of actions above a field; a drill adds its clock. */
const ACTIONS = ['hint', 'skip', 'sure', 'language', 'help'] as const;
const DRILL_ACTIONS = ['hint', 'skip', 'pause', 'language', 'help'] as const;

export type RoundAction = (typeof ACTIONS)[number] | (typeof DRILL_ACTIONS)[number];

export const actionsOf = ({clock}: Round): readonly RoundAction[] =>
	clock === null ? ACTIONS : DRILL_ACTIONS;

/** The clock of the world, and what the keys have set. */
export type Surroundings = {readonly now: Instant; readonly settings: Settings};

/** What a key does to an open question. */
export type Act =
	| {readonly type: 'stay'; readonly round: Round}
	| {readonly type: 'recorded'; readonly recorded: Recorded}
	/** What is not the question's to do. */
	| {readonly type: 'command'; readonly command: 'language' | 'help' | 'sure' | 'back'};

export const keep = (round: Round): Act => ({type: 'stay', round});

/** A digit that no option has; where there are so many, the clock is reached by the row of actions. */
const isPause = (round: Round, lines: number, {command, key}: Order) =>
	command === 'pick' && key === '5' && round.clock !== null && lines < 5;

export function pressAnswering(
	round: Round,
	phase: Answering,
	order: Order,
	around: Surroundings,
): Act {
	const exercise = currentExercise(round.course);
	if (exercise === undefined) return keep(round);
	if (order.command === 'hint' || order.command === 'skip')
		return act(round, order.command, around);
	if (phase.action !== null) return pressActions(round, phase, phase.action, order, around);
	if (order.command === 'back') return {type: 'command', command: 'back'};
	if (order.command === 'enter') return submit(round, phase, exercise, around);

	const {draft} = phase;
	const lines = linesOf(exercise);
	if (isPause(round, lines, order)) return act(round, 'pause', around);
	if (draft.kind === 'choice' && order.command === 'pick') {
		const answer = chosen(exercise, Number(order.key) - 1);
		return answer === null ? keep(round) : weigh(round, exercise, answer, around);
	}
	if (order.command === 'up' && leavesUpwards(draft)) {
		return keep({...round, phase: {...phase, action: 0}});
	}
	return keep({...round, phase: {...phase, draft: moveExerciseDraft(draft, order, lines)}});
}

function pressActions(
	round: Round,
	phase: Answering,
	action: number,
	{command}: Order,
	around: Surroundings,
): Act {
	if (command === 'down' || command === 'back') {
		return keep({...round, phase: {...phase, action: null}});
	}
	const actions = actionsOf(round);
	if (command === 'enter') return act(round, actions[action] ?? 'hint', around);
	const moved = moveMark(action, actions.length, sideways(command)) ?? action;
	return keep({...round, phase: {...phase, action: moved}});
}

function act(round: Round, action: RoundAction, around: Surroundings): Act {
	switch (action) {
		case 'hint':
			return keep({...round, course: hintInCourse(round.course)});
		case 'skip':
			return {type: 'recorded', recorded: skipped(round, around.now)};
		case 'pause':
			return keep({...round, clock: togglePause(round.clock)});
		default:
			return {type: 'command', command: action};
	}
}

function submit(round: Round, phase: Answering, exercise: Exercise, around: Surroundings): Act {
	const {draft} = phase;
	if (draft.kind === 'open') {
		const seconds = Math.round((around.now - round.askedAt) / 1000);
		const grading = {type: 'grading', text: draft.text, grades: [], seconds, mark: 0} as const;
		return keep({...round, phase: grading});
	}
	if (draft.kind === 'bug' && !draft.isPicked) {
		return keep({...round, phase: {...phase, draft: {...draft, isPicked: true}}});
	}
	const answer = answerIn(draft, exercise);
	if (answer === null) return keep(round);
	return answer.kind === 'line'
		? submitLine(round, exercise, answer.text, around)
		: weigh(round, exercise, answer, around);
}

/** A typed line is asked back once; whoever says the same again means it. */
function submitLine(round: Round, exercise: Exercise, text: string, around: Surroundings): Act {
	const read = readLine(exercise, text);
	const meant = read.type === 'ask again' && round.course.meant !== null ? read.answer : null;
	const answer = read.type === 'answer' ? read.answer : meant;
	if (answer !== null) return weigh(round, exercise, answer, around);
	return keep({...round, course: lineToCourse(round.course, text)});
}

/** Before a verdict that could surprise, the learner says how sure he is. */
export function weigh(
	round: Round,
	exercise: Exercise,
	answer: ExerciseAnswer,
	around: Surroundings,
): Act {
	const before = round.phase;
	const isGiven = before.type === 'answering' || before.type === 'grading';
	if (isGiven && (exercise.trap !== null || around.settings.asksSure)) {
		return keep({...round, phase: {type: 'weighing', answer, mark: 0, before}});
	}
	return {type: 'recorded', recorded: judged(round, answer, around.now)};
}
