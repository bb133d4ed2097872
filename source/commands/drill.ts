import type {Command} from './command.js';
import {EXIT} from './exit-code.js';
import {plainSession} from './plain-session.js';
import {openScreen} from './screen.js';
import {OpenStudy} from './study/study.js';

/** An interview on the clock: questions that are asked often, and the weak spots at its end. */
export const run: Command = async (invocation) => {
	const {level, minutes, questions} = invocation.settings;
	const study = new OpenStudy(invocation);
	const wish = {type: 'drill', level, minutes, questions} as const;
	if (invocation.hasScreen) return openScreen({type: 'study', wish}, invocation, study);

	await plainSession(await study.prepare(wish), study, invocation);
	await study.leave();
	return EXIT.done;
};
