import path from 'node:path';
import envPaths from 'env-paths';

/** Where the journal is: as asked for, else in the folder that the system has for such files. */
export function journalPath(asked: string | undefined): string {
	// What env-paths calls `log` is the XDG state folder: kept between runs, and worth no backup by itself.
	return path.resolve(
		asked ?? path.join(envPaths('tcp-trainer', {suffix: ''}).log, 'journal.jsonl'),
	);
}
