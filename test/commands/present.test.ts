import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {parse} from '../../source/commands/parse.js';
import {settle} from '../../source/commands/settings.js';
import {OpenStudy} from '../../source/commands/study/study.js';
import {NO_PAST} from '../../source/progress/past.js';
import {messages} from '../../source/text/language.js';
import {answer} from '../progress/entries.js';

async function studyOf(...options: readonly string[]) {
	const folder = mkdtempSync(path.join(tmpdir(), 'tcp-trainer-present-'));
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

const SEEN = {type: 'seen', at: 1, run: 'handshake'} as const;

test('in front of a class nothing is written, read or said of the one who shows it', async () => {
	const {study, journal} = await studyOf('--present');
	expect(study.record([answer(), SEEN])).toBeNull();
	expect(existsSync(journal)).toBe(false);
	expect(study.past(() => undefined)).toBe(NO_PAST);
	expect(await study.farewell()).toBeNull();
});

test('else it is', async () => {
	const {study, journal} = await studyOf();
	expect(study.record([answer(), SEEN])).toBeNull();
	expect(readFileSync(journal, 'utf8').trim().split('\n')).toHaveLength(2);
	expect([...study.past(() => undefined).seen]).toEqual(['handshake']);
	expect(await study.farewell()).toContain('journal.jsonl');
});
