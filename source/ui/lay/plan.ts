import type {Line} from '../../chart/styled.js';
import {clip, widthOf} from '../../chart/width.js';
import type {PlanPlace} from '../model/place.js';
import {otherEvenings, type PlanLine, planLinesOf} from '../model/plan.js';
import type {Plan} from '../study.js';
import type {View} from '../view.js';
import {heading} from './heading.js';
import {EMPTY, ends, line, paragraph} from './lines.js';

function titleOf({interview, daysLeft}: Plan, {text: {review}}: View): string {
	if (daysLeft < 0) return review.over;
	return daysLeft === 0 ? review.morning : review.planFor(interview, daysLeft);
}

/** Rows above the first line that can be chosen. */
const ABOVE_LINES = 2;

/** So many lines are reached by a digit. */
const DIGITS = 6;

function wordsOf(each: PlanLine, {minutes}: Plan, {text: {review}, settings}: View): string {
	switch (each.type) {
		case 'step':
			return each.step.text[settings.language];
		case 'length':
			return review.length(minutes ?? 0, otherEvenings(minutes ?? 0));
		case 'date':
			return review.another;
	}
}

function stateOf({isDone, left, minutes}: Plan['steps'][number], {text: {review}, glyphs}: View) {
	if (isDone) return `${glyphs.right} ${review.done}`;
	return left === null ? review.minutes(minutes) : review.begun(left.asked, left.of);
}

/** One column is free at each end of a row, and two before the state of a step. */
const ROUND_STATE = 4;

/** A long title ends in three dots, so that what stands behind it keeps its place. */
const shortened = (text: string, room: number): string =>
	widthOf(text) <= room ? text : `${clip(text, room - DOTS.length).trimEnd()}${DOTS}`;

const DOTS = '...';

/** The steps that can be taken, then the days as far as the screen reaches. */
export function planLines({plan, mark}: PlanPlace, view: View): Line[] {
	const {text, glyphs, columns, settings} = view;
	const {review} = text;
	if (plan === null) return [line(` ${review.loading}`)];
	const lines = planLinesOf(plan).map((each, n) => {
		const isMarked = n === mark;
		const digit = n < DIGITS ? String(n + 1) : ' ';
		const left = `${isMarked ? glyphs.pointer : ' '} ${digit}  ${wordsOf(each, plan, view)}`;
		const state = each.type === 'step' ? stateOf(each.step, view) : '';
		const room = columns - widthOf(state) - ROUND_STATE;
		return ends(
			line(shortened(left, room), isMarked ? 'accent' : 'plain'),
			line(state, 'dim'),
			columns,
		);
	});
	const days = plan.days.map((day) => line(`   ${day[settings.language]}`));
	const all = [
		line(` ${titleOf(plan, view)}`, 'strong'),
		EMPTY,
		...lines,
		EMPTY,
		...(days.length > 0 ? [heading(review.days, columns, view), ...days] : []),
		...(plan.daysLeft === 1 ? paragraph(review.again, view, 'dim') : []),
		...(plan.steps.some(({run}) => run !== null) ? paragraph(review.watch, view, 'dim') : []),
	];
	// Where the screen is low, the marked line stays in sight.
	return all.slice(Math.max(0, mark + ABOVE_LINES + 1 - view.rows));
}
