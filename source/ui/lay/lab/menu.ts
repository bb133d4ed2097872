import {headerOf} from '../../../chart/label.js';
import type {Line, Span} from '../../../chart/styled.js';
import {momentText} from '../../../chart/time.js';
import {padEnd, widthOf} from '../../../chart/width.js';
import {lineText} from '../../../content/write-line.js';
import {chosen, FIELDS, type Field, type Form, forgeLine, hasAck} from '../../model/lab/forge.js';
import {actAt, type Lab, type Window} from '../../model/lab/lab.js';
import {MENUS, type MenuName} from '../../model/lab/menus.js';
import {targetAt} from '../../model/lab/segment.js';
import type {View} from '../../view.js';
import {heading} from '../heading.js';
import {line} from '../lines.js';

type OpenMenu = Extract<Window, {type: 'menu'}>;

/** A line of a menu: what it is called, and what it does. */
type Words = readonly string[];

function wordsOf(menu: MenuName, {text}: View): readonly Words[] {
	const {lab} = text;
	switch (menu) {
		case 'A':
		case 'B':
			return MENUS[menu].map((call) => lab.calls[call]);
		case 'main':
			return MENUS.main.map((item) => lab.main[item]);
		case 'segment':
			return MENUS.segment.map((item) => lab.segment[item]);
		case 'events':
			return MENUS.events.map((item) => lab.events[item]);
		case 'more':
			return MENUS.more.map((item) => lab.more[item]);
	}
}

/** The segment at the cursor, as its label in the chart says it. */
function segmentText({reel, playback}: Lab, {settings}: View): string {
	const target = targetAt(reel, playback.moment);
	if (typeof target === 'string') return '';
	const {flags, seq} = headerOf(target.flight, settings.numbers, []);
	return `${target.from} ${flags} seq=${seq}`;
}

function titleOf(lab: Lab, menu: MenuName, view: View): string {
	const titles = view.text.lab.menu;
	return titles[menu](menu === 'segment' ? segmentText(lab, view) : momentText(actAt(lab)));
}

/** How many lines of a menu have a digit; the others are reached with the arrows. */
const DIGITS = 6;

export function menuLines(lab: Lab, {menu, mark}: OpenMenu, columns: number, view: View): Line[] {
	const words = wordsOf(menu, view);
	const width = Math.max(...words.map(([name = '']) => widthOf(name))) + 2;
	const lines = words.map(([name = '', about = ''], n): Line => {
		const tone = n === mark ? 'accent' : 'plain';
		const pointer = n === mark ? view.glyphs.pointer : ' ';
		return [
			{text: ` ${pointer} ${n < DIGITS ? n + 1 : ' '}  `, tone},
			{text: padEnd(name, width), tone: n === mark ? 'accent' : 'strong'},
			{text: about, tone: 'plain'},
		];
	});
	return [heading(titleOf(lab, menu, view), columns, view), ...lines];
}

const LABEL_WIDTH = 10;

const signed = (distance: number) => (distance < 0 ? String(distance) : `+${distance}`);

/** What a field of a form is at, in words. */
function valueText(form: Form, field: Field, {text}: View): string {
	const {forge} = text.lab;
	const {from, to} = chosen(form, 'way');
	switch (field) {
		case 'way':
			return forge.name(from, to);
		case 'flags':
			return chosen(form, 'flags').join(',') || forge.noFlags;
		case 'seq':
			return forge.expected(signed(chosen(form, 'seq')), to);
		case 'ack':
			return hasAck(form) ? forge.unacknowledged(signed(chosen(form, 'ack')), to) : forge.noAck;
		case 'len':
			return forge.octets(chosen(form, 'len'));
		case 'wnd':
			return forge.octets(chosen(form, 'wnd'));
	}
}

/** The fields of a segment that is being made up, and the line that they make. */
export function forgeLines(lab: Lab, form: Form, columns: number, view: View): Line[] {
	const {glyphs, text} = view;
	const at = actAt(lab);
	const fields = FIELDS.map((field, n): Line => {
		const isMarked = n === form.mark;
		const value = valueText(form, field, view);
		const spans: Span[] = [
			{
				text: ` ${isMarked ? glyphs.pointer : ' '} ${n + 1}  ${padEnd(text.lab.forge[field], LABEL_WIDTH)}`,
				tone: isMarked ? 'accent' : 'plain',
			},
			{
				text: isMarked ? `${glyphs.left} ${value} ${glyphs.playing}` : `  ${value}`,
				tone: isMarked ? 'accent' : 'strong',
			},
		];
		return spans;
	});
	return [
		heading(text.lab.forge.heading(momentText(at)), columns, view),
		...fields,
		line(` + ${lineText(forgeLine(form, at))}`, 'dim'),
	];
}
