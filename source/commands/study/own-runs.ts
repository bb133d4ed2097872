import {PLACEMENT, spread} from '../../progress/placement.js';
import {questionsOf} from '../../quiz/generate.js';
import {type Predicted, predictedOf} from '../../quiz/kinds/make-predicted.js';
import {run} from '../../simulation/run.js';
import type {Scenario} from '../../simulation/scenario.js';

/**
 * One question each about runs of a user's own. Nothing says which of them is hard, so that they are taken from the
 * first run to the last, and from the beginning, the middle and the end of a run.
 */
export const placementIn = (scenarios: readonly Scenario[]): readonly Predicted[] =>
	spread(scenarios, PLACEMENT).flatMap((scenario, n) => {
		const questions = questionsOf(run(scenario, {seed: 1}), {seed: 1});
		const one = questions[Math.floor(((n + 1) * questions.length) / (PLACEMENT + 1))];
		return (one && predictedOf(`${scenario.id} ${one.id}`, scenario)) ?? [];
	});
