import {
	type FSWatcher,
	readFileSync,
	realpathSync,
	statSync,
	unwatchFile,
	watch,
	watchFile,
} from 'node:fs';
import path from 'node:path';

/** An editor writes a file in several steps; they are one change. */
const SETTLED_MS = 100;
/** How often a file is looked at where the system does not tell of changes. */
const POLL_MS = 1000;
/** A larger file is refused anyway. */
const MOST_OCTETS = 1_000_000;

/** What a file holds, to tell a change from a mere touch; undefined while it is away, or is no such file. */
export function octetsOf(file: string): string | undefined {
	try {
		const stats = statSync(file);
		return stats.isFile() && stats.size < MOST_OCTETS ? readFileSync(file, 'latin1') : undefined;
	} catch {
		return undefined;
	}
}

/** A file, and what it points to, each in the folder that tells of it. */
function namesOf(file: string): ReadonlySet<string> {
	const names = new Set([path.resolve(file)]);
	try {
		names.add(realpathSync(file));
	} catch {
		// It is away, or will be another one; its own name is enough.
	}
	return names;
}

/**
 * Calls whenever a file holds something else than `last` and what came after, and answers with what ends that. Folders are watched, not the
 * file: many editors write another file and give it the name.
 */
export function watchForChanges(
	file: string,
	last: string | undefined,
	changed: () => void,
): () => void {
	let timer: NodeJS.Timeout | undefined;
	const look = () => {
		const now = octetsOf(file);
		if (now === last) return;
		last = now;
		changed();
	};
	const soon = () => {
		clearTimeout(timer);
		timer = setTimeout(look, SETTLED_MS);
	};

	const watchers: FSWatcher[] = [];
	const end = () => {
		clearTimeout(timer);
		unwatchFile(file, soon);
		for (const watcher of watchers) watcher.close();
	};
	const poll = () => {
		end();
		watchFile(file, {interval: POLL_MS}, soon);
	};
	try {
		for (const name of namesOf(file)) {
			const {dir, base} = path.parse(name);
			const watcher = watch(dir, (_event, found) => {
				if (found === null || found === base) soon();
			});
			watchers.push(watcher.on('error', poll));
		}
	} catch {
		poll();
	}
	// It may have changed since `last` was read.
	soon();
	return end;
}
