import {finishedChart} from '../chart/finished-chart.js';
import {sentences} from '../chart/sentences.js';
import {run as simulate} from '../simulation/run.js';
import {traceJson} from '../simulation/trace-json.js';
import type {Command} from './command.js';
import {EXIT} from './exit-code.js';
import {misuse} from './failure.js';
import {findOne} from './find.js';
import {openScreen} from './screen.js';

/** Plays a run; where no screen can open, prints the finished chart, in words, or as JSON. */
export const run: Command = async (invocation) => {
	const {words, settings, hasScreen, say, print} = invocation;
	const [name] = words;
	if (hasScreen && !settings.json) {
		const scenarios = name === undefined ? [] : [await findOne(name, invocation)];
		return openScreen({type: 'live', scenarios}, invocation);
	}
	if (name === undefined) throw misuse(say.cli.needsName('live'), say.cli.seeList);

	const trace = simulate(await findOne(name, invocation), {seed: settings.seed});
	if (settings.json) await print(traceJson(trace));
	else if (settings.plain) await print(sentences(trace, settings).join('\n'));
	else await print(finishedChart(trace, settings));
	return EXIT.done;
};
