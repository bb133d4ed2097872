import {fileURLToPath} from 'node:url';
import type {QuestionSpec} from '../quiz/ask/spec.js';
import type {Scenario} from '../simulation/scenario.js';
import {builtIn, sourceFolder} from './built-in.js';
import {isBuilt, readPacked} from './packed-file.js';
import type {QuestionFolder} from './question-folder.js';
import {type QuestionChunk, type QuestionEntry, questionChunkName} from './question-index.js';
import type {Fact, Misconception, Topic} from './registry-file.js';

/** A question with the run that it is about. */
export type LoadedQuestion = {
	readonly spec: QuestionSpec;
	readonly scenario: Scenario | undefined;
};

/** The questions that come with the program, and the lists that they refer to. */
export type BuiltInQuestions = {
	readonly topics: readonly Topic[];
	readonly entries: readonly QuestionEntry[];
	readonly misconceptions: () => Promise<readonly Misconception[]>;
	readonly facts: () => Promise<readonly Fact[]>;
	/** For entries of `entries`, in their order. */
	readonly load: (entries: readonly QuestionEntry[]) => Promise<readonly LoadedQuestion[]>;
};

/** Reads two small files, and one more for each group that is loaded; no YAML. */
export async function builtInQuestions(): Promise<BuiltInQuestions> {
	return isBuilt ? fromBuild() : fromSource();
}

function fromBuild(): BuiltInQuestions {
	const entries = readPacked<readonly QuestionEntry[]>('questions.json');
	return {
		topics: readPacked('topics.json'),
		entries,
		misconceptions: async () => readPacked('misconceptions.json'),
		facts: async () => readPacked('facts.json'),
		load: async (wanted) => {
			const names = new Set(wanted.map(({topics}) => questionChunkName(topics[0])));
			return withRuns(
				wanted,
				[...names].map((name) => readPacked<QuestionChunk>(name)),
			);
		},
	};
}

let folder: QuestionFolder | undefined;

/** In a clone that is run from source, as tests do, the YAML files are read themselves, once. */
async function fromSource(): Promise<BuiltInQuestions> {
	const {chunkOf, questionEntry, readQuestionFolder} = await import('./build-questions.js');
	folder ??= readQuestionFolder(fileURLToPath(new URL('..', sourceFolder())));
	const {topics, misconceptions, facts, questions} = folder;
	return {
		topics,
		entries: questions.map(({spec}) => questionEntry(spec)),
		misconceptions: async () => misconceptions,
		facts: async () => facts,
		load: (wanted) => withRuns(wanted, [chunkOf(questions)]),
	};
}

async function withRuns(
	wanted: readonly QuestionEntry[],
	chunks: readonly QuestionChunk[],
): Promise<readonly LoadedQuestion[]> {
	const {load} = await builtIn();
	const runs = new Map(
		chunks.flatMap((chunk) =>
			Object.entries(chunk.runOf).map(([id, place]) => [id, chunk.runs[place]] as const),
		),
	);
	const specs = new Map(chunks.flatMap(({questions}) => questions).map((spec) => [spec.id, spec]));
	const found = wanted.flatMap(({id}) => specs.get(id) ?? []);
	return Promise.all(
		found.map(async (spec) => {
			const name = 'run' in spec ? spec.run : undefined;
			const scenario = name === undefined ? undefined : (runs.get(spec.id) ?? (await load(name)));
			return {spec, scenario};
		}),
	);
}
