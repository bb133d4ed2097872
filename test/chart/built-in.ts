import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {loadScenario} from '../../source/content/load.js';
import {run} from '../../source/simulation/run.js';
import type {Trace} from '../../source/simulation/trace.js';

const folder = fileURLToPath(new URL('../../quizzes/scenarios/', import.meta.url));

function runOfFile(name: string): Trace {
	const {scenario, problems} = loadScenario(folder + name, 'en');
	if (scenario === undefined) throw new Error(`${name}: ${JSON.stringify(problems)}`);
	return run(scenario);
}

/** Every built-in scenario, run. */
export const BUILT_IN: readonly Trace[] = readdirSync(folder)
	.filter((name) => name.endsWith('.yaml'))
	.sort()
	.map(runOfFile);
