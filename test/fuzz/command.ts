import process from 'node:process';
import {Readable} from 'node:stream';
import {Failure} from '../../source/commands/failure.js';
import type {Environment} from '../../source/commands/locale.js';
import {languageOf} from '../../source/commands/locale.js';
import {parse} from '../../source/commands/parse.js';
import {askedLanguage, quickHelp, wantsHelp} from '../../source/commands/quick.js';
import {settle} from '../../source/commands/settings.js';
import {COMMANDS} from '../../source/commands/table.js';
import {messages} from '../../source/text/language.js';

export type Ended = {readonly code: number; readonly out: string; readonly err: string};

/** Nobody types: a command that asks must not wait for whoever runs the tests. */
function endInput(): void {
	Object.defineProperty(process, 'stdin', {value: Readable.from([]), configurable: true});
}

/** A command line without a terminal, in this process. What is no failure is thrown. */
export async function command(argv: readonly string[], env: Environment = {}): Promise<Ended> {
	const say = messages(languageOf(askedLanguage(argv), env));
	endInput();
	let out = '';
	let err = '';
	try {
		if (wantsHelp(argv)) return {code: 0, out: quickHelp(argv, env), err};
		const {words, options} = await parse(argv, say.cli);
		const [name, ...rest] = words;
		const found = COMMANDS.find((each) => each.name === name);
		if (!found || rest.length > found.most) return {code: 2, out, err};
		const {run} = await found.load();
		const code = await run({
			words: rest,
			settings: settle(options, env),
			say,
			hasScreen: false,
			version: () => '0.0.0',
			print: async (text) => {
				out += `${text}\n`;
			},
			complain: async (text) => {
				err += `${text}\n`;
			},
		});
		return {code, out, err};
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		return {code: error.code, out, err: [error.message, ...error.advice].join('\n')};
	}
}
