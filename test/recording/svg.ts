import type {Film} from './film.js';
import {type Cell, COLUMNS, type Picture, ROWS} from './stage.js';

const WIDTH = 8;
const HEIGHT = 17;
const PADDING = 14;
const BASELINE = 12.5;
const MIDDLE = HEIGHT / 2;

/** The colours of the palette that the program uses, for a light page and for a dark one. */
const PALETTE = {
	light: {
		page: '#fff',
		edge: '#d0d7de',
		text: '#1f2328',
		dim: '#656d76',
		of: {1: '#cf222e', 2: '#1a7f37', 5: '#8250df', 6: '#1b7c83'},
	},
	dark: {
		page: '#0d1117',
		edge: '#30363d',
		text: '#e6edf3',
		dim: '#8b949e',
		of: {1: '#ff7b72', 2: '#3fb950', 5: '#d2a8ff', 6: '#39c5cf'},
	},
} as const;

export type Scheme = keyof typeof PALETTE;

const xml = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const rounded = (value: number) => String(Math.round(value * 100) / 100);

/** What lines and arrows look like: no font draws them so that they meet. */
const STROKES: Readonly<Record<string, (x: number, y: number) => string>> = {
	'│': (x, y) => `M${x + WIDTH / 2} ${y}v${HEIGHT}`,
	'─': (x, y) => `M${x} ${y + MIDDLE}h${WIDTH}`,
	'╌': (x, y) => `M${x + 0.5} ${y + MIDDLE}h2.5m1.5 0h2.5`,
	'━': (x, y) => `M${x} ${y + MIDDLE - 0.5}h${WIDTH}m${-WIDTH} 1h${WIDTH}`,
	'├': (x, y) => `M${x + WIDTH / 2} ${y}v${HEIGHT}M${x + WIDTH / 2} ${y + MIDDLE}h${WIDTH / 2}`,
	'┤': (x, y) => `M${x + WIDTH / 2} ${y}v${HEIGHT}M${x} ${y + MIDDLE}h${WIDTH / 2}`,
};
const SHAPES: Readonly<Record<string, (x: number, y: number) => string>> = {
	'▶': (x, y) => `M${x} ${y + 4.5}l${WIDTH} 4l${-WIDTH} 4z`,
	'◀': (x, y) => `M${x + WIDTH} ${y + 4.5}l${-WIDTH} 4l${WIDTH} 4z`,
	'█': (x, y) => `M${x} ${y + 2}h${WIDTH}v${HEIGHT - 4}h${-WIDTH}z`,
};

const look = ({colour, bold, dim}: Cell) =>
	[colour > 0 ? `c${colour}` : '', bold ? 'b' : '', dim ? 'd' : ''].filter(Boolean).join(' ');

const inClass = (name: string) => (name === '' ? '' : ` class="${name}"`);

type Run = {readonly look: string; readonly column: number; text: string; width: number};

/** Neighbours of one look, of one width each: so that every character stands in its column in any font. */
function runsOf(row: readonly Cell[]): readonly Run[] {
	const runs: Run[] = [];
	let column = 0;
	let width = 0;
	for (const cell of row) {
		const last = runs.at(-1);
		const isDrawn = cell.text in STROKES || cell.text in SHAPES;
		const fits = last && last.look === look(cell) && last.column + last.width === column;
		if (cell.text !== ' ' && !isDrawn) {
			if (fits && width === cell.width) {
				last.text += cell.text;
				last.width += cell.width;
			} else runs.push({look: look(cell), column, text: cell.text, width: cell.width});
			width = cell.width;
		} else if (cell.text === ' ' && fits && width === 1 && row[column + 1]?.text !== ' ') {
			last.text += ' ';
			last.width += 1;
		}
		column += cell.width;
	}
	return runs.map((run) => {
		const text = run.text.trimEnd();
		return {...run, width: run.width - (run.text.length - text.length), text};
	});
}

function textsOf(row: readonly Cell[], y: number): string {
	return runsOf(row)
		.map(({look: plainLook, column, text, width}) => {
			const isWide = width > [...text].length;
			const look = isWide ? `${plainLook} w`.trim() : plainLook;
			const length = [...text].length > 1 ? ` textLength="${width * WIDTH}"` : '';
			return `<text x="${column * WIDTH}" y="${rounded(y + BASELINE)}"${length}${inClass(look)}>${xml(text)}</text>`;
		})
		.join('');
}

function pathsOf(row: readonly Cell[], y: number): string {
	const paths = new Map<string, string>();
	let column = 0;
	for (const cell of row) {
		for (const [kind, drawings] of [
			['l', STROKES],
			['s', SHAPES],
		] as const) {
			const draw = drawings[cell.text];
			if (draw === undefined) continue;
			const name = `${kind} ${look(cell)}`.trim();
			paths.set(name, (paths.get(name) ?? '') + draw(column * WIDTH, y));
		}
		column += cell.width;
	}
	return [...paths].map(([name, d]) => `<path${inClass(name)} d="${joined(d)}"/>`).join('');
}

