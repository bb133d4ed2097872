import {writeSync} from 'node:fs';
import process from 'node:process';
import type {Output} from './command.js';
import {leaveWhenNobodyReads} from './ways-out.js';

const OUT = 1;
const ERR = 2;

/** What has a stream of Node behind it by now, and ends the program when nobody reads. */
const streams = new Set<number>();

function streamOf(file: typeof OUT | typeof ERR): NodeJS.WritableStream {
	const stream = file === OUT ? process.stdout : process.stderr;
	if (!streams.has(file)) leaveWhenNobodyReads(stream);
	streams.add(file);
	return stream;
}

/** Before something else writes to them, such as a screen. */
export function openStreams(): void {
	streamOf(OUT);
	streamOf(ERR);
}

/**
 * Writes past the streams of Node, which take longer to load than most commands to run, and answers with
 * what is left: a pipe may be full, which a stream can wait for, or closed, which a stream can tell.
 */
function writeAtOnce(file: typeof OUT | typeof ERR, text: string): Uint8Array {
	let rest: Uint8Array = Buffer.from(text);
	try {
		while (rest.length > 0) rest = rest.subarray(writeSync(file, rest));
	} catch {}
	return rest;
}

/** Writes, and waits until the system has taken the text: a process that ends at once must not cut it off. */
async function write(file: typeof OUT | typeof ERR, text: string): Promise<void> {
	const rest = writeAtOnce(file, text.endsWith('\n') ? text : `${text}\n`);
	if (rest.length === 0) return;
	await new Promise<void>((resolve) => {
		streamOf(file).write(rest, () => resolve());
	});
}

export const output: Output = {
	print: (text) => write(OUT, text),
	complain: (text) => write(ERR, text),
};
