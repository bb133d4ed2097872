import {existsSync} from 'node:fs';
import {builtIn} from '../content/built-in.js';
import {formatProblem} from '../content/problem.js';
import type {Scenario} from '../simulation/scenario.js';
import {messages} from '../text/language.js';
import {nearest} from '../text/nearest.js';
import type {Invocation} from './command.js';
import {failed, misuse} from './failure.js';
import {quoted} from './parse.js';

/** Everything with a `/`, or ending in `.yaml`, is a file. */
export const isPath = (name: string) => /[/\\]|\.ya?ml$/i.test(name);

/** The file that a name most likely means, when its ending was left out. */
export const fileNamed = (name: string): string | undefined =>
	[`${name}.yaml`, `${name}.yml`].find((file) => existsSync(file));

/** Reads a user's own file. All that is wrong with it is told at once. */
async function readFile(path: string, {settings, say}: Invocation): Promise<Scenario> {
	const {loadScenario} = await import('../content/load.js');
	const {scenario, problems} = loadScenario(path, settings.language);
	if (scenario) return scenario;

	throw failed(
		say.cli.badFile(quoted(path)),
		...problems.map((problem) => formatProblem(problem, messages(settings.language).content)),
	);
}

/** The scenarios that a name stands for: a file, a scenario, or all those of a group. */
export async function find(name: string, invocation: Invocation): Promise<readonly Scenario[]> {
	const scenarios = await lookUp(name, invocation);
	const {profile} = invocation.settings;
	return profile ? scenarios.map((scenario) => ({...scenario, profile})) : scenarios;
}

async function lookUp(name: string, invocation: Invocation): Promise<readonly Scenario[]> {
	if (isPath(name)) return [await readFile(name, invocation)];

	const {entries, load} = await builtIn();
	const one = entries.filter(({id}) => id === name);
	const found = one.length > 0 ? one : entries.filter(({group}) => group === name);
	if (found.length > 0) return Promise.all(found.map(({id}) => load(id)));

	const {cli} = invocation.say;
	const near =
		fileNamed(name) ?? nearest(name, new Set(entries.flatMap(({id, group}) => [id, group])));
	throw failed(cli.unknownName(quoted(name)), ...(near ? [cli.didYouMean(near)] : []), cli.seeList);
}

/** The one scenario that a name stands for. A group of several is answered with the list of them. */
export async function findOne(name: string, invocation: Invocation): Promise<Scenario> {
	const [scenario, ...others] = await find(name, invocation);
	if (scenario && others.length === 0) return scenario;

	const {cli} = invocation.say;
	const ids = [scenario, ...others].map((each) => `  ${each?.id}`);
	throw misuse(cli.several(quoted(name)), cli.nameOne, ...ids);
}