/** A line that goes on where the last one ended is one line. */
function joined(path: string): string {
	return path.replaceAll(/M(-?[\d.]+) ([\d.]+)h8(?:M-?[\d.]+ \2h8)+/g, (found, x, y) => {
		const count = found.split('M').length - 1;
		const last = Number(/.*M(-?[\d.]+)/.exec(found)?.[1]);
		return last - Number(x) === (count - 1) * WIDTH ? `M${x} ${y}h${count * WIDTH}` : found;
	});
}

const drawn = (row: readonly Cell[], y: number) => pathsOf(row, y) + textsOf(row, y);

function colours(scheme: Scheme): string {
	const {page, edge, text, dim, of} = PALETTE[scheme];
	const named = Object.entries(of).map(([n, colour]) => `.c${n}{color:${colour}}`);
	return `svg{color:${text}}.p{fill:${page};stroke:${edge}}.d{color:${dim}}${named.join('')}`;
}

const STYLE =
	'text{fill:currentColor;font:13.33px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace}' +
	'.w{font-size:15px}.b{font-weight:700}.l{fill:none;stroke:currentColor}.s{fill:currentColor}';

const W = COLUMNS * WIDTH + 2 * PADDING;
const H = ROWS * HEIGHT + 2 * PADDING;

function page(style: string, body: string, title: string): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" width="${W}" height="${H}" role="img">`,
		`<title>${xml(title)}</title>`,
		`<style>${style}</style>`,
		`<rect class="p" x=".5" y=".5" width="${W - 1}" height="${H - 1}" rx="6"/>`,
		`<g transform="translate(${PADDING} ${PADDING})">`,
		body,
		'</g>',
		'</svg>',
		'',
	].join('\n');
}

/** One frame, which stands still. */
export function stillSvg(picture: Picture, scheme: Scheme): string {
	const body = picture.map((row, n) => drawn(row, n * HEIGHT)).join('\n');
	return page(colours(scheme) + STYLE, body, '');
}

/** A row as it looks in some frames. */
type Look = {readonly drawing: string; readonly frames: readonly number[]};

function looksOf({frames}: Film, n: number): readonly Look[] {
	const looks = new Map<string, number[]>();
	for (const [frame, {picture}] of frames.entries()) {
		const drawing = drawn(picture[n] ?? [], n * HEIGHT);
		looks.set(drawing, [...(looks.get(drawing) ?? []), frame]);
	}
	looks.delete('');
	return [...looks].map(([drawing, shown]) => ({drawing, frames: shown}));
}

/** When something that is seen in these frames appears, and when it goes. */
function keyframes(shown: readonly number[], starts: readonly number[], total: number): string {
	const isShown = (frame: number) => shown.includes(frame);
	return starts
		.flatMap((start, frame) => {
			if (frame > 0 && isShown(frame) === isShown(frame - 1)) return [];
			const percent = rounded((start / total) * 100);
			return [`${percent}%{visibility:${isShown(frame) ? 'visible' : 'hidden'}}`];
		})
		.join('');
}

/** The film, over and over; where nothing may move, its still. */
export function filmSvg(film: Film, title: string): string {
	const starts: number[] = [];
	let total = 0;
	for (const {seconds} of film.frames) {
		starts.push(total);
		total += seconds;
	}

	const names = new Map<string, string>();
	const rules: string[] = [];
	const nameOf = (frames: readonly number[]) => {
		const key = frames.join(' ');
		const known = names.get(key);
		if (known !== undefined) return known;
		const name = `k${names.size.toString(36)}`;
		names.set(key, name);
		rules.push(
			`.${name}{animation-name:${name}}@keyframes ${name}{${keyframes(frames, starts, total)}}`,
		);
		return name;
	};
	const rows = Array.from({length: ROWS}, (_, n) =>
		looksOf(film, n)
			.map(({drawing, frames}) => {
				if (frames.length === film.frames.length) return drawing;
				const hidden = frames.includes(film.still) ? '' : ' h';
				return `<g class="a${hidden} ${nameOf(frames)}">${drawing}</g>`;
			})
			.join('\n'),
	);
	const motion = `.h{visibility:hidden}.a{animation:${rounded(total)}s step-end infinite}${rules.join('')}@media(prefers-reduced-motion:reduce){.a{animation:none}}`;
	const dark = `@media(prefers-color-scheme:dark){${colours('dark')}}`;
	return page(colours('light') + dark + STYLE + motion, rows.filter(Boolean).join('\n'), title);
}
