import {basename} from 'node:path';
import {builtIn} from '../content/built-in.js';
import {builtInQuestions, type LoadedQuestion} from '../content/built-in-questions.js';
import {isFolder} from '../content/folder.js';
import {formatProblem} from '../content/problem.js';
import type {Scenario} from '../simulation/scenario.js';
import {messages} from '../text/language.js';
import {nearest} from '../text/nearest.js';
import type {Invocation} from './command.js';
import {failed} from './failure.js';
import {fileNamed, find, isPath} from './find.js';
import {quoted} from './parse.js';

/** What a name can be asked about: runs, step by step, or questions from files. */
export type Matter =
	| {readonly type: 'scenarios'; readonly scenarios: readonly Scenario[]}
	| {
			readonly type: 'questions';
			readonly questions: readonly LoadedQuestion[];
			/** The group of topics that was named, or the file or folder of one's own. */
			readonly group: string | null;
			readonly isOwn: boolean;
	  };

/** A file or folder, a run, a topic (LOSS-01), or a group of runs (open) or of topics (LOSS). */
export async function findMatter(name: string, invocation: Invocation): Promise<Matter> {
	if (
		(isPath(name) && isFolder(name)) ||
		(isPath(name) && (await holdsQuestions(name, invocation)))
	) {
		return ownMatter(name, invocation);
	}
	if (isPath(name) || (await isOfRuns(name))) {
		return {type: 'scenarios', scenarios: await find(name, invocation)};
	}

	const {topics, entries, load} = await builtInQuestions();
	const word = name.toUpperCase();
	const meant = entries.filter(({topics: [main]}) => main === word || groupOf(main) === word);
	if (meant.length > 0) {
		const group = topics.some(({id}) => groupOf(id) === word) ? word : null;
		return {type: 'questions', questions: await load(meant), group, isOwn: false};
	}

	const {entries: runs} = await builtIn();
	const {cli} = invocation.say;
	const names = [...topics, ...runs].flatMap(({id, group}) => [id, group]);
	const near = fileNamed(name) ?? nearest(name, new Set(names)) ?? nearest(word, new Set(names));
	throw failed(
		cli.unknownMatter(quoted(name)),
		...(near ? [cli.didYouMean(near)] : []),
		cli.seeList,
	);
}

/** `LOSS-01` is of the group LOSS. */
const groupOf = (topic: string) => topic.replace(/-\d+$/, '');

async function holdsQuestions(path: string, {settings}: Invocation): Promise<boolean> {
	const {loadFile} = await import('../content/load.js');
	return loadFile(path, settings.language).kind === 'questions';
}

async function isOfRuns(name: string): Promise<boolean> {
	const {entries} = await builtIn();
	return entries.some(({id, group}) => id === name || group === name);
}

/** The questions of a file or folder; a folder that has none is asked about run by run. */
async function ownMatter(path: string, {settings, say}: Invocation): Promise<Matter> {
	const {questionsAt} = await import('../content/own-questions.js');
	const {questions, scenarios, problems} = await questionsAt(path, settings.language);
	if (questions.length > 0)
		return {type: 'questions', questions, group: basename(path), isOwn: true};
	if (scenarios.length > 0) return {type: 'scenarios', scenarios};

	const told = problems.map((problem) =>
		formatProblem(problem, messages(settings.language).content),
	);
	const advice = told.length > 0 ? told : [say.cli.noQuestions];
	throw failed(say.cli.badQuestions(quoted(path)), ...advice);
}
