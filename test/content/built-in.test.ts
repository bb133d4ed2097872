import {describe, expect, test} from 'vitest';
import {buildContent} from '../../source/content/build-content.js';
import {builtIn} from '../../source/content/built-in.js';
import {unpack} from '../../source/content/packed.js';
import type {Scenario} from '../../source/simulation/scenario.js';

const folder = new URL('../../quizzes/scenarios/', import.meta.url).pathname;

describe('what the build writes', () => {
	const files = buildContent(folder);
	const index = unpack(files.get('index.json') ?? '') as readonly Scenario[];

	test('an index in the order of learning', async () => {
		const {entries} = await builtIn();
		expect(index).toEqual(entries);
		expect([...new Set(index.map(({group}) => group))]).toEqual([
			'open',
			'close',
			'time-wait',
			'keep-alive',
			'reset',
			'half-open',
			'data',
			'flood',
			'filter',
		]);
		expect(index[0]?.id).toBe('handshake');
		expect((files.get('index.json') ?? '').length).toBeLessThan(24_000);
	});

	test('a chunk for each group, with the very scenarios', async () => {
		const {load} = await builtIn();
		for (const {id, group} of index) {
			const chunk = unpack(files.get(`group-${group}.json`) ?? '') as readonly Scenario[];
			expect(chunk.find((each) => each.id === id)).toEqual(await load(id));
		}
	});

	test('nothing for a name that does not exist', async () => {
		await expect((await builtIn()).load('nonsense')).rejects.toThrow('nonsense');
	});
});
