import path from 'node:path';
import {type Language, messages} from '../text/language.js';
import {printable} from './printable.js';
import {type Problem, Report} from './problem.js';
import {readText} from './read-text.js';
import {readScenario, type ScenarioFile} from './scenario-file.js';
import {parseTree} from './yaml-tree.js';

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
