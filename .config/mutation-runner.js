/**
 * Runs the engine's tests for Stryker, in its own process: a mutant costs the tests that meet it and the loading
 * of one file, a tenth of a second, where Vitest needs one or several for each. They are loaded anew for each
 * mutant, which may leave something behind in a module, or do its work while modules are loaded.
 *
 * The tests are those of each rule, and whole connections. Properties over random runs would take minutes each.
 */
import {readFileSync, readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';
import * as esbuild from 'esbuild';
import {forget, remembered} from './mutation-tests.js';

const VITEST = fileURLToPath(new URL('mutation-tests.js', import.meta.url));

/** Stryker's numbers for what became of a test. */
const SUCCESS = 0;
const FAILED = 1;

const isSlow = (name) => name === 'properties.test.ts';

function testFiles(root) {
	const own = readdirSync(path.join(root, 'test/tcp'), {recursive: true})
		.filter((name) => name.endsWith('.test.ts') && !isSlow(name))
		.sort();
	return [
		...own.map((name) => `./test/tcp/${name.replaceAll(path.sep, '/')}`),
		'./test/conformance/conformance.test.ts',
	];
}

/** Vitest is what this file says it is; a file knows where it was before it was bundled. */
const plugins = [
	{
		name: 'tests-at-hand',
		setup(build) {
			build.onResolve({filter: /^vitest$/}, () => ({
				path: pathToFileURL(VITEST).href,
				external: true,
			}));
			build.onLoad({filter: /[\\/]test[\\/].*\.ts$/}, ({path: file}) => ({
				contents: readFileSync(file, 'utf8').replaceAll(
					'import.meta.url',
					JSON.stringify(pathToFileURL(file).href),
				),
				loader: 'ts',
			}));
		},
	},
];

class TestRunner {
	#bundle = path.join(process.cwd(), `tests-${process.pid}.mjs`);
	#loads = 0;
	#tests = [];

	capabilities() {
		return {reloadEnvironment: true};
	}

	async init() {
		const root = process.cwd();
		await esbuild.build({
			absWorkingDir: root,
			stdin: {
				contents: testFiles(root)
					.map((file) => `import ${JSON.stringify(file)};`)
					.join('\n'),
				resolveDir: root,
			},
			outfile: this.#bundle,
			bundle: true,
			packages: 'external',
			platform: 'node',
			format: 'esm',
			plugins,
			logLevel: 'warning',
		});
	}

	get #stryker() {
		globalThis.__stryker__ ??= {};
		return globalThis.__stryker__;
	}

	async #load() {
		forget();
		await import(`${pathToFileURL(this.#bundle).href}?${this.#loads++}`);
		this.#tests = remembered();
	}

	async dryRun() {
		this.#stryker.activeMutant = undefined;
		this.#stryker.mutantCoverage = {static: {}, perTest: {}};
		await this.#load();
		const tests = [];
		for (const test of this.#tests) {
			this.#stryker.currentTestId = test.id;
			tests.push(await this.#outcome(test));
			this.#stryker.currentTestId = undefined;
		}
		return {status: 'complete', tests, mutantCoverage: this.#stryker.mutantCoverage};
	}

	async #outcome({id, body}) {
		const begin = performance.now();
		const told = {id, name: id};
		try {
			await body();
			return {...told, status: SUCCESS, timeSpentMs: performance.now() - begin};
		} catch (error) {
			const failureMessage = error instanceof Error ? error.message : String(error);
			return {...told, status: FAILED, timeSpentMs: performance.now() - begin, failureMessage};
		}
	}

	async mutantRun({activeMutant: {id}, hitLimit, mutantActivation, testFilter}) {
		const activeMutant = mutantActivation === 'static' ? id : undefined;
		Object.assign(this.#stryker, {activeMutant, hitLimit, hitCount: undefined});
		try {
			await this.#load();
		} catch (error) {
			// What cannot even be loaded fails every test.
			const killedBy = [this.#tests[0]?.id ?? 'loading'];
			return {status: 'killed', killedBy, nrOfTests: 0, failureMessage: String(error)};
		}
		this.#stryker.activeMutant = id;
		this.#stryker.hitCount = 0;
		const wanted = testFilter && new Set(testFilter);
		return this.#firstFailure(wanted ? this.#tests.filter((test) => wanted.has(test.id)) : this.#tests);
	}

	async #firstFailure(tests) {
		let nrOfTests = 0;
		for (const test of tests) {
			nrOfTests++;
			const {status, failureMessage} = await this.#outcome(test);
			const {hitCount, hitLimit} = this.#stryker;
			if (hitLimit !== undefined && hitCount > hitLimit)
				return {status: 'timeout', reason: `it came by ${hitCount} times`};
			if (status === FAILED) return {status: 'killed', killedBy: [test.id], nrOfTests, failureMessage};
		}
		return {status: 'survived', nrOfTests};
	}

	async dispose() {
		rmSync(this.#bundle, {force: true});
	}
}

export const strykerPlugins = [
	{kind: 'TestRunner', name: 'at-hand', injectableClass: TestRunner},
];
