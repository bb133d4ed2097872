import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Scenario} from '../simulation/scenario.js';
import type {IndexEntry} from './index-entry.js';
import {chunkName, INDEX} from './packed.js';
import {isBuilt, readPacked} from './packed-file.js';

/** The scenarios that come with the program. */
export type BuiltIn = {
	/** In the order of the lists. */
	readonly entries: readonly IndexEntry[];
	/** For an id of `entries`. */
	readonly load: (id: string) => Promise<Scenario>;
};

/** Reads one small file, and one more for the group of a scenario that is loaded; no YAML. */
export async function builtIn(): Promise<BuiltIn> {
	const entries = isBuilt ? readPacked<readonly IndexEntry[]>(INDEX) : await entriesFromSource();
	const load = async (id: string) => {
		const group = entries.find((entry) => entry.id === id)?.group ?? '';
		const scenarios = isBuilt
			? readPacked<readonly Scenario[]>(chunkName(group))
			: await fromSource();
		const scenario = scenarios.find((each) => each.id === id);
		if (!scenario) throw new Error(`There is no built-in scenario ${id}.`);
		return scenario;
	};
	return {entries, load};
}

let source: readonly Scenario[] | undefined;

/** In a clone that is run from source, as tests do, the YAML files are read themselves, once. */
async function fromSource(): Promise<readonly Scenario[]> {
	const {readFolder} = await import('./build-content.js');
	source ??= readFolder(fileURLToPath(sourceFolder()));
	return source;
}

async function entriesFromSource(): Promise<readonly IndexEntry[]> {
	const {indexEntry} = await import('./build-content.js');
	return (await fromSource()).map(indexEntry);
}

export function sourceFolder(): URL {
	let folder = new URL('.', import.meta.url);
	while (folder.pathname !== '/') {
		const found = new URL('quizzes/scenarios/', folder);
		if (existsSync(found)) return found;
		folder = new URL('..', folder);
	}
	throw new Error('Neither content/index.json nor quizzes/scenarios is there.');
}
