import {draw} from '../../chart/draw.js';
import {type Hide, NOTHING_HIDDEN} from '../../chart/hide.js';
import type {Layout} from '../../chart/lay-out.js';
import type {Line} from '../../chart/styled.js';
import type {Question} from '../../quiz/question.js';
import {scoreOf} from '../../quiz/sitting.js';
import {promptOf, type Telling} from '../../quiz/words.js';
import type {Moment} from '../../simulation/trace.js';
import type {Predict} from '../model/predict.js';
import type {View} from '../view.js';
import {plainHead} from './head.js';
import {fill, line, paragraph} from './lines.js';

export const tellingOf = ({text, settings}: View): Telling => ({text, numbers: settings.numbers});

export function predictHead(place: Predict, view: View): Line[] {
	const {text, settings} = view;
	const {trace, questions, results, phase} = place.sitting;
	const {right, wrong} = scoreOf(place.sitting);
	const words = text.predict;
	const n = Math.min(results.length + (phase === 'told' ? 0 : 1), questions.length);
	const isTrap = place.phase.type === 'verdict' && place.phase.trap;
	const where =
		place.phase.type === 'score'
			? words.score
			: isTrap
				? words.trap
				: words.question(n, questions.length);
	const parts = [words.name, trace.scenario.title[settings.language], where];
	return plainHead(parts, line(words.tally(right, wrong)), view);
}

/** The run so far, in the rows that are left over. */
export function chartLines(
	layout: Layout,
	moment: Moment,
	rows: number,
	{columns}: View,
	hide: Hide = NOTHING_HIDDEN,
): Line[] {
	return rows < 2 ? [] : draw(layout, moment, {columns, rows}, hide);
}

export function promptLines(place: Predict, question: Question, view: View): Line[] {
	const prompt = promptOf(place.sitting.trace, question, tellingOf(view));
	return paragraph(prompt, view.columns, 'strong');
}

/** While the run plays towards the next question. */
export function playingLines(place: Predict, layout: Layout, view: View): Line[] {
	const note = paragraph(view.text.predict.watching, view.columns, 'dim');
	const {moment} = place.playback;
	const chart = chartLines(layout, moment, view.rows - note.length, view);
	return fill([...chart, ...note], view.rows);
}
