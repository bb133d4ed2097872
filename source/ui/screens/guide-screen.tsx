import {Frame} from '../components/frame.js';
import {Lines} from '../components/lines.js';
import {useLayout} from '../hooks/use-layout.js';
import {guideHead, guideLines} from '../lay/guide.js';
import type {Guide} from '../model/guide.js';
import type {View} from '../view.js';

type Props = {readonly place: Guide; readonly view: View; readonly isFirst: boolean};

export function GuideScreen({place, view, isFirst}: Props) {
	const layout = useLayout(place.trace, view.settings, view.columns);
	return (
		<Frame view={view} head={guideHead(place, layout, view)} where="guide" isFirst={isFirst}>
			<Lines lines={guideLines(place, layout, view)} />
		</Frame>
	);
}
