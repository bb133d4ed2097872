import {type Dirent, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Report} from './problem.js';
import {START} from './problem.js';

const FILES = 1000;
const DEPTH = 8;

const isYaml = (name: string) => /\.ya?ml$/i.test(name);
const isHidden = (name: string) => name.startsWith('.') || name === 'node_modules';

/** What cannot be looked at is no folder, and its reader says why. */
export function isFolder(name: string): boolean {
	try {
		return statSync(name).isDirectory();
	} catch {
		return false;
	}
}

/** The YAML files that a path means: itself, or all below a folder, in order of name. */
export function yamlFiles(root: string, report: Report): readonly string[] {
	if (!isFolder(root)) return [root];

	const files: string[] = [];
	const walk = (folder: string, depth: number): void => {
		for (const entry of entriesOf(folder, report)) {
			const file = path.join(folder, entry.name);
			// Links to folders are not followed: they may lead in a circle.
			if (entry.isDirectory() && depth < DEPTH && !isHidden(entry.name)) walk(file, depth + 1);
			else if (!entry.isDirectory() && isYaml(entry.name)) files.push(file);
			if (files.length > FILES) return;
		}
	};
	walk(root, 0);
	if (files.length === 0) report.add(START, report.say.file.noFiles);
	if (files.length > FILES) report.add(START, report.say.file.tooMany(FILES));
	return files.slice(0, FILES);
}

function entriesOf(folder: string, report: Report): readonly Dirent[] {
	try {
		const entries = readdirSync(folder, {withFileTypes: true});
		return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
	} catch {
		report.add(START, report.say.file.closedFolder);
		return [];
	}
}
