import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {checkPaths} from '../../source/content/check.js';
import {parseScenario} from '../../source/content/load.js';

const GUIDES = ['SCENARIOS.md', 'SCENARIOS.zh-CN.md'];

const read = (name: string) =>
	readFileSync(new URL(`../../.github/${name}`, import.meta.url), 'utf8');

const examplesIn = (text: string) =>
	[...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, example = '']) => example);

describe.each(GUIDES)('%s', (name) => {
	test('its examples are right, and every line of them comes true', async () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-'));
		const examples = examplesIn(read(name));
		for (const [index, example] of examples.entries())
			writeFileSync(path.join(folder, `example-${index}.yaml`), example);
		const checked = await checkPaths([folder], 'en');
		rmSync(folder, {recursive: true});
		expect(checked).toEqual({files: 3, problems: []});
	});

	test.each([
		['of a file', '1: 1'],
		['of a line', 'script: [{}]'],
		['of a host', 'hosts: {A: {zzzzzz: 1}}'],
		['of the network', 'network: {zzzzzz: 1}'],
		['of a pick', 'script: [{lose: {zzzzzz: 1}}]'],
		['of a moment', 'script: [{after: {zzzzzz: 1}, cut: both}]'],
		['of a call', 'script: [{at: 0s, call: CLOSE, zzzzzz: 1}]'],
		['of a forged segment', 'script: [{at: 0s, forge: {from: A, flags: [], zzzzzz: 1}}]'],
	])('it knows every key %s', (_what, text) => {
		const guide = read(name);
		const {problems} = parseScenario(`${text}\nzzzzzz: 1`, 'run.yaml', 'en');
		const known = problems.flatMap(
			({remedy}) => /^Known keys: (.*)\.$/.exec(remedy)?.[1]?.split(', ') ?? [],
		);
		expect(known.length).toBeGreaterThan(10);
		expect(known.filter((key) => !new RegExp(`\\b${key}\\b`).test(guide))).toEqual([]);
	});
});

test('both guides show the same examples', () => {
	const [english = '', chinese = ''] = GUIDES.map(read);
	expect(examplesIn(chinese)).toEqual(examplesIn(english));
});
