import type {Deeper, Kind, Point, Written, WrittenOption} from '../quiz/ask/spec.js';
import type {Bilingual} from '../simulation/scenario.js';
import {bilingualLine, bilingualLines} from './bilingual.js';
import {type Fields, fieldsOf, given, type Read} from './fields.js';
import {listOf} from './lists.js';
import type {Report} from './problem.js';
import {
	letters,
	misconceptionId,
	plainLine,
	REASON,
	runName,
	state,
	sum,
	wrong,
} from './question-values.js';
import {flags, oneOf, yesOrNo} from './values.js';

/** The keys of questions that carry their answer. */
export const WRITTEN_KEYS = [
	'options',
	'items',
	'answer',
	'numbers',
	'wrong',
	'points',
	'deeper',
	'model',
];

const KEYS_OF: Partial<Record<Kind, readonly string[]>> = {
	choice: ['options', 'numbers'],
	several: ['options', 'numbers'],
	order: ['items'],
	state: ['answer', 'wrong'],
	flags: ['answer', 'wrong'],
	number: ['answer', 'numbers', 'wrong'],
	open: ['points', 'deeper', 'model'],
};

const OPTION = 240;

/** What a written question has beside the keys that all have. */
export function written(fields: Fields, kind: Kind, report: Report): Written | undefined {
	const {questions} = report.say;
	if (kind === 'bug') return report.add(fields.placeOf('kind'), questions.bugNeedsRun);

	const keys = KEYS_OF[kind] ?? [];
	for (const key of WRITTEN_KEYS)
		if (fields.has(key) && !keys.includes(key))
			report.add(fields.placeOf(key), questions.keyElsewhere(key));

	const own = ownOf(fields, kind, report);
	return own && {letters: fields.get('numbers', letters) ?? {}, ...own};
}

function ownOf(fields: Fields, kind: Exclude<Kind, 'bug'>, report: Report) {
	switch (kind) {
		case 'choice':
		case 'several': {
			const options = fields.need('options', listOf(option, 2, 6), 'options: [{text: ...}]');
			if (options) checkOptions(fields, kind, options, report);
			return options && {kind, options};
		}
		case 'order': {
			const items = fields.need('items', listOf(bilingualLine(OPTION), 3, 8), 'items: [...]');
			return items && {kind, items};
		}
		case 'state':
			return answered(fields, kind, state, 'answer: LAST-ACK');
		case 'flags':
			return answered(fields, kind, flags, 'answer: [FIN, ACK]');
		case 'number':
			return answered(fields, kind, sum, 'answer: x+1');
		case 'open': {
			const points = fields.need('points', listOf(point, 2, 12), 'points: [{weight: core, ...}]');
			const further = fields.get('deeper', listOf(deeper, 1, 3)) ?? [];
			const model = fields.need('model', bilingualLines(1000), 'model: {en: ..., zh: ...}');
			const run = fields.get('run', runName);
			return points && model && {kind, points, deeper: further, model, ...given({run})};
		}
	}
}

function answered<const K extends 'state' | 'flags' | 'number', T>(
	fields: Fields,
	kind: K,
	read: Read<T>,
	example: string,
) {
	const answer = fields.need('answer', read, example);
	const answers = fields.get('wrong', listOf(wrong, 1, 12)) ?? [];
	return answer === undefined ? undefined : {kind, answer, wrong: answers};
}

/** `{text: {en, zh}, right: true, why: {en, zh}, misconception: M05}` */
const option: Read<WrittenOption> = (tree, report) => {
	const fields = fieldsOf(tree, report, ['text', 'right', 'why', 'misconception']);
	const text = fields?.need('text', bilingualLine(OPTION), 'text: {en: ..., zh: ...}');
	const why = fields?.need('why', bilingualLines(REASON), 'why: {en: ..., zh: ...}');
	const right = fields?.get('right', yesOrNo) ?? false;
	const misconception = fields?.get('misconception', misconceptionId);
	return text && why && {text, right, why, ...given({misconception})};
};

function checkOptions(
	fields: Fields,
	kind: 'choice' | 'several',
	options: readonly WrittenOption[],
	report: Report,
): void {
	const {oneRight, someRight, sameOptions} = report.say.questions;
	const place = fields.placeOf('options');
	const right = options.filter((each) => each.right).length;
	if (kind === 'choice' && right !== 1) report.add(place, oneRight(right));
	if (kind === 'several' && right === 0) report.add(place, someRight);
	const isAlike = (['en', 'zh'] as const).some(
		(language) => new Set(options.map(({text}) => text[language])).size < options.length,
	);
	if (isAlike) report.add(place, sameOptions);
}

/** `{weight: core, text: {en, zh}, words: {en: [..], zh: [..]}, follow: {en, zh}, answer: {en, zh}}` */
const point: Read<Point> = (tree, report) => {
	const fields = fieldsOf(tree, report, ['weight', 'text', 'words', 'follow', 'answer']);
	const weight = fields?.need('weight', oneOf(['core', 'depth', 'bonus']), 'weight: core');
	const text = fields?.need('text', bilingualLine(300), 'text: {en: ..., zh: ...}');
	const found = fields?.get('words', words) ?? {en: [], zh: []};
	const follow: Bilingual | undefined = fields?.get('follow', bilingualLine(300));
	const answer: Bilingual | undefined = fields?.get('answer', bilingualLine(300));
	if (fields?.has('answer') && !fields.has('follow'))
		return report.add(fields.placeOf('answer'), report.say.questions.answerOfNothing);
	return weight && text && {weight, text, words: found, ...given({follow, answer})};
};

/** `{prompt: {en, zh}, answer: {en, zh}, source: RFC 9293 §3.5}` */
const deeper: Read<Deeper> = (tree, report) => {
	const fields = fieldsOf(tree, report, ['prompt', 'answer', 'source']);
	const prompt = fields?.need('prompt', bilingualLine(300), 'prompt: {en: ..., zh: ...}');
	const answer = fields?.need('answer', bilingualLine(300), 'answer: {en: ..., zh: ...}');
	const source = fields?.need('source', plainLine(200), 'source: RFC 9293 §3.10.7.4');
	return prompt && answer && source ? {prompt, answer, source} : undefined;
};

const words: Read<Point['words']> = (tree, report) => {
	const fields = fieldsOf(tree, report, ['en', 'zh']);
	const list = listOf(plainLine(60), 0, 20);
	return {en: fields?.get('en', list) ?? [], zh: fields?.get('zh', list) ?? []};
};
