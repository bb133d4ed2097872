import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress} from 'node:zlib';
import {root} from './esbuild.js';
import {load} from './load.js';

/**
 * Writes the built-in content as the program reads it: one small index, and a chunk for every group. The
 * files are read by the very loader that reads a user's own, and a bad one ends the build.
 */
export async function writeContent(out) {
	const {buildContent} = await load('source/content/build-content.ts');
	const {buildQuestions} = await load('source/content/build-questions.ts');
	const {fileOf, INDEX} = await load('source/content/packed.ts');
	const quizzes = path.join(root, 'quizzes');
	const files = [...buildContent(path.join(quizzes, 'scenarios')), ...buildQuestions(quizzes)];
	await mkdir(out, {recursive: true});
	await Promise.all(
		files.map(async ([name, text]) => {
			const octets = name === INDEX ? text : await promisify(brotliCompress)(text);
			await writeFile(path.join(out, fileOf(name)), octets);
		}),
	);
}
