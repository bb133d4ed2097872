import type {Drawing} from '../../source/chart/styled.js';
import type {Language} from '../../source/text/language.js';
import type {Settings} from '../../source/ui/model/order.js';
import {type View, viewIn} from '../../source/ui/view.js';

type Wanted = {
	readonly language?: Language;
	readonly drawing?: Drawing;
	readonly columns?: number;
	readonly height?: number;
	readonly animation?: boolean;
};

export function settingsOf({
	language = 'en',
	drawing = 'unicode',
	animation = false,
}: Wanted): Settings {
	return {language, drawing, animation, numbers: 'relative', speed: 1, asksSure: false};
}

/** A screen of 80x24 in English with line characters, unless a test wants another. */
export function viewOf(wanted: Wanted = {}): View {
	const {columns = 80, height = 24} = wanted;
	return viewIn(settingsOf(wanted), columns, height);
}
