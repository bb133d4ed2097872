import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';
import {parse} from '../../source/commands/parse.js';
import {settle} from '../../source/commands/settings.js';
import {OpenStudy} from '../../source/commands/study/study.js';
import {messages} from '../../source/text/language.js';

/** The learner's side of a program that was called with these options, and its journal, for one test. */
export async function studyOf(...options: readonly string[]) {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-study-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	const journal = path.join(folder, 'journal.jsonl');
	const say = messages('en');
	const line = await parse(['--progress', journal, ...options], say.cli);
	const silent = async () => undefined;
	const study = new OpenStudy({
		words: [],
		settings: settle(line.options, {}),
		say,
		hasScreen: true,
		print: silent,
		complain: silent,
		version: () => '0.0.0',
	});
	return {study, journal};
}
