import {run} from '../simulation/run.js';
import {type Language, messages} from '../text/language.js';
import {yamlFiles} from './folder.js';
import {loadScenario} from './load.js';
import {type Problem, Report, START} from './problem.js';
import type {ScenarioFile} from './scenario-file.js';

export type Checked = {readonly files: number; readonly problems: readonly Problem[]};

/** Every problem of every file that these paths mean: files, and folders with all below them. */
export function checkPaths(paths: readonly string[], language: Language): Checked {
	let count = 0;
	const problems = paths.flatMap((path) => {
		const report = new Report(path, messages(language).content);
		const files = yamlFiles(path, report);
		count += files.length;
		return [...report.problems, ...files.flatMap((file) => checkFile(file, language))];
	});
	return {files: count, problems};
}

function checkFile(file: string, language: Language): readonly Problem[] {
	const loaded = loadScenario(file, language);
	if (!loaded.scenario) return loaded.problems;

	const report = new Report(file, messages(language).content);
	tryOut(loaded, report);
	return report.problems;
}

/** Chance may keep a line from what it waits for; that it always does is a slip. */
const SEEDS = [1, 2, 3];

/** What only a run can tell. */
function tryOut({scenario, places}: ScenarioFile, report: Report): void {
	const {loss, duplicate, reorder} = scenario.network;
	const seeds = loss + duplicate + reorder > 0 ? SEEDS : SEEDS.slice(0, 1);
	const traces = seeds.map((seed) => run(scenario, {seed}));
	for (const [index, place] of places.entries()) {
		if (traces.every(({idle}) => idle.includes(index))) report.add(place, report.say.idle);
	}
	if (traces.some(({stopped}) => stopped)) report.add(START, report.say.tooManySteps);
}
