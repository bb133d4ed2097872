import path from 'node:path';
import {type Language, messages} from '../text/language.js';
import {printable} from '../text/printable.js';
import {type Problem, Report} from './problem.js';
import {type QuestionFile, readQuestions} from './question-file.js';
import {readText} from './read-text.js';
import {type Registry, readRegistry} from './registry-file.js';
import {readScenario, type ScenarioFile} from './scenario-file.js';
import {parseTree, type Tree} from './yaml-tree.js';

/** What a file is is said by its keys. */
export type FileContent =
	| {readonly type: 'scenario'; readonly value: ScenarioFile}
	| {readonly type: 'questions'; readonly value: QuestionFile}
	| {readonly type: 'registry'; readonly value: Registry};

/** A file's content, or everything that keeps it from having one. */
export type LoadedFile = {
	readonly file: string;
	/** What it is meant to be, right or not; undefined when it cannot be read. */
	readonly kind: FileContent['type'] | undefined;
	readonly content: FileContent | undefined;
	readonly problems: readonly Problem[];
};

/** Reads any file of content, built in or a user's own. */
export function loadFile(file: string, language: Language): LoadedFile {
	const report = new Report(file, messages(language).content);
	const text = readText(file, report);
	const tree = text === undefined ? undefined : parseTree(text, report);
	const kind = tree && kindOf(tree);
	const content = tree && kind && contentOf(file, kind, tree, report);
	return {file, kind, content: report.count === 0 ? content : undefined, problems: report.problems};
}

const REGISTRIES = ['topics', 'misconceptions', 'facts'] as const;

const has = (tree: Tree, key: string) => tree.kind === 'map' && tree.entries.has(key);

function kindOf(tree: Tree): FileContent['type'] {
	if (REGISTRIES.some((key) => has(tree, key))) return 'registry';
	const isTopic = has(tree, 'topic') || (has(tree, 'questions') && !has(tree, 'script'));
	return isTopic ? 'questions' : 'scenario';
}

function contentOf(
	file: string,
	kind: FileContent['type'],
	tree: Tree,
	report: Report,
): FileContent | undefined {
	switch (kind) {
		case 'registry': {
			const name = REGISTRIES.find((key) => has(tree, key)) ?? 'topics';
			const value = readRegistry(name, tree, report);
			return value && {type: kind, value};
		}
		case 'questions': {
			const value = readQuestions(tree, report);
			return value && {type: kind, value};
		}
		case 'scenario': {
			const value = readScenario(idOf(file), tree, report);
			return value && {type: kind, value};
		}
	}
}

/** A scenario, or everything that keeps the file from being one. */
export type Loaded =
	| (ScenarioFile & {readonly problems: readonly Problem[]})
	| {readonly scenario?: undefined; readonly problems: readonly Problem[]};

/** Reads the file of a scenario, built in or a user's own. */
export function loadScenario(file: string, language: Language): Loaded {
	const report = new Report(file, messages(language).content);
	const text = readText(file, report);
	return text === undefined ? {problems: report.problems} : parse(text, file, report);
}

/** The same for a text that is already read. */
export function parseScenario(text: string, file: string, language: Language): Loaded {
	return parse(text, file, new Report(file, messages(language).content));
}

function parse(text: string, file: string, report: Report): Loaded {
	const tree = parseTree(text, report);
	const read = tree && readScenario(idOf(file), tree, report);
	return read && report.count === 0 ? {...read, problems: []} : {problems: report.problems};
}

/** A scenario is called what its path says: `syn-ack-lost`. */
function idOf(file: string): string {
	return printable(path.basename(file).replace(/\.ya?ml$/i, ''), 80);
}
