import {finishedChart} from '../chart/finished-chart.js';
import {sentences} from '../chart/sentences.js';
import {run as simulate} from '../simulation/run.js';
import type {Scenario} from '../simulation/scenario.js';
import {traceJson} from '../simulation/trace-json.js';
import {printable} from '../text/printable.js';
import type {News} from '../ui/context.js';
import type {Command, Invocation} from './command.js';
import {EXIT} from './exit-code.js';
import {Failure, misuse} from './failure.js';
import {findOne, isPath} from './find.js';
import {openScreen} from './screen.js';
import {octetsOf, watchForChanges} from './watch.js';

/** Plays a run; where no screen can open, prints the finished chart, in words, or as JSON. */
export const run: Command = async (invocation) => {
	const {words, settings, hasScreen, say} = invocation;
	const [name] = words;
	if (settings.watch && (name === undefined || !isPath(name)))
		throw misuse(say.cli.watchesFiles, say.cli.giveOwnFile);
	const follow = settings.watch && name !== undefined ? follower(name, invocation) : undefined;
	if (hasScreen && !settings.json) {
		const scenarios = name === undefined ? [] : [await findOne(name, invocation)];
		return openScreen({type: 'live', scenarios}, invocation, undefined, follow);
	}
	if (name === undefined) throw misuse(say.cli.needsName('live'), say.cli.seeList);

	await printRun(await findOne(name, invocation), invocation);
	if (follow) await printChanges(follow, invocation);
	return EXIT.done;
};

async function printRun(scenario: Scenario, {settings, print}: Invocation): Promise<void> {
	const trace = simulate(scenario, {seed: settings.seed});
	if (settings.json) await print(traceJson(trace));
	else if (settings.plain) await print(sentences(trace, settings).join('\n'));
	else await print(finishedChart(trace, settings));
}

type Follow = (tell: (news: News) => void) => () => void;

/** Tells what becomes of a file each time that it changes from now on. */
function follower(name: string, invocation: Invocation): Follow {
	const now = octetsOf(name);
	return (tell) =>
		watchForChanges(name, now, () => {
			findOne(name, invocation).then(
				(scenario) => tell({type: 'changed', scenario}),
				(error: unknown) => tell({type: 'spoilt', problems: problemsOf(error)}),
			);
		});
}

function problemsOf(error: unknown): readonly string[] {
	if (!(error instanceof Failure)) return [printable(String(error))];
	return error.advice.length > 0 ? error.advice : [error.message];
}

/** The run once more for each change, until a signal ends it. */
async function printChanges(follow: Follow, invocation: Invocation): Promise<never> {
	let last = Promise.resolve();
	follow((news) => {
		last = last.then(() =>
			news.type === 'changed'
				? printRun(news.scenario, invocation)
				: invocation.complain(news.problems.join('\n')),
		);
	});
	return new Promise<never>(() => undefined);
}
