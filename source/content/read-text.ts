import {closeSync, fstatSync, openSync, readSync, statSync} from 'node:fs';
import {type Report, START} from './problem.js';

const KILOBYTES = 256;
const LIMIT = KILOBYTES * 1000;

/** The text of a file; undefined, with a problem, when it cannot be had. */
export function readText(path: string, report: Report): string | undefined {
	try {
		// Asked before it is opened: to open a pipe would wait for its other end.
		const stats = statSync(path);
		if (stats.isDirectory()) return report.add(START, report.say.file.folder);
		if (!stats.isFile()) return report.add(START, report.say.file.special);

		const octets = readUpTo(path, LIMIT + 1);
		if (octets.length > LIMIT) return report.add(START, report.say.file.tooLarge(KILOBYTES));

		return decode(octets, report);
	} catch (error) {
		const code = codeOf(error);
		const {missing, unreadable} = report.say.file;
		return report.add(START, code === 'ENOENT' ? missing : unreadable(code));
	}
}

/** Why the system refused, in its own short word. */
function codeOf(error: unknown): string {
	if (error instanceof Error && 'code' in error && typeof error.code === 'string')
		return error.code;
	throw error;
}

/** A file may grow while it is read, so that its size alone is no limit. */
function readUpTo(path: string, most: number): Uint8Array {
	const file = openSync(path, 'r');
	try {
		const octets = new Uint8Array(Math.min(fstatSync(file).size + 1, most));
		let length = 0;
		while (length < octets.length) {
			const count = readSync(file, octets, length, octets.length - length, null);
			if (count === 0) break;
			length += count;
		}
		return octets.subarray(0, length);
	} finally {
		closeSync(file);
	}
}

/** UTF-8 only; a byte order mark is taken off. */
function decode(octets: Uint8Array, report: Report): string | undefined {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(octets);
	} catch {
		// The same text once more, with U+FFFD at what is wrong, to find the place.
		const lossy = new TextDecoder('utf-8').decode(octets);
		const before = lossy.slice(0, lossy.indexOf('\uFFFD')).split('\n');
		const column = (before.at(-1)?.length ?? 0) + 1;
		return report.add({line: before.length, column}, report.say.file.notUtf8);
	}
}
