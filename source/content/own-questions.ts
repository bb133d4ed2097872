import type {Scenario} from '../simulation/scenario.js';
import {type Language, messages} from '../text/language.js';
import {builtIn} from './built-in.js';
import type {LoadedQuestion} from './built-in-questions.js';
import {checkQuestions} from './check-questions.js';
import {yamlFiles} from './folder.js';
import {loadFile} from './load.js';
import {type Problem, Report} from './problem.js';
import {gather} from './question-folder.js';

/** What a user's own file or folder holds. */
export type OwnQuestions = {
	readonly questions: readonly LoadedQuestion[];
	readonly scenarios: readonly Scenario[];
	/** Everything that is wrong; then there is nothing to ask. */
	readonly problems: readonly Problem[];
};

/** The questions of a user's own file, or of all files below a folder, checked as ours are. */
export async function questionsAt(path: string, language: Language): Promise<OwnQuestions> {
	const report = new Report(path, messages(language).content);
	const files = yamlFiles(path, report).map((file) => loadFile(file, language));
	const form = [...report.problems, ...files.flatMap(({problems}) => problems)];
	const problems = form.length > 0 ? form : await checkQuestions(files, language);
	if (problems.length > 0) return {questions: [], scenarios: [], problems};

	const {load} = await builtIn();
	const questions = gather(files, language).questions.map(async ({spec, beside}) => {
		const name = 'run' in spec ? spec.run : undefined;
		const scenario = beside ?? (name === undefined ? undefined : await load(name));
		return {spec, scenario};
	});
	const scenarios = files.flatMap(({content}) =>
		content?.type === 'scenario' ? [content.value.scenario] : [],
	);
	return {questions: await Promise.all(questions), scenarios, problems};
}
