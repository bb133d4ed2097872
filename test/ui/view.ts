import type {Drawing} from '../../source/chart/styled.js';
import {type Language, messages} from '../../source/text/language.js';
import {glyphsOf} from '../../source/ui/glyphs.js';
import type {Settings} from '../../source/ui/model/order.js';
import {FOOT_ROWS, HEAD_ROWS, type View} from '../../source/ui/view.js';

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
	const settings = settingsOf(wanted);
	return {
		columns,
		height,
		rows: height - HEAD_ROWS - FOOT_ROWS,
		settings,
		text: messages(settings.language),
		glyphs: glyphsOf(settings.drawing),
	};
}
