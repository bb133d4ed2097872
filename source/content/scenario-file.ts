import type {HostId, HostSetup, Line, Scenario} from '../simulation/scenario.js';
import {PROFILE_NAMES} from '../tcp/profile.js';
import {bilingualLine, bilingualLines} from './bilingual.js';
import {duration, durationFrom} from './duration.js';
import {type Fields, fieldsOf, given, type Read} from './fields.js';
import {line} from './line.js';
import {listOf} from './lists.js';
import type {Place, Report} from './problem.js';
import {runName, topicId} from './question-values.js';
import {switches} from './switches.js';
import {chance, name, oneOf, whole} from './values.js';
import type {Tree} from './yaml-tree.js';

/** A scenario with what only its file knows. */
export type ScenarioFile = {
	readonly scenario: Scenario;
	/** Its place in the list of its group; files without one come last. */
	readonly order: number;
	/** Where each line of the script stands. */
	readonly places: readonly Place[];
	/** Where a key of the file stands. */
	readonly placeOf: (key: string) => Place;
};

const KEYS = [
	'title',
	'group',
	'order',
	'summary',
	'story',
	'lesson',
	'questions',
	'next',
	'profile',
	'switches',
	'hosts',
	'network',
	'script',
	'ends',
];

const LAST_SEQUENCE = 2 ** 32 - 1;
/** A window without the scaling option (RFC 9293 §3.1). */
const WINDOW = 65_535;
const LINES = 1000;
const MOST_QUESTIONS = 12;
/** As many as a screen offers by digit. */
const MOST_NEXT = 3;

/** What a host is called in a file that gives it no name. */
const NAMELESS = {en: 'host', zh: '主机'};

/** A whole file: undefined, with problems, when it is not a scenario. */
export function readScenario(id: string, tree: Tree, report: Report): ScenarioFile | undefined {
	const fields = fieldsOf(tree, report, KEYS);
	if (!fields) return undefined;

	const title = fields.need('title', bilingualLine(80), "title: {en: '...', zh: '...'}");
	const group = fields.need('group', name, 'group: open');
	const teaching = teachingOf(fields);
	const world = worldOf(fields);
	const script = fields.need('script', lines, 'script: [{at: 0s, host: A, call: OPEN}]');
	const order = fields.get('order', whole(0, 10_000)) ?? Number.MAX_SAFE_INTEGER;
	if (report.count > 0 || !title || group === undefined || !script) return undefined;

	const scenario = {
		id,
		title,
		group: group.toLowerCase(),
		...teaching,
		...world,
		script: script.lines,
	};
	return {scenario, order, places: script.places, placeOf: (key) => fields.placeOf(key)};
}

/** What a learner is told of a run, and what it leads to. */
function teachingOf(fields: Fields) {
	return given({
		summary: fields.get('summary', bilingualLine(120)),
		story: fields.get('story', bilingualLines(600)),
		lesson: fields.get('lesson', bilingualLines(1200)),
		questions: fields.get('questions', listOf(topicId, 1, MOST_QUESTIONS)),
		next: fields.get('next', listOf(runName, 1, MOST_NEXT)),
	});
}

/** Hosts and network, with their defaults. */
function worldOf(fields: Fields) {
	return {
		profile: fields.get('profile', oneOf(PROFILE_NAMES)) ?? 'rfc9293',
		switches: fields.get('switches', switches) ?? {},
		hosts: fields.get('hosts', hosts) ?? {A: UNSET, B: UNSET},
		network: fields.get('network', network) ?? IDEAL,
		...given({ends: fields.get('ends', durationFrom(1))}),
	};
}

export const UNSET: HostSetup = {name: NAMELESS, reads: 'auto', buffer: WINDOW, switches: {}};

const hosts: Read<Record<HostId, HostSetup>> = (tree, report) => {
	const fields = fieldsOf(tree, report, ['A', 'B']);
	return {A: fields?.get('A', host) ?? UNSET, B: fields?.get('B', host) ?? UNSET};
};

const host: Read<HostSetup> = (tree, report) => {
	const fields = fieldsOf(tree, report, ['name', 'iss', 'reads', 'buffer', 'switches']);
	const values = {
		name: fields?.get('name', bilingualLine(24)),
		iss: fields?.get('iss', whole(0, LAST_SEQUENCE)),
		reads: fields?.get('reads', oneOf(['auto', 'manual'])),
		buffer: fields?.get('buffer', whole(0, WINDOW)),
		switches: fields?.get('switches', switches),
	};
	return {...UNSET, ...given(values)};
};

export const IDEAL: Scenario['network'] = {delay: 50, loss: 0, duplicate: 0, reorder: 0};

const network: Read<Scenario['network']> = (tree, report) => {
	const fields = fieldsOf(tree, report, Object.keys(IDEAL));
	const values = {
		delay: fields?.get('delay', duration),
		loss: fields?.get('loss', chance),
		duplicate: fields?.get('duplicate', chance),
		reorder: fields?.get('reorder', chance),
	};
	return {...IDEAL, ...given(values)};
};

const lines: Read<{lines: readonly Line[]; places: readonly Place[]}> = (tree, report) => {
	const {say} = report;
	const isEmpty =
		tree.kind === 'list' ? tree.items.length === 0 : tree.kind === 'leaf' && !tree.value;
	if (isEmpty) return report.add(tree.place, say.emptyScript);
	if (tree.kind !== 'list')
		return report.add(
			tree.place,
			say.expected(say.kinds.list, say.kinds[tree.kind === 'map' ? 'map' : 'word']),
		);
	if (tree.items.length > LINES) return report.add(tree.place, say.longScript(LINES));

	const read = tree.items.map((item) => line(item, report)).filter((item) => item !== undefined);
	return {lines: read, places: tree.items.map(({place}) => place)};
};
