import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Half-made things: git, npm and the checks look away here. */
export const cache = path.join(root, 'node_modules', '.cache', 'tcp-trainer');

/** Ink imports its inspector statically and calls it only when DEV is set. */
const withoutInspector = {
	name: 'without-inspector',
	setup(build) {
		build.onResolve({filter: /^react-devtools-core$/}, ({path}) => ({path, namespace: 'empty'}));
		build.onLoad({filter: /.*/, namespace: 'empty'}, () => ({contents: 'export default {}'}));
	},
};

/** Yoga unpacks its wasm with `fetch` where there is one, which loads undici: 20 ms for nothing. */
const yogaWithoutFetch = {
	name: 'yoga-without-fetch',
	setup(build) {
		build.onLoad({filter: /yoga-wasm-base64-esm\.js$/}, async ({path}) => ({
			contents: `const fetch = undefined;\n${await readFile(path, 'utf8')}`,
		}));
	},
};

/** `node:process` reads every property of the process once, which opens its three streams. */
const processAsItIs = {
	name: 'process-as-it-is',
	setup(build) {
		build.onResolve({filter: /^(?:node:)?process$/}, ({kind}) =>
			kind === 'require-call' ? undefined : {path: 'process', namespace: 'process-as-it-is'},
		);
		build.onLoad({filter: /.*/, namespace: 'process-as-it-is'}, () => ({
			contents: 'export default globalThis.process; export const {cwd, env} = globalThis.process;',
		}));
	},
};

/**
 * Each file costs a start about as much as what is in it. What every start needs lies in one file, because
 * all that is loaded later is said to stand on it; it does anyway, as that has been loaded by then.
 */
const onOneBase = {
	name: 'on-one-base',
	setup(build) {
		const source = path.join(root, 'source', path.sep);
		const base = path.join(source, 'commands', 'main.ts');
		build.onResolve({filter: /^\./}, async ({kind, path: file, importer, resolveDir}) => {
			if (kind !== 'dynamic-import' || !importer.startsWith(source)) return undefined;
			const found = await build.resolve(file, {kind: 'import-statement', importer, resolveDir});
			return {...found, namespace: 'on-one-base'};
		});
		build.onLoad({filter: /.*/, namespace: 'on-one-base'}, ({path: file}) => ({
			contents: `import ${JSON.stringify(base)}; export * from ${JSON.stringify(file)};`,
			resolveDir: root,
		}));
	},
};

/** Meow reads and tidies package.json files, which takes longer than all else; it is given none to read. */
const WITHOUT_PACKAGE = {
	'options.js': [['import { a as readPackageUpSync, n as normalizePackageData }', 'import {}']],
	'dependencies.js': [
		['var normalizeExports = requireNormalize();\n', 'var normalizeExports;\n'],
		['\npromisify(execFile);\n', '\n'],
	],
};
const meowWithoutPackage = {
	name: 'meow-without-package',
	setup(build) {
		build.onLoad(
			{filter: /meow[\\/]build[\\/](?:options|dependencies)\.js$/},
			async ({path: file}) => {
				let contents = await readFile(file, 'utf8');
				for (const [found, instead] of WITHOUT_PACKAGE[path.basename(file)]) {
					if (!contents.includes(found))
						throw new Error('meow has changed: see .config/esbuild.js');
					contents = contents.replace(found, instead);
				}
				return {contents};
			},
		);
	},
};

/**
 * Ink measures and takes apart every row in every frame, though most rows stay as they are. What it found
 * out is remembered from frame to frame: a third less work while a run plays.
 */
const REMEMBERED = [
	[
		/string-width[\\/]index\.js$/,
		'export default function stringWidth(input, options = {}) {',
		'function measure(input, options = {}) {',
		`
const known = new Map();
export default function stringWidth(input, options) {
	if (options !== undefined) return measure(input, options);
	let width = known.get(input);
	if (width === undefined) {
		width = measure(input);
		if (known.size >= 10_000) known.clear();
		known.set(input, width);
	}
	return width;
}
`,
	],
	[
		/ink[\\/]build[\\/]output\.js$/,
		'caches = new OutputCaches();',
		'caches = sharedCaches();',
		`
let shared;
function sharedCaches() {
	if (shared === undefined || shared.styledChars.size >= 1000) shared = new OutputCaches();
	return shared;
}
`,
	],
];
const rememberedRows = {
	name: 'remembered-rows',
	setup(build) {
		for (const [filter, found, instead, added] of REMEMBERED) {
			build.onLoad({filter}, async ({path: file}) => {
				const contents = await readFile(file, 'utf8');
				if (!contents.includes(found)) {
					throw new Error(`${file} has changed: see .config/esbuild.js`);
				}
				return {contents: contents.replace(found, instead) + added};
			});
		}
	},
};

/** What every bundle of this project shares. Some dependencies still call `require`. */
export const shared = {
	absWorkingDir: root,
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20.19',
	jsx: 'automatic',
	logLevel: 'warning',
	define: {'process.env.NODE_ENV': '"production"'},
	banner: {
		js: "import {createRequire as makeRequire} from 'node:module';const require = makeRequire(import.meta.url);",
	},
	plugins: [processAsItIs, onOneBase, withoutInspector, yogaWithoutFetch, meowWithoutPackage, rememberedRows],
};
