import type {Command} from './command.js';
import {misuse} from './failure.js';
import {findOne} from './find.js';
import {openScreen} from './screen.js';

/** Opens the lab: on a run, or on the list of its goals. Without a screen there is nothing to play on. */
export const run: Command = async (invocation) => {
	const {words, hasScreen, say} = invocation;
	if (!hasScreen) throw misuse(say.cli.needsTerminal('lab'), say.cli.insteadOfLab);

	const [name] = words;
	const scenarios = name === undefined ? [] : [await findOne(name, invocation)];
	return openScreen({type: 'lab', scenarios}, invocation);
};
