import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {pipe} from './program.js';

type Metafile = {
	readonly outputs: Readonly<
		Record<string, {readonly inputs: Readonly<Record<string, {readonly bytesInOutput: number}>>}>
	>;
};

/** What the build says of each file of `dist`. */
const METAFILE = fileURLToPath(
	new URL('../../node_modules/.cache/tcp-trainer/metafile.json', import.meta.url),
);

/** `react` for a file of a package, `source/tcp` for one of ours. */
function partOf(input: string): string {
	const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input) ?? [];
	return name ?? input.split('/').slice(0, 2).join('/');
}

/** The files of `dist` that a command runs, by what V8 says of its coverage, and what is in them. */
async function loadedBy(argv: readonly string[]) {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-coverage-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	const {code, stderr} = await pipe(argv, {env: {NODE_V8_COVERAGE: folder}});
	const scripts = readdirSync(folder).flatMap((name) => {
		const {result} = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
		return (result as readonly {url: string}[]).map(({url}) => url);
	});
	const files = new Set(
		scripts.filter((url) => url.includes('/dist/')).map((url) => path.posix.basename(url)),
	);
	const {outputs}: Metafile = JSON.parse(readFileSync(METAFILE, 'utf8'));
	const inputs = Object.entries(outputs)
		.filter(([output]) => files.has(path.posix.basename(output)))
		.flatMap(([, output]) => Object.entries(output.inputs))
		.filter(([, {bytesInOutput}]) => bytesInOutput > 0)
		.map(([input]) => input);
	return {code, stderr, files, inputs, parts: new Set(inputs.map(partOf))};
}

const SCREENS = ['react', 'react-reconciler', 'ink', 'yoga-layout', 'source/ui'];
const FILES_OF_USERS = ['yaml'];
const PARSER = ['meow'];
const ENGINE = ['source/simulation', 'source/tcp/step.ts', 'source/chart', 'source/quiz'];
const SCHEDULE = ['ts-fsrs'];

const FEW = [...SCREENS, ...FILES_OF_USERS, ...PARSER];

test.each([
	['--version', [...FEW, ...SCHEDULE, 'source/content', 'source/chart', 'source/quiz']],
	['--help', [...FEW, ...SCHEDULE, 'source/content', 'source/chart', 'source/quiz']],
	['list', [...FEW, ...SCHEDULE, ...ENGINE]],
	['list topics --json', [...FEW, ...SCHEDULE, ...ENGINE]],
	['live handshake', [...FEW, ...SCHEDULE]],
	['live handshake --json', [...FEW, ...SCHEDULE]],
	['whatif CLOSED SYN', [...FEW, ...SCHEDULE, 'source/content']],
	['stats', [...FEW]],
	['quiz handshake', [...FEW]],
	['quiz HS', [...FEW]],
])('%s loads nothing that it does not need', async (line, absent) => {
	const {code, stderr, parts} = await loadedBy(line.split(' '));
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	expect(absent.filter((part) => parts.has(part))).toEqual([]);
});

test('what is needed is seen to be loaded', async () => {
	const file = fileURLToPath(new URL('../../quizzes/scenarios/handshake.yaml', import.meta.url));
	const own = await loadedBy(['live', file, '--lang=en']);
	expect(own.code).toBe(0);
	expect(
		[...FILES_OF_USERS, ...PARSER, 'source/simulation'].filter((part) => !own.parts.has(part)),
	).toEqual([]);
	expect(SCREENS.filter((part) => own.parts.has(part))).toEqual([]);
});

test('a list is there after a few small files, and says nothing but what the command line says', async () => {
	const {files, inputs} = await loadedBy(['list']);
	expect(files.size).toBeLessThan(10);
	const sentences = inputs.filter((input) => input.startsWith('source/text/en/'));
	expect(sentences).toEqual(['source/text/en/cli.ts']);
});

test.each([
	['en', 'zh'],
	['zh', 'en'],
])('who reads %s loads no sentence in another language', async (language, other) => {
	const sentences = (inputs: readonly string[], of: string) =>
		inputs.filter((input) => input.startsWith(`source/text/${of}`));
	for (const line of ['live handshake', 'whatif CLOSED SYN', 'stats']) {
		const {code, inputs} = await loadedBy([...line.split(' '), `--lang=${language}`]);
		expect(code).toBe(0);
		expect(sentences(inputs, language)).not.toEqual([]);
		expect(sentences(inputs, other)).toEqual([]);
	}
});
