import {type Answer, answer} from '../quiz/whatif/answer.js';
import {parseWords} from '../quiz/whatif/parse.js';
import {Refusal} from '../quiz/whatif/refusal.js';
import {LINUX, type Profile, RFC9293} from '../tcp/profile.js';
import {type Messages, messages} from '../text/language.js';
import type {Command} from './command.js';
import {EXIT} from './exit-code.js';
import {failed, misuse} from './failure.js';
import {answerJson} from './whatif/json.js';
import {tell} from './whatif/tell.js';

/** The profile that was asked for, and the other one. */
const PROFILES: Record<Profile['name'], readonly [Profile, Profile]> = {
	rfc9293: [RFC9293, LINUX],
	linux: [LINUX, RFC9293],
};

/** Puts a connection into a state, lets one thing happen to it, and tells what came of it and why. */
export const run: Command = async ({words, settings, print}) => {
	const say = messages(settings.language);
	const given = answered(words, PROFILES[settings.profile ?? 'rfc9293'], say.whatif);
	await print(settings.json ? answerJson(given) : tell(given, say));
	return EXIT.done;
};

function answered(
	words: readonly string[],
	profiles: (typeof PROFILES)[Profile['name']],
	say: Messages['whatif'],
): Answer {
	try {
		return answer(parseWords(words, say), profiles, say);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		throw (error.type === 'misuse' ? misuse : failed)(error.message, ...error.advice);
	}
}
