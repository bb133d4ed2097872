import {readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from './esbuild.js';

/** Who holds the rights in a package that says so in its source, and comes without a licence file. */
const UNFILED = {'yoga-layout': 'Copyright (c) Meta Platforms, Inc. and affiliates.'};

/** `node_modules/ink/build/ink.js` is a part of `node_modules/ink`. */
function packageOf(input) {
	return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

async function textsIn(folder) {
	const files = await readdir(folder).catch(() => []);
	const names = files.filter((file) => /^licen[cs]es?(\.|$)/i.test(file));
	return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
}

/** What a package holds of others, as it lists them in `build/licenses.md`. */
function bundledIn(text) {
	return text.split(/^---$/m).map((part) => {
		const field = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? '';
		const [, own = ''] = part.split(/^===$/m);
		return {name: field('Name'), version: field('Version'), license: field('License') || 'UNKNOWN', text: own};
	});
}

async function noticesOf(input) {
	const folder = path.join(root, input);
	const {name, version, license} = JSON.parse(
		await readFile(path.join(folder, 'package.json'), 'utf8'),
	);
	const texts = await textsIn(folder);
	const own = UNFILED[name] ? [UNFILED[name]] : texts;
	const bundled = (await textsIn(path.join(folder, 'build'))).flatMap(bundledIn);
	return [...own.map((text) => ({name, version, license, text})), ...bundled];
}

const isTitle = (line) => /^(?:the )?(?:mit|isc) licen[cs]e(?: \(mit\))?$/i.test(line.trim());
const isHolder = (line) => /^\s*copyright\b.*(?:\d{4}|\(c\)|<)/i.test(line);

/** A licence taken apart: who holds the rights, and the words that many packages share. */
function takenApart({name, version, license, text}) {
	const lines = text.trim().split(/\r?\n/).filter((line) => !isTitle(line));
	const holders = lines.filter(isHolder).map((line) => line.trim());
	const words = lines.filter((line) => !isHolder(line)).join('\n').trim();
	return {who: [`${name} ${version} (${license})`, ...holders].join('\n    '), license, words};
}

/** The packages of each licence, and its words once, however their lines are broken. */
function grouped(notices) {
	const groups = new Map();
	const shared = new Map();
	for (const {who, license, words} of notices) {
		if (words !== '' && !shared.has(license)) shared.set(license, words);
		const own = words || shared.get(license) || '';
		const key = own.replaceAll(/\s+/g, ' ');
		const group = groups.get(key) ?? {who: [], words: own};
		group.who.push(who);
		groups.set(key, group);
	}
	return [...groups.values()];
}

/** The licences of all packages that are in the bundle, as these ask. */
export async function writeLicences(inputs, file) {
	const folders = [...new Set(inputs.map(packageOf))].filter((folder) => folder !== undefined);
	const notices = (await Promise.all(folders.sort().map(noticesOf))).flat().map(takenApart);
	const silent = notices.filter(({words, license}) => words === '' && license === 'UNKNOWN');
	if (silent.length > 0) throw new Error(`No licence of ${silent.map(({who}) => who)}.`);

	const parts = grouped(notices).map(({who, words}) => [...new Set(who), '', words].join('\n'));
	await writeFile(file, `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}
