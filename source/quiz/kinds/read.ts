import type {Bilingual} from '../../simulation/scenario.js';
import {messages} from '../../text/language.js';
import {type Reading, readAnswer} from '../answers.js';
import type {Answer, Question} from '../question.js';
import {readFlags} from '../read-flags.js';
import {readNumber} from '../read-number.js';
import {readState} from '../read-state.js';
import {replyText} from '../reply.js';
import type {
	ChoiceExercise,
	Exercise,
	ExerciseAnswer,
	NumberExercise,
	StateExercise,
} from './exercise.js';
import {both, readSum, totalOf} from './fill.js';

/** What a line means as an answer. */
export type Read =
	| {readonly type: 'answer'; readonly answer: ExerciseAnswer}
	/** Nearly an answer: `answer` is what it is taken for when it is given again. */
	| {readonly type: 'ask again'; readonly why: Bilingual; readonly answer: ExerciseAnswer | null}
	| {readonly type: 'not understood'; readonly why: Bilingual};

/** Reads a line kindly. An open question takes any line, and grades come after it. */
export function readLine(exercise: Exercise, text: string): Read {
	const line = text.normalize('NFKC').trim();
	switch (exercise.kind) {
		case 'choice': {
			const chosen = optionOf(exercise, line);
			return chosen === undefined ? unread('choice') : answered({kind: 'choice', chosen});
		}
		case 'several': {
			const chosen = placesOf(line, exercise.options.length);
			return chosen ? answered({kind: 'several', chosen}) : unread('several');
		}
		case 'order': {
			const count = exercise.items.length;
			const order = placesOf(line, count);
			if (order?.length === count) return answered({kind: 'order', order});
			const why = both((language) => messages(language).exercise.again.order(count));
			return {type: 'not understood', why};
		}
		case 'state':
			return readStateLine(exercise, line);
		case 'flags': {
			const value = readFlags(line);
			return value ? answered({kind: 'flags', value}) : unread('flags');
		}
		case 'number':
			return readNumberLine(exercise, line);
		case 'bug': {
			const [row, value] = line.split(/[\s,:;]+/).map(Number);
			const flight = exercise.flights[(row ?? 0) - 1];
			if (flight === undefined || Number.isNaN(value)) return unread('bug');
			return answered({kind: 'bug', flight, value: value ?? null});
		}
		case 'open':
			return answered({kind: 'open', text: line, grades: []});
	}
}

const answered = (answer: ExerciseAnswer): Read => ({type: 'answer', answer});

type Unread = 'choice' | 'several' | 'state' | 'flags' | 'number' | 'bug';

function unread(kind: Unread): Read {
	return {type: 'not understood', why: both((language) => messages(language).exercise.again[kind])};
}

/** `2`, or the text of the option in either language. */
function optionOf({options}: ChoiceExercise, line: string): number | undefined {
	const place = Number(line) - 1;
	if (/^\d{1,2}$/.test(line) && place < options.length && place >= 0) return place;

	const bare = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
	const found = options.findIndex(
		({text}) => bare(text.en) === bare(line) || bare(text.zh) === bare(line),
	);
	return found < 0 ? undefined : found;
}

/** `1,3`: places in a list, each once. */
function placesOf(line: string, count: number): number[] | undefined {
	const words = line.split(/[\s,、;]+/).filter((word) => word !== '');
	const places = words.map((word) => (/^\d{1,2}$/.test(word) ? Number(word) - 1 : Number.NaN));
	const isGood = places.every((place) => place >= 0 && place < count);
	return isGood && places.length > 0 && new Set(places).size === places.length ? places : undefined;
}

function readStateLine(exercise: StateExercise, line: string): Read {
	const chosen = /^\d$/.test(line) ? exercise.options[Number(line) - 1] : undefined;
	if (chosen) return answered({kind: 'state', value: chosen});

	const name = readState(line);
	if (name.type === 'state') return answered({kind: 'state', value: name.state});
	if (name.type === 'none') return unread('state');

	const [only, ...others] = name.states;
	const why = both((language) => messages(language).exercise.again.near(line, name.states));
	const answer =
		only !== undefined && others.length === 0 ? ({kind: 'state', value: only} as const) : null;
	return {type: 'ask again', why, answer};
}

function readNumberLine(exercise: NumberExercise, line: string): Read {
	const {asked, run, letters, options} = exercise;
	const place = options?.[Number(line) - 1];
	// Where the list holds the number itself, it is the number that is meant.
	if (place !== undefined && /^\d$/.test(line) && !options?.includes(Number(line)))
		return answered({kind: 'number', value: place});
	if (asked && run) return fromPredicted(asked, readAnswer(run, asked, line));

	const bare = line.toLowerCase().replace(/\s*(?:s|秒|个|字节|octets?|bytes?)$/, '');
	const sum = readSum(bare);
	const value = sum && totalOf(sum, letters);
	if (value !== undefined && !Number.isNaN(value)) return answered({kind: 'number', value});

	const written = readNumber(bare);
	return written ? answered({kind: 'number', value: written.value}) : unread('number');
}

/** A number of a run is read as predict mode reads it: relative or absolute, `x+1` or `y+300`. */
function fromPredicted(question: Question, reading: Reading): Read {
	switch (reading.type) {
		case 'right':
		case 'wrong': {
			const answer = asExerciseAnswer(reading.answer);
			return answer ? answered(answer) : unread('number');
		}
		case 'ask again':
			return {
				type: 'ask again',
				why: both((language) => replyText(question, reading, messages(language))),
				answer: reading.answer && asExerciseAnswer(reading.answer),
			};
		case 'not understood':
			return unread('number');
	}
}

function asExerciseAnswer(answer: Answer): ExerciseAnswer | null {
	return answer.kind === 'number' ? answer : null;
}
