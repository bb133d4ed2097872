import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

/** Tests depend on nobody's settings, and leave nothing in anybody's home folder. */
const home = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-test-'));
process.on('exit', () => rmSync(home, {recursive: true, force: true}));

const given = {
	HOME: home,
	XDG_CONFIG_HOME: path.join(home, 'config'),
	XDG_DATA_HOME: path.join(home, 'data'),
	XDG_STATE_HOME: path.join(home, 'state'),
	XDG_CACHE_HOME: path.join(home, 'cache'),
	LANG: 'en_US.UTF-8',
	LC_ALL: 'en_US.UTF-8',
	TERM: 'xterm-256color',
	FORCE_COLOR: '0',
	COLUMNS: '80',
	LINES: '24',
	TZ: 'UTC',
};

/** An empty CI still makes Ink draw for a pipe, and Node warns of a NO_COLOR beside FORCE_COLOR. */
const absent = /^(?:CI|CI_.*|CONTINUOUS_INTEGRATION|NO_COLOR|LC_(?!ALL).*|INK_.*|TCP_TRAINER_.*)$/;

// The workers inherit what is set here, before they start.
for (const name of Object.keys(process.env)) if (absent.test(name)) delete process.env[name];
Object.assign(process.env, given);

/** Only what hangs is stopped: how long a test takes is the machine's matter, which may have others to do. */
const PATIENCE = {testTimeout: 120_000, hookTimeout: 120_000};

const root = fileURLToPath(new URL('..', import.meta.url));
const endToEnd = 'test/e2e/**/*.test.ts';

export default defineConfig({
	root,
	test: {
		coverage: {
			provider: 'v8',
			include: ['source/**/*.{ts,tsx}'],
			reporter: ['text-summary', 'html'],
			reportsDirectory: path.join(root, 'coverage'),
		},
		projects: [
			{
				root,
				test: {
					name: 'parts',
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: [endToEnd],
					setupFiles: ['test/helpers/equal-views.ts'],
					...PATIENCE,
				},
			},
			{
				root,
				test: {
					name: 'end-to-end',
					include: [endToEnd],
					globalSetup: 'test/e2e/build.ts',
					...PATIENCE,
				},
			},
		],
	},
});
