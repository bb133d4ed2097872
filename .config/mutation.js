/**
 * `npm run mutation [-- --mutate FILE...]` changes `source/tcp` in small ways, one at a time, and says which
 * changes no test has noticed. It takes some minutes, and is no part of `npm test`. The tool wants a newer Node
 * than the project does, so it is fetched for the occasion and belongs to no one's installation.
 */
import {spawnSync} from 'node:child_process';
import process from 'node:process';
import {root} from './esbuild.js';

const STRYKER = '10.1.1';
const platform = process.platform === 'win32' ? 'win' : process.platform;
const packages = [
	`node-${platform}-${process.arch}@22`,
	`@stryker-mutator/core@${STRYKER}`,
];

const {status} = spawnSync(
	'npx',
	[
		'--yes',
		...packages.map((name) => `--package=${name}`),
		'stryker',
		'run',
		'.config/stryker.json',
		...process.argv.slice(2),
	],
	{cwd: root, stdio: 'inherit', shell: process.platform === 'win32'},
);
process.exitCode = status ?? 1;
