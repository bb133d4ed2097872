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
 * Ink measures and takes apart every row in every frame, though most rows stay as they are, and puts the frame
 * together cell by cell. What it found out is remembered from frame to frame, a row that stays as it is too.
 */
const REMEMBERED = [
	[
		/string-width[\\/]index\.js$/,
		'export default function stringWidth(input, options = {}) {',
		'function measure(input, options = {}) {',
		`
const known = new Map();
const COLOURS = /\\u001B\\[[\\d;]*m/g;

// Nearly every row is of ASCII, lines, blocks and Chinese characters, whose widths need no segmenter.
function plainWidth(input) {
	if (typeof input !== 'string') return undefined;
	const text = input.includes('\\u001B') ? input.replace(COLOURS, '') : input;
	let width = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if ((code >= 0x20 && code < 0x7f) || (code >= 0x2500 && code <= 0x25fc)) width += 1;
		else if (code >= 0x4e00 && code <= 0x9fff) width += 2;
		else return undefined;
	}
	return width;
}

export default function stringWidth(input, options) {
	if (options !== undefined) return measure(input, options);
	let width = known.get(input);
	if (width === undefined) {
		width = plainWidth(input) ?? measure(input);
		if (known.size >= 10_000) known.clear();
		known.set(input, width);
	}
	return width;
}
`,
	],
	[
		/ink[\\/]build[\\/]sanitize-ansi\.js$/,
		'const sanitizeAnsi = (text) => {',
		'const sanitize = (text) => {',
		`
const sanitized = new Map();
function sanitizeAnsi(text) {
	let known = sanitized.get(text);
	if (known === undefined) {
		known = sanitize(text);
		if (sanitized.size >= 1000) sanitized.clear();
		sanitized.set(text, known);
	}
	return known;
}
`,
	],
	[
		/ink[\\/]build[\\/]squash-text-nodes\.js$/,
		`nodeText = nodeText
                    .split('\\n')
                    .map((line, lineIndex) => transform(line, lineIndex))
                    .join('\\n');`,
		'nodeText = transformed(nodeText, transform);',
		`
const styled = new WeakMap();
function transformed(text, transform) {
	let known = styled.get(transform);
	if (known?.text !== text) {
		known = {text, result: text.split('\\n').map((line, at) => transform(line, at)).join('\\n')};
		styled.set(transform, known);
	}
	return known.result;
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

// A frame whose rows are one text each is put together from them, and needs no grid of cells.
const drawn = new WeakMap();
const BLANK = {type: 'char', value: ' ', fullWidth: false, styles: []};

function isInside({x, y}, width, clip) {
	if (clip === undefined) return true;
	return (
		x >= (clip.x1 ?? x) &&
		x + width <= (clip.x2 ?? x + width) &&
		y >= (clip.y1 ?? y) &&
		y < (clip.y2 ?? y + 1)
	);
}

function drawnRow(output, {text, transformers: [transform], x}, width) {
	const known = drawn.get(transform);
	if (known?.text === text && known.x === x && known.columns === output.width) return known.row;
	const chars = (line) => output.caches.getStyledChars(line);
	const cells = chars(transform(styledCharsToString(chars(text)), 0));
	const rest = x + width < output.width ? [BLANK] : [];
	const row = styledCharsToString([...Array(x).fill(BLANK), ...cells, ...rest]).trimEnd();
	drawn.set(transform, {text, x, columns: output.width, row});
	return row;
}

const drawCells = Output.prototype.get;
Output.prototype.get = function () {
	const rows = Array(this.height).fill('');
	const clips = [];
	const taken = new Set();
	for (const operation of this.operations) {
		if (operation.type === 'clip') clips.push(intersectClips(clips.at(-1), operation.clip));
		else if (operation.type === 'unclip') clips.pop();
		else {
			const {x, y, text, transformers} = operation;
			const width = this.caches.getStringWidth(text);
			const isRow =
				transformers.length === 1 &&
				!text.includes('\\n') &&
				Number.isInteger(x) &&
				x >= 0 &&
				y in rows &&
				x + width <= this.width &&
				!taken.has(y) &&
				isInside(operation, width, clips.at(-1));
			if (!isRow) return drawCells.call(this);
			taken.add(y);
			rows[y] = drawnRow(this, operation, width);
		}
	}
	return {output: rows.join('\\n'), height: this.height};
};
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
