import {run} from '../simulation/run.js';
import type {Scenario} from '../simulation/scenario.js';
import type {State} from '../tcp/state-diagram.js';
import {messages} from '../text/language.js';
import {yamlFiles} from './folder.js';
import type {IndexEntry} from './index-entry.js';
import {loadScenario} from './load.js';
import {chunkName, INDEX, pack} from './packed.js';
import {formatProblem, type Problem, Report} from './problem.js';

/** The order in which groups are learnt, and listed; others come after, by name. */
const GROUPS = [
	'open',
	'close',
	'time-wait',
	'keep-alive',
	'reset',
	'half-open',
	'data',
	'flood',
	'filter',
];

/** All scenarios of a folder, as the lists show them. Throws when one is not right. */
export function readFolder(folder: string): readonly Scenario[] {
	const {content: say} = messages('en');
	const report = new Report(folder, say);
	const loaded = yamlFiles(folder, report).map((file) => loadScenario(file, 'en'));
	const problems: Problem[] = [...report.problems, ...loaded.flatMap((file) => file.problems)];
	if (problems.length > 0)
		throw new Error(problems.map((problem) => formatProblem(problem, say)).join('\n'));

	const files = loaded.flatMap((file) => (file.scenario ? [file] : []));
	const rank = ({group}: Scenario) =>
		GROUPS.includes(group) ? GROUPS.indexOf(group) : GROUPS.length;
	return files
		.toSorted(
			(a, b) =>
				rank(a.scenario) - rank(b.scenario) ||
				compare(a.scenario.group, b.scenario.group) ||
				a.order - b.order ||
				compare(a.scenario.id, b.scenario.id),
		)
		.map(({scenario}) => scenario);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The files of the built-in content, by name: a small index, and one chunk for each group. */
export function buildContent(folder: string): ReadonlyMap<string, string> {
	const scenarios = readFolder(folder);
	const index: readonly IndexEntry[] = scenarios.map(indexEntry);
	const groups = new Set(scenarios.map(({group}) => group));
	const chunks = [...groups].map(
		(group) => [chunkName(group), pack(scenarios.filter((each) => each.group === group))] as const,
	);
	return new Map([[INDEX, pack(index)], ...chunks]);
}

export function indexEntry(scenario: Scenario): IndexEntry {
	const {id, title, group, summary} = scenario;
	const states = statesOf(scenario);
	return summary ? {id, title, group, summary, states} : {id, title, group, states};
}

/** A run takes about a millisecond, and the build makes this index once. */
function statesOf(scenario: Scenario): readonly State[] {
	const states = new Set<State>();
	for (const {after} of run(scenario).steps) {
		if (after !== null) states.add(after.state);
	}
	return [...states];
}
