import type {Past} from '../../progress/past.js';
import {Frame} from '../components/frame.js';
import {Lines} from '../components/lines.js';
import type {Context} from '../context.js';
import {useLayout} from '../hooks/use-layout.js';
import {chartColumns, liveHead, liveLines} from '../lay/live.js';
import {type Live, liveWhere} from '../model/live.js';
import type {View} from '../view.js';

type Props = {
	readonly place: Live;
	readonly view: View;
	readonly isFirst: boolean;
	readonly context: Context;
	readonly past: Past;
};

export function LiveScreen({place, view, isFirst, context, past}: Props) {
	const layout = useLayout(place.trace, view.settings, chartColumns(place, view.columns), place);
	return (
		<Frame
			view={view}
			head={liveHead(place, layout, view)}
			where={liveWhere(place)}
			isFirst={isFirst}
		>
			<Lines lines={liveLines(place, layout, {content: context.content, past}, view)} />
		</Frame>
	);
}
