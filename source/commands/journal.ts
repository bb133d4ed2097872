import type {Journal} from '../progress/journal.js';
import {messages} from '../text/language.js';
import {printable} from '../text/printable.js';
import type {Invocation} from './command.js';

/**
 * The last thing before leaving: what could not be written until now is tried once more, and else
 * given back as lines to import, so that no answer is lost. Null when all is written.
 */
export function unwritten(
	journal: Journal,
	{settings}: Pick<Invocation, 'settings'>,
): string | null {
	if (journal.retry()) return null;

	const {waiting, path} = journal;
	const {progress} = messages(settings.language);
	return [...progress.waiting(waiting.length, printable(path)), ...waiting].join('\n');
}
