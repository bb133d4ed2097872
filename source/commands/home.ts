import type {Command} from './command.js';
import {EXIT} from './exit-code.js';
import {helpText} from './help.js';
import {openScreen} from './screen.js';

/** Opens the program; where no screen can open, tells what there is. */
export const run: Command = async (invocation) => {
	if (invocation.hasScreen) return openScreen({type: 'home'}, invocation);

	await invocation.print(helpText(invocation.say.cli));
	return EXIT.done;
};
