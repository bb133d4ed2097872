#!/usr/bin/env node
import {readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {isatty} from 'node:tty';
import {quickHelp, wantsHelp, wantsVersion} from './commands/quick.js';
import {leaveWhenNobodyReads} from './commands/ways-out.js';

function version(): string {
	const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
	const {version}: {version: string} = JSON.parse(text);
	return version;
}

/** The answers that need no parser and no screen, so that they come at once. */
function quickAnswer(argv: readonly string[]): string | undefined {
	const isPiped = !(isatty(0) && isatty(1));
	if (wantsHelp(argv) || (argv.length === 0 && isPiped)) return quickHelp(argv, process.env);
	return wantsVersion(argv) ? `${version()}\n` : undefined;
}

/** Writes past the stream of Node, which takes longer to load than the answer to find. */
function writeAtOnce(text: string): void {
	try {
		writeFileSync(1, text);
	} catch {
		// A pipe may be full, which the stream can wait for, or nobody reads any more.
		leaveWhenNobodyReads(process.stdout);
		process.stdout.write(text);
	}
}

const argv = process.argv.slice(2);
const answer = quickAnswer(argv);
if (answer === undefined) {
	const {main} = await import('./commands/main.js');
	process.exit(await main(argv, version));
} else writeAtOnce(answer);
