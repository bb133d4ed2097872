import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from './esbuild.js';
import {load} from './load.js';

/** Writes the manual page from the tables of the help. */
export async function writeManPage(file) {
	const {manPage} = await load('source/commands/man-page.ts');
	const {version} = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
	await writeFile(file, manPage(version));
}
