import {Frame} from '../components/frame.js';
import {Lines} from '../components/lines.js';
import {plainHead} from '../lay/head.js';
import {fill} from '../lay/lines.js';
import {planLines} from '../lay/plan.js';
import {shelvesLines} from '../lay/shelves.js';
import type {PlanPlace, Shelves} from '../model/place.js';
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
