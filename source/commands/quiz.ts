import process from 'node:process';
import {createInterface} from 'node:readline';
import {builtIn} from '../content/built-in.js';
import {exerciseOf} from '../quiz/kinds/make.js';
import {plainExercises} from '../quiz/kinds/plain.js';
import {plainQuiz} from '../quiz/plain.js';
import type {Scenario} from '../simulation/scenario.js';
import type {Command} from './command.js';
import {EXIT} from './exit-code.js';
import {findMatter} from './find-questions.js';
import {openScreen} from './screen.js';

/** All that comes with the program, one after the other, for a quiz that names nothing. */
async function everything(): Promise<readonly Scenario[]> {
	const {entries, load} = await builtIn();
	return Promise.all(entries.map(({id}) => load(id)));
}

/** Asks about runs and topics: on a screen, or line by line where none can open. */
export const run: Command = async (invocation) => {
	const {words, settings, hasScreen, print} = invocation;
	const [name] = words;
	const matter = name === undefined ? undefined : await findMatter(name, invocation);
	const lines = () => createInterface({input: process.stdin});
	if (matter?.type === 'questions') {
		const exercises = matter.questions.map((each) => exerciseOf(each, settings.seed));
		await plainExercises(exercises, {...settings, version: invocation.version}, lines(), print);
		return EXIT.done;
	}
	if (hasScreen) return openScreen({type: 'quiz', scenarios: matter?.scenarios ?? []}, invocation);

	await plainQuiz(matter?.scenarios ?? (await everything()), settings, lines(), print);
	return EXIT.done;
};
