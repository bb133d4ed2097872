import {type Letters, type Source, type Sum, VARIABLES, type Wrong} from '../quiz/ask/spec.js';
import {readSum} from '../quiz/kinds/fill.js';
import {STATES} from '../tcp/state-diagram.js';
import {printable} from '../text/printable.js';
import {bilingualLines} from './bilingual.js';
import {fieldsOf, given, leafOf, type Read, shown, tableOf} from './fields.js';
import type {Report} from './problem.js';
import {oneOf} from './values.js';

export const state = oneOf(STATES);
export const variable = oneOf(VARIABLES);

const reading =
	(pattern: RegExp, fault: (word: string, report: Report) => Parameters<Report['add']>[1]) =>
	(tree: Parameters<Read<string>>[0], report: Report): string | undefined => {
		const leaf = leafOf(tree, report, report.say.kinds.word);
		if (!leaf) return undefined;

		const word = shown(leaf);
		return pattern.test(word) ? word : report.add(leaf.place, fault(word, report));
	};

/** `loss-01-count` */
export const questionId: Read<string> = reading(/^[a-z\d][a-z\d-]{1,59}$/, (word, {say}) =>
	say.questions.notQuestionId(word),
);

/** `LOSS-01` */
export const topicId: Read<string> = reading(/^[A-Z\d]{1,8}-\d{2,3}$/, (word, {say}) =>
	say.questions.notTopicId(word),
);

/** `M12` */
export const misconceptionId: Read<string> = reading(/^M\d{2,3}$/, (word, {say}) =>
	say.questions.notMisconceptionId(word),
);

/** `002-9`, `X4` */
export const errataId: Read<string> = reading(/^[\w.-]{1,20}$/, (word, {say}) => say.notName(word));

/** A name of a run: the id of a built-in one, or a file beside. */
export const runName: Read<string> = reading(/^[\w-]{1,60}(\.ya?ml)?$/, (word, {say}) =>
	say.notName(word),
);

/** One line of plain text, the same in both languages: a source, an event. */
export const plainLine =
	(most: number): Read<string> =>
	(tree, report) => {
		const leaf = leafOf(tree, report, report.say.kinds.text);
		if (!leaf) return undefined;

		const text = (typeof leaf.value === 'string' ? leaf.value : leaf.source).trim();
		if (text === '') return report.add(leaf.place, report.say.emptyText);
		if (text.length > most) return report.add(leaf.place, report.say.longText(most));
		return printable(text) === text
			? text
			: report.add(leaf.place, report.say.questions.notPlainText);
	};

const OUTPUT_COLUMNS = 78;
const OUTPUT_LINES = 16;

/** What a tool printed: ASCII, narrow enough for 80 columns. */
export const output: Read<string> = (tree, report) => {
	const leaf = leafOf(tree, report, report.say.kinds.text);
	if (!leaf) return undefined;

	const text = String(leaf.value).trimEnd();
	const lines = text.split('\n');
	if (/[^\n\x20-\x7e]/.test(text)) return report.add(leaf.place, report.say.questions.notAscii);
	if (lines.length > OUTPUT_LINES || lines.some((line) => line.length > OUTPUT_COLUMNS)) {
		const {bigOutput} = report.say.questions;
		return report.add(leaf.place, bigOutput(OUTPUT_LINES, OUTPUT_COLUMNS));
	}
	return text;
};

/** `1301`, `x+1`, `x+n-1`, `0.2` */
export const sum: Read<Sum> = (tree, report) => {
	const leaf = leafOf(tree, report, report.say.kinds.number);
	if (!leaf) return undefined;

	const word = shown(leaf);
	return readSum(word) ?? report.add(leaf.place, report.say.questions.notSum(printable(word, 40)));
};

/** `{x: seq, n: 1..1400}` */
export const letters: Read<Letters> = (tree, report) => {
	const sources = new Map<string, Source>();
	for (const [letter, {place, value}] of tableOf(tree, report)?.entries ?? []) {
		const source = sourceOf(value, report);
		if (!/^[a-z]$/.test(letter)) report.add(place, report.say.questions.notLetter);
		else if (source !== undefined) sources.set(letter, source);
	}
	return Object.fromEntries(sources);
};

const sourceOf: Read<Source> = (tree, report) => {
	const leaf = leafOf(tree, report, report.say.kinds.word);
	if (!leaf) return undefined;

	const word = shown(leaf);
	if (word === 'seq') return 'seq';

	const [, from = '', to = ''] = /^(\d{1,9})\.\.(\d{1,9})$/.exec(word) ?? [];
	if (from === '' || Number(from) >= Number(to))
		return report.add(leaf.place, report.say.questions.notRange(word));
	return {from: Number(from), to: Number(to)};
};

export const REASON = 600;

/** `{value: 1, why: {en, zh}, misconception: M01}` */
export const wrong: Read<Wrong> = (tree, report) => {
	const fields = fieldsOf(tree, report, ['value', 'why', 'misconception']);
	const value = fields?.need('value', plainLine(60), 'value: 1');
	const why = fields?.need('why', bilingualLines(REASON), 'why: {en: ..., zh: ...}');
	const misconception = fields?.get('misconception', misconceptionId);
	return value === undefined || !why ? undefined : {value, why, ...given({misconception})};
};

/** A value as the answers to a question are written: a state, a number, a host. */
export const choiceValue: Read<string> = plainLine(60);
