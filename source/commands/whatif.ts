import {LINUX, type Profile, RFC9293} from '../tcp/profile.js';
import type {Command} from './command.js';
import {EXIT} from './exit-code.js';
import {answer} from './whatif/answer.js';
import {answerJson} from './whatif/json.js';
import {parseWords} from './whatif/parse.js';
import {tell} from './whatif/tell.js';

/** The profile that was asked for, and the other one. */
const PROFILES: Record<Profile['name'], readonly [Profile, Profile]> = {
	rfc9293: [RFC9293, LINUX],
	linux: [LINUX, RFC9293],
};

/** Puts a connection into a state, lets one thing happen to it, and tells what came of it and why. */
export const run: Command = async ({words, settings, say, print}) => {
	const asked = parseWords(words, say.whatif);
	const given = answer(asked, PROFILES[settings.profile ?? 'rfc9293'], say.whatif);
	await print(settings.json ? answerJson(given) : tell(given, say));
	return EXIT.done;
};
