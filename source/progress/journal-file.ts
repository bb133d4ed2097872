import {
	closeSync,
	existsSync,
	fstatSync,
	fsyncSync,
	linkSync,
	mkdirSync,
	openSync,
	readFileSync,
	readSync,
	renameSync,
	statSync,
	unlinkSync,
	writeSync,
} from 'node:fs';
import path from 'node:path';
import {type Reading, readJournal} from './journal-text.js';

/** Nobody else needs to know what somebody answered. */
const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;

const NEWLINE = 0x0a;

/** Why the system refused, in its own word: `ENOSPC`, `EROFS`, `EACCES` ... */
export const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

/** Whether a file's last line was cut off. A pipe or a device has no last line to look at. */
function endsTorn(file: number): boolean {
	const stats = fstatSync(file);
	if (!stats.isFile() || stats.size === 0) return false;

	const last = Buffer.alloc(1);
	return readSync(file, last, 0, 1, stats.size - 1) === 1 && last[0] !== NEWLINE;
}

/** Asks the disk to hold what was written. What is no disk need not be able to. */
function settle(file: number): void {
	try {
		fsyncSync(file);
	} catch (error) {
		if (!['EINVAL', 'ENOTSUP', 'EROFS', 'ENOSYS'].includes(codeOf(error))) throw error;
	}
}

/**
 * Makes a folder and those above it. Node's own way to do so never returns where a file system has no
 * place for it (`/proc/x`).
 */
function makeFolder(folder: string): void {
	try {
		mkdirSync(folder, OWN_FOLDER);
	} catch (error) {
		const above = path.dirname(folder);
		if (codeOf(error) === 'EEXIST' && statSync(folder).isDirectory()) return;
		if (codeOf(error) !== 'ENOENT' || above === folder || existsSync(above)) throw error;
		makeFolder(above);
		// A second program may have made it meanwhile.
		makeFolder(folder);
	}
}

/** A pipe would take the answers and keep none. Devices may: whoever names one knows. */
function refusePipe(file: number): void {
	const stats = fstatSync(file);
	if (stats.isFIFO() || stats.isSocket()) throw new Error('a pipe is no journal');
}

/**
 * Adds lines to the end of a file, in one write, and returns when they are there. The file is opened
 * each time: it may have been put aside meanwhile, and a second program may write to it too.
 */
export function appendLines(name: string, lines: readonly string[]): void {
	makeFolder(path.dirname(name));
	const file = openSync(name, 'a+', OWN_FILE);
	try {
		refusePipe(file);
		const text = lines.map((line) => `${line}\n`).join('');
		const bytes = Buffer.from(endsTorn(file) ? `\n${text}` : text);
		const written = writeSync(file, bytes);
		if (written < bytes.length)
			throw Object.assign(new Error('the disk is full'), {code: 'ENOSPC'});
		settle(file);
	} finally {
		closeSync(file);
	}
}

/** More than a million answers. Reading what is larger takes minutes, and more memory than there may be. */
const LARGEST = 256_000_000;

/** What a journal says. One that is not there says nothing; neither does a device. */
export function readJournalFile(name: string): Reading {
	try {
		const stats = statSync(name);
		if (!stats.isFile() && !stats.isDirectory()) return readJournal('');
		if (stats.size > LARGEST)
			throw Object.assign(new Error('too large'), {code: 'ERR_FS_FILE_TOO_LARGE'});
		return readJournal(readFileSync(name, 'utf8'));
	} catch (error) {
		if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return readJournal('');
		throw error;
	}
}

/** `journal-20261120-135207.jsonl`, beside the journal; with a number when there is one of that second. */
function backupName(name: string, now: Date, attempt: number): string {
	const {dir, name: stem, ext} = path.parse(name);
	const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
	return path.join(dir, `${stem}-${stamp}${attempt > 0 ? `-${attempt}` : ''}${ext}`);
}

/** Puts the journal aside and answers where; null when there is none. Nothing is ever deleted. */
export function putAside(name: string, now: Date): string | null {
	for (let attempt = 0; ; attempt++) {
		const backup = backupName(name, now, attempt);
		try {
			// Unlike a rename, a link never takes the place of a file that is there already.
			linkSync(name, backup);
			unlinkSync(name);
			return backup;
		} catch (error) {
			if (codeOf(error) === 'ENOENT') return null;
			if (codeOf(error) === 'EEXIST') continue;
			if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error;
			// A file system without links.
			renameSync(name, backup);
			return backup;
		}
	}
}
