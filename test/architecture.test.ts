import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The floors of the house, from the roof down. A file imports from its own room, or from floors below. */
const FLOORS = [
	['cli'],
	['commands'],
	['ui', 'content'],
	['quiz', 'chart'],
	['simulation'],
	['tcp', 'progress', 'text'],
] as const;

type SourceFile = {
	/** From the root: `source/tcp/step.ts`. */
	readonly name: string;
	readonly room: string;
	readonly lines: number;
	/** Without its comments. */
	readonly code: string;
	readonly imports: readonly string[];
};

/** What is not the same on every run: files, the machine, the process. */
const isSystem = /^node:(?!process$)/;

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;

function readSource(name: string): SourceFile {
	const text = readFileSync(path.join(root, name), 'utf8');
	const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
	return {
		name,
		room: name.split('/')[1]?.replace(/\.tsx?$/, '') ?? '',
		lines: text.split('\n').length - 1,
		code,
		imports: [...code.matchAll(IMPORT)].map((match) => match[1] ?? ''),
	};
}

function filesBelow(folder: string): readonly string[] {
	return readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'})
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => path.posix.join(folder, ...name.split(path.sep)))
		.sort();
}

const SOURCE = filesBelow('source').map(readSource);

const floorOf = (room: string) => FLOORS.findIndex((rooms) => rooms.some((each) => each === room));

/** The room that an import leads to; undefined for a package. */
function roomOf(file: SourceFile, target: string): string | undefined {
	if (!target.startsWith('.')) return undefined;

	const found = path.posix.join(path.posix.dirname(file.name), target);
	return found.startsWith('source/') ? found.split('/')[1]?.replace(/\.js$/, '') : 'outside';
}

/** What is wrong with some files, as lines that name them. */
const faults = (
	files: readonly SourceFile[],
	find: (file: SourceFile) => readonly string[],
): readonly string[] =>
	files.flatMap((file) => find(file).map((fault) => `${file.name}: ${fault}`));

const inRooms = (...rooms: readonly string[]) => SOURCE.filter(({room}) => rooms.includes(room));
const outside = (...rooms: readonly string[]) => SOURCE.filter(({room}) => !rooms.includes(room));

describe('the house', () => {
	test('every file is in a room', () => {
		expect(SOURCE.length).toBeGreaterThan(0);
		expect(faults(SOURCE, ({room}) => (floorOf(room) < 0 ? [room] : []))).toEqual([]);
	});

	test('imports point down, or to a neighbour that does not point back', () => {
		const edges = new Set(
			SOURCE.flatMap((file) =>
				file.imports.map((target) => `${file.room}>${roomOf(file, target)}`),
			),
		);
		const wrong = faults(SOURCE, (file) =>
			file.imports.filter((target) => {
				const room = roomOf(file, target);
				if (room === undefined || room === file.room) return false;
				const down = floorOf(room) - floorOf(file.room);
				return down < 0 || (down === 0 && edges.has(`${room}>${file.room}`));
			}),
		);
		expect(wrong).toEqual([]);
	});

	test('only screens know React and Ink', () => {
		const isScreen = (target: string) => /^(?:react|ink)(?:[-/]|$)|^@inkjs\//.test(target);
		expect(faults(outside('ui'), ({imports}) => imports.filter(isScreen))).toEqual([]);
	});

	test('only the command line, content and progress touch files', () => {
		const rooms = outside('cli', 'commands', 'content', 'progress');
		expect(faults(rooms, ({imports}) => imports.filter((target) => isSystem.test(target)))).toEqual(
			[],
		);
	});

	test('only they and the screens touch the process', () => {
		const rooms = outside('cli', 'commands', 'content', 'progress', 'ui');
		expect(faults(rooms, ({code}) => code.match(/\bprocess\.\w+/g) ?? [])).toEqual([]);
	});

	test('nothing starts another program or reaches the network', () => {
		const reach = /^node:(?:child_process|cluster|dgram|dns|http2?|https|net|tls|worker_threads)$/;
		expect(faults(SOURCE, ({imports}) => imports.filter((target) => reach.test(target)))).toEqual(
			[],
		);
	});

	test('from tcp to quiz there is no clock and no chance but the seed', () => {
		const rooms = inRooms('tcp', 'simulation', 'chart', 'quiz');
		const unruly =
			/\bMath\.random\b|\bnew Date\b|\bDate\.\w+|\bperformance\.\w+|\bset(?:Timeout|Interval|Immediate)\b/g;
		expect(faults(rooms, ({code}) => code.match(unruly) ?? [])).toEqual([]);
	});

	test('nothing is imported for what it does when it is loaded: the pieces of a build are loaded late', () => {
		expect(faults(SOURCE, ({code}) => code.match(/^import '[^']+'/gm) ?? [])).toEqual([]);
	});

	test('a file has one job', () => {
		const long = SOURCE.map(({name, lines}) => ({name, lines})).filter(({lines}) => lines > 300);
		expect(long).toEqual([]);
	});
});

test('the lock file names no download address', () => {
	const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
	expect(lock).not.toContain('"resolved"');
});
