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
	plugins: [withoutInspector, yogaWithoutFetch],
};
