import {expect, test} from 'vitest';
import {openLibrary} from '../../source/commands/study/library.js';
import {builtIn} from '../../source/content/built-in.js';

test('a run that the sheet of weak spots sends to is one that can be watched', async () => {
	const {registry} = await openLibrary();
	const catalogue = new Set((await builtIn()).entries.map(({id}) => id));
	const runs = registry.questions.flatMap(({run}) => run ?? []);
	expect(runs.length).toBeGreaterThan(0);
	expect(runs.filter((run) => !catalogue.has(run))).toEqual([]);
});
