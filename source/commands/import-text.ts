import {createReadStream, statSync} from 'node:fs';
import process from 'node:process';
import {troubleOf} from '../progress/journal.js';
import {codeOf} from '../progress/journal-file.js';
import {messages} from '../text/language.js';
import {printable} from '../text/printable.js';
import type {Invocation} from './command.js';
import {failed} from './failure.js';

const MEGABYTES = 64;

/** Hundreds of thousands of answers; what is larger, or never ends, is no journal. */
const LIMIT = MEGABYTES * 1_000_000;

/** All that a stream gives; null where that is too much. */
async function all(stream: AsyncIterable<Buffer>): Promise<string | null> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of stream) {
		chunks.push(chunk);
		length += chunk.length;
		if (length > LIMIT) return null;
	}
	return Buffer.concat(chunks).toString('utf8');
}

/** The text of a file, or of what is piped in for `-`. */
export async function textToImport(
	name: string,
	{settings}: Pick<Invocation, 'settings'>,
): Promise<string> {
	const {progress} = messages(settings.language);
	const shown = printable(name);
	try {
		// To open a pipe would wait for its other end.
		if (name !== '-' && statSync(name).isFIFO())
			throw failed(progress.isPipe(shown), progress.pipeIt);
		const text = await all(name === '-' ? process.stdin : createReadStream(name));
		if (text === null) throw failed(progress.tooLarge(shown, MEGABYTES), progress.whatToImport);
		return text;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error) || typeof error.code === 'number') throw error;
		if (codeOf(error) === 'ENOENT') throw failed(progress.noSuchFile(shown));
		throw failed(progress.cannotOpen(shown, progress.cannotRead[troubleOf(error)]));
	}
}
