import type {Drawing, Line} from '../../chart/styled.js';
import {padEnd, widthOf} from '../../chart/width.js';
import type {Content, Context} from '../context.js';
import {groupOf, MENU, type MenuLine} from '../model/menu.js';
import type {Home} from '../model/place.js';
import type {Standing} from '../study.js';
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
/** Mark, digit, and how many runs there are. */
const BEFORE_GROUPS = 16;
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

/** As many groups as the row has room for: the picker lists them all. */
function groupsIn({entries}: Content, {columns, text}: View): string {
	const {groups, listSeparator} = text.home;
	const names = [...new Set(entries.map(({group}) => group))].map(
		(group) => groups[group] ?? group,
	);
	const room = columns - TITLE_WIDTH - BEFORE_GROUPS;
	while (names.length > 1 && widthOf(names.join(listSeparator)) > room) names.pop();
	return names.join(listSeparator);
}

type Words = {readonly title: string; readonly about: string; readonly time: string};

function wordsOf(item: MenuLine, view: View, content: Content, standing: Standing | null): Words {
	const {home} = view.text;
	if (item === 'start' && standing?.last) {
		return {...home.goOn, about: stoppedAt(standing.last, view, content)};
	}
	if (item === 'review') {
		const due = standing?.due ?? 0;
		return due > 0 ? {...home.review, about: home.review.due(due)} : home.review;
	}
	if (item === 'interview') {
		const planned = standing?.interview;
		if (!planned) return home.interview;
		const about = home.interview.planned(planned.day, planned.daysLeft);
		return {title: home.interview.named, about, time: ''};
	}
	if (item !== 'watch') return home[item];
	const {title, time} = home.watch;
	return {title, about: home.watch.about(content.entries.length, groupsIn(content, view)), time};
}

function stoppedAt(
	last: NonNullable<Standing['last']>,
	{text, settings}: View,
	{entries}: Content,
) {
	const {goOn} = text.home;
	if (last.type === 'topic') {
		const group = groupOf(last.id);
		return goOn.topic(text.progress.groups[group] ?? group);
	}
	const title = entries.find(({id}) => id === last.id)?.title[settings.language];
	return goOn.run(title ?? last.id);
}

function menu(place: Home, view: View, content: Content, standing: Standing | null): Line[] {
	return MENU.map((item, n) => {
		const {title, about, time} = wordsOf(item, view, content, standing);
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
export function homeLines(
	place: Home,
	view: View,
	context: Context,
	standing: Standing | null,
): Line[] {
	// Whoever has said that they line up, or has answered something, has seen the bars.
	const isSettled = context.isAligned && view.settings.drawing === 'unicode';
	const below = isSettled || standing?.last ? [] : bars(view, context);
	return [...picture(view), ...menu(place, view, context.content, standing), EMPTY, ...below];
}
