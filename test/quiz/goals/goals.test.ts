import {describe, expect, test} from 'vitest';
import {builtIn} from '../../../source/content/built-in.js';
import {GOALS, parOf, solved} from '../../../source/quiz/goals/goals.js';
import {run} from '../../../source/simulation/run.js';
import {LANGUAGES, messages} from '../../../source/text/language.js';

const {load} = await builtIn();

test('there are at least twelve goals, each with a name of its own', () => {
	expect(GOALS.length).toBeGreaterThanOrEqual(12);
	expect(new Set(GOALS.map(({id}) => id)).size).toBe(GOALS.length);
});

describe.each(GOALS)('$id', (goal) => {
	test('is reached by its solution, whose every line does something', async () => {
		const scenario = await load(goal.scenario);
		const trace = run(solved(scenario, goal));
		expect(goal.isReached(trace)).toBe(true);
		expect(trace.idle.filter((line) => line >= scenario.script.length)).toEqual([]);
		expect(trace.stopped).toBeNull();
	});

	test('is not reached by doing nothing, nor by less than the solution', async () => {
		const scenario = await load(goal.scenario);
		expect(goal.isReached(run(scenario))).toBe(false);
		for (let without = 0; without < parOf(goal); without++) {
			const fewer = goal.solution.filter((_, nth) => nth !== without);
			expect(goal.isReached(run(solved(scenario, {...goal, solution: fewer})))).toBe(false);
		}
	});

	test.each(LANGUAGES)('has three hints in %s', (language) => {
		const {hints} = messages(language).goals[goal.id];
		expect(new Set(hints).size).toBe(3);
	});
});
