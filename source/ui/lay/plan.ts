import type {Line} from '../../chart/styled.js';
import type {PlanPlace} from '../model/place.js';
import type {Plan} from '../study.js';
import type {View} from '../view.js';
import {heading} from './heading.js';
import {EMPTY, ends, line, paragraph} from './lines.js';

function titleOf({interview, daysLeft}: Plan, {text: {review}}: View): string {
	if (daysLeft < 0) return review.over;
	return daysLeft === 0 ? review.morning : review.planFor(interview, daysLeft);
}

/** The steps that can be taken, then the days as far as the screen reaches. */
export function planLines({plan, mark}: PlanPlace, view: View): Line[] {
	const {text, glyphs, columns, settings} = view;
	const {review} = text;
	if (plan === null) return [line(` ${review.loading}`)];
	const steps = plan.steps.map(({text: words, minutes, isDone}, n) => {
		const isMarked = n === mark;
		const tone = isMarked ? 'accent' : 'plain';
		const state = isDone ? `${glyphs.right} ${review.done}` : review.minutes(minutes);
		const left = `${isMarked ? glyphs.pointer : ' '} ${n + 1}  ${words[settings.language]}`;
		return ends(line(left, tone), line(state, 'dim'), columns);
	});
	const days = plan.days.map((day) => line(`   ${day[settings.language]}`));
	return [
		line(` ${titleOf(plan, view)}`, 'strong'),
		EMPTY,
		...steps,
		EMPTY,
		...(days.length > 0 ? [heading(review.days, columns, view), ...days] : []),
		...(plan.daysLeft === 1 ? paragraph(review.again, view, 'dim') : []),
	];
}
