import type {Instant} from '../../progress/entry.js';
import {Frame} from '../components/frame.js';
import {Lines} from '../components/lines.js';
import {TextField} from '../components/text-field.js';
import {dateAbove, dateBelow, dateLabel} from '../lay/date.js';
import {plainHead} from '../lay/head.js';
import {fill} from '../lay/lines.js';
import {planLines} from '../lay/plan.js';
import {setupLines} from '../lay/setup.js';
import {shelvesLines} from '../lay/shelves.js';
import type {DatePlace, PlanPlace, Setup, Shelves} from '../model/place.js';
import {whereIs} from '../model/where.js';
import type {Standing} from '../study.js';
import type {View} from '../view.js';

type Props<P> = {readonly place: P; readonly view: View; readonly isFirst: boolean};

export function ShelvesScreen({place, view, isFirst}: Props<Shelves>) {
	const {home, round} = view.text;
	const head = plainHead([home.title, round.shelves.title], null, view);
	return (
		<Frame view={view} head={head} where="list" isFirst={isFirst}>
			<Lines lines={fill(shelvesLines(place, view), view.rows)} />
		</Frame>
	);
}

type DateProps = Props<DatePlace> & {readonly now: Instant};

/** The day of the interview is asked for in a field of its own. */
export function DateScreen({place, view, isFirst, now}: DateProps) {
	const {home, review} = view.text;
	// In a field the digits of other places are text.
	const head = plainHead([home.title, review.date.title], [], view);
	const above = dateAbove(view);
	return (
		<Frame view={view} head={head} where={whereIs(place)} isFirst={isFirst}>
			<Lines lines={above} />
			<TextField
				label={dateLabel(view)}
				typed={place.text}
				isOpen={place.action === null}
				row={above.length}
				view={view}
			/>
			<Lines lines={dateBelow(place, now, view)} />
		</Frame>
	);
}

type SetupProps = Props<Setup> & {readonly standing: Standing | null};

export function SetupScreen({place, view, isFirst, standing}: SetupProps) {
	const {home} = view.text;
	const head = plainHead([home.title, home.drill.title], null, view);
	return (
		<Frame view={view} head={head} where="setup" isFirst={isFirst}>
			<Lines lines={fill(setupLines(place, standing, view), view.rows)} />
		</Frame>
	);
}

export function PlanScreen({place, view, isFirst}: Props<PlanPlace>) {
	const {home, review} = view.text;
	return (
		<Frame
			view={view}
			head={plainHead([home.title, review.plan], null, view)}
			where="list"
			isFirst={isFirst}
		>
			<Lines lines={fill(planLines(place, view), view.rows)} />
		</Frame>
	);
}
