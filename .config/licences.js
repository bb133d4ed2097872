import {readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from './esbuild.js';

/** `node_modules/ink/build/ink.js` is a part of `node_modules/ink`. */
function packageOf(input) {
	return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/** Packages keep their licence on top; those that bundle others list these in `build/`. */
async function textsIn(folder) {
	const files = await readdir(folder).catch(() => []);
	const names = files.filter((file) => /^licen[cs]es?(\.|$)/i.test(file));
	return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
}

async function notice(input) {
	const folder = path.join(root, input);
	const {name, version, license} = JSON.parse(
		await readFile(path.join(folder, 'package.json'), 'utf8'),
	);
	const texts = [...(await textsIn(folder)), ...(await textsIn(path.join(folder, 'build')))];
	return [`${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join('\n\n');
}

/** The licences of all packages that are in the bundle, as these licences ask. */
export async function writeLicences(inputs, file) {
	const folders = [...new Set(inputs.map(packageOf))].filter((folder) => folder !== undefined);
	const notices = await Promise.all(folders.sort().map(notice));
	await writeFile(file, `${notices.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}
