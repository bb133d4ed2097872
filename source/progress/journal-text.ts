import {type Entry, VERSION} from './entry.js';
import {readEntry, type Unread} from './read-entry.js';

/** A journal that was read: what it says, and how many lines could not be understood. */
export type Reading = {
	readonly entries: readonly Entry[];
	readonly unread: Readonly<Record<Unread, number>>;
};

/** How each line begins. Inside of a line it cannot stand: quotes within a text are escaped. */
const BEGINNING = `{"v":${VERSION},`;

/**
 * What two lines say of which the first is torn: a program that was cut off left its half, and another
 * wrote behind it before it could see that.
 */
function salvage(line: string): Entry | Unread {
	const at = line.lastIndexOf(BEGINNING);
	return at > 0 ? readEntry(line.slice(at)) : 'torn';
}

/**
 * Reads a journal, line by line. What is not understood is counted and left out, and stays in the file.
 * A line that is there twice, because a write failed behind it and was tried again, counts once.
 */
export function readJournal(text: string): Reading {
	const entries: Entry[] = [];
	const unread = {torn: 0, unknown: 0, newer: 0};
	// An editor of another system may have put a byte order mark before it.
	for (const line of new Set(text.replace(/^\uFEFF/, '').split('\n'))) {
		if (line.trim() === '') continue;

		const plain = readEntry(line);
		if (plain === 'torn') unread.torn++;
		const found = plain === 'torn' ? salvage(line) : plain;
		if (typeof found === 'object') entries.push(found);
		else if (found !== 'torn') unread[found]++;
	}

	return {entries, unread};
}
