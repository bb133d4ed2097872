import {inDrawing} from '../../../chart/glyphs.js';
import type {Line} from '../../../chart/styled.js';
import {spaces, widthOf} from '../../../chart/width.js';
import {wrap} from '../../../chart/wrap.js';
import {CONFIDENCES} from '../../../progress/entry.js';
import type {Exercise, ExerciseAnswer} from '../../../quiz/kinds/exercise.js';
import type {Answer, Question} from '../../../quiz/question.js';
import {answerText, optionText} from '../../../quiz/words.js';
import {optionsOf as optionsInRun} from '../../model/draft.js';
import type {View} from '../../view.js';
import {fieldLabel} from '../asking.js';
import {EMPTY, fill, line, paragraph} from '../lines.js';
import {tellingOf} from '../predict.js';
import {choices} from './grading.js';
import {givenText, optionsOf} from './question.js';

/** An answer that is given and not judged yet: among all that could be chosen, and alone where these do not fit. */
export type Given = {readonly among: readonly Line[]; readonly alone: readonly Line[]};

const INDENT = 3;

/** Options with a box each; without their digits, which now say how sure the answer is. */
function boxes(options: readonly string[], chosen: readonly number[], view: View): Line[][] {
	const {glyphs, settings, columns} = view;
	return options.map((option, n) => {
		const box = `${spaces(INDENT)}${chosen.includes(n) ? glyphs.on : glyphs.off} `;
		const width = columns - widthOf(box) - INDENT;
		return wrap(inDrawing(option, settings.drawing), width).map((row, place) =>
			line(
				(place === 0 ? box : spaces(widthOf(box))) + row,
				chosen.includes(n) ? 'accent' : 'plain',
			),
		);
	});
}

function among(options: readonly string[], chosen: readonly number[], view: View): Given {
	const all = boxes(options, chosen, view);
	return {among: all.flat(), alone: all.filter((_, n) => chosen.includes(n)).flat()};
}

function inWords(text: string, view: View): Given {
	const label = fieldLabel(view);
	const [first, ...more] = paragraph(text, view, 'accent', widthOf(label));
	const words = (first?.[0]?.text ?? '').trimStart();
	const lines = [line(label + words, 'accent'), ...more];
	return {among: lines, alone: lines};
}

/** Which lines of the list an answer stands for; null where it was typed, or put in order. */
function placesOf(exercise: Exercise, answer: ExerciseAnswer): readonly number[] | null {
	if (answer.kind === 'choice') return [answer.chosen];
	if (answer.kind === 'several') return answer.chosen;
	if (exercise.kind === 'state' && answer.kind === 'state')
		return [exercise.options.indexOf(answer.value)];
	if (exercise.kind === 'number' && answer.kind === 'number' && exercise.options !== null)
		return [exercise.options.indexOf(answer.value)];
	return null;
}

export function givenTo(exercise: Exercise, answer: ExerciseAnswer, view: View): Given {
	const places = placesOf(exercise, answer);
	if (places !== null) return among(optionsOf(exercise, view), places, view);
	const said = givenText(exercise, answer, view);
	return inWords(said.trim() === '' ? view.text.round.aloud : said, view);
}

/** The same of a question about a run. */
export function givenInRun(question: Question, answer: Answer | null, view: View): Given {
	if (answer === null) return {among: [], alone: []};
	const options: readonly string[] = optionsInRun(question);
	const telling = tellingOf(view);
	const place = options.indexOf(String(answer.value));
	if (place === -1) return inWords(answerText(question, answer, telling), view);
	const labels = options.map((option) => optionText(question, option, view.text));
	return among(labels, [place], view);
}

type Asked = {
	/** What is looked at, in at most so many rows. */
	readonly shown: (rows: number) => readonly Line[];
	readonly asked: readonly Line[];
	readonly given: Given;
};

/** How sure is the answer? Asked before the verdict, because afterwards everybody was. */
export function weighingLines({shown, asked, given}: Asked, mark: number, view: View): Line[] {
	const {round} = view.text;
	const labels = CONFIDENCES.map((confidence) => round.confidence[confidence]);
	const ask = [EMPTY, ...paragraph(round.sure, view, 'strong'), EMPTY, choices(labels, mark, view)];
	const room = view.rows - asked.length - ask.length;
	const list = given.among.length <= room ? given.among : given.alone;
	const above = shown(Math.max(0, room - list.length));
	return fill([...above, ...asked, ...list, ...ask], view.rows);
}
