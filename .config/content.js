import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from './esbuild.js';
import {load} from './load.js';

/** One small index, which `list` and the pickers read, and a chunk for every group, read when a run opens. */
export async function writeContent(out) {
	const {buildContent} = await load('source/content/build-content.ts');
	await mkdir(out, {recursive: true});
	for (const [name, text] of buildContent(path.join(root, 'quizzes', 'scenarios')))
		await writeFile(path.join(out, name), text);
}
