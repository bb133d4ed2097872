import type {Line} from '../../chart/styled.js';
import type {Instant} from '../../progress/entry.js';
import {DATE_ACTIONS, dayIn} from '../model/date.js';
import type {DatePlace} from '../model/place.js';
import type {View} from '../view.js';
import {rowOfActions} from './asking.js';
import {EMPTY, line, paragraph} from './lines.js';

const MONDAY_FIRST = 6;

/** Above the field: what is asked, and what it is for. */
export function dateAbove(view: View): Line[] {
	const {date} = view.text.review;
	return [
		line(` ${date.ask}`, 'strong'),
		EMPTY,
		...date.about.flatMap((each) => paragraph(each, view)),
		EMPTY,
	];
}

export const dateLabel = ({text, glyphs}: View): string =>
	` ${text.review.date.field}  ${glyphs.crumb} `;

/** Below it: what is read in what was typed, why that was not taken, and how a day can be written. */
export function dateBelow(place: DatePlace, now: Instant, view: View): Line[] {
	const {date} = view.text.review;
	const words = view.text.round.actions;
	const actions = rowOfActions(
		DATE_ACTIONS.map((name) => words[name]),
		place.action,
		view,
	);
	const found = dayIn(place, now);
	const said = () => {
		if (found === undefined) return place.refused === 'unread' ? date.unread : '';
		const {day, daysLeft} = found;
		if (daysLeft < 0) return date.past(day);
		const weekday = new Date(`${day}T12:00`).getDay();
		return date.read(day, date.weekdays[(weekday + MONDAY_FIRST) % 7] ?? '', daysLeft);
	};
	return [
		...paragraph(said() || ' ', view, found && found.daysLeft >= 0 ? 'right' : 'signal', 3),
		...paragraph(date.examples, view, 'dim', 3),
		EMPTY,
		actions,
	];
}
