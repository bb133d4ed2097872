import {rm} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';
import * as esbuild from 'esbuild';
import {cache, root, shared} from './esbuild.js';

/** Some dependencies still call `require`. */
const banner = {
	js: "import {createRequire as makeRequire} from 'node:module';const require = makeRequire(import.meta.url);",
};

/** Imports a TypeScript file of this project: bundled first, as Node 20 reads no TypeScript. */
export async function load(file) {
	const name = path.relative(root, path.resolve(root, file)).replaceAll(/[^\w-]+/g, '-');
	const outfile = path.join(cache, `${name}-${process.pid}.mjs`);
	try {
		await esbuild.build({...shared, banner, entryPoints: [file], outfile});
		return await import(pathToFileURL(outfile).href);
	} finally {
		await rm(outfile, {force: true});
	}
}
