import type {Drawing, Line} from '../../chart/styled.js';
import {padEnd, widthOf} from '../../chart/width.js';
import type {Content, Context} from '../context.js';
import {MENU, type MenuLine} from '../model/menu.js';
import type {Home} from '../model/place.js';
import type {View} from '../view.js';
import {EMPTY, ends, line} from './lines.js';

const PICTURE: Readonly<Record<Drawing, readonly string[]>> = {
	unicode: [
		'    A                             B',
		'    │── SYN ─────────────────────▶│',
		'    │◀───────────────── SYN,ACK ──│',
		'    │── ACK ─────────────────────▶│',
		'    │                             │',
	],
	ascii: [
		'    A                             B',
		'    |-- SYN --------------------->|',
		'    |<----------------- SYN,ACK --|',
		'    |-- ACK --------------------->|',
		'    |                             |',
	],
};

const PICTURE_WIDTH = 40;
const TITLE_WIDTH = 18;
/** Where three digits of rows would not fit under picture, menu and bars. */
const ROWS_WITH_PICTURE = 14;

function picture({settings, text, rows}: View): Line[] {
	const pitch = ['', ...text.home.pitch];
	const lines = PICTURE[settings.drawing].map((row, n): Line => {
		const said = pitch[n] ?? '';
		return [
			{text: padEnd(row, PICTURE_WIDTH), tone: 'plain'},
			{text: said, tone: n === 1 ? 'strong' : 'plain'},
		];
	});
	if (rows >= ROWS_WITH_PICTURE) return [EMPTY, ...lines, EMPTY];
	return [...text.home.pitch.map((said) => line(` ${said}`)), EMPTY];
}

function wordsOf(item: MenuLine, {home}: View['text'], {entries}: Content) {
	if (item !== 'watch') return home[item];
	const groups = [...new Set(entries.map(({group}) => group))].map(
		(group) => home.groups[group] ?? group,
	);
	const about = home.watch.about(entries.length, groups.join(home.listSeparator));
	return {title: home.watch.title, about, time: home.watch.time};
}

function menu(place: Home, view: View, content: Content): Line[] {
	return MENU.map((item, n) => {
		const {title, about, time} = wordsOf(item, view.text, content);
		const isMarked = n === place.mark;
		const left: Line = [
			{
				text: `${isMarked ? view.glyphs.pointer : ' '} ${n + 1}  `,
				tone: isMarked ? 'accent' : 'plain',
			},
			{
				text: padEnd(title, Math.max(TITLE_WIDTH, widthOf(title))),
				tone: isMarked ? 'accent' : 'strong',
			},
			{text: about, tone: 'plain'},
		];
		return ends(left, line(time), view.columns);
	});
}

/** One row in ASCII and one in line characters with Chinese inside: where these are two columns wide they differ. */
function bars(view: View, {asciiBy}: Context): Line[] {
	const {bars: words} = view.text.home;
	if (view.settings.drawing === 'ascii') return [line(` ${words[asciiBy ?? 'key']}`)];
	return [
		line(` ${words.question}`),
		line(`   |--->|----|<---|     ${words.yes}`),
		line(`   │───▶│中文│◀───│     ${words.no}`),
	];
}

/** The first screen. */
export function homeLines(place: Home, view: View, context: Context): Line[] {
	return [...picture(view), ...menu(place, view, context.content), EMPTY, ...bars(view, context)];
}
