import type {Journal} from '../progress/journal.js';
import {printable} from '../text/printable.js';
import type {Invocation} from './command.js';

/**
 * The last thing before leaving: what could not be written until now is tried once more, and else
 * given back as lines to import, so that no answer is lost. Null when all is written.
 */
export function unwritten(journal: Journal, {say}: Pick<Invocation, 'say'>): string | null {
	if (journal.retry()) return null;

	const {waiting, path} = journal;
	return [...say.progress.waiting(waiting.length, printable(path)), ...waiting].join('\n');
}
