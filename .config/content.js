import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from './esbuild.js';
import {load} from './load.js';

const folder = 'quizzes/scenarios';

/** Reads the built-in runs as a user's own are read, and refuses to build with a bad one. */
async function readScenarios() {
	const names = (await readdir(path.join(root, folder))).filter((name) => name.endsWith('.yaml'));
	const {loadScenario} = await load('source/content/load-scenario.ts');
	return Promise.all(
		names.sort().map(async (name) => {
			const file = `${folder}/${name}`;
			const {scenario, problems} = loadScenario(await readFile(path.join(root, file), 'utf8'), file);
			if (!scenario) throw new Error(JSON.stringify(problems, undefined, '\t'));
			return scenario;
		}),
	);
}

/** One small index, which `list` and the pickers read, and a chunk for every group, read when a run opens. */
export async function writeContent(out) {
	const scenarios = await readScenarios();
	const write = (name, value) => writeFile(path.join(out, `${name}.json`), JSON.stringify(value));
	await mkdir(out, {recursive: true});
	await write(
		'index',
		scenarios.map(({id, title, group, summary}) => ({id, title, group, summary})),
	);
	for (const group of new Set(scenarios.map((scenario) => scenario.group)))
		await write(
			`group-${group}`,
			scenarios.filter((scenario) => scenario.group === group),
		);
}
