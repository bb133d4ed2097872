import {existsSync} from 'node:fs';
import path from 'node:path';
import type {QuestionSpec} from '../quiz/ask/spec.js';
import type {Scenario} from '../simulation/scenario.js';
import type {Language} from '../text/language.js';
import {type LoadedFile, loadScenario} from './load.js';
import type {Fact, Misconception, Topic} from './registry-file.js';

/** A question, and its run when that is a file beside it. */
export type FiledQuestion = {readonly spec: QuestionSpec; readonly beside: Scenario | undefined};

/** All that some files hold of questions and of the lists that they refer to. */
export type QuestionFolder = {
	readonly topics: readonly Topic[];
	readonly misconceptions: readonly Misconception[];
	readonly facts: readonly Fact[];
	readonly questions: readonly FiledQuestion[];
};

export function gather(files: readonly LoadedFile[], language: Language): QuestionFolder {
	const runs = new Map<string, Scenario | undefined>();
	/** Read once, though several questions are about it. */
	const besideOf = (spec: QuestionSpec, file: string) => {
		const beside = besidePath(spec, file);
		if (beside === undefined) return undefined;
		if (!runs.has(beside)) runs.set(beside, loadScenario(beside, language).scenario);
		return runs.get(beside);
	};
	const entries = files.flatMap(({content}) =>
		content?.type === 'registry' ? [content.value] : [],
	);
	return {
		topics: entries.flatMap((each) => (each.type === 'topics' ? each.entries : [])),
		misconceptions: entries.flatMap((each) => (each.type === 'misconceptions' ? each.entries : [])),
		facts: entries.flatMap((each) => (each.type === 'facts' ? each.entries : [])),
		questions: files.flatMap(({file, content}) =>
			content?.type === 'questions'
				? content.value.questions.map(({spec}) => ({spec, beside: besideOf(spec, file)}))
				: [],
		),
	};
}

/** The file that a question's `run` names, when there is one beside it. */
export function besidePath(spec: QuestionSpec, file: string): string | undefined {
	const run = 'run' in spec ? spec.run : undefined;
	if (run === undefined) return undefined;

	const name = /\.ya?ml$/.test(run) ? run : `${run}.yaml`;
	const beside = path.join(path.dirname(file), name);
	return existsSync(beside) && path.resolve(beside) !== path.resolve(file) ? beside : undefined;
}
