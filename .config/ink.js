import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {CHANGED, root} from './root.js';

const graphemes = JSON.stringify(path.join(root, 'source', 'text', 'graphemes.ts'));

/**
 * Ink measures and takes apart every row in every frame, though most rows stay as they are, and puts the frame
 * together cell by cell. What it found out is remembered from frame to frame, a row that stays as it is too.
 */
const REMEMBERED = [
	[
		/string-width[\\/]index\.js$/,
		[
			[
				'export default function stringWidth(input, options = {}) {',
				'function measure(input, options = {}) {',
			],
			// The list of emoji takes longer to make than all else here to load, and few texts ask for it.
			[
				'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
				"let emoji;\nconst rgiEmojiRegex = {test: (text) => (emoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
			],
		],
		`
import {isSimple} from ${graphemes};
const known = new Map();
const COLOURS = /\\u001B\\[[\\d;]*m/g;

// Nearly every row is of simple characters, whose widths need no segmenter and no list of emoji.
function plainWidth(input) {
	if (typeof input !== 'string') return undefined;
	const text = input.includes('\\u001B') ? input.replace(COLOURS, '') : input;
	if (text.includes('\\u001B') || !isSimple(text)) return undefined;
	let width = 0;
	for (let at = 0; at < text.length; at++) width += eastAsianWidth(text.charCodeAt(at));
	return width;
}

export default function stringWidth(input, options) {
	if (options !== undefined) {
		const isUsual = options.ambiguousIsNarrow !== false && !String(input).includes('\\u001B');
		return (isUsual ? plainWidth(input) : undefined) ?? measure(input, options);
	}
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
		[['const sanitizeAnsi = (text) => {', 'const sanitize = (text) => {']],
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
		[
			[
				`nodeText = nodeText
                    .split('\\n')
                    .map((line, lineIndex) => transform(line, lineIndex))
                    .join('\\n');`,
				'nodeText = transformed(nodeText, transform);',
			],
		],
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
		[['caches = new OutputCaches();', 'caches = sharedCaches();']],
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
export const rememberedRows = {
	name: 'remembered-rows',
	setup(build) {
		for (const [filter, replacements, added] of REMEMBERED) {
			build.onLoad({filter}, async ({path: file}) => {
				let contents = await readFile(file, 'utf8');
				for (const [found, instead] of replacements) {
					if (!contents.includes(found)) throw new Error(CHANGED(file));
					// As it stands: a dollar sign means nothing here.
					contents = contents.replace(found, () => instead);
				}
				return {contents: ownSegmenter(contents + added)};
			});
		}
	},
};

/** A segmenter takes as long to load as React, and a text without emoji and marks needs none. */
function ownSegmenter(contents) {
	const used = contents
		.replace(/^const segmenter = new Intl\.Segmenter\(.*\);$/m, '')
		.replaceAll(/new Intl\.Segmenter\([^)]*\)/g, 'segmenter');
	return used === contents ? contents : `import {segmenter} from ${graphemes};\n${used}`;
}
export const withoutSegmenter = {
	name: 'without-segmenter',
	setup(build) {
		const filter =
			/(?:(?:wrap-ansi|cli-truncate)[\\/]index|tokenize-ansi|ansi-tokenize[\\/]build[\\/]tokenize|line-update)\.js$/;
		build.onLoad({filter}, async ({path: file}) => {
			const original = await readFile(file, 'utf8');
			const contents = ownSegmenter(original);
			if (contents === original) throw new Error(CHANGED(file));
			return {contents};
		});
	},
};
