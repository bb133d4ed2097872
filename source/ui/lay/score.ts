import type {Line} from '../../chart/styled.js';
import {clip, lineWidth} from '../../chart/width.js';
import {rightAnswer} from '../../quiz/answers.js';
import {stepAsked} from '../../quiz/facts.js';
import {firstResults, missed as missedOf, type Result, scoreOf} from '../../quiz/sitting.js';
import {answerText, situationOf} from '../../quiz/words.js';
import type {Predict} from '../model/predict.js';
import {doorsOf} from '../model/score.js';
import type {View} from '../view.js';
import {heading} from './heading.js';
import {EMPTY, ends, fill, line, paragraph} from './lines.js';
import {tellingOf} from './predict.js';

/** A question that was missed: what happened, what was said, what is so. */
function missedLine(result: Result, place: Predict, view: View): Line {
	const {text, glyphs, columns} = view;
	const {question, answer} = result;
	const {board} = text.predict;
	const telling = tellingOf(view);
	const {trace} = place.sitting;
	const right = answerText(question, rightAnswer(question), telling);
	const given = answer === null ? board.skipped : answerText(question, answer, telling);
	const what = question.kind === 'number' ? question.field : board.kinds[question.kind];
	const said = line(board.answered(what, given, right), 'wrong');
	const happened = situationOf(trace, stepAsked(trace, question), telling);
	const room = columns - lineWidth(said) - 6;
	return ends(line(`${glyphs.wrong} ${clip(happened, room)}`), said, columns);
}

function doors(place: Predict, mark: number, {text, glyphs}: View): Line[] {
	const words = text.predict.doors;
	return doorsOf(place).map((door, n) => {
		const isMarked = n === mark;
		const label = door === 'next' ? words.next[place.course] : words[door];
		const pointer = isMarked ? glyphs.pointer : ' ';
		return line(` ${pointer} ${n + 1}  ${label}`, isMarked ? 'accent' : 'plain');
	});
}

/** Something was missed, and all of it was right when it came again. */
function isCorrected({sitting}: Predict): boolean {
	const last = new Map(sitting.results.map(({question, right}) => [question.id, right]));
	return missedOf(sitting).length > 0 && [...last.values()].every(Boolean);
}

function headline({sitting, fade}: Predict, {text: {predict}}: View): string {
	const {right, of} = scoreOf(sitting);
	if (of > 0) return predict.board.right(right, of);
	return fade === 'example' ? predict.board.example : predict.board.none;
}

/** What was right, what was missed, what the run shows, and where to go from here. */
export function scoreLines(place: Predict, mark: number, view: View): Line[] {
	const {text, columns, rows, settings} = view;
	const {board} = text.predict;
	const {of} = scoreOf(place.sitting);
	const {lesson} = place.sitting.trace.scenario;
	const missed = firstResults(place.sitting).filter((result) => !result.right);
	const end = [heading(board.next, columns, view), ...doors(place, mark, view)];
	const top = [
		line(` ${headline(place, view)}`, 'strong'),
		...(of > 0 && missed.length === 0 ? [line(` ${board.all}`)] : []),
		...missed.map((result) => missedLine(result, place, view)),
		...(isCorrected(place) ? [line(` ${board.corrected}`, 'dim')] : []),
		...(of > 0 && place.fade !== 'all' ? [line(` ${board.more}`, 'dim')] : []),
	];
	const shown =
		lesson === undefined
			? []
			: [EMPTY, line(` ${board.lesson}`, 'dim'), ...paragraph(lesson[settings.language], view)];
	return [...fill([...top, ...shown], rows - end.length), ...end];
}
