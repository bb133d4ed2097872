#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {main} from './commands/main.js';
import {output} from './commands/output.js';
import {quickHelp, wantsHelp, wantsVersion} from './commands/quick.js';
import {isTerminal} from './commands/terminal.js';

function version(): string {
	const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
	const {version}: {version: string} = JSON.parse(text);
	return version;
}

/** The answers that need no parser and no screen, so that they come at once. */
function quickAnswer(argv: readonly string[]): string | undefined {
	if (wantsHelp(argv) || (argv.length === 0 && !isTerminal())) return quickHelp(argv, process.env);
	return wantsVersion(argv) ? version() : undefined;
}

async function answer(argv: readonly string[]): Promise<void> {
	const quick = quickAnswer(argv);
	if (quick === undefined) process.exit(await main(argv, version));
	await output.print(quick);
}

void answer(process.argv.slice(2));
