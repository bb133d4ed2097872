/**
 * Writes `dist/`: the program in one piece and a lazy chunk for every command, the built-in runs as an
 * index and a chunk for every group, and the licences of what is bundled. `--if-stale` does nothing
 * when no source is newer than the last build; `--small` takes the time to make the content small.
 */
import {chmod, mkdir, readdir, rename, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';
import {toCommonJs} from './commonjs.js';
import {writeContent} from './content.js';
import {cache, root, shared} from './esbuild.js';
import {layered} from './layers.js';
import {writeManPage} from './man-page.js';
import {writeLicences} from './licences.js';

const dist = path.join(root, 'dist');

/** What the build reads. */
const inputs = ['source', 'quizzes', '.config', 'package.json', 'package-lock.json'];

async function newest(entry) {
	const stats = await stat(entry);
	if (!stats.isDirectory()) return stats.mtimeMs;

	const children = await readdir(entry);
	const times = await Promise.all(children.map((child) => newest(path.join(entry, child))));
	return Math.max(stats.mtimeMs, ...times);
}

async function isFresh() {
	const built = await stat(path.join(dist, 'cli.js')).catch(() => undefined);
	if (!built) return false;

	const times = await Promise.all(inputs.map((input) => newest(path.join(root, input))));
	return Math.max(...times) < built.mtimeMs;
}

async function writeOutput({path: file, contents, text}) {
	await writeFile(file, file.endsWith('.js') ? await toCommonJs(text) : contents);
}

async function build(out) {
	await writeContent(path.join(out, 'content'), process.argv.includes('--small'));
	await writeManPage(path.join(out, 'tcp-trainer.1'));
	const {metafile, outputFiles} = await esbuild.build({
		...(await layered({...shared, entryPoints: ['source/cli.ts'], outdir: out})),
		chunkNames: '[name]-[hash]',
		assetNames: '[name]-[hash]',
		splitting: true,
		minify: true,
		legalComments: 'none',
		metafile: true,
		write: false,
	});
	// What has a file of its own is an entry too, which nobody enters: it lies in a folder.
	const pieces = outputFiles.filter(({path: file}) => path.dirname(file) === out);
	await Promise.all(pieces.map(writeOutput));
	// Whatever the package says of the source.
	await writeFile(path.join(out, 'package.json'), '{"type": "commonjs"}\n');
	await writeLicences(Object.keys(metafile.inputs), path.join(out, 'THIRD-PARTY-LICENSES.txt'));
	// What is where, for the test of what a command loads.
	await writeFile(path.join(cache, 'metafile.json'), JSON.stringify(metafile));
	await chmod(path.join(out, 'cli.js'), 0o755);
}

/** A build that fails leaves the last good one where it is. */
async function replaceDist() {
	const out = path.join(cache, `dist-${process.pid}`);
	try {
		await mkdir(out, {recursive: true});
		await build(out);
		await rename(dist, `${out}-old`).catch(() => undefined);
		await rename(out, dist);
	} finally {
		await rm(out, {recursive: true, force: true});
		await rm(`${out}-old`, {recursive: true, force: true});
	}
}

const isNeeded = !process.argv.includes('--if-stale') || !(await isFresh());
try {
	if (isNeeded) await replaceDist();
} catch (error) {
	// What esbuild has to say, it has said by now.
	if (!('errors' in error)) console.error(`build: ${error.message}`);
	process.exitCode = 1;
}
