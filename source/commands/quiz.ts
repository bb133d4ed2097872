import process from 'node:process';
import {createInterface} from 'node:readline';
import {builtIn} from '../content/built-in.js';
import {plainQuiz} from '../quiz/plain.js';
import type {Scenario} from '../simulation/scenario.js';
import type {Command} from './command.js';
import {EXIT} from './exit-code.js';
import {find} from './find.js';
import {openScreen} from './screen.js';

/** All that comes with the program, one after the other, for a quiz that names nothing. */
async function everything(): Promise<readonly Scenario[]> {
	const {entries, load} = await builtIn();
	return Promise.all(entries.map(({id}) => load(id)));
}

/** Asks about runs: on a screen, or line by line where none can open. */
export const run: Command = async (invocation) => {
	const {words, settings, hasScreen, print} = invocation;
	const [name] = words;
	if (hasScreen) {
		const scenarios = name === undefined ? [] : await find(name, invocation);
		return openScreen({type: 'quiz', scenarios}, invocation);
	}

	const scenarios = name === undefined ? await everything() : await find(name, invocation);
	await plainQuiz(scenarios, settings, createInterface({input: process.stdin}), print);
	return EXIT.done;
};
