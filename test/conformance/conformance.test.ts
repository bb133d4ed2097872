import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {runFile} from './formats.js';
import {agrees, linesOf} from './report.js';

const data = fileURLToPath(new URL('data/', import.meta.url));
const files = readdirSync(data).filter((name) => name.endsWith('.json'));
/** Given recordings of a kernel, further ones, and what was written by hand after their description. */
const traces = ['kernel', 'recorded', 'derived'].flatMap((folder) =>
	readdirSync(data + folder).map((name) => `${folder}/${name}`),
);

describe('the engine agrees with', () => {
	test.each([...files, ...traces])('%s', (name) => {
		const report = runFile(data + name);
		if (report.extra) return;

		expect(report.cases.length).toBeGreaterThan(0);
		expect(report.cases.every(agrees), linesOf(report).join('\n')).toBe(true);
	});
});
