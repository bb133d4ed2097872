import type {Journal} from '../progress/journal.js';
import {printable} from '../text/printable.js';
import type {Invocation} from './command.js';

/**
 * The last thing before leaving: what could not be written until now is tried once more, and else
 * printed as lines to import, so that no answer is lost.
 */
export async function leaveJournal(
	journal: Journal,
	{say, complain}: Pick<Invocation, 'say' | 'complain'>,
): Promise<void> {
	if (journal.retry()) return;

	const {waiting, path} = journal;
	await complain([...say.progress.waiting(waiting.length, printable(path)), ...waiting].join('\n'));
}
