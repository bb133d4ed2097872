import * as esbuild from 'esbuild';

/** What a module of CommonJS knows of itself, when it is asked. */
const META =
	'const ownMeta = {get url() { return require("node:url").pathToFileURL(__filename).href; }};';

/** Stands for a module until one of its names is used; from then on its variable holds the module itself. */
const LATER =
	'const later = (names, load) => { const module = {}; for (const name of names) Object.defineProperty(module, name, {get: () => load()[name]}); return module; };';

/** Tells the names of a module, in fewer words than esbuild needs. */
const GIVES =
	'const gives = (names) => { for (const name in names) Object.defineProperty(exports, name, {get: names[name], enumerable: true}); };';

function withGifts(text) {
	const [whole = '', list = ''] = /\bexport\s*\{([^}]*)\};?\s*$/.exec(text) ?? [];
	if (whole === '') return text;
	const names = list.split(',').map((one) => one.trim().split(/\s+as\s+/));
	const given = names.map(([own, name = own]) => `${name}:()=>${own}`);
	return `gives({${given}});${text.slice(0, -whole.length)}`;
}

/** The names that are imported from each module; of some all of it is. */
function importedNames(text) {
	const names = new Map();
	for (const [, clause, from] of text.matchAll(/\bimport\s*([\w$,{}\s*]+?)\s*from\s*"([^"]+)"/g)) {
		const [, only = '', list = ''] = /^([^{]*)(?:\{(.*)\})?$/s.exec(clause) ?? [];
		const named = list.split(',').flatMap((one) => one.trim().split(/\s+as\s+/)[0] || []);
		const rest = only.includes('*') ? ['*'] : only.trim() === '' ? [] : ['default'];
		names.set(from, [...new Set([...(names.get(from) ?? []), ...rest, ...named])]);
	}
	return names;
}

/** Loads what a module imports when it is first used: most of it never is. */
function loadedLater(code, names) {
	let isLater = false;
	const changed = code.replaceAll(
		/(?<=[\s,;])([\w$]+)=((?:[\w$]+\()?require\("([^"]+)"\)(?:,1\)|\))?)(?=[,;])/g,
		(whole, name, load, from) => {
			const used = names.get(from);
			if (used === undefined || used.includes('*')) return whole;
			isLater = true;
			return `${name}=later(${JSON.stringify(used)},()=>${name}=${load})`;
		},
	);
	return isLater ? `${LATER}${changed}` : changed;
}

/**
 * A module of ECMAScript as one of CommonJS. Only the former can be split into pieces, and the loader that Node has
 * for them takes longer to start than most commands take to run.
 */
export async function toCommonJs(original) {
	// No piece is there for what it does when it is loaded.
	const text = withGifts(original.replaceAll(/\bimport\s*"\.\/[^"]+";/g, ''));
	const {code} = await esbuild.transform(text, {
		format: 'cjs',
		platform: 'node',
		target: 'node20.19',
		charset: 'utf8',
		minify: true,
		define: {'import.meta': 'ownMeta'},
		supported: {'dynamic-import': false},
	});
	const [, bang = '', rest] = /^(#!.*\n)?([\s\S]*)$/.exec(code);
	const body = loadedLater(rest, importedNames(text));
	const glue = [body.includes('ownMeta') && META, body.includes('gives(') && GIVES].filter(Boolean);
	return `${bang}"use strict";${glue.join('')}${body}`;
}
