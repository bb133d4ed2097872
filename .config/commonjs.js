import * as esbuild from 'esbuild';

/** What a module of CommonJS knows of itself, when it is asked. */
const META =
	'const ownMeta = {get url() { return require("node:url").pathToFileURL(__filename).href; }};';

/**
 * A module of ECMAScript as one of CommonJS. Only the former can be split into pieces, and the loader that Node has
 * for them takes longer to start than most commands take to run.
 */
export async function toCommonJs(text) {
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
	return `${bang}"use strict";${rest.includes('ownMeta') ? META : ''}${rest}`;
}
