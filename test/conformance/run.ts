import {resolve} from 'node:path';
import {FileProblem, runFile} from './formats.js';
import {linesOf, passes} from './report.js';

/** `npm run conformance -- FILE...`: paths are relative to where npm was called. */
function main(files: readonly string[]): number {
	if (files.length === 0) {
		console.error('conformance: no file given. Usage: npm run conformance -- FILE...');
		return 2;
	}
	const from = process.env.INIT_CWD ?? process.cwd();
	let status = 0;
	for (const file of files) {
		try {
			const report = runFile(resolve(from, file));
			console.log(linesOf(report).join('\n'));
			if (!passes(report)) status = 1;
		} catch (error) {
			if (!(error instanceof FileProblem)) throw error;
			console.error(`${file}: ${error.message}`);
			status = 1;
		}
	}
	return status;
}

process.exitCode = main(process.argv.slice(2));
