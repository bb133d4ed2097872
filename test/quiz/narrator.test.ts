import {expect, test} from 'vitest';
import {builtIn} from '../../source/content/built-in.js';
import type {Branch} from '../../source/quiz/branch.js';
import {branchLines} from '../../source/quiz/narrator.js';
import type {Question} from '../../source/quiz/question.js';
import {run} from '../../source/simulation/run.js';

test('a branch that ends before the step that was asked about has nothing more to tell', async () => {
	const {load} = await builtIn();
	const trace = run(await load('handshake'));
	const lines = (n: number) => branchLines({trace} as Branch, {n} as Question, 'en');
	expect(lines(trace.steps.length).length).toBeGreaterThan(0);
	expect(lines(trace.steps.length + 1)).toEqual([]);
});
