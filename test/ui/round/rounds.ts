import {builtInQuestions} from '../../../source/content/built-in-questions.js';
import type {AnswerEntry, Confidence, Mode} from '../../../source/progress/entry.js';
import type {Exercise, ExerciseAnswer, OpenExercise} from '../../../source/quiz/kinds/exercise.js';
import type {Filed, Loaded} from '../../../source/quiz/kinds/make.js';
import {commandFor} from '../../../source/ui/keys.js';
import type {Turn} from '../../../source/ui/model/place.js';
import {clockOf} from '../../../source/ui/model/round/clock.js';
import {pressRound, typeRound} from '../../../source/ui/model/round/press.js';
import {judged, openRound, type Round, roundWhere} from '../../../source/ui/model/round/round.js';
import type {Session, Sheet} from '../../../source/ui/study.js';
import {settingsOf} from '../view.js';

let all: readonly Filed[] | undefined;

/** Every question that comes with the program. */
export async function everyQuestion(): Promise<readonly Filed[]> {
	const {entries, load} = await builtInQuestions();
	all ??= await load(entries);
	return all;
}

/** A sheet that names what was asked, and of it what was not right. */
export function sheetOf(answers: readonly AnswerEntry[]): Sheet {
	const missed = answers.filter(({verdict}) => verdict !== 'right');
	const spots = missed.map(({question}) => ({name: question, score: null, about: []}));
	return {
		lines: answers.map(({question}) => question),
		well: answers.flatMap(({verdict, question}) => (verdict === 'right' ? question : [])),
		sections: spots.length === 0 ? [] : [{title: 'to go over', spots}],
		runs: [],
		returns: null,
	};
}

export function sessionOf(questions: readonly Loaded[], mode: Mode = 'quiz'): Session {
	return {
		mode: mode === 'predict' ? 'quiz' : mode,
		title: {en: 'a test', zh: '测试'},
		questions,
		seed: 1,
		earlier: [],
		minutes: mode === 'drill' ? 15 : null,
		step: null,
		watch: null,
		placement: null,
		replan: null,
		levelAfter: null,
		leadsTo: null,
		more: null,
		nextOf: () => null,
		refute: () => null,
		note: null,
		sheet: sheetOf,
	};
}

export function roundOf(questions: readonly Loaded[], mode: Mode = 'quiz'): Round {
	const session = sessionOf(questions, mode);
	return openRound(session, 0, session.minutes === null ? null : clockOf(session.minutes));
}

export type Played = {readonly round: Round; readonly turns: readonly Turn[]};

/** Keys as the program hands them on; what is no command is text. */
export function play(start: Round, keys: readonly string[], now = 1000): Played {
	let settings = settingsOf({});
	const turns: Turn[] = [];
	let round = start;
	for (const key of keys) {
		const command = commandFor(roundWhere(round), key);
		if (command === undefined) {
			round = typeRound(round, key, key);
			continue;
		}
		const turn = pressRound(round, {command, key}, {now, settings});
		turns.push(turn);
		if (turn.type === 'command' && turn.command === 'sure')
			settings = {...settings, asksSure: !settings.asksSure};
		if ('place' in turn && turn.place.type === 'round') round = turn.place;
	}
	return {round, turns};
}

/** The keys that answer an exercise right, up to its verdict. */
export function rightKeys(exercise: Exercise): readonly string[] {
	switch (exercise.kind) {
		case 'choice':
			return [String(exercise.options.findIndex(({right}) => right) + 1)];
		case 'several':
			return [...exercise.options.flatMap(({right}, n) => (right ? String(n + 1) : [])), 'enter'];
		case 'order':
			return [...sortingKeys(exercise.answer), 'enter'];
		case 'state':
			return [String(exercise.options.indexOf(exercise.answer) + 1)];
		case 'flags':
			return [
				...exercise.answer.map((flag) => String(['SYN', 'ACK', 'FIN', 'RST'].indexOf(flag) + 1)),
				'enter',
			];
		case 'number':
			return exercise.options
				? [String(exercise.options.indexOf(exercise.answer) + 1)]
				: [...String(exercise.answer), 'enter'];
		case 'bug': {
			const row = exercise.flights.indexOf(exercise.answer.flight);
			const down = Array.from({length: row}, () => 'down');
			return [...down, 'enter', ...String(exercise.answer.value), 'enter'];
		}
		case 'open':
			return [...saidKeys(exercise), ...exercise.deeper.flatMap(saidKeys)];
	}
}

/** Says something, and finds all of it said. */
const saidKeys = ({points}: OpenExercise) => ['a', 'enter', ...points.map(() => '1')];

/** The verdict on an answer, all that follows it left unanswered. */
export function judgedToEnd(start: Round, answer: ExerciseAnswer, confidence?: Confidence): Round {
	let {round} = judged(start, answer, 0, confidence);
	while (round.phase.type === 'answering')
		({round} = judged(round, {kind: 'open', text: '', grades: ['no']}, 0));
	return round;
}

/** Selection sort: the item that belongs first is moved up to the first place, and so on. */
function sortingKeys(answer: readonly number[]): string[] {
	const order = answer.map((_, place) => place);
	const keys: string[] = [];
	for (const [place, item] of answer.entries()) {
		const from = order.indexOf(item);
		keys.push(String(from + 1), ...Array.from({length: from - place}, () => 'left'));
		order.splice(place, 0, ...order.splice(from, 1));
	}
	return keys;
}
