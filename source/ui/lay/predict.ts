import {draw, emptyRow} from '../../chart/draw.js';
import type {Hide} from '../../chart/hide.js';
import type {Layout} from '../../chart/lay-out.js';
import {type Line, plain} from '../../chart/styled.js';
import type {Question} from '../../quiz/question.js';
import {scoreOf} from '../../quiz/sitting.js';
import {promptOf, type Telling} from '../../quiz/words.js';
import type {Moment} from '../../simulation/trace.js';
import {nextStop, type Predict} from '../model/predict.js';
import type {Saving} from '../model/saving.js';
import type {View} from '../view.js';
import {fits, plainHead} from './head.js';
import {fill, line, paragraph} from './lines.js';

export const tellingOf = ({text, settings}: View): Telling => ({text, numbers: settings.numbers});

/** How it goes, and whether the last answer is in the journal. */
function standing({sitting, phase}: Predict, saving: Saving, {text}: View): Line {
	const {right, wrong} = scoreOf(sitting);
	const tally = text.predict.tally(right, wrong);
	if (saving.trouble !== null) {
		return line(text.round.notSaved(text.progress.cannotRead[saving.trouble]), 'signal');
	}
	// The score says itself how it went.
	if (phase.type === 'score') return [];
	const isJudged = phase.type === 'verdict' && !phase.trap;
	return line(isJudged && saving.isSaved ? `${tally}   ${text.round.saved}` : tally);
}

export function predictHead(place: Predict, saving: Saving, view: View): Line[] {
	const {text, settings} = view;
	const {trace, questions, results, phase, count} = place.sitting;
	const words = text.predict;
	const n = Math.min(results.length + (phase === 'told' ? 0 : 1), questions.length);
	const asked = n > count ? text.round.again(questions.length - n + 1) : words.question(n, count);
	const isTrap = place.phase.type === 'verdict' && place.phase.trap;
	const where =
		place.phase.type === 'score'
			? words.score
			: isTrap
				? words.trap
				: place.phase.type === 'shown' || count === 0
					? words.shown.where
					: asked;
	const state = standing(place, saving, view);
	// How it goes, and that the answer is saved, stay in sight, however narrow the screen is.
	const ways = [
		[words.name, trace.scenario.title[settings.language], where],
		[words.name, where],
	];
	return plainHead(ways.find((way) => fits(way, state, view)) ?? [where], state, view);
}

/** The run so far, in at most so many rows: what stands below comes right under the newest one. */
export function chartLines(
	layout: Layout,
	moment: Moment,
	rows: number,
	{columns}: View,
	hide?: Hide,
): Line[] {
	if (rows < 2) return [];
	const empty = plain(emptyRow(layout)).trimEnd();
	const lines = draw(layout, moment, {columns, rows}, hide);
	const last = lines.findLastIndex((row) => plain(row).trimEnd() !== empty);
	return lines.slice(0, last + 2);
}

export function promptLines(place: Predict, question: Question, view: View): Line[] {
	const prompt = promptOf(place.sitting.trace, question, tellingOf(view));
	return paragraph(prompt, view, 'strong');
}

/** While the run plays towards the next question. */
export function playingLines(place: Predict, layout: Layout, view: View): Line[] {
	const {watching, shown} = view.text.predict;
	const left = place.shown.length > 0 ? paragraph(shown.fades[place.fade], view) : [];
	const note = [...left, ...paragraph(watching, view, 'dim')];
	const {moment} = place.playback;
	// The segment that will be asked about is on its way before its question opens.
	const stop = nextStop(place);
	const hide = stop && 'hide' in stop ? stop.hide : undefined;
	const size = {columns: view.columns, rows: view.rows - note.length};
	const chart = draw(layout, moment, size, hide);
	return fill([...chart, ...note], view.rows);
}
