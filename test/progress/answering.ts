import {writeSync} from 'node:fs';
import process from 'node:process';
import {Journal} from '../../source/progress/journal.js';
import {answer} from './entries.js';

/**
 * A program of its own that answers one question after another, and says so of each only when the
 * journal has it. The test kills it somewhere on the way.
 */
const [, , path = '', name = ''] = process.argv;
const journal = new Journal(path);
for (let n = 0; n < 100_000; n++) {
	const question = `${name}-${n}`;
	if (journal.record(answer({question, at: n}))) writeSync(1, `${question}\n`);
}
