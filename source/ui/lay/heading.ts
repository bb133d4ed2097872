import type {Line} from '../../chart/styled.js';
import {clip, spaces, widthOf} from '../../chart/width.js';
import type {View} from '../view.js';

/** A rule with words in it: `── what was seen ──────`. */
export function heading(words: string, columns: number, {glyphs}: Pick<View, 'glyphs'>): Line {
	const {rule} = glyphs;
	const said = clip(words, columns - 4);
	const rest = columns - 4 - widthOf(said);
	return [
		{text: `${rule}${rule} `, tone: 'dim'},
		{text: said, tone: 'strong'},
		{text: rest <= 0 ? spaces(1) : ` ${rule.repeat(rest)}`, tone: 'dim'},
	];
}
