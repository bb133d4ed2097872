import process from 'node:process';
import {builtIn} from '../content/built-in.js';
import {builtInQuestions} from '../content/built-in-questions.js';
import type {Scenario} from '../simulation/scenario.js';
import type {Start} from '../ui/context.js';
import type {Invocation} from './command.js';
import {EXIT} from './exit-code.js';
import {openStreams} from './output.js';
import {OpenStudy} from './study/study.js';
import {beforeLeaving, leave} from './ways-out.js';

/** Opens the screens. Ink is loaded here and nowhere else, as no other command needs it. */
export async function openScreen(
	start: Start,
	invocation: Invocation,
	study = new OpenStudy(invocation),
): Promise<number> {
	const {settings} = invocation;
	openStreams();
	// Keys that are pressed before the first frame stands must not be echoed into it.
	process.stdin.setRawMode(true);
	process.stdout.write('\r');
	// Ink's colours follow FORCE_COLOR and know no NO_COLOR; Node warns where both are set.
	if (!settings.colour) process.env.FORCE_COLOR = '0';
	delete process.env.NO_COLOR;

	const [{openApp}, content, {topics, entries}] = await Promise.all([
		import('../ui/app.js'),
		builtIn(),
		builtInQuestions(),
	]);
	const titles = new Map(topics.map(({id, title}) => [id, title]));
	const runs = new Map(entries.map(({id, run}) => [id, run]));
	const {left, close} = openApp(start, {
		...settings,
		save,
		content: {...content, topics: titles, runOf: (question) => runs.get(question)},
		study,
	});
	const isClosed = beforeLeaving(close);
	process.stdin.once('end', hangUp).once('error', hangUp);
	const code = await left;
	isClosed();
	await study.leave();
	return code;
}

/** Nobody can press a key any more, so that nobody could leave either. */
const hangUp = () => leave(EXIT.hangUp);

/** What the lab makes goes into the folder that the program was started in. */
async function save(scenario: Scenario): Promise<string> {
	const {saveScenario} = await import('../content/save-scenario.js');
	return saveScenario(process.cwd(), scenario);
}
