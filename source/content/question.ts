import {
	type AboutEvent,
	type AboutRun,
	KIND_OF,
	KINDS,
	type Kind,
	type QuestionSpec,
	SCOPES,
} from '../quiz/ask/spec.js';
import {PROFILE_NAMES} from '../tcp/profile.js';
import {bilingualLine, bilingualLines} from './bilingual.js';
import {type Fields, fieldsOf, given, type Read} from './fields.js';
import {listOf} from './lists.js';
import type {Place, Report} from './problem.js';
import {ask, eventAsk} from './question-ask.js';
import {
	choiceValue,
	errataId,
	misconceptionId,
	output,
	plainLine,
	questionId,
	runName,
	topicId,
	wrong,
} from './question-values.js';
import {WRITTEN_KEYS, written} from './question-written.js';
import {oneOf} from './values.js';

/** A question with the places of its keys. */
export type PlacedQuestion = {
	readonly spec: QuestionSpec;
	/** Where a key stands; the question's own place without it. */
	readonly placeOf: (key: string) => Place;
};

const COMMON_KEYS = [
	'id',
	'kind',
	'prompt',
	'explanation',
	'source',
	'scope',
	'also',
	'trap',
	'errata',
	'hints',
	'output',
];
const COMPUTED_KEYS = ['run', 'whatif', 'profile', 'ask', 'choices', 'wrong'];

const PROMPT = 600;
const EXPLANATION = 1200;
const HINT = 300;
const RUNGS = 3;

/** One entry of a question file that is filed under `topic`. */
export const questionAbout =
	(topic: string): Read<PlacedQuestion> =>
	(tree, report) => {
		const known = [...COMMON_KEYS, ...COMPUTED_KEYS, ...WRITTEN_KEYS];
		const fields = fieldsOf(tree, report, known);
		if (!fields) return undefined;

		const kind = fields.need('kind', oneOf(KINDS), 'kind: choice');
		const common = commonOf(fields, topic);
		const own = kind && ownOf(fields, kind, report);
		if (!common || !own) return undefined;

		return {spec: {...common, ...own}, placeOf: (key) => fields.placeOf(key)};
	};

/** What every question has. */
function commonOf(fields: Fields, topic: string) {
	const id = fields.need('id', questionId, 'id: loss-01-count');
	const prompt = fields.need('prompt', bilingualLines(PROMPT), 'prompt: {en: ..., zh: ...}');
	const explanation = fields.need(
		'explanation',
		bilingualLines(EXPLANATION),
		'explanation: {en: ..., zh: ...}',
	);
	const source = fields.need('source', plainLine(200), 'source: RFC 9293 §3.10.7.4');
	const scope = fields.need('scope', oneOf(SCOPES), 'scope: rfc');
	const also = fields.get('also', listOf(topicId, 1, 20)) ?? [];
	const rest = {
		errata: fields.get('errata', listOf(errataId, 1, 20)) ?? [],
		hints: fields.get('hints', listOf(bilingualLine(HINT), 1, RUNGS)) ?? [],
		...given({
			trap: fields.get('trap', misconceptionId),
			output: fields.get('output', output),
		}),
	};
	if (!id || !prompt || !explanation || !source || !scope) return undefined;
	return {id, topics: [topic, ...also] as const, prompt, explanation, source, scope, ...rest};
}

/** What its kind adds: an answer that is written, or one that the engine has. */
function ownOf(fields: Fields, kind: Kind, report: Report) {
	const isOpen = kind === 'open';
	if (fields.has('whatif')) return aboutEvent(fields, kind, report);
	if (fields.has('ask') || (fields.has('run') && !isOpen)) return aboutRun(fields, kind, report);

	refuse(fields, isOpen ? ['choices', 'profile'] : ['choices', 'profile', 'run'], report);
	return written(fields, kind, report);
}

function aboutRun(fields: Fields, kind: Kind, report: Report): AboutRun | undefined {
	refuse(fields, ['profile', ...WRITTEN_KEYS.filter((key) => key !== 'wrong')], report);
	const run = fields.need('run', runName, 'run: handshake');
	const asked = fields.need('ask', ask, 'ask: {what: final, host: B}');
	const more = ofEngine(fields, kind, asked?.what, report);
	return run !== undefined && asked && more ? {...more, run, ask: asked} : undefined;
}

function aboutEvent(fields: Fields, kind: Kind, report: Report): AboutEvent | undefined {
	refuse(fields, ['run', ...WRITTEN_KEYS.filter((key) => key !== 'wrong')], report);
	const whatif = fields.need('whatif', plainLine(200), "whatif: 'ESTABLISHED FIN,ACK'");
	const asked = fields.need('ask', eventAsk, 'ask: {what: state}');
	const profile = fields.get('profile', oneOf(PROFILE_NAMES)) ?? 'rfc9293';
	const more = ofEngine(fields, kind, asked?.what, report);
	return whatif !== undefined && asked && more ? {...more, whatif, profile, ask: asked} : undefined;
}

function ofEngine(
	fields: Fields,
	kind: Kind,
	what: keyof typeof KIND_OF | undefined,
	report: Report,
) {
	const right = what && KIND_OF[what];
	if (right !== undefined && right !== kind)
		report.add(fields.placeOf('kind'), report.say.questions.kindOfAsk(kind, what ?? '', right));
	const choices = fields.get('choices', listOf(choiceValue, 2, 8));
	const answers = fields.get('wrong', listOf(wrong, 1, 12)) ?? [];
	return right === kind ? {kind: right, wrong: answers, ...given({choices})} : undefined;
}

/** Keys that mean nothing to this kind of question. */
function refuse(fields: Fields, keys: readonly string[], report: Report): void {
	for (const key of keys)
		if (fields.has(key)) report.add(fields.placeOf(key), report.say.questions.keyElsewhere(key));
}
