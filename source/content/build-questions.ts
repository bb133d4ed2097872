import path from 'node:path';
import {isComputed, type QuestionSpec} from '../quiz/ask/spec.js';
import {messages} from '../text/language.js';
import {yamlFiles} from './folder.js';
import {loadFile} from './load.js';
import {pack} from './packed.js';
import {formatProblem, Report} from './problem.js';
import {type FiledQuestion, gather, type QuestionFolder} from './question-folder.js';
import {type QuestionChunk, type QuestionEntry, questionChunkName} from './question-index.js';

/** All questions of the folder `quizzes`. Throws when a file is not right. */
export function readQuestionFolder(folder: string): QuestionFolder {
	const {content: say} = messages('en');
	const files = yamlFiles(folder, new Report(folder, say))
		.filter((file) => path.dirname(path.relative(folder, file)) !== 'scenarios')
		.map((file) => loadFile(file, 'en'));
	const problems = files.flatMap((file) => file.problems);
	if (problems.length > 0)
		throw new Error(problems.map((problem) => formatProblem(problem, say)).join('\n'));

	return gather(files, 'en');
}

/** The files of the built-in questions, by name: lists, an index, and one chunk for each group. */
export function buildQuestions(folder: string): ReadonlyMap<string, string> {
	const {topics, misconceptions, facts, questions} = readQuestionFolder(folder);
	const chunks = new Map<string, FiledQuestion[]>();
	for (const question of questions) {
		const name = questionChunkName(question.spec.topics[0]);
		chunks.set(name, [...(chunks.get(name) ?? []), question]);
	}
	return new Map([
		['topics.json', pack(topics)],
		['misconceptions.json', pack(misconceptions)],
		['facts.json', pack(facts)],
		['questions.json', pack(questions.map(({spec}) => questionEntry(spec)))],
		...[...chunks].map(([name, list]) => [name, pack(chunkOf(list))] as const),
	]);
}

export function chunkOf(list: readonly FiledQuestion[]): QuestionChunk {
	const runs = [...new Set(list.flatMap(({beside}) => beside ?? []))];
	const runOf = list.flatMap(({spec, beside}) =>
		beside ? [[spec.id, runs.indexOf(beside)] as const] : [],
	);
	return {questions: list.map(({spec}) => spec), runs, runOf: Object.fromEntries(runOf)};
}

export function questionEntry(spec: QuestionSpec): QuestionEntry {
	const {id, kind, topics, trap} = spec;
	return {
		id,
		kind,
		topics,
		computed: isComputed(spec),
		...(trap !== undefined && {trap}),
		...('run' in spec && spec.run !== undefined && {run: spec.run}),
	};
}
