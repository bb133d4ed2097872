/**
 * `npm run nodes`: the package, and the end-to-end tests, on every Node that `engines` promises. The other
 * Nodes come from the npm registry, as packages that hold nothing but the program.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {cache, root} from './esbuild.js';
import {tryOut, withPackage} from './package.js';

const MAJORS = [20, 22, 24, 26];

const platform = process.platform === 'win32' ? 'win' : process.platform;
const isWindows = process.platform === 'win32';

const majorOf = (node) => {
	const {stdout} = spawnSync(node, ['--version'], {encoding: 'utf8'});
	return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1]);
};

/** Where the program of a Node is, fetched when it is not there yet. */
async function fetched(major) {
	if (majorOf(process.execPath) === major) return process.execPath;

	const name = `node-${platform}-${process.arch}`;
	const prefix = path.join(cache, `node-${major}`);
	const node = path.join(prefix, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
	if (existsSync(node) && majorOf(node) === major) return node;

	await mkdir(prefix, {recursive: true});
	const argv = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
	const {status, stderr} = spawnSync('npm', [...argv, '--prefix', prefix, `${name}@${major}`], {
		encoding: 'utf8',
		shell: isWindows,
	});
	if (status !== 0 || majorOf(node) !== major) {
		throw new Error(
			`Node ${major} cannot be tried: the npm registry did not give ${name}@${major}. Is it reachable?\n${stderr}`,
		);
	}
	return node;
}

/** The end-to-end tests start the program with the Node that runs them. */
function endToEnd(node) {
	const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
	const argv = ['run', '--config', '.config/vitest.config.ts', '--project', 'end-to-end'];
	execFileSync(node, [vitest, ...argv, '--reporter', 'dot'], {cwd: root, stdio: 'inherit'});
}

try {
	const nodes = [];
	for (const major of MAJORS) nodes.push(await fetched(major));
	await withPackage(async (folder) => {
		for (const node of nodes) await tryOut(folder, node);
	});
	// With this one they have run among all the other tests.
	for (const node of nodes.filter((node) => node !== process.execPath)) {
		console.log(`end-to-end tests with Node ${majorOf(node)}`);
		endToEnd(node);
	}
} catch (error) {
	console.error(`nodes: ${error.message}`);
	process.exitCode = 1;
}
