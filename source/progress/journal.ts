import {type Entry, lineOf} from './entry.js';
import {appendLines, codeOf, readJournalFile} from './journal-file.js';
import type {Reading} from './journal-text.js';

/** Why lines could not be written, or the journal could not be read. */
export type Trouble = 'full' | 'read-only' | 'not allowed' | 'folder' | 'too large' | 'other';

const TROUBLES: Readonly<Record<string, Trouble>> = {
	ENOSPC: 'full',
	EDQUOT: 'full',
	EFBIG: 'full',
	EROFS: 'read-only',
	EACCES: 'not allowed',
	EPERM: 'not allowed',
	EISDIR: 'folder',
	ERR_FS_FILE_TOO_LARGE: 'too large',
};

export const troubleOf = (error: unknown): Trouble => TROUBLES[codeOf(error)] ?? 'other';

const NOTHING: Reading = {entries: [], unread: {torn: 0, unknown: 0, newer: 0}};

/**
 * What a learner did, line by line, in a file that only grows. An entry counts as recorded when its
 * line is written; one that cannot be written is kept, and tried again with the next.
 */
export class Journal {
	readonly path: string;
	/** How many lines were left out when it was read, and why. */
	readonly unread: Reading['unread'];
	readonly #entries: Entry[];
	#waiting: string[] = [];
	#trouble: Trouble | null = null;

	/** Reads what is there. A journal that cannot be read is no reason to stop: its trouble says so. */
	constructor(path: string) {
		this.path = path;
		let reading = NOTHING;
		try {
			reading = readJournalFile(path);
		} catch (error) {
			this.#trouble = troubleOf(error);
		}

		this.#entries = [...reading.entries];
		this.unread = reading.unread;
	}

	/** All that was done, in the order of the file; what waits to be written is among it. */
	get entries(): readonly Entry[] {
		return this.#entries;
	}

	/** Why the last try failed, or null when all is written. */
	get trouble(): Trouble | null {
		return this.#trouble;
	}

	/** The lines that are not written yet; to be printed on leaving, as they can be imported later. */
	get waiting(): readonly string[] {
		return this.#waiting;
	}

	/** Writes entries down, at once and together. True when they, and all that waited, are in the file. */
	record(...entries: readonly Entry[]): boolean {
		this.#entries.push(...entries);
		this.#waiting.push(...entries.map(lineOf));
		return this.retry();
	}

	/** Tries again to write what waits. */
	retry(): boolean {
		if (this.#waiting.length === 0) return true;

		try {
			appendLines(this.path, this.#waiting);
			this.#waiting = [];
			this.#trouble = null;
			return true;
		} catch (error) {
			this.#trouble = troubleOf(error);
			return false;
		}
	}
}
