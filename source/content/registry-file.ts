import type {Bilingual} from '../simulation/scenario.js';
import {bilingualLine, bilingualLines} from './bilingual.js';
import {fieldsOf, given, type Read} from './fields.js';
import {listOf} from './lists.js';
import type {Report} from './problem.js';
import {misconceptionId, plainLine, runName, topicId} from './question-values.js';
import {name, oneOf, whole} from './values.js';
import type {Tree} from './yaml-tree.js';

/** Something that interviews ask about. */
export type Topic = {
	readonly id: string;
	readonly group: string;
	/** 1 to 5. */
	readonly difficulty: number;
	/** How many public collections of interview questions ask it. */
	readonly asked: number;
	readonly title: Bilingual;
};

/** Something that many believe, and that is not so. */
export type Misconception = {
	readonly id: string;
	readonly claim: Bilingual;
	/** Why people believe it. */
	readonly believed: Bilingual;
	/** What really happens. */
	readonly truth: Bilingual;
	/** A scenario that shows it. */
	readonly run?: string;
	readonly sources?: string;
};

/** A default value that a text mentions. */
export type Fact = {
	readonly id: string;
	readonly name: string;
	readonly value: string;
	readonly unit?: string;
	readonly scope: 'rfc' | 'linux';
	readonly source: string;
	readonly text: Bilingual;
};

const text = "title: {en: '...', zh: '...'}";

const topic: Read<Topic> = (tree, report) => {
	const fields = fieldsOf(tree, report, ['id', 'group', 'difficulty', 'asked', 'title']);
	const id = fields?.need('id', topicId, 'id: LOSS-01');
	const group = fields?.need('group', name, 'group: LOSS');
	const difficulty = fields?.need('difficulty', whole(1, 5), 'difficulty: 2');
	const asked = fields?.get('asked', whole(0, 1000)) ?? 0;
	const title = fields?.need('title', bilingualLine(300), text);
	if (!id || !group || !difficulty || !title) return undefined;
	return {id, group, difficulty, asked, title};
};

const misconception: Read<Misconception> = (tree, report) => {
	const fields = fieldsOf(tree, report, ['id', 'claim', 'believed', 'truth', 'run', 'sources']);
	const id = fields?.need('id', misconceptionId, 'id: M01');
	const [claim, believed, truth] = (['claim', 'believed', 'truth'] as const).map((key) =>
		fields?.need(key, bilingualLines(800), text.replace('title', key)),
	);
	const rest = given({
		run: fields?.get('run', runName),
		sources: fields?.get('sources', plainLine(300)),
	});
	return id && claim && believed && truth ? {id, claim, believed, truth, ...rest} : undefined;
};

const fact: Read<Fact> = (tree, report) => {
	const fields = fieldsOf(tree, report, ['id', 'name', 'value', 'unit', 'scope', 'source', 'text']);
	const id = fields?.need('id', name, 'id: tcp-fin-timeout');
	const called = fields?.need('name', plainLine(80), 'name: tcp_fin_timeout');
	const value = fields?.need('value', plainLine(80), 'value: 60');
	const scope = fields?.need('scope', oneOf(['rfc', 'linux']), 'scope: linux');
	const source = fields?.need('source', plainLine(200), 'source: include/net/tcp.h');
	const says = fields?.need('text', bilingualLines(600), text.replace('title', 'text'));
	const rest = given({unit: fields?.get('unit', plainLine(40))});
	if (!id || !called || value === undefined || !scope || !source || !says) return undefined;
	return {id, name: called, value, scope, source, text: says, ...rest};
};

const MOST = 1000;

export type Registry =
	| {readonly type: 'topics'; readonly entries: readonly Topic[]}
	| {readonly type: 'misconceptions'; readonly entries: readonly Misconception[]}
	| {readonly type: 'facts'; readonly entries: readonly Fact[]};

/** A list that questions refer to, called by the only key of its file. */
export function readRegistry(
	type: Registry['type'],
	tree: Tree,
	report: Report,
): Registry | undefined {
	const fields = fieldsOf(tree, report, [type]);
	const read: Read<readonly {readonly id: string}[]> =
		type === 'topics'
			? listOf(topic, 1, MOST)
			: type === 'misconceptions'
				? listOf(misconception, 1, MOST)
				: listOf(fact, 1, MOST);
	const entries = fields?.need(type, read, `${type}: [...]`);
	if (!fields || !entries) return undefined;

	const ids = entries.map(({id}) => id);
	const twice = ids.find((id, index) => ids.indexOf(id) !== index);
	if (twice !== undefined)
		return report.add(fields.placeOf(type), report.say.questions.idTwice(twice));
	return {type, entries} as Registry;
}
