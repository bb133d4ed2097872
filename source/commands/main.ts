import process from 'node:process';
import type {Messages} from '../text/language.js';
import {nearest} from '../text/nearest.js';
import {printable} from '../text/printable.js';
import type {Invocation} from './command.js';
import {EXIT} from './exit-code.js';
import {Failure, misuse} from './failure.js';
import {languageOf} from './locale.js';
import {output} from './output.js';
import {type CommandLine, parse, quoted} from './parse.js';
import {askedLanguage, commandTexts} from './quick.js';
import {settle} from './settings.js';
import {COMMANDS, HOME, type Runnable} from './table.js';
import {isTerminal} from './terminal.js';
import {doDuties, leaveOnFaults, leaveOnSignals} from './ways-out.js';

/** The command that a word names. */
function commandOf(word: string | undefined, say: Messages['cli']): Runnable {
	if (word === undefined) return HOME;

	const found = COMMANDS.find(({name}) => name === word);
	if (found) return found;

	const near = nearest(
		word,
		COMMANDS.map(({name}) => name),
	);
	throw misuse(
		say.unknownCommand(quoted(word)),
		...(near ? [say.didYouMean(near)] : []),
		say.seeHelp,
	);
}

/** The command and its arguments, when it takes them. */
function choose({words: [word, ...rest], options}: CommandLine, say: Messages['cli']) {
	const command = commandOf(word, say);
	const surplus = rest[command.most];
	if (surplus !== undefined)
		throw misuse(say.surplus(quoted(surplus), command.name), say.seeHelpOf(command.name));
	if (options.watch && command.name !== 'live')
		throw misuse(say.noWatch(command.name), say.seeHelpOf('live'));
	if (options.json && !command.hasJson)
		throw misuse(
			say.noJson(command.name),
			command === HOME ? say.seeHelp : say.seeHelpOf(command.name),
		);

	return {command, words: rest};
}

/** Runs one command line, and answers with its exit code. */
export async function main(argv: readonly string[], version: () => string): Promise<number> {
	leaveOnSignals();
	const cli = commandTexts(languageOf(askedLanguage(argv), process.env));
	leaveOnFaults((error) => told(error, cli));
	try {
		const line = await parse(argv, cli);
		const settings = settle(line.options, process.env);
		const {command, words} = choose(line, cli);
		const hasScreen = command.hasScreen && !settings.plain && isTerminal();
		const invocation: Invocation = {...output, words, settings, say: {cli}, hasScreen, version};
		const {run} = await command.load();
		return await run(invocation);
	} catch (error) {
		doDuties();
		await output.complain(told(error, cli));
		return error instanceof Failure ? error.code : EXIT.fault;
	}
}

/** An error as it is told: what is wrong, then what to do. Never a stack trace. */
function told(error: unknown, say: Messages['cli']): string {
	if (error instanceof Failure) return [say.error(error.message), ...error.advice].join('\n');

	const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	return [say.error(say.fault(printable(what))), say.report].join('\n');
}
