import type {Messages} from '../text/language.js';
import type {Settings} from './settings.js';

/** Where a command writes. Each answers when the text has left the process. */
export type Output = {
	readonly print: (text: string) => Promise<void>;
	readonly complain: (text: string) => Promise<void>;
};

/** What a command is given. */
export type Invocation = Output & {
	readonly words: readonly string[];
	readonly settings: Settings;
	/** What every command says; one that has more to say has it from `messages`. */
	readonly say: Pick<Messages, 'cli'>;
	/** Whether a screen can open: both ends are a terminal, and nothing asks for plain lines. */
	readonly hasScreen: boolean;
	/** Of the program, as reports name it. */
	readonly version: () => string;
};

/** Does its work and answers with the exit code. What stops it is thrown as a `Failure`. */
export type Command = (invocation: Invocation) => Promise<number>;
