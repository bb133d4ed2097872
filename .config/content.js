import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from './esbuild.js';
import {load} from './load.js';

/**
 * Writes the built-in content as the program reads it: one small index, and a chunk for every group. The
 * files are read by the very loader that reads a user's own, and a bad one ends the build.
 */
export async function writeContent(out) {
	const {buildContent} = await load('source/content/build-content.ts');
	const {buildQuestions} = await load('source/content/build-questions.ts');
	const quizzes = path.join(root, 'quizzes');
	const files = [...buildContent(path.join(quizzes, 'scenarios')), ...buildQuestions(quizzes)];
	await mkdir(out, {recursive: true});
	await Promise.all(files.map(([name, text]) => writeFile(path.join(out, name), text)));
}
