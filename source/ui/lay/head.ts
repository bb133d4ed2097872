import type {Line, Span} from '../../chart/styled.js';
import {lineWidth} from '../../chart/width.js';
import type {View} from '../view.js';
import {ends, line} from './lines.js';

/** The way to this screen: `live › TIME-WAIT › the last ACK is lost`. */
export function crumbs(parts: readonly string[], {glyphs}: View): Line {
	return parts.flatMap((part, n): Span[] => [
		...(n === 0 ? [] : [{text: ` ${glyphs.crumb} `, tone: 'dim' as const}]),
		{text: part, tone: n === parts.length - 1 ? 'strong' : 'plain'},
	]);
}

/** One column is free at each end, and one between the two. */
const FREE = 3;

export const fits = (parts: readonly string[], state: Line, view: View) =>
	lineWidth([...crumbs(parts, view), ...state]) + FREE <= view.columns;

/** The rows above a screen without a chart: where one is, and the keys that work everywhere. */
export function plainHead(parts: readonly string[], right: Line | null, view: View): Line[] {
	const {text, glyphs, columns} = view;
	const keys: Line = [
		{text: '9', tone: 'strong'},
		{text: ` ${text.ui.otherLanguage}   `, tone: 'plain'},
		{text: '0', tone: 'strong'},
		{text: ` ${text.ui.helpKey}`, tone: 'plain'},
	];
	return [
		ends(crumbs(parts, view), right ?? keys, columns),
		line(glyphs.rule.repeat(columns), 'dim'),
	];
}
