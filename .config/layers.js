/**
 * Each file costs a start as much as what is in it, and splitting makes one of whatever several pieces share.
 * So what is loaded later is said to stand on whole layers: on the base, which has been loaded by then; and on
 * each of the others that it needs a corner stone of.
 */
import path from 'node:path';
import * as esbuild from 'esbuild';
import {root} from './root.js';

const BASE = 'source/commands/main.ts';
const SCREENS = 'source/ui/app.tsx';

const LAYERS = [
	{corner: 'source/tcp/step.ts', of: /^(?:source\/(?:tcp|simulation)|node_modules\/pure-rand)\// },
	{corner: 'source/quiz/asking.ts', of: /^source\/(?:quiz|chart)\// },
];

/** What has a file of its own, to be loaded when it is first used. */
const APART = ['source/text/en.ts', 'source/text/zh.ts'];

/** All that a module imports, and what these import, except what is loaded later. */
function closure(inputs, module, found = new Set()) {
	if (found.has(module) || !(module in inputs)) return found;
	found.add(module);
	for (const {path: imported, kind} of inputs[module].imports)
		if (kind !== 'dynamic-import') closure(inputs, imported, found);
	return found;
}

async function inputsOf(options) {
	const {metafile} = await esbuild.build({...options, splitting: false, minify: false, write: false, metafile: true});
	return metafile.inputs;
}

const statement = (module) => `import ${JSON.stringify(path.join(root, module))};`;

/** What a module that is loaded later stands on. */
function foundations(inputs) {
	const screens = closure(inputs, SCREENS);
	const layers = LAYERS.map(({corner, of}) => ({corner, stones: [...screens].filter((module) => of.test(module))}));
	return (module) => {
		const own = closure(inputs, module);
		return layers.filter(({corner}) => own.has(corner)).flatMap(({stones}) => stones);
	};
}

/** The options of a build, with what is loaded later laid on layers. */
export async function layered(options) {
	const stonesOf = foundations(await inputsOf(options));
	const source = path.join(root, 'source', path.sep);
	const plugin = {
		name: 'layers',
		setup(build) {
			build.onResolve({filter: /^\./}, async ({kind, path: file, importer, resolveDir}) => {
				if (kind !== 'dynamic-import' || !importer.startsWith(source)) return undefined;
				const found = await build.resolve(file, {kind: 'import-statement', importer, resolveDir});
				return {...found, namespace: 'layers'};
			});
			build.onLoad({filter: /.*/, namespace: 'layers'}, ({path: file}) => {
				const stones = stonesOf(path.relative(root, file).replaceAll(path.sep, '/'));
				const exported = `export * from ${JSON.stringify(file)};`;
				return {contents: [...[BASE, ...stones].map(statement), exported].join('\n'), resolveDir: root};
			});
		},
	};
	return {
		...options,
		entryPoints: [...options.entryPoints, ...APART],
		plugins: [plugin, ...options.plugins],
	};
}
