import {type Language, messages} from '../text/language.js';
import {nearest} from '../text/nearest.js';
import {builtIn} from './built-in.js';
import {builtInQuestions} from './built-in-questions.js';
import type {LoadedFile} from './load.js';
import {type Problem, Report} from './problem.js';
import {gather} from './question-folder.js';
import type {ScenarioFile} from './scenario-file.js';

type Known = {readonly topics: ReadonlySet<string>; readonly scenarios: ReadonlySet<string>};

/** Topics and scenarios that scenario files lead on to, and that do not exist. */
export async function checkLinks(
	files: readonly LoadedFile[],
	language: Language,
): Promise<readonly Problem[]> {
	const read = files.flatMap(({file, content}) =>
		content?.type === 'scenario' ? [{file, value: content.value}] : [],
	);
	const linked = read.filter(({value: {scenario}}) => scenario.questions ?? scenario.next);
	if (linked.length === 0) return [];

	const [runs, {topics}] = await Promise.all([builtIn(), builtInQuestions()]);
	const ids = (entries: ReadonlyArray<{readonly id: string}>) => entries.map(({id}) => id);
	const known = {
		topics: new Set([...ids(topics), ...ids(gather(files, language).topics)]),
		scenarios: new Set([...ids(runs.entries), ...read.map(({value}) => value.scenario.id)]),
	};
	return linked.flatMap(({file, value}) => {
		const report = new Report(file, messages(language).content);
		checkFile(value, known, report);
		return report.problems;
	});
}

function checkFile({scenario, placeOf}: ScenarioFile, known: Known, report: Report): void {
	const {unknownTopic, unknownRun} = report.say.questions;
	for (const id of scenario.questions ?? [])
		if (!known.topics.has(id))
			report.add(placeOf('questions'), unknownTopic(id, nearest(id, known.topics)));
	for (const id of scenario.next ?? [])
		if (!known.scenarios.has(id))
			report.add(placeOf('next'), unknownRun(id, nearest(id, known.scenarios)));
}
