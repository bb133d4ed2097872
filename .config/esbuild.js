import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {rememberedRows, withoutSegmenter} from './ink.js';
import {CHANGED, root} from './root.js';

export {root};

/** Half-made things: git, npm and the checks look away here. */
export const cache = path.join(root, 'node_modules', '.cache', 'tcp-trainer');

/** Where DEV is set Ink waits for its inspector, which is not there, at the top level, which CommonJS cannot. */
const INSPECTS = "process.env['DEV'] === 'true'";
const withoutInspector = {
	name: 'without-inspector',
	setup(build) {
		build.onLoad({filter: /ink[\\/]build[\\/]reconciler\.js$/}, async ({path: file}) => {
			const contents = await readFile(file, 'utf8');
			if (!contents.includes(INSPECTS)) throw new Error(CHANGED(file));
			return {contents: contents.replaceAll(INSPECTS, 'false')};
		});
	},
};

/**
 * Yoga carries its wasm as a text in base64; as a file it is a quarter smaller, and is there at once. It also
 * waits for it at the top level.
 */
const WAITS = 'wrapAssembly(await loadYoga())';
const AT_ONCE = `{
	...loadYoga,
	wasmBinary,
	instantiateWasm(imports, receive) {
		const instance = new WebAssembly.Instance(new WebAssembly.Module(wasmBinary), imports);
		receive(instance);
		return instance.exports;
	},
}`;
const yogaWithFile = {
	name: 'yoga-with-file',
	setup(build) {
		const data = /"data:application\/octet-stream;base64,([^"]+)"/;
		const begin = 'loadYoga = loadYoga || {};';
		build.onLoad({filter: /yoga-wasm-base64-esm\.js$/}, async ({path: file}) => {
			const contents = await readFile(file, 'utf8');
			const wasm = data.exec(contents)?.[1];
			if (wasm === undefined || !contents.includes(begin)) throw new Error(CHANGED(file));
			return {
				contents: [
					"import {readFileSync} from 'node:fs';",
					"import wasm from 'yoga.wasm';",
					'const wasmBinary = readFileSync(new URL(wasm, import.meta.url));',
					contents.replace(data, '""').replace(begin, `loadYoga = Object.assign(loadYoga, ${AT_ONCE});`),
				].join('\n'),
				pluginData: Buffer.from(wasm, 'base64'),
			};
		});
		build.onLoad({filter: /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/}, async ({path: file}) => {
			const contents = await readFile(file, 'utf8');
			if (!contents.includes(WAITS)) throw new Error(CHANGED(file));
			return {contents: `const lib = {};\n${contents.replace(WAITS, '(loadYoga(lib), wrapAssembly(lib))')}`};
		});
		build.onResolve({filter: /^yoga\.wasm$/}, ({pluginData}) => ({
			path: 'yoga.wasm',
			namespace: 'yoga-with-file',
			pluginData,
		}));
		build.onLoad({filter: /.*/, namespace: 'yoga-with-file'}, ({pluginData}) => ({
			contents: pluginData,
			loader: 'file',
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
						throw new Error(CHANGED(file));
					contents = contents.replace(found, instead);
				}
				return {contents};
			},
		);
	},
};

/** What every bundle of this project shares. */
export const shared = {
	absWorkingDir: root,
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20.19',
	jsx: 'automatic',
	logLevel: 'warning',
	// Chinese stays as it is, where escapes would take twice the room.
	charset: 'utf8',
	define: {'process.env.NODE_ENV': '"production"'},
	plugins: [processAsItIs, withoutInspector, yogaWithFile, meowWithoutPackage, rememberedRows, withoutSegmenter],
};
