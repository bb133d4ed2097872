import {run} from '../simulation/run.js';
import {type Language, messages} from '../text/language.js';
import {checkLinks} from './check-links.js';
import {checkQuestions} from './check-questions.js';
import {yamlFiles} from './folder.js';
import {type LoadedFile, loadFile} from './load.js';
import {type Problem, Report, START} from './problem.js';
import type {ScenarioFile} from './scenario-file.js';

export type Checked = {readonly files: number; readonly problems: readonly Problem[]};

/** Every problem of every file that these paths mean: files, and folders with all below them. */
export async function checkPaths(paths: readonly string[], language: Language): Promise<Checked> {
	const found = paths.map((path) => {
		const report = new Report(path, messages(language).content);
		const files = yamlFiles(path, report).map((file) => loadFile(file, language));
		return {files, problems: report.problems};
	});
	const files = found.flatMap((each) => each.files);
	const beyond = await Promise.all([checkLinks(files, language), checkQuestions(files, language)]);
	return {
		files: files.length,
		problems: [
			...found.flatMap(({problems}) => problems),
			...files.flatMap((file) => [
				...checkFile(file, language),
				...beyond.flat().filter((problem) => problem.file === file.file),
			]),
		],
	};
}

function checkFile({file, content, problems}: LoadedFile, language: Language): readonly Problem[] {
	if (content?.type !== 'scenario') return problems;

	const report = new Report(file, messages(language).content);
	tryOut(content.value, report);
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
