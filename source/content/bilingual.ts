import type {Bilingual} from '../simulation/scenario.js';
import {unprintable} from '../text/printable.js';
import {fieldsOf, leafOf, type Read, shown} from './fields.js';

/** A text of at most so many characters, on one line or on several. */
function text(most: number, isOneLine: boolean): Read<string> {
	return (tree, report) => {
		const {say} = report;
		const leaf = leafOf(tree, report, say.kinds.text);
		if (!leaf) return undefined;

		// A number that is meant as a text, such as 2MSL's 2, stays as it is written.
		const words = (typeof leaf.value === 'string' ? leaf.value : leaf.source).trim();
		const code = unprintable(words.replaceAll('\n', ''));
		if (code !== undefined) return report.add(leaf.place, say.unprintable(code));
		if (words === '') return report.add(leaf.place, say.emptyText);
		if (words.length > most) return report.add(leaf.place, say.longText(most));
		if (isOneLine && words.includes('\n')) return report.add(leaf.place, say.brokenLine);
		return words;
	};
}

/** `{en: ..., zh: ...}`: both languages or neither. */
function bilingual(read: Read<string>): Read<Bilingual> {
	return (tree, report) => {
		if (tree.kind === 'leaf' && tree.value !== null)
			return report.add(tree.place, report.say.oneLanguage(shown(tree)));

		const fields = fieldsOf(tree, report, ['en', 'zh']);
		const en = fields?.need('en', read, "en: 'client'");
		const zh = fields?.need('zh', read, "zh: '客户端'");
		return en !== undefined && zh !== undefined ? {en, zh} : undefined;
	};
}

/** A line of text. */
export const bilingualLine = (most: number) => bilingual(text(most, true));

/** Several lines, broken where the file breaks them. */
export const bilingualLines = (most: number) => bilingual(text(most, false));
