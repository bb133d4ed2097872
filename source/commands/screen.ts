import process from 'node:process';
import {DRAWINGS, type Drawing} from '../chart/styled.js';
import {builtIn} from '../content/built-in.js';
import {builtInQuestions} from '../content/built-in-questions.js';
import {settingIn} from '../progress/setting.js';
import type {Bilingual, Scenario} from '../simulation/scenario.js';
import type {Context, Start} from '../ui/context.js';
import type {Invocation} from './command.js';
import {EXIT} from './exit-code.js';
import {openStreams} from './output.js';
import type {Settings} from './settings.js';
import {OpenStudy} from './study/study.js';
import {beforeLeaving, leave} from './ways-out.js';

/** Opens the screens. Ink is loaded here and nowhere else, as no other command needs it. */
export async function openScreen(
	start: Start,
	invocation: Invocation,
	study = new OpenStudy(invocation),
	follow?: Context['follow'],
): Promise<number> {
	const {settings} = invocation;
	openStreams();
	// Keys that are pressed before the first frame stands must not be echoed into it.
	process.stdin.setRawMode(true);
	process.stdout.write('\r');
	// Ink's colours follow FORCE_COLOR and know no NO_COLOR; Node warns where both are set.
	if (!settings.colour) process.env.FORCE_COLOR = '0';
	delete process.env.NO_COLOR;

	const [{openApp}, content] = await Promise.all([import('../ui/app.js'), builtIn()]);
	const titles = new Map<string, Bilingual>();
	const runs = new Map<string, string | undefined>();
	const readQuestions = async () => {
		const {topics, entries} = await builtInQuestions();
		for (const {id, title} of topics) titles.set(id, title);
		for (const {id, run} of entries) runs.set(id, run);
	};
	// Who has answered nothing yet sees the first frame before they are read.
	const isNew = study.journal.entries.length === 0;
	if (!isNew) await readQuestions();
	const chosen = chosenDrawing(settings, study);
	const {left, close} = openApp(start, {
		...settings,
		drawing: chosen ?? settings.drawing,
		isAligned: chosen !== undefined,
		follow,
		save,
		content: {...content, topics: titles, runOf: (question) => runs.get(question)},
		study,
	});
	const isClosed = beforeLeaving(close);
	process.stdin.once('end', hangUp).once('error', hangUp);
	if (isNew) await readQuestions();
	const code = await left;
	isClosed();
	await study.leave();
	const farewell = await study.farewell();
	if (farewell !== null) await invocation.print(farewell);
	return code;
}

/** Nobody can press a key any more, so that nobody could leave either. */
const hangUp = () => leave(EXIT.hangUp);

/** Whether the bars line up, as it was said before. The option and the locale know better. */
function chosenDrawing({asciiBy}: Settings, {journal}: OpenStudy): Drawing | undefined {
	if (asciiBy !== null) return undefined;
	const chosen = settingIn(journal.entries, 'drawing');
	return chosen === undefined ? undefined : DRAWINGS.find((drawing) => drawing === chosen);
}

/** What the lab makes goes into the folder that the program was started in. */
async function save(scenario: Scenario): Promise<string> {
	const {saveScenario} = await import('../content/save-scenario.js');
	return saveScenario(process.cwd(), scenario);
}
