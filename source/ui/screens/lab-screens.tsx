import {GOALS} from '../../quiz/goals/goals.js';
import {Frame} from '../components/frame.js';
import {Lines} from '../components/lines.js';
import {useLayout} from '../hooks/use-layout.js';
import {plainHead} from '../lay/head.js';
import {goalsLines} from '../lay/lab/goals.js';
import {labChartColumns, labHead, labLines} from '../lay/lab/lab.js';
import {fill, line} from '../lay/lines.js';
import type {Reached} from '../model/lab/bench.js';
import type {Lab} from '../model/lab/lab.js';
import {labWhere} from '../model/lab/press-lab.js';
import type {Goals} from '../model/place.js';
import type {View} from '../view.js';

type Props<P> = {readonly place: P; readonly view: View; readonly isFirst: boolean};

export function LabScreen({place, view, isFirst}: Props<Lab>) {
	const layout = useLayout(place.trace, view.settings, labChartColumns(view.columns));
	return (
		<Frame
			view={view}
			head={labHead(place, layout, view)}
			where={labWhere(place)}
			isFirst={isFirst}
		>
			<Lines lines={labLines(place, layout, view)} />
		</Frame>
	);
}

type GoalsProps = Props<Goals> & {readonly reached: Reached};

export function GoalsScreen({place, view, isFirst, reached}: GoalsProps) {
	const {lab} = view.text;
	const count = line(lab.goals.place(reached.size, GOALS.length));
	const head = plainHead([lab.name, lab.goals.title], count, view);
	return (
		<Frame view={view} head={head} where="list" isFirst={isFirst}>
			<Lines lines={fill(goalsLines(place.mark, view, reached), view.rows)} />
		</Frame>
	);
}
